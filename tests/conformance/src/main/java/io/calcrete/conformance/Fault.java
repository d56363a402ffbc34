package io.calcrete.conformance;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A wrong statement.
 *
 * @param name what is wrong with it
 * @param state the SQLState that it ends with, or its beginning
 * @param words what the message must name
 */
record Fault(String name, String sql, String state, List<String> words) {
  /** What no backend is asked for. */
  static final List<Fault> FRONT_END =
      List.of(
          new Fault("a table that is not there", "SELECT 1 FROM custommers", "42P01", "custommers", "customers"),
          new Fault("a table of a schema that is not there", "SELECT 1 FROM nowhere.orders", "42", "nowhere"),
          new Fault("a column that is not there", "SELECT quantty FROM orders", "42", "quantty", "quantity"),
          new Fault("a column of an alias", "SELECT o.quantty FROM orders o", "42", "quantty", "quantity"),
          new Fault("a function that is not there", "SELECT FROBNICATE(id) FROM orders", "42", "FROBNICATE"),
          new Fault("a column of two tables", "SELECT id FROM orders, customers", "42", "id"),
          new Fault("a type that does not fit", "SELECT id FROM orders WHERE gift > DATE '2024-01-01'", "42"),
          new Fault("a column that is not grouped", "SELECT status, id FROM orders GROUP BY status", "42", "id"),
          new Fault("what is no SQL", "SELECT id FRM orders", "42601", "line 1"),
          new Fault("a text without an end", "SELECT 'abc FROM orders", "42601"),
          new Fault("nothing", "", "42601"));

  /** What values make wrong, wherever it is evaluated. */
  static final List<Fault> DATA =
      List.of(
          new Fault("division by zero", "SELECT 1 / quantity FROM orders WHERE id = 111", "22012", "zero"),
          new Fault("remainder by zero", "SELECT MOD(1, quantity) FROM orders", "22012", "zero"),
          new Fault("text that is no number", "SELECT CAST(name AS INTEGER) FROM products WHERE id = 1", "22", "anvil"),
          new Fault("text that is no date", "SELECT CAST(name AS DATE) FROM products WHERE id = 1", "22", "anvil"),
          new Fault("overflow", "SELECT b + 1 FROM limits WHERE id = 1", "22003"),
          new Fault("a cast out of range", "SELECT CAST(b AS SMALLINT) FROM limits WHERE id = 1", "22003"),
          new Fault("a subquery of two rows", "SELECT (SELECT id FROM products WHERE id < 3) FROM orders", "21000"),
          new Fault("a part of a negative length", "SELECT SUBSTRING(name FROM 1 FOR id - 9) FROM products", "22"));

  Fault {
    requireNonNull(name, "name");
    requireNonNull(sql, "sql");
    requireNonNull(state, "state");
    words = List.copyOf(words);
  }

  private Fault(String name, String sql, String state, String... words) {
    this(name, sql, state, List.of(words));
  }
}
