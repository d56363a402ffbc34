package io.calcrete.tests;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A shop whose data is in four databases: {@code sales} and {@code archive} in DuckDB, {@code crm} and {@code stock} in
 * SQLite. Keys that meet nothing, NULLs where something could be, and two tables of one name.
 */
final class Shop {
  private Shop() {}

  static Federation in(Path directory) throws SQLException {
    return Federation.in(directory)
        .duckDb(
            "sales",
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, day DATE, total DECIMAL(10, 2), note"
                + " VARCHAR)",
            """
            INSERT INTO orders VALUES
              (1, 1, DATE '2024-01-05', 10.50, 'first'), (2, 1, DATE '2024-01-06', 20.00, NULL),
              (3, 2, DATE '2024-02-01', 5.25, 'gift'), (4, 3, NULL, 99.99, 'größte'),
              (5, NULL, DATE '2024-02-02', 7.00, 'walk-in'), (6, 9, DATE '2024-03-01', NULL, 'lost'),
              (7, 2, DATE '2024-03-01', 5.25, 'gift')
            """,
            "CREATE TABLE items (order_id INTEGER, product INTEGER, quantity INTEGER, PRIMARY KEY (order_id, product))",
            """
            INSERT INTO items VALUES
              (1, 100, 1), (1, 101, 2), (2, 100, 3), (3, 102, NULL), (4, 101, 10), (4, 103, 1), (6, 999, 1), (7, 100, 2)
            """)
        .sqlite(
            "crm",
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, country VARCHAR, score DOUBLE)",
            """
            INSERT INTO customers VALUES
              (1, 'Ann', 'NL', 1.5), (2, 'Bob', 'DE', NULL), (3, '王芳', 'CN', 3.25), (4, 'Dee', NULL, 0.5)
            """,
            "CREATE TABLE countries (code VARCHAR NOT NULL PRIMARY KEY, label VARCHAR)",
            "INSERT INTO countries VALUES ('NL', 'Netherlands'), ('DE', 'Germany'), ('FR', 'France'), ('CN', NULL)")
        .duckDb(
            "archive",
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, day DATE, total DECIMAL(10, 2), note"
                + " VARCHAR)",
            """
            INSERT INTO orders VALUES
              (1, 1, DATE '2024-01-05', 10.50, 'first'), (20, 4, DATE '2020-05-05', 1.00, 'old'),
              (21, NULL, DATE '2020-05-06', 2.00, NULL), (21000, 1, DATE '2020-05-06', 2.00, 'old')
            """)
        .sqlite(
            "stock",
            "CREATE TABLE products (id INTEGER PRIMARY KEY, label VARCHAR, price INTEGER)",
            "INSERT INTO products VALUES (100, 'pen', 2), (101, 'ink', 5), (102, 'cap', NULL), (104, 'pad', 3)");
  }
}
