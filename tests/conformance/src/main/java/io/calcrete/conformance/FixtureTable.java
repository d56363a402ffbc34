package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A table of the kit's data set.
 *
 * @param columns at least one
 * @param key the columns of its primary key; none if it has no key
 * @param rows a value for each column: null, or a {@code Boolean}, {@code Byte}, {@code Short}, {@code Integer}, {@code
 *     Long}, {@code Float}, {@code Double}, {@code BigDecimal}, {@code String}, {@code byte[]}, {@code LocalDate}, {@code
 *     LocalTime}, {@code LocalDateTime}, or for an instant {@code OffsetDateTime}
 */
public record FixtureTable(String name, List<FixtureColumn> columns, List<String> key, List<List<Object>> rows) {
  public FixtureTable {
    requireNonNull(name, "name");
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    rows = List.copyOf(rows);
    int width = columns.size();
    for (List<Object> row : rows) {
      if (row.size() != width) {
        throw new IllegalArgumentException(name + " has " + width + " columns, but a row of " + row.size() + ": " + row);
      }
    }
  }

  /** The same table with other rows. */
  public FixtureTable withRows(List<List<Object>> others) {
    return new FixtureTable(name, columns, key, others);
  }

  static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects columns, then rows. */
  static final class Builder {
    private final String name;
    private final List<FixtureColumn> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private List<String> key = List.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Columns that may be NULL. */
    Builder columns(SqlTypeName type, String... names) {
      Arrays.stream(names).forEach(column -> columns.add(new FixtureColumn(column, type, 0, 0, true)));
      return this;
    }

    /** A column with fractional digits that may be NULL. */
    Builder column(String column, SqlTypeName type, int precision) {
      columns.add(new FixtureColumn(column, type, precision, 0, true));
      return this;
    }

    /** A decimal column that may be NULL. */
    Builder decimal(String column, int precision, int scale) {
      columns.add(new FixtureColumn(column, SqlTypeName.DECIMAL, precision, scale, true));
      return this;
    }

    /** The primary key, of columns that are therefore never NULL. */
    Builder key(String... names) {
      key = List.of(names);
      columns.replaceAll(
          c -> key.contains(c.name()) ? new FixtureColumn(c.name(), c.type(), c.precision(), c.scale(), false) : c);
      return this;
    }

    Builder row(Object... values) {
      rows.add(Collections.unmodifiableList(Arrays.asList(values)));
      return this;
    }

    FixtureTable build() {
      return new FixtureTable(name, columns, key, rows);
    }
  }
}
