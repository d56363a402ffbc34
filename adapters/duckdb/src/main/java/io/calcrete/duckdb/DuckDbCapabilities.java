package io.calcrete.duckdb;

import io.calcrete.backend.Capabilities;
import io.calcrete.backend.Feature;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What DuckDB evaluates exactly as SEMANTICS.md says, tried with DuckDB 2.0.0 operator by operator; the classes that
 * declare each kind say what is left out, and why.
 *
 * <p>JSON is left out: DuckDB writes the numbers in it anew ({@code 12.50} becomes {@code 12.5}), takes the first of two
 * members of one name and takes texts that are not JSON for JSON.
 */
final class DuckDbCapabilities {
  static final Capabilities INSTANCE = declare();

  private DuckDbCapabilities() {}

  private static Capabilities declare() {
    Capabilities.Builder capabilities =
        Capabilities.builder("DuckDB")
            .literals(literals())
            .comparable(Kinds.SCALARS)
            .features(Feature.values())
            .joins(
                JoinRelType.INNER,
                JoinRelType.LEFT,
                JoinRelType.RIGHT,
                JoinRelType.FULL,
                JoinRelType.SEMI,
                JoinRelType.ANTI);
    DuckDbComparisons.declare(capabilities);
    DuckDbArithmetic.declare(capabilities);
    DuckDbCasts.declare(capabilities);
    DuckDbTexts.declare(capabilities);
    DuckDbDates.declare(capabilities);
    DuckDbAggregates.declare(capabilities);
    return capabilities.build();
  }

  private static Set<SqlTypeName> literals() {
    Set<SqlTypeName> literals = EnumSet.copyOf(Kinds.SCALARS);
    literals.addAll(SqlTypeName.INTERVAL_TYPES);
    return literals;
  }
}
