-- all columns of a table
SELECT * FROM customers;

-- a star and an expression
SELECT p.*, price * 2 AS twice FROM products p;

-- columns in another order, one of them twice
SELECT name, id, name AS again FROM products;

-- an alias that is a word of SQL
SELECT id AS "select", name AS "from" FROM products WHERE id = 1;

-- two columns of one name
SELECT id, id FROM products WHERE id < 3;

-- constants of every kind
SELECT id, 1, 'x', TRUE, NULL, 1.50, DATE '2024-02-29', 1e3 FROM products WHERE id = 1;

-- constants without a table
SELECT 1 + 1, 'a' || 'b', CAST(NULL AS INTEGER);

-- constants only, over a table
SELECT 'row' FROM order_lines;

-- text of other scripts as a constant
SELECT '東京', '😀', 'ß', 'İ', 'it''s' FROM products WHERE id = 1;

-- an expression of columns
SELECT id, quantity * amount AS total FROM orders;

-- an expression of an expression
SELECT total + 1 FROM (SELECT quantity * amount AS total FROM orders WHERE quantity > 2) AS t;

-- a subquery that renames
SELECT n, i FROM (SELECT id, name FROM products) AS t (i, n);

-- comparisons as values
SELECT id, quantity > 2, status = 'open', status = 'open' AND quantity > 2 FROM orders;

-- IS NULL as a value
SELECT id, shipped IS NULL, shipped IS NOT NULL FROM orders;

-- a column of truth values
SELECT id, gift, NOT gift FROM orders;

-- no rows
SELECT * FROM nobody;

-- an expression over no rows
SELECT id + 1, UPPER(name) FROM nobody;

-- distinct rows
SELECT DISTINCT city FROM customers;

-- distinct rows of two columns with NULLs
SELECT DISTINCT status, gift FROM orders;

-- distinct expressions
SELECT DISTINCT quantity > 2 FROM orders;

-- many columns
SELECT id + 1, id + 2, id + 3, id + 4, id + 5, id + 6, id + 7, id + 8, id + 9, id + 10, id + 11, id + 12 FROM products;

-- a deeply nested expression
SELECT ((((((((id + 1) * 2) + 1) * 2) + 1) * 2) + 1) * 2) FROM products;

-- quoted names
SELECT "select", "Größe", "a.b", "with ""quotes""", "名前" FROM "Odd ""Names""";

-- quoted names in every clause
SELECT "Größe" AS "größer", SUM("a.b") AS "a b" FROM "Odd ""Names""" WHERE "名前" > 0 GROUP BY "Größe" HAVING COUNT("with ""quotes""") > 0 ORDER BY "Größe";

-- names without regard to case
SELECT ID, Name FROM PRODUCTS WHERE pRiCe > 10;

-- names with the schema's columns qualified
SELECT products.id, products.name FROM products WHERE products.price IS NULL;
