/**
 * DuckDB as a backend: database files, CSV, Parquet and JSON files as tables, and connections that a program of this
 * process has open already.
 *
 * <p>DuckDB has no users: what a model grants is decided above, and no SQL of a user's own ever reaches the database.
 */
package io.calcrete.duckdb;
