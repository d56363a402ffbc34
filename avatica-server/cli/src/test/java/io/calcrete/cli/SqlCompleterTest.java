package io.calcrete.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Tab offers; {@code |} is where the cursor stands. JLine leaves out what does not begin with the word. */
class SqlCompleterTest {
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = Connections.open(Calcrete.QUICKSTART);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private List<String> offered(String lineWithCursor) {
    int cursor = lineWithCursor.indexOf('|');
    ParsedLine line = new StatementParser().parse(lineWithCursor.replace("|", ""), cursor, ParseContext.COMPLETE);
    List<Candidate> candidates = new ArrayList<>();
    new SqlCompleter(connection).complete(null, line, candidates);
    return candidates.stream().map(Candidate::value).filter(value -> value.startsWith(line.word())).toList();
  }

  @Test
  void keywordsInTheCaseOfTheWord() {
    assertThat(offered("SEL|")).containsExactly("SELECT");
    assertThat(offered("sel|")).containsExactly("select");
  }

  @Test
  void schemasAndTheTablesOfTheDefaultOne() {
    assertThat(offered("SELECT * FROM ref|")).containsExactly("reference.");
    assertThat(offered("SELECT * FROM flig|")).containsExactly("flights", "flights.");
  }

  @Test
  void theTablesOfASchema() {
    assertThat(offered("SELECT * FROM reference.|"))
        .containsExactly("reference.airlines", "reference.airports", "reference.planes");
  }

  @Test
  void theColumnsOfTheTablesThatAreNamed() {
    assertThat(offered("SELECT dep| FROM flights")).containsExactly("dep_delay");
    assertThat(offered("SELECT tz| FROM flights JOIN reference.airports")).containsExactly("tz", "tzone");
    assertThat(offered("SELECT tz| FROM flights")).isEmpty();
  }

  @Test
  void theColumnsBehindAnAlias() {
    assertThat(offered("SELECT a.t| FROM flights f JOIN reference.airports AS a")).containsExactly("a.tz", "a.tzone");
    assertThat(offered("SELECT f.t| FROM flights f JOIN reference.airports AS a")).containsExactly("f.tailnum");
  }

  @Test
  void theCommandsBehindABackslash() {
    assertThat(offered("\\ti|")).containsExactly("\\timing");
  }

  @Test
  void nothingInsteadOfAnErrorWhenTheCatalogIsGone() throws SQLException {
    connection.close();
    assertThat(offered("SELECT * FROM ref|")).isEmpty();
  }
}
