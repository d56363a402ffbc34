package io.calcrete.benchmarks.tpch;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlDialectFactory;
import org.apache.calcite.sql.SqlDialectFactoryImpl;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What Calcite's JDBC adapter has to be told to talk to DuckDB and SQLite at all: that DuckDB's types have no character set,
 * and that SQLite, which Calcite has no dialect for, has dates as texts.
 */
public final class StockDialects implements SqlDialectFactory {
  /** For Calcite, which makes it by its name. */
  public StockDialects() {}

  @Override
  public SqlDialect create(DatabaseMetaData metadata) {
    try {
      return switch (metadata.getDatabaseProductName()) {
        case "DuckDB" -> new DuckDb();
        case "SQLite" -> new Sqlite();
        default -> SqlDialectFactoryImpl.INSTANCE.create(metadata);
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class DuckDb extends DuckDBSqlDialect {
    DuckDb() {
      super(DuckDBSqlDialect.DEFAULT_CONTEXT);
    }

    @Override
    public boolean supportsCharSet() {
      return false;
    }
  }

  private static final class Sqlite extends SqlDialect {
    Sqlite() {
      super(SqlDialect.EMPTY_CONTEXT.withDatabaseProductName("SQLite").withIdentifierQuoteString("\""));
    }

    @Override
    public boolean supportsCharSet() {
      return false;
    }

    @Override
    public void unparseDateTimeLiteral(
        SqlWriter writer, SqlAbstractDateTimeLiteral literal, int leftPrec, int rightPrec) {
      writer.literal("'" + literal.toFormattedString() + "'");
    }

    @Override
    public SqlNode getCastSpec(RelDataType type) {
      return type.getSqlTypeName() == SqlTypeName.DATE
          ? new SqlDataTypeSpec(
              new SqlAlienSystemTypeNameSpec("TEXT", SqlTypeName.VARCHAR, SqlParserPos.ZERO), SqlParserPos.ZERO)
          : super.getCastSpec(type);
    }
  }
}
