-- a whole number
-- ? INTEGER 2
SELECT id FROM orders WHERE quantity = ?;

-- NULL
-- ? INTEGER NULL
SELECT id FROM orders WHERE quantity = ?;

-- a text
-- ? VARCHAR 東京
SELECT id FROM customers WHERE city = ?;

-- a text with quotes and wildcards
-- ? VARCHAR O'Brien
SELECT id FROM customers WHERE name = ?;

-- a text that looks like SQL
-- ? VARCHAR ' OR 1=1 --
SELECT id FROM customers WHERE name = ?;

-- a decimal
-- ? DECIMAL 20.5
SELECT id FROM orders WHERE amount = ?;

-- a double
-- ? DOUBLE 0.25
SELECT id FROM orders WHERE discount = ?;

-- a date
-- ? DATE 1969-12-31
SELECT id FROM customers WHERE joined = ?;

-- a timestamp
-- ? TIMESTAMP 2024-01-15T12:30:45.123
SELECT id FROM orders WHERE placed = ?;

-- a time
-- ? TIME 02:30:00
SELECT id FROM moments WHERE t = ?;

-- a truth value
-- ? BOOLEAN true
SELECT id FROM orders WHERE gift = ?;

-- two
-- ? INTEGER 2
-- ? INTEGER 5
SELECT id FROM orders WHERE quantity BETWEEN ? AND ?;

-- several in a list
-- ? INTEGER 1
-- ? INTEGER 7
-- ? INTEGER 99
SELECT id FROM orders WHERE quantity IN (?, ?, ?);

-- in a projection
-- ? INTEGER 10
SELECT id, id + ? FROM products;

-- in a cast
-- ? VARCHAR x
SELECT id, CAST(? AS VARCHAR) || name FROM products;

-- in LIMIT and OFFSET
-- ? INTEGER 3
-- ? INTEGER 2
SELECT id FROM orders ORDER BY id LIMIT ? OFFSET ?;

-- in FETCH
-- ? INTEGER 2
SELECT id FROM orders ORDER BY id FETCH NEXT ? ROWS ONLY;

-- in LIKE
-- ? VARCHAR A%
SELECT id FROM customers WHERE name LIKE ?;

-- in a join
-- ? INTEGER 20
SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id AND o.amount > ?;

-- in a subquery
-- ? VARCHAR open
SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE status = ?);

-- in HAVING
-- ? INTEGER 2
SELECT status, COUNT(*) FROM orders GROUP BY status HAVING COUNT(*) > ?;

-- in a filter and in a projection, in the text's order
-- ? VARCHAR first
-- ? INTEGER 1
SELECT CAST(? AS VARCHAR), id FROM products WHERE id = ?;

-- in both sides of a union
-- ? INTEGER 1
-- ? INTEGER 2
SELECT id FROM products WHERE id = ? UNION ALL SELECT id FROM employees WHERE id = ?;

-- in CASE
-- ? INTEGER 2
-- ? VARCHAR more
SELECT id, CASE WHEN quantity > ? THEN CAST(? AS VARCHAR) ELSE 'less' END FROM orders;

-- as a whole row's key
-- ? INTEGER 104
-- ? INTEGER 3
SELECT units FROM order_lines WHERE order_id = ? AND product_id = ?;

-- that divides by zero
-- ? INTEGER 0
-- ! 22012
SELECT id / ? FROM products WHERE id = 1;

-- bytes
-- ? VARBINARY 0001ff
SELECT id FROM blobs WHERE data = ?;

-- a large whole number
-- ? BIGINT 9223372036854775807
SELECT id FROM extremes WHERE b = ?;
