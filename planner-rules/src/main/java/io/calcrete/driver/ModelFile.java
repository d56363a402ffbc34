package io.calcrete.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.calcrete.backend.config.ModelException;
import io.calcrete.backend.config.ModelFaults;
import io.calcrete.runtime.ViewFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.apache.calcite.model.ModelHandler;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A model, read and made ready for Calcite's own loader: views become tables of {@link ViewFactory}, and every operand is
 * told which directory its paths are relative to.
 *
 * <p>{@code model=} takes a file (JSON with comments, or YAML), {@code classpath:name}, or {@code inline:} and the text.
 */
final class ModelFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Where Jackson says that it read from, which is not for every reader of an error. */
  private static final Pattern SOURCE = Pattern.compile("\\s*\\([^()]*\\[Source: [^\\]]*\\]\\)");

  private final String name;
  private final JsonNode model;
  private final Path directory;

  private ModelFile(String name, JsonNode model, Path directory) {
    this.name = name;
    this.model = model;
    this.directory = directory;
  }

  /** What the model says, and where its paths begin. */
  String text() {
    return directory + "\n" + model;
  }

  /** Reads the model of a URL's {@code model=}. */
  static ModelFile named(@Nullable String location) {
    if (location == null || location.isBlank()) {
      throw fault("the URL names no model: write jdbc:calcrete:model=model.json");
    }
    Path here = Path.of("").toAbsolutePath();
    if (location.startsWith("inline:")) {
      return new ModelFile("the inline model", parse("the inline model", location.substring(7), location), here);
    }
    if (location.startsWith("classpath:")) {
      String resource = location.substring("classpath:".length());
      return new ModelFile(location, parse(location, resource(resource), resource), here);
    }
    Path file = file(location);
    try {
      return new ModelFile(
          location, parse(location, Files.readString(file), location), file.toAbsolutePath().getParent());
    } catch (IOException e) {
      String why = Files.exists(file) ? e.getMessage() : "there is no such file";
      throw fault("the model " + file + " cannot be read: " + why);
    }
  }

  private static Path file(String location) {
    try {
      return location.startsWith("file:") ? Path.of(java.net.URI.create(location)) : Path.of(location);
    } catch (IllegalArgumentException e) {
      throw fault("'" + location + "' is no file name");
    }
  }

  private static String resource(String resource) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context != null ? context : ModelFile.class.getClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw fault("the class path has no resource '" + resource + "'");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw fault("the resource '" + resource + "' cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode parse(String name, String text, String location) {
    boolean yaml = location.endsWith(".yaml") || location.endsWith(".yml");
    try {
      JsonNode model = (yaml ? new YAMLMapper() : JSON).readTree(text);
      if (model == null || !model.isObject()) {
        throw fault(name + " is not a JSON object");
      }
      return model;
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      String said = SOURCE.matcher(e.getOriginalMessage()).replaceAll("");
      throw fault(name + " is not valid " + (yaml ? "YAML" : "JSON") + place + ": " + said);
    }
  }

  private static ModelException fault(String fault) {
    return new ModelException(List.of(fault));
  }

  /**
   * Makes the schemas of the model.
   *
   * @return the model's default schema, or null
   * @throws ModelException with every fault of every schema
   */
  @Nullable String load(SchemaPlus root) {
    try {
      ModelFaults.collect(() -> make(root));
      return model.path("defaultSchema").asText(null);
    } catch (ModelException e) {
      throw e;
    } catch (Exception e) {
      throw fault(name + ": " + rootMessage(e));
    }
  }

  private ModelHandler make(SchemaPlus root) throws IOException {
    new ModelCheck(factories()).check((ObjectNode) model);
    prepare();
    return new ModelHandler(root, "inline:" + JSON.writeValueAsString(model));
  }

  private static List<String> factories() {
    return ServiceLoader.load(SchemaFactory.class).stream().map(service -> service.type().getName()).toList();
  }

  private void prepare() {
    if (!model.has("version")) {
      ((ObjectNode) model).put("version", "1.0");
    }
    for (JsonNode schema : model.path("schemas")) {
      if (schema.path("operand") instanceof ObjectNode operand) {
        operand.put("baseDirectory", directory.toString());
      }
      for (JsonNode table : schema.path("tables")) {
        if (table instanceof ObjectNode object) {
          prepareTable(object);
        }
      }
    }
  }

  private void prepareTable(ObjectNode table) {
    if (table.path("type").asText().equals("view")) {
      JsonNode sql = table.remove("sql");
      table.put("type", "custom");
      table.put("factory", ViewFactory.class.getName());
      table.putObject("operand").put("sql", text(sql));
    }
  }

  /** Calcite lets long SQL be a list of lines. */
  private static String text(@Nullable JsonNode sql) {
    if (sql == null) {
      return "";
    }
    if (!sql.isArray()) {
      return sql.asText();
    }
    StringBuilder lines = new StringBuilder();
    sql.forEach(line -> lines.append(line.asText()).append('\n'));
    return lines.toString();
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof ClassNotFoundException
        ? "the class " + root.getMessage() + " is not on the class path"
        : String.valueOf(root.getMessage());
  }
}
