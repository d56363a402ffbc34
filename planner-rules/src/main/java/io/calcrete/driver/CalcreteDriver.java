package io.calcrete.driver;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.DriverVersion;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.UnregisteredDriver;

/** {@code jdbc:calcrete:model=model.json}: one connection over every backend that the model names. */
public final class CalcreteDriver extends UnregisteredDriver {
  /** How URLs of this driver start. */
  public static final String PREFIX = "jdbc:calcrete:";

  static {
    try {
      DriverManager.registerDriver(new CalcreteDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** For the service loader. */
  public CalcreteDriver() {}

  @Override
  protected AvaticaFactory createFactory() {
    return new CalcreteFactory();
  }

  @Override
  protected DriverVersion createDriverVersion() {
    return new DriverVersion("Calcrete JDBC Driver", "0.1", "Calcrete", "0.1", true, 0, 1, 0, 1);
  }

  @Override
  protected String getConnectStringPrefix() {
    return PREFIX;
  }

  @Override
  public Meta createMeta(AvaticaConnection connection) {
    return new CalcreteMeta((CalcreteConnection) connection);
  }
}
