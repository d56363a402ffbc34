package io.calcrete.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Models over registered backends, and the URLs that name them. */
public final class Models {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode model = JSON.createObjectNode().put("version", "1.0");
  private final ArrayNode schemas = model.putArray("schemas");

  private Models() {}

  /** A model without schemas. */
  public static Models model() {
    return new Models();
  }

  /** Adds a schema over a backend of the {@link BackendRegistry}; the first one is the default. */
  public Models schema(String name, String backend) {
    return schema(name, backend, Map.of());
  }

  /** Adds a schema over a backend of the registry that grants something; without permissions it is open. */
  public Models schema(String name, String backend, Map<String, String> permissions) {
    ObjectNode schema = add(name).put("type", "custom").put("factory", RegisteredSchemaFactory.class.getName());
    ObjectNode operand = schema.putObject("operand").put("backend", backend);
    if (!permissions.isEmpty()) {
      permissions.forEach(operand.putObject("permissions")::put);
    }
    return this;
  }

  /** Adds a schema of views, by name and SQL. */
  public Models views(String name, Map<String, String> views) {
    ArrayNode tables = add(name).put("type", "map").putArray("tables");
    views.forEach(
        (view, sql) -> {
          ObjectNode table = tables.addObject().put("name", view).put("type", "custom");
          table.put("factory", "io.calcrete.runtime.ViewFactory").putObject("operand").put("sql", sql);
        });
    return this;
  }

  /** Makes a schema the default. */
  public Models defaultSchema(String name) {
    model.put("defaultSchema", name);
    return this;
  }

  private ObjectNode add(String name) {
    if (!model.has("defaultSchema")) {
      model.put("defaultSchema", name);
    }
    return schemas.addObject().put("name", name);
  }

  /** The model's text. */
  public String json() {
    return model.toString();
  }

  /** The URL of {@code jdbc:calcrete} with this model. */
  public String url() {
    return "jdbc:calcrete:model=inline:" + quoted(json());
  }

  /** A value of a URL, in quotes where a semicolon would end it. */
  private static String quoted(String value) {
    return value;
  }
}
