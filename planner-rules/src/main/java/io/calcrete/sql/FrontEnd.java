package io.calcrete.sql;

import static java.util.Objects.requireNonNull;

import io.calcrete.sql.parser.CalcreteSqlParser;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Table;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorTable;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * From text to relational algebra, against a catalog as somebody sees it. One meaning for statements and for the views of
 * a model.
 *
 * <p>Identifiers are taken as written and found without regard to case; double quotes quote. NULLs sort as if they were
 * larger than any value. Not thread-safe; made for one statement.
 */
public final class FrontEnd {
  private static final SqlParser.Config PARSER =
      SqlParser.config()
          .withParserFactory(CalcreteSqlParser.FACTORY)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withQuotedCasing(Casing.UNCHANGED)
          .withUnquotedCasing(Casing.UNCHANGED)
          .withCaseSensitive(false)
          .withIdentifierMaxLength(1024)
          .withConformance(SqlConformanceEnum.LENIENT);

  /** In HAVING, a name is a column of the input, as in PostgreSQL: {@code MAX(total) AS total ... HAVING MAX(total) > 6}. */
  private static final SqlConformance CONFORMANCE =
      new SqlDelegatingConformance(SqlConformanceEnum.LENIENT) {
        @Override
        public boolean isHavingAlias() {
          return false;
        }
      };

  private static final SqlOperatorTable OPERATORS =
      SqlOperatorTables.chain(
          SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL),
          SqlOperatorTables.of(SqlLibraryOperators.TRY_CAST, SqlLibraryOperators.SAFE_CAST),
          JsonOperators.table());

  private static final SqlToRelConverter.Config CONVERTER =
      unmerged(SqlToRelConverter.config().withExpand(false).withInSubQueryThreshold(Integer.MAX_VALUE));

  private static final CalciteConnectionConfig CONFIGURATION = configuration();

  private final CalciteCatalogReader catalog;
  private final SqlValidator validator;

  /**
   * A front end over a catalog.
   *
   * @param root the catalog, as somebody sees it
   * @param defaultSchema where names without a schema are looked for first
   */
  public FrontEnd(CalciteSchema root, List<String> defaultSchema, RelDataTypeFactory types) {
    this.catalog =
        new CalciteCatalogReader(
            requireNonNull(root, "root"), List.copyOf(defaultSchema), requireNonNull(types, "types"), CONFIGURATION);
    this.validator =
        SqlValidatorUtil.newValidator(
            SqlOperatorTables.chain(OPERATORS, catalog),
            catalog,
            types,
            SqlValidator.Config.DEFAULT
                .withConformance(CONFORMANCE)
                .withDefaultNullCollation(NullCollation.HIGH)
                .withIdentifierExpansion(true));
  }

  /**
   * Without merging projections: Calcite's converter makes the projection of a SELECT with a correlated subquery twice, and
   * the second time puts the merged expressions over the input that was not merged, whose columns are others.
   */
  public static SqlToRelConverter.Config unmerged(SqlToRelConverter.Config config) {
    return config.addRelBuilderConfigTransform(builder -> builder.withBloat(-1));
  }

  /** What {@code jdbc:calcite} properties would say; the planner's context carries it. */
  public static CalciteConnectionConfig configuration() {
    Properties properties = new Properties();
    properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
    properties.setProperty(CalciteConnectionProperty.CONFORMANCE.camelName(), SqlConformanceEnum.LENIENT.name());
    properties.setProperty(CalciteConnectionProperty.MATERIALIZATIONS_ENABLED.camelName(), "false");
    return new CalciteConnectionConfigImpl(properties);
  }

  /**
   * Parses one statement.
   *
   * @throws io.calcrete.backend.CalcreteException with the place, if it is none
   */
  public static SqlNode parse(String sql) {
    try {
      return SqlParser.create(sql, PARSER).parseStmt();
    } catch (SqlParseException e) {
      throw SyntaxErrors.of(sql, e);
    }
  }

  /** The words of the parser that SQL-92 does not reserve, separated by commas, as JDBC wants them. */
  public static String keywords() {
    return SqlParser.create("", PARSER).getMetadata().getJdbcKeywords();
  }

  /** What Calcite would take for something else than it is. */
  private static SqlNode understood(SqlNode parsed) {
    parsed.accept(new OrderExpressions());
    return parsed.accept(new UnicodeLiterals()).accept(new CalendarLiterals()).accept(new ShiftDefaults());
  }

  /** Checks a statement against the catalog and gives every name its meaning. */
  public SqlNode validate(SqlNode parsed) {
    try {
      return validator.validate(understood(parsed));
    } catch (RuntimeException | StackOverflowError e) {
      throw SqlErrors.invalid(e, new Suggestions(catalog, OPERATORS, parsed));
    }
  }

  /** The table of a name, or null if there is none for whoever's catalog this is. */
  public @Nullable Table table(List<String> name) {
    SqlValidatorTable found = catalog.getTable(name);
    return found == null ? null : found.unwrap(Table.class);
  }

  /** The columns that a validated statement returns, as its author named them. */
  public RelDataType rowType(SqlNode validated) {
    return validator.getValidatedNodeType(validated);
  }

  /** The parameters of a validated statement, one field each. */
  public RelDataType parameterTypes(SqlNode validated) {
    return validator.getParameterRowType(validated);
  }

  /** The statement as relational algebra. */
  public RelRoot convert(SqlNode validated, RelOptCluster cluster) {
    RelOptTable.ViewExpander noViews =
        (rowType, sql, schemaPath, viewPath) -> {
          throw new UnsupportedOperationException("views expand themselves");
        };
    try {
      return new SqlToRelConverter(
              noViews, validator, catalog, cluster, StandardConvertletTable.INSTANCE, CONVERTER)
          .convertQuery(validated, false, true);
    } catch (RuntimeException | StackOverflowError e) {
      throw SqlErrors.invalid(e, new Suggestions(catalog, OPERATORS, validated));
    }
  }
}
