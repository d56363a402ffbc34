package io.calcrete.conformance;

import java.sql.SQLException;
import java.util.List;

/** What became of a query. */
sealed interface Outcome {
  /** It returned rows, in the texts of {@link ValueText}. */
  record Rows(List<String> rows) implements Outcome {
    public Rows {
      rows = List.copyOf(rows);
    }

    /** The same rows in one order, for a query that promises none. */
    Rows sorted() {
      return new Rows(rows.stream().sorted().toList());
    }
  }

  /** It failed. */
  record Failure(String sqlState, String message) implements Outcome {
    static Failure of(SQLException e) {
      return new Failure(String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
    }

    /** The first two characters of the SQLState, which tell the kind of error. */
    String errorClass() {
      return sqlState.substring(0, 2);
    }

    /**
     * Whether Enumerable would have had to cut microseconds off, which it refuses: a limit of that host that SEMANTICS.md
     * names.
     */
    boolean refusesMicroseconds() {
      return sqlState.equals("0A000") && message.contains("finer than milliseconds");
    }
  }
}
