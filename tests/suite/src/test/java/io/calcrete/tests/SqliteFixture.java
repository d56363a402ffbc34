package io.calcrete.tests;

import io.calcrete.backend.Backend;
import io.calcrete.conformance.FixtureColumn;
import io.calcrete.conformance.FixtureTable;
import io.calcrete.conformance.JdbcLoader;
import io.calcrete.jdbc.JdbcSchemaFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.type.SqlTypeName;

/** The kit's data set in an SQLite file. */
final class SqliteFixture {
  /** The digits that a double has whatever they are: SQLite stores decimals as doubles. */
  private static final int DIGITS = 15;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private SqliteFixture() {}

  /** SQLite has no zones. */
  static boolean holds(FixtureColumn column) {
    return column.type() != SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
  }

  /** SQLite makes NaN NULL, and rounds long decimals. */
  static boolean holds(FixtureColumn column, Object value) {
    return !(value instanceof Double number && number.isNaN())
        && !(value instanceof Float real && real.isNaN())
        && !(value instanceof BigDecimal decimal && decimal.stripTrailingZeros().precision() > DIGITS);
  }

  static Backend open(List<FixtureTable> tables, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      new JdbcLoader(connection, SqliteFixture::typeName, SqliteFixture::stored).load(tables);
      connection.commit();
    }
    return Schemas.backend(new JdbcSchemaFactory(), Map.of("url", "jdbc:sqlite:" + file));
  }

  private static String typeName(FixtureColumn column) {
    return column.type() == SqlTypeName.VARBINARY ? "BLOB" : column.sqlType();
  }

  /** As SQLite's own functions write dates, and as its driver takes numbers. */
  private static Object stored(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.doubleValue();
    } else if (value instanceof Float real) {
      return (double) real;
    } else if (value instanceof LocalTime time) {
      return TIME.format(time);
    } else if (value instanceof LocalDateTime timestamp) {
      return TIMESTAMP.format(timestamp);
    }
    return value instanceof Boolean || value instanceof Number || value instanceof byte[] ? value : value.toString();
  }
}
