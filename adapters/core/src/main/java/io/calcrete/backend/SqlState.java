package io.calcrete.backend;

/** The SQLStates that Calcrete raises: the standard's, and where it has none, PostgreSQL's. */
public enum SqlState {
  CONNECTION_FAILED("08001"),
  CONNECTION_LOST("08006"),
  FEATURE_NOT_SUPPORTED("0A000"),
  CARDINALITY_VIOLATION("21000"),
  NUMERIC_OUT_OF_RANGE("22003"),
  DIVISION_BY_ZERO("22012"),
  INVALID_TEXT("22P02"),
  INVALID_PARAMETER("22023"),
  READ_ONLY("25006"),
  INVALID_AUTHORIZATION("28000"),
  SYNTAX_ERROR("42601"),
  UNDEFINED_OBJECT("42704"),
  UNDEFINED_TABLE("42P01"),
  INSUFFICIENT_PRIVILEGE("42501"),
  DATA_EXCEPTION("22000"),
  OUT_OF_MEMORY("53200"),
  LOCK_NOT_AVAILABLE("55P03"),
  CONFIGURATION("F0000"),
  QUERY_CANCELED("57014"),
  IO_ERROR("58030"),
  INTERNAL("XX000");

  private final String code;

  SqlState(String code) {
    this.code = code;
  }

  /** Five characters. */
  public String code() {
    return code;
  }
}
