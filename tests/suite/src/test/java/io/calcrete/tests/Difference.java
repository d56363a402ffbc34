package io.calcrete.tests;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is not the same over {@code jdbc:calcrete} and over plain {@code jdbc:calcite} with the recommended URL. {@link
 * DifferencesTest} shows both sides of each; the README quotes {@link #table()}.
 */
enum Difference {
  EXPLAIN(
      "`EXPLAIN`",
      "`EXPLAIN SELECT ...`: the plan in words, a line in each row",
      "`EXPLAIN PLAN FOR SELECT ...`: Calcite's plan, in one row"),
  CANCEL(
      "`Statement.cancel()`",
      "reaches the backend's running statement",
      "is noticed between rows; the backend goes on"),
  TIMEOUT(
      "`setQueryTimeout`",
      "stops the backend; `SQLTimeoutException`, SQLState 57014",
      "stops the backend; an `SQLException` without SQLState"),
  MICROSECONDS(
      "Times finer than milliseconds",
      "come through, to the nanosecond, where one backend answers whole; are refused otherwise",
      "are refused in columns, rather than cut; in literals they are cut"),
  INSTANTS(
      "`TIMESTAMP WITH LOCAL TIME ZONE`",
      "`Types.TIMESTAMP_WITH_TIMEZONE`, an `OffsetDateTime`",
      "`Types.TIMESTAMP`, a `java.sql.Timestamp`"),
  SQL_STATES(
      "SQLState of a wrong statement",
      "the standard's, such as 42P01 for a table that is not there",
      "none"),
  WRONG_NAMES(
      "A misspelt name",
      "`did you mean 'orders'?`",
      "Calcite's message"),
  WRITES(
      "Writes",
      "are refused in words",
      "are refused by the planner, in its words"),
  ERRORS_OF_ROWS(
      "An error while rows are read",
      "an `SQLException` with the standard's SQLState",
      "may be an unchecked exception of Java"),
  PARAMETER_ERRORS(
      "A parameter's value of the wrong kind",
      "an error where it is set (22023)",
      "an error where the statement runs"),
  JAVA_TIME(
      "`getObject(column, LocalDate.class)` and kin",
      "work",
      "are not supported: `getDate`, `getTimestamp`"),
  OVERFLOW(
      "`getInt` of a larger number",
      "an error (22003)",
      "some other number"),
  ARROW(
      "`unwrap(ArrowReader.class)`",
      "the result's Arrow batches",
      "not supported"),
  FETCH_SIZE(
      "`setFetchSize`",
      "is passed on to the backend",
      "has no effect"),
  AUTOCOMMIT(
      "`setAutoCommit(false)`",
      "is refused",
      "is accepted and has no effect"),
  CONSTANTS(
      "`UPPER('ß')` of a constant",
      "`ß`, one letter for one letter",
      "`SS`"),
  USER(
      "`CURRENT_USER`",
      "the connection's `user`, or else the operating system's",
      "`sa`"),
  PATTERNS(
      "Names in metadata calls",
      "are found without regard to case",
      "must be written as the backend writes them"),
  KEYS(
      "`getPrimaryKeys`, `getIndexInfo`",
      "tell the backends' keys",
      "are empty"),
  BROKEN_VIEWS(
      "`getColumns` of everything, where a view cannot be read",
      "leaves that view out",
      "fails"),
  METADATA_SCHEMA(
      "The schema `metadata`",
      "is not there",
      "is there, with Calcite's tables of tables and columns"),
  VIEWS(
      "Views in a model as `\"type\": \"view\"`",
      "are read like statements",
      "are read in capital letters. Write `\"type\": \"custom\", \"factory\": \"io.calcrete.runtime.ViewFactory\","
          + " \"operand\": {\"sql\": \"...\"}`, which works with both"),
  FAULTS(
      "Faults of a model",
      "all in one error",
      "those of one schema");

  private final String matter;
  private final String calcrete;
  private final String calcite;

  Difference(String matter, String calcrete, String calcite) {
    this.matter = matter;
    this.calcrete = calcrete;
    this.calcite = calcite;
  }

  /** The table, in Markdown. */
  static String table() {
    return Arrays.stream(values())
        .map(row -> "| %s | %s | %s |\n".formatted(row.matter, row.calcrete, row.calcite))
        .collect(Collectors.joining("", "| | `jdbc:calcrete:` | `jdbc:calcite:` |\n|---|---|---|\n", ""));
  }
}
