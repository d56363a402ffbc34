package io.calcrete.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calcrete.backend.config.ModelFaults;
import io.calcrete.backend.config.NearMiss;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.schema.SchemaFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds what is wrong with a model's outline, in words: Calcite stops at the first fault and names it in those of its JSON
 * library. Schemas with faults are taken out, so that those of the others are found too. What stands in an operand is its
 * factory's to check.
 */
final class ModelCheck {
  private static final Set<String> MODEL_KEYS = Set.of("version", "defaultSchema", "schemas", "types");
  private static final Set<String> TYPES = Set.of("custom", "map", "jdbc");

  private final List<String> factories;

  /**
   * A check.
   *
   * @param factories the names of the factories that are known, to be suggested
   */
  ModelCheck(List<String> factories) {
    this.factories = List.copyOf(factories);
  }

  /** Reports every fault, and takes what is faulty out of the model. */
  void check(ObjectNode model) {
    ModelFaults.report(outlineFaults(model));
    model.retain(MODEL_KEYS);
    JsonNode schemas = model.path("schemas");
    int number = 0;
    for (Iterator<JsonNode> each = schemas.elements(); each.hasNext(); ) {
      JsonNode schema = each.next();
      number++;
      List<String> wrong = faults(schema);
      if (!wrong.isEmpty()) {
        ModelFaults.report(schema.path("name").asText("number " + number), wrong);
        each.remove();
      }
    }
  }

  private static List<String> outlineFaults(ObjectNode model) {
    List<String> faults = new ArrayList<>();
    for (String key : (Iterable<String>) model::fieldNames) {
      if (!MODEL_KEYS.contains(key)) {
        faults.add("'" + key + "' is not a key of a model" + NearMiss.hint(key, MODEL_KEYS));
      }
    }
    JsonNode schemas = model.path("schemas");
    if (!schemas.isMissingNode() && !schemas.isArray()) {
      faults.add("'schemas' takes a list of schemas");
      model.remove("schemas");
    }
    String defaultFault = defaultFault(model);
    if (defaultFault != null) {
      faults.add(defaultFault);
    }
    return faults;
  }

  private static @Nullable String defaultFault(ObjectNode model) {
    Set<String> names = new TreeSet<>();
    model.path("schemas").forEach(schema -> names.add(schema.path("name").asText()));
    String chosen = model.path("defaultSchema").asText(null);
    return chosen == null || names.contains(chosen)
        ? null
        : "'defaultSchema' is '" + chosen + "', which is no schema of the model" + NearMiss.hint(chosen, names);
  }

  private List<String> faults(JsonNode schema) {
    if (!schema.isObject()) {
      return List.of("it is not an object");
    }
    List<String> faults = new ArrayList<>();
    if (!schema.hasNonNull("name")) {
      faults.add("'name' is missing");
    }
    String type = type((ObjectNode) schema);
    if (!TYPES.contains(type)) {
      faults.add("'type' is '" + type + "', which is none" + NearMiss.hint(type, TYPES));
    } else if (type.equals("custom")) {
      String fault = factoryFault(schema.path("factory").asText(null));
      if (fault != null) {
        faults.add(fault);
      }
    }
    return faults;
  }

  /** Without a type, a schema with a factory is custom, and one without is a map of views. */
  private static String type(ObjectNode schema) {
    if (!schema.has("type")) {
      schema.put("type", schema.has("factory") || schema.has("operand") ? "custom" : "map");
    }
    return schema.path("type").asText();
  }

  private @Nullable String factoryFault(@Nullable String factory) {
    if (factory == null) {
      return "'factory' is missing";
    }
    try {
      // A factory may be a constant of a class, as Calcite has it.
      String[] parts = factory.split("#", 2);
      Class<?> found = Class.forName(parts[0]);
      return parts.length == 1 && !SchemaFactory.class.isAssignableFrom(found)
          ? "'factory' names " + factory + ", which makes no schemas"
          : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return "'factory' names " + factory + ", and " + factory + " is not on the class path" + NearMiss.hint(factory, factories);
    }
  }
}
