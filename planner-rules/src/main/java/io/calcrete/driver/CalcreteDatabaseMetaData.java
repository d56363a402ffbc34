package io.calcrete.driver;

import org.apache.calcite.avatica.AvaticaDatabaseMetaData;

/** What JDBC asks about the database: Avatica's answers, from {@link CalcreteMeta}. */
final class CalcreteDatabaseMetaData extends AvaticaDatabaseMetaData {
  CalcreteDatabaseMetaData(CalcreteConnection connection) {
    super(connection);
  }
}
