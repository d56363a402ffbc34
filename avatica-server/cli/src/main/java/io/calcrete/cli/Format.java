package io.calcrete.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that rows are written in. */
enum Format {
  TABLE(new TableFormat()),
  CSV(new CsvFormat()),
  JSON(new JsonFormat()),
  ARROW(new ArrowFormat());

  private final RowFormat rows;

  Format(RowFormat rows) {
    this.rows = rows;
  }

  RowFormat rows() {
    return rows;
  }

  /** By its name; the message of the error says which there are. */
  static Format named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new Refusal(unknown(name)));
  }

  private static String unknown(String name) {
    String all = Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
    return name.equalsIgnoreCase("parquet")
        ? "parquet is not written yet; the formats are " + all
        : "'" + name + "' is no format that is known here; the formats are " + all;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      try {
        return named(name);
      } catch (Refusal e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
