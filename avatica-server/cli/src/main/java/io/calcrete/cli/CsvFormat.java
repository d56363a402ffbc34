package io.calcrete.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * RFC 4180 with a header, lines ending as Unix ends them. NULL is nothing, and the empty text is {@code ""}, as
 * PostgreSQL writes and reads them.
 */
final class CsvFormat implements RowFormat {
  @Override
  public long write(ResultSet rows, OutputStream output, LongConsumer written) throws SQLException, IOException {
    boolean any = rows.next();
    Writer csv = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 14);
    ResultSetMetaData columns = rows.getMetaData();
    int width = columns.getColumnCount();
    for (int i = 1; i <= width; i++) {
      csv.write(i == 1 ? "" : ",");
      csv.write(field(columns.getColumnLabel(i)));
    }
    csv.write('\n');
    long count = 0;
    for (boolean more = any; more; more = rows.next()) {
      for (int i = 1; i <= width; i++) {
        csv.write(i == 1 ? "" : ",");
        String value = rows.getString(i);
        csv.write(value == null ? "" : field(value));
      }
      csv.write('\n');
      written.accept(++count);
    }
    csv.flush();
    return count;
  }

  private static String field(String value) {
    return value.isEmpty() || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
