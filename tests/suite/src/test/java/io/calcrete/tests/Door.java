package io.calcrete.tests;

import java.sql.Connection;
import java.sql.SQLException;

/** The two URLs of a model. */
enum Door {
  CALCRETE {
    @Override
    Connection open(Federation federation) throws SQLException {
      return federation.connect();
    }
  },
  PLAIN_CALCITE {
    @Override
    Connection open(Federation federation) throws SQLException {
      return federation.connectPlain();
    }
  };

  abstract Connection open(Federation federation) throws SQLException;
}
