package io.calcrete.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * How one CSV file is written, found out once when the database is opened.
 *
 * <p>DuckDB finds it out again for every query that reads the file otherwise, which takes longer than most queries. It
 * also looks at the first 20,480 rows only, so that a number that turns into text further down, or the first quote, is
 * an error; files up to {@link #WHOLE} are read to their end.
 */
final class CsvDialect {
  /** Bytes of a file that is looked at as a whole. */
  private static final long WHOLE = 64L << 20;

  private static final String NOTHING = "(empty)";

  private CsvDialect() {}

  /** The table function that reads the file; empty where only DuckDB's own finding out will do. */
  static Optional<String> reader(DuckDBConnection connection, DataFile file) {
    boolean text = file.format() == DataFile.Format.CSV || file.format() == DataFile.Format.TSV;
    if (!text || file.isRemote() || file.isGlob()) {
      return Optional.empty();
    }
    String sample = isSmall(file) ? ", sample_size=-1" : "";
    String tabs = file.format() == DataFile.Format.TSV ? ", delim='\t'" : "";
    String sniff =
        "SELECT Delimiter, Quote, Escape, Comment, SkipRows, HasHeader, DateFormat, TimestampFormat, c.name, c.type"
            + " FROM (SELECT *, unnest(Columns) AS c FROM sniff_csv("
            + DuckDbDialect.literal(file.location())
            + sample
            + tabs
            + "))";
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sniff)) {
      return found.next() ? Optional.of(reader(file, found)) : Optional.empty();
    } catch (SQLException e) {
      // Whatever is wrong with the file, DuckDB says it better when the view is made.
      return Optional.empty();
    }
  }

  private static boolean isSmall(DataFile file) {
    try {
      return Files.size(Path.of(file.location())) <= WHOLE;
    } catch (IOException e) {
      return false;
    }
  }

  private static String reader(DataFile file, ResultSet found) throws SQLException {
    List<String> options = new ArrayList<>();
    options.add(DuckDbDialect.literal(file.location()));
    options.add("auto_detect=false");
    options.add(DataFile.QUOTED_IS_NOT_NULL);
    options.add("delim=" + DuckDbDialect.literal(found.getString(1)));
    options.add("quote=" + DuckDbDialect.literal(orElse(found.getString(2), "\"")));
    options.add("escape=" + DuckDbDialect.literal(orElse(found.getString(3), "\"")));
    options.add("comment=" + DuckDbDialect.literal(orElse(found.getString(4), "")));
    options.add("skip=" + found.getLong(5));
    options.add("header=" + found.getBoolean(6));
    Optional.ofNullable(found.getString(7)).ifPresent(f -> options.add("dateformat=" + DuckDbDialect.literal(f)));
    Optional.ofNullable(found.getString(8)).ifPresent(f -> options.add("timestampformat=" + DuckDbDialect.literal(f)));
    List<String> columns = new ArrayList<>();
    do {
      columns.add(DuckDbDialect.literal(found.getString(9)) + ": " + DuckDbDialect.literal(found.getString(10)));
    } while (found.next());
    options.add("columns={" + String.join(", ", columns) + "}");
    return "read_csv(" + String.join(", ", options) + ")";
  }

  private static String orElse(String found, String otherwise) {
    return found == null || found.equals(NOTHING) ? otherwise : found;
  }
}
