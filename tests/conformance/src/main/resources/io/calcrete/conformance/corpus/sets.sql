-- UNION
SELECT city FROM customers UNION SELECT name FROM customers;

-- UNION ALL
SELECT id FROM products UNION ALL SELECT id FROM products WHERE id < 3;

-- UNION with NULLs
SELECT city FROM customers UNION SELECT category FROM products;

-- UNION of three
SELECT id FROM products UNION SELECT id FROM employees UNION SELECT id FROM flags;

-- UNION ALL of three
SELECT 'a', id FROM products WHERE id = 1 UNION ALL SELECT 'b', id FROM employees WHERE id = 1 UNION ALL SELECT 'c', id FROM flags WHERE id = 1;

-- UNION of different types
SELECT quantity FROM orders UNION SELECT amount FROM orders;

-- UNION with a constant
SELECT id, name FROM products UNION ALL SELECT 0, 'nothing';

-- UNION in order
SELECT id FROM products UNION SELECT id FROM employees ORDER BY id DESC;

-- UNION in order, the first of it
SELECT id FROM products UNION ALL SELECT id FROM employees ORDER BY id DESC LIMIT 3;

-- UNION of text of different lengths
SELECT 'a' AS x FROM products WHERE id = 1 UNION SELECT 'abc' FROM products WHERE id = 2;

-- INTERSECT
SELECT id FROM products INTERSECT SELECT quantity FROM orders;

-- INTERSECT with NULLs
SELECT quantity FROM orders INTERSECT SELECT salary FROM employees WHERE salary IS NULL;

-- INTERSECT ALL
SELECT quantity FROM orders INTERSECT ALL SELECT quantity FROM orders WHERE id > 102;

-- EXCEPT
SELECT id FROM products EXCEPT SELECT quantity FROM orders;

-- EXCEPT with NULLs
SELECT status FROM orders EXCEPT SELECT 'open' FROM orders;

-- EXCEPT ALL
SELECT quantity FROM orders EXCEPT ALL SELECT quantity FROM orders WHERE id < 103;

-- EXCEPT ALL of NULLs
SELECT quantity FROM orders EXCEPT ALL SELECT CAST(NULL AS INTEGER) FROM products WHERE id = 1;

-- INTERSECT binds stronger than UNION
SELECT id FROM products WHERE id < 3 UNION SELECT id FROM employees INTERSECT SELECT quantity FROM orders;

-- EXCEPT of a UNION
(SELECT id FROM products UNION SELECT id FROM employees) EXCEPT SELECT quantity FROM orders;

-- a filter over a UNION
SELECT * FROM (SELECT id, name FROM products UNION ALL SELECT id, name FROM employees) AS t WHERE id = 2;

-- an aggregate over a UNION
SELECT name, COUNT(*) FROM (SELECT name FROM products UNION ALL SELECT name FROM customers) AS t GROUP BY name HAVING COUNT(*) > 1;

-- a join with a UNION
SELECT o.id, t.name FROM orders o JOIN (SELECT id, name FROM products UNION ALL SELECT id, name FROM employees) AS t ON t.id = o.quantity WHERE o.id < 102;

-- a UNION of aggregates
SELECT 'orders', COUNT(*) FROM orders UNION ALL SELECT 'customers', COUNT(*) FROM customers;

-- a UNION with nothing
SELECT id FROM products UNION ALL SELECT id FROM nobody;

-- an INTERSECT with nothing
SELECT id FROM products INTERSECT SELECT id FROM nobody;

-- an EXCEPT of nothing
SELECT id FROM products EXCEPT SELECT id FROM nobody;

-- an INTERSECT of rows
SELECT status, gift FROM orders WHERE id < 105 INTERSECT SELECT status, gift FROM orders WHERE id > 104;

-- a UNION of truth values
SELECT p FROM flags UNION SELECT q FROM flags;

-- a UNION of dates
SELECT joined FROM customers WHERE id < 4 UNION SELECT shipped FROM orders WHERE id < 102;

-- a UNION of the first rows
(SELECT id FROM products ORDER BY id LIMIT 2) UNION ALL (SELECT id FROM employees ORDER BY id DESC LIMIT 2);

-- zeros of either sign are one row
SELECT x * -1 FROM floats WHERE id IN (4, 5) UNION SELECT x FROM floats WHERE id = 5;
