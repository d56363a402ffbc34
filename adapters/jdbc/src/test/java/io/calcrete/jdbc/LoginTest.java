package io.calcrete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calcrete.backend.CalcreteException;
import io.calcrete.backend.SqlState;
import io.calcrete.conformance.Asking;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins that a database takes and does not take. */
class LoginTest {
  private static final String PASSWORD = "open-sesame-42";
  private static final String WRONG = "open-barley-43";

  private String url;
  private Connection outside;

  @BeforeEach
  void open() throws SQLException {
    String name = UUID.randomUUID().toString();
    url = "jdbc:h2:mem:" + name;
    outside =
        Databases.h2(
            name, "CREATE USER ALI PASSWORD '" + PASSWORD + "' ADMIN", "CREATE TABLE t AS SELECT CURRENT_USER AS c");
  }

  @AfterEach
  void close() throws SQLException {
    outside.close();
  }

  private JdbcBackend backend(String user, String password, Map<String, Object> more) {
    Map<String, Object> operand = new HashMap<>(more);
    operand.putAll(Map.of("url", url, "user", user, "password", password));
    return Databases.backend(operand);
  }

  private static String everythingOf(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void theRightPasswordOpens() {
    try (JdbcBackend backend = backend("ALI", PASSWORD, Map.of())) {
      assertThat(Asking.of(backend).one("SELECT CURRENT_USER", Asking.TEXT)).isEqualTo("ALI");
    }
  }

  @Test
  void aWrongPasswordIsToldAtOnceInOneLineWithoutIt() {
    try (JdbcBackend backend = backend("ALI", WRONG, Map.of("connectionTimeout", "1h"))) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.INVALID_AUTHORIZATION))
          .hasMessageStartingWith(backend.name() + ": ")
          .hasMessageContaining("; are 'user' and 'password' right?")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
          .satisfies(e -> assertThat(everythingOf(e)).doesNotContain(WRONG));
    }
  }

  @Test
  void aPasswordInTheUrlIsNotShown() {
    String withPassword = url + ";USER=ALI;PASSWORD=" + WRONG;
    try (JdbcBackend backend = Databases.backend(Map.of("url", withPassword))) {
      assertThat(backend.name()).doesNotContain(WRONG);
      assertThatThrownBy(backend::catalog).satisfies(e -> assertThat(e.getMessage()).doesNotContain(WRONG));
    }
  }

  @Test
  void aServerThatIsNotThereIsToldOfInOneLine() {
    // Nobody may listen on port 1 of this machine without being its administrator.
    try (JdbcBackend backend =
        Databases.backend(Map.of("url", "jdbc:h2:tcp://127.0.0.1:1/x", "connectionTimeout", "1h"))) {
      assertThatThrownBy(backend::catalog)
          .isInstanceOfSatisfying(
              CalcreteException.class, e -> assertThat(e.state()).isEqualTo(SqlState.CONNECTION_FAILED))
          .hasMessageContaining("is the server running, and is 'url' right?")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
  }

  @Test
  void theTextsOfAConfigurationHaveNoPassword() {
    try (JdbcBackend backend = backend("ALI", PASSWORD, Map.of())) {
      assertThat(backend.toString() + backend.name()).doesNotContain(PASSWORD);
    }
  }
}
