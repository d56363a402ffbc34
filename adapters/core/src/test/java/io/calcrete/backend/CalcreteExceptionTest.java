package io.calcrete.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calcrete.backend.config.Secret;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CalcreteExceptionTest {
  @Test
  void aBackendsErrorNamesItWhatItSaidAndWhatItWasSent() {
    IOException cause = new IOException("boom");
    CalcreteException error =
        CalcreteException.backend(SqlState.INVALID_TEXT, "SQLite x.db", "no such thing", "SELECT 1", cause);

    assertThat(error.getMessage()).isEqualTo("SQLite x.db: no such thing\n  it was sent: SELECT 1");
    assertThat(error.toSqlException().getSQLState()).isEqualTo("22P02");
    assertThat(CalcreteException.in(new RuntimeException(error))).isSameAs(error);
    assertThat(error).hasCause(cause);
  }

  @Test
  void secretsNeverAppear() {
    new Secret("swordfish-9");
    assertThat(CalcreteException.of(SqlState.IO_ERROR, "login failed for me:swordfish-9")).hasMessage("login failed for me:***");
  }
}
