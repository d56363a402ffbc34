/**
 * TPC-H over two databases: lineitem, part and partsupp in DuckDB, the other five tables in SQLite. Calcrete, stock Calcite
 * and DuckDB alone, each in a JVM of its own, answer the same queries by turns; DuckDB's answers are what is right.
 */
package io.calcrete.benchmarks.tpch;
