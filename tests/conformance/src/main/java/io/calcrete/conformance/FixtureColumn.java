package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A column of the kit's data set, in the standard's types.
 *
 * @param precision digits of a decimal, fractional digits of a time or timestamp, 0 for others
 * @param scale digits behind the point of a decimal, 0 for others
 */
public record FixtureColumn(String name, SqlTypeName type, int precision, int scale, boolean nullable) {
  public FixtureColumn {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
  }

  /** The type as standard SQL writes it, without {@code NOT NULL}; most databases understand it. */
  public String sqlType() {
    return switch (type) {
      case DECIMAL -> "DECIMAL(" + precision + ", " + scale + ")";
      case DOUBLE -> "DOUBLE PRECISION";
      case TIME -> "TIME(" + precision + ")";
      case TIMESTAMP -> "TIMESTAMP(" + precision + ")";
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "TIMESTAMP(" + precision + ") WITH TIME ZONE";
      default -> type.getName();
    };
  }
}
