package io.calcrete.duckdb;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlInternalOperators;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlAbstractConformance;
import org.apache.calcite.sql.validate.SqlConformance;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How SQL is written for DuckDB. Says what it means even where DuckDB's default is the same: names in quotes, where NULLs
 * go, the type of each parameter, since types of literals and parameters bend there to what they meet.
 */
final class DuckDbDialect extends SqlDialect {
  private static final int MICROS = 6;

  /** What has another name there than in the standard. */
  private static final Map<SqlOperator, SqlOperator> NAMES =
      Map.of(
          SqlStdOperatorTable.EVERY, SqlLibraryOperators.BOOL_AND,
          SqlStdOperatorTable.SOME, SqlLibraryOperators.BOOL_OR);

  private static final SqlConformance CONFORMANCE =
      new SqlAbstractConformance() {
        @Override
        public boolean isSortByAlias() {
          return true;
        }

        @Override
        public boolean isHavingAlias() {
          return true;
        }

        @Override
        public boolean isGroupByAlias() {
          return true;
        }

        @Override
        public boolean allowExplicitRowValueConstructor() {
          return false;
        }
      };

  /** After {@link #CONFORMANCE}, which it takes. */
  static final DuckDbDialect INSTANCE = new DuckDbDialect();

  private DuckDbDialect() {
    super(
        EMPTY_CONTEXT
            .withDatabaseProduct(DatabaseProduct.DUCKDB)
            .withIdentifierQuoteString("\"")
            .withNullCollation(NullCollation.LAST)
            .withConformance(CONFORMANCE));
  }

  /** A name in quotes. */
  static String quote(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A path of names in quotes. */
  static String quote(List<String> path) {
    return path.stream().map(DuckDbDialect::quote).collect(Collectors.joining("."));
  }

  /** A text as a literal. DuckDB's parser stops at the character 0, so that a text with one is put together. */
  static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  @Override
  public void quoteStringLiteral(StringBuilder to, @Nullable String charset, String text) {
    to.append(literal(text));
  }

  @Override
  public boolean supportsCharSet() {
    return false;
  }

  /** Never {@code NULLS} by default: both directions are last there, which is not SEMANTICS.md's order. */
  @Override
  public RelFieldCollation.NullDirection defaultNullDirection(RelFieldCollation.Direction direction) {
    return RelFieldCollation.NullDirection.UNSPECIFIED;
  }

  @Override
  public boolean isCaseSensitive() {
    return false;
  }

  /** Casts are there for a reason: {@code CAST(text AS INTEGER) = 5} is not {@code text = 5}. */
  @Override
  public boolean supportsImplicitTypeCoercion(RexCall call) {
    return false;
  }

  @Override
  public boolean supportsAggregateFunction(SqlKind kind) {
    return true;
  }

  /** An aggregate of an aggregate takes a subquery. */
  @Override
  public boolean supportsNestedAggregations() {
    return false;
  }

  /** {@code GROUP BY 1} and {@code ORDER BY 1} name a column. */
  @Override
  public boolean supportsGroupByLiteral() {
    return false;
  }

  @Override
  public boolean supportsOrderByLiteral() {
    return false;
  }

  @Override
  public boolean requiresAliasForFromItems() {
    return true;
  }

  @Override
  public JoinType emulateJoinTypeForCrossJoin() {
    return JoinType.CROSS;
  }

  @Override
  public void unparseOffsetFetch(SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
    unparseFetchUsingLimit(writer, offset, fetch);
  }

  /**
   * Parameters and literals have the type that the plan gave them, not the one that DuckDB makes out: a parameter's
   * hangs on the value that happens to come, and {@code 5} is an INTEGER even where a BIGINT was planned.
   */
  @Override
  public RexNode prepareUnparse(RexNode node) {
    if (node instanceof RexLiteral literal) {
      return DuckDbLiterals.typed(RexBuilder.DEFAULT, literal);
    }
    boolean bare = node instanceof RexDynamicParam && !(node instanceof Bare);
    return bare && Kinds.SCALARS.contains(node.getType().getSqlTypeName())
        ? RexBuilder.DEFAULT.makeAbstractCast(node.getType(), new Bare((RexDynamicParam) node), false)
        : node;
  }

  /** A parameter inside its cast. */
  private static final class Bare extends RexDynamicParam {
    Bare(RexDynamicParam parameter) {
      super(parameter.getType(), parameter.getIndex());
    }
  }

  @Override
  public void unparseDateTimeLiteral(SqlWriter writer, SqlAbstractDateTimeLiteral literal, int left, int right) {
    writer.literal(DuckDbLiterals.dateTime(literal));
  }

  @Override
  public void unparseSqlIntervalLiteral(SqlWriter writer, SqlIntervalLiteral literal, int left, int right) {
    writer.literal(DuckDbLiterals.interval(literal));
  }

  @Override
  public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
    SqlOperator named = NAMES.get(call.getOperator());
    if (call.getKind() == SqlKind.ROW) {
      SqlInternalOperators.ANONYMOUS_ROW.unparse(writer, call, left, right);
    } else if (named != null) {
      SqlNode[] operands = call.getOperandList().toArray(SqlNode[]::new);
      named.createCall(call.getFunctionQuantifier(), SqlParserPos.ZERO, operands).unparse(writer, left, right);
    } else {
      super.unparseCall(writer, call, left, right);
    }
  }

  @Override
  public @Nullable SqlNode getCastSpec(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.NULL ? null : new SqlDataTypeSpec(new Name(type), SqlParserPos.ZERO);
  }

  /** The name of a type, as it is: Calcite's own would put it in upper case, members of a struct included. */
  private static final class Name extends SqlAlienSystemTypeNameSpec {
    private final String name;

    Name(RelDataType type) {
      super(typeName(type), type.getSqlTypeName(), SqlParserPos.ZERO);
      this.name = typeName(type);
    }

    @Override
    public void unparse(SqlWriter writer, int left, int right) {
      writer.print(name);
      writer.setNeedWhitespace(true);
    }
  }

  /** The type that holds the values of an SQL type. */
  static String typeName(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case CHAR, VARCHAR -> "VARCHAR";
      case BINARY, VARBINARY -> "BLOB";
      case REAL -> "FLOAT";
      case FLOAT, DOUBLE -> "DOUBLE";
      case DECIMAL -> "DECIMAL(" + type.getPrecision() + "," + type.getScale() + ")";
      case TIME -> type.getPrecision() > MICROS ? "TIME_NS" : "TIME";
      case TIMESTAMP -> timestamp(type.getPrecision());
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> type.getPrecision() > MICROS ? "TIMESTAMPTZ_NS" : "TIMESTAMPTZ";
      case ARRAY, MULTISET -> typeName(type.getComponentType()) + "[]";
      case MAP -> "MAP(" + typeName(type.getKeyType()) + ", " + typeName(type.getValueType()) + ")";
      case ROW ->
          type.getFieldList().stream()
              .map(field -> quote(field.getName()) + " " + typeName(field.getType()))
              .collect(Collectors.joining(", ", "STRUCT(", ")"));
      default -> type.getSqlTypeName().getName();
    };
  }

  private static String timestamp(int precision) {
    if (precision <= 0) {
      return "TIMESTAMP_S";
    }
    if (precision <= 3) {
      return "TIMESTAMP_MS";
    }
    return precision <= MICROS ? "TIMESTAMP" : "TIMESTAMP_NS";
  }
}
