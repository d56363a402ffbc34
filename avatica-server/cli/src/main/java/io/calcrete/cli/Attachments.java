package io.calcrete.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all {@code --attach} say together, as a model: a schema for each name. */
final class Attachments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Source> schemas = new LinkedHashMap<>();

  private Attachments() {}

  /**
   * Reads them all.
   *
   * @throws Refusal if one is nothing that can be attached, or two do not go together
   */
  static Attachments of(List<String> texts) throws IOException {
    Attachments attachments = new Attachments();
    for (String text : texts) {
      attachments.add(Attachment.of(text));
    }
    return attachments;
  }

  private void add(Attachment attachment) {
    Source before = schemas.get(attachment.schema());
    if (before instanceof DataFiles files && attachment.source() instanceof DataFiles more) {
      schemas.put(attachment.schema(), files.and(more));
    } else if (before == null) {
      schemas.put(attachment.schema(), attachment.source());
    } else {
      throw new Refusal(
          "two attachments are named '" + attachment.schema() + "': give one another name, as in --attach other=...");
    }
  }

  /** The model, as {@code model=} takes it. Paths are relative to where we are. */
  String model() {
    ObjectNode model = empty();
    schemas.forEach((name, source) -> source.write(operand(model, name, source)));
    return "inline:" + model;
  }

  /**
   * Writes the model to a file that does not exist yet, without a secret in it.
   *
   * @return what there is to say about it
   */
  List<String> save(Path file) throws IOException {
    ObjectNode model = empty();
    List<String> variables = new ArrayList<>();
    RelativePaths paths = RelativePaths.ofModel(file);
    schemas.forEach((name, source) -> variables.addAll(source.save(name, operand(model, name, source), paths)));
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    List<String> notes = new ArrayList<>();
    notes.add("the model is in " + file);
    if (!variables.isEmpty()) {
      notes.add("its secrets come from the environment: set " + String.join(", ", variables) + " before you use it");
    }
    return notes;
  }

  private ObjectNode empty() {
    ObjectNode model = JSON.createObjectNode();
    model.put("version", "1.0");
    model.put("defaultSchema", schemas.keySet().iterator().next());
    model.putArray("schemas");
    return model;
  }

  private static ObjectNode operand(ObjectNode model, String name, Source source) {
    ObjectNode schema = model.withArray("/schemas").addObject();
    schema.put("name", name);
    schema.put("type", "custom");
    schema.put("factory", source.factory());
    return schema.putObject("operand");
  }
}
