package io.calcrete.backend;

/** Clauses that a backend may know besides its functions. Each is described as EXPLAIN says it. */
public enum Feature {
  ORDER_BY("ORDER BY"),
  LIMIT("LIMIT"),
  OFFSET("OFFSET"),
  GROUP_BY("GROUP BY"),
  GROUPING_SETS("GROUPING SETS"),
  AGGREGATE_FILTER("FILTER in aggregates"),
  UNION("UNION"),
  UNION_ALL("UNION ALL"),
  INTERSECT("INTERSECT"),
  INTERSECT_ALL("INTERSECT ALL"),
  EXCEPT("EXCEPT"),
  EXCEPT_ALL("EXCEPT ALL"),
  VALUES("VALUES"),
  WINDOWS("window functions");

  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }
}
