package io.calcrete.benchmarks.tpch;

import java.sql.DatabaseMetaData;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlDialectFactory;
import org.apache.calcite.sql.SqlWriter;

/** SQLite for Calcite's JDBC adapter, which knows no such dialect: dates are texts. */
public final class SqliteDialectFactory implements SqlDialectFactory {
  /** For Calcite, which makes it by its name. */
  public SqliteDialectFactory() {}

  @Override
  public SqlDialect create(DatabaseMetaData metadata) {
    return new SqlDialect(
        SqlDialect.EMPTY_CONTEXT
            .withDatabaseProduct(SqlDialect.DatabaseProduct.UNKNOWN)
            .withDatabaseProductName("SQLite")
            .withIdentifierQuoteString("\"")) {
      @Override
      public void unparseDateTimeLiteral(
          SqlWriter writer, SqlAbstractDateTimeLiteral literal, int leftPrec, int rightPrec) {
        writer.literal("'" + literal.toFormattedString() + "'");
      }
    };
  }
}
