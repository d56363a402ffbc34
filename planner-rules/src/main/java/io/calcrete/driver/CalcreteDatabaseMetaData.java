package io.calcrete.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaDatabaseMetaData;
import org.apache.calcite.avatica.Meta;

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
}
