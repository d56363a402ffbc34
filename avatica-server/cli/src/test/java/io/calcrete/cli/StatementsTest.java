package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text cut into statements. */
class StatementsTest {
  @Test
  void semicolonsEndStatements() {
    assertThat(Statements.of("SELECT 1; SELECT 2;")).isEqualTo(new Statements(List.of("SELECT 1", "SELECT 2"), ""));
  }

  @Test
  void theLastStatementNeedsNone() {
    assertThat(Statements.of("SELECT 1;\nSELECT 2\n").all()).containsExactly("SELECT 1", "SELECT 2");
    assertThat(Statements.of("SELECT 1;\nSELECT 2\n").rest()).isEqualTo("SELECT 2");
  }

  @Test
  void semicolonsInQuotesAndCommentsEndNothing() {
    String statement = "SELECT ';', 'it''s;', \";\" -- ;\n, /* ; */ 1";
    assertThat(Statements.of(statement + ";").all()).containsExactly(statement);
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertThat(Statements.of("-- nothing\n; /* nothing */ ;").all()).isEmpty();
  }

  @Test
  void aStatementKeepsTheCommentInFrontOfIt() {
    assertThat(Statements.of("-- why\nSELECT 1;").all()).containsExactly("-- why\nSELECT 1");
  }

  @Test
  void whatIsOpenGoesOn() {
    assertThat(Statements.of("SELECT 'a;").rest()).isEqualTo("SELECT 'a;");
    assertThat(Statements.of("/* a;").rest()).isEqualTo("/* a;");
    assertThat(Statements.of("SELECT 1; /* a;").rest()).isEqualTo("/* a;");
  }

  @Test
  void oneStatementIsOne() throws SQLException {
    assertThat(Statements.of("SELECT 1;").single()).isEqualTo("SELECT 1");
    assertThatThrownBy(() -> Statements.of("SELECT 1; SELECT 2").single())
        .hasMessage("there are 2 statements; one is wanted");
    assertThatThrownBy(() -> Statements.of(" -- ").single()).hasMessage("there is no statement; one is wanted");
  }
}
