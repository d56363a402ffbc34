package io.calcrete.driver;

import io.calcrete.sql.FrontEnd;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaDatabaseMetaData;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.sql.SqlJdbcFunctionCall;

/** What JDBC asks about the database: Avatica's answers, from {@link CalcreteMeta}. */
final class CalcreteDatabaseMetaData extends AvaticaDatabaseMetaData {
  CalcreteDatabaseMetaData(CalcreteConnection connection) {
    super(connection);
  }

  private CalcreteConnection calcrete() throws SQLException {
    return (CalcreteConnection) getConnection();
  }

  @Override
  public ResultSet getIndexInfo(String catalog, String schema, String table, boolean unique, boolean approximate)
      throws SQLException {
    return calcrete().rows(meta -> meta.getIndexInfo(schema, table));
  }

  @Override
  public ResultSet getTablePrivileges(String catalog, String schema, String table) throws SQLException {
    return calcrete().rows(meta -> meta.getTablePrivileges(Meta.Pat.of(schema), Meta.Pat.of(table)));
  }

  @Override
  public boolean storesUpperCaseIdentifiers() {
    return false;
  }

  @Override
  public boolean storesMixedCaseIdentifiers() {
    return true;
  }

  @Override
  public boolean storesMixedCaseQuotedIdentifiers() {
    return true;
  }

  /** Names are found without regard to case, in quotes too. */
  @Override
  public boolean supportsMixedCaseQuotedIdentifiers() {
    return false;
  }

  @Override
  public boolean nullsAreSortedHigh() {
    return true;
  }

  @Override
  public boolean nullsAreSortedAtEnd() {
    return false;
  }

  @Override
  public boolean supportsBatchUpdates() {
    return false;
  }

  @Override
  public boolean supportsCatalogsInDataManipulation() {
    return false;
  }

  @Override
  public boolean supportsCatalogsInProcedureCalls() {
    return false;
  }

  @Override
  public boolean supportsCatalogsInTableDefinitions() {
    return false;
  }

  @Override
  public boolean supportsCatalogsInIndexDefinitions() {
    return false;
  }

  @Override
  public boolean supportsCatalogsInPrivilegeDefinitions() {
    return false;
  }

  @Override
  public String getUserName() throws SQLException {
    return calcrete().session().user();
  }

  @Override
  public String getSQLKeywords() {
    return FrontEnd.keywords();
  }

  @Override
  public String getNumericFunctions() {
    return SqlJdbcFunctionCall.getNumericFunctions();
  }

  @Override
  public String getStringFunctions() {
    return SqlJdbcFunctionCall.getStringFunctions();
  }

  @Override
  public String getTimeDateFunctions() {
    return SqlJdbcFunctionCall.getTimeDateFunctions();
  }

  @Override
  public String getSystemFunctions() {
    return SqlJdbcFunctionCall.getSystemFunctions();
  }
}
