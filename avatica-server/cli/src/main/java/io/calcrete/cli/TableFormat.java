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
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * For people, as psql draws it. The first rows decide how wide the columns are; a wider value further down just takes
 * its room, so that no row is held back and none is cut.
 */
final class TableFormat implements RowFormat {
  private static final int MEASURED_ROWS = 1_000;

  private static final Set<Integer> NUMBERS =
      Set.of(
          Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.FLOAT, Types.DOUBLE,
          Types.DECIMAL, Types.NUMERIC);

  @Override
  public long write(ResultSet rows, OutputStream output, LongConsumer written) throws SQLException, IOException {
    List<String[]> first = new ArrayList<>();
    while (first.size() < MEASURED_ROWS && rows.next()) {
      first.add(row(rows));
    }
    ResultSetMetaData columns = rows.getMetaData();
    TextTable table = new TextTable();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      table.column(columns.getColumnLabel(i), NUMBERS.contains(columns.getColumnType(i)));
    }
    first.forEach(table::measure);
    Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 14);
    text.write(table.header());
    long count = 0;
    for (String[] row : first) {
      text.write(table.line(row));
      written.accept(++count);
    }
    while (count >= MEASURED_ROWS && rows.next()) {
      text.write(table.line(row(rows)));
      written.accept(++count);
    }
    text.write(count == 1 ? "(1 row)\n" : "(" + count + " rows)\n");
    text.flush();
    return count;
  }

  private static String[] row(ResultSet rows) throws SQLException {
    String[] row = new String[rows.getMetaData().getColumnCount()];
    Arrays.setAll(row, i -> "");
    for (int i = 0; i < row.length; i++) {
      String value = rows.getString(i + 1);
      row[i] = value == null ? "NULL" : value;
    }
    return row;
  }
}
