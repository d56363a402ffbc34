package io.calcrete.cli;

import io.calcrete.driver.CalcreteDriver;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens models. */
final class Connections {
  private Connections() {}

  /**
   * A connection over a model.
   *
   * @param model what {@code model=} takes: a file, {@code classpath:} and a name, {@code inline:} and the text
   */
  static Connection open(String model) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("model", model);
    return DriverManager.getConnection(CalcreteDriver.PREFIX, properties);
  }
}
