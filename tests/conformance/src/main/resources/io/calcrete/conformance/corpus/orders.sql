-- by a number
SELECT id, quantity FROM orders ORDER BY quantity, id;

-- by a number, descending
SELECT id, quantity FROM orders ORDER BY quantity DESC, id;

-- by a number, NULLs first
SELECT id, quantity FROM orders ORDER BY quantity NULLS FIRST, id;

-- by a number, NULLs last
SELECT id, quantity FROM orders ORDER BY quantity NULLS LAST, id;

-- by a number descending, NULLs first
SELECT id, quantity FROM orders ORDER BY quantity DESC NULLS FIRST, id;

-- by a number descending, NULLs last
SELECT id, quantity FROM orders ORDER BY quantity DESC NULLS LAST, id;

-- by text
SELECT name FROM customers ORDER BY name;

-- by text, descending
SELECT name FROM customers ORDER BY name DESC;

-- by text with NULLs
SELECT id, city FROM customers ORDER BY city, id DESC;

-- by a date
SELECT id, joined FROM customers ORDER BY joined, id;

-- by a timestamp, descending
SELECT id, placed FROM orders ORDER BY placed DESC, id;

-- by a decimal
SELECT id, credit FROM customers ORDER BY credit, id;

-- by a double
SELECT id, score FROM customers ORDER BY score DESC, id;

-- by a truth value
SELECT id, vip FROM customers ORDER BY vip, id;

-- by several, in different directions
SELECT status, quantity, id FROM orders ORDER BY status DESC NULLS LAST, quantity, id DESC;

-- by an expression
SELECT id FROM orders ORDER BY quantity * amount, id;

-- by a column that is not returned
SELECT name FROM employees ORDER BY salary, id;

-- by position
SELECT status, id FROM orders ORDER BY 1, 2;

-- by alias
SELECT id, amount * 2 AS doubled FROM orders ORDER BY doubled, id;

-- with ties
-- ties
SELECT status FROM orders ORDER BY status;

-- by a constant
-- ties
SELECT id FROM products ORDER BY 'x';

-- the first rows
SELECT id FROM orders ORDER BY id LIMIT 3;

-- the first rows by amount
SELECT id, amount FROM orders ORDER BY amount DESC, id LIMIT 4;

-- the first rows after some
SELECT id FROM orders ORDER BY id LIMIT 3 OFFSET 2;

-- all rows after some
SELECT id FROM orders ORDER BY id OFFSET 10;

-- the first rows by the standard's words
SELECT id FROM orders ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY;

-- the first rows after the last
SELECT id FROM orders ORDER BY id LIMIT 5 OFFSET 100;

-- no rows at all
SELECT id FROM orders ORDER BY id LIMIT 0;

-- more rows than there are
SELECT id FROM products ORDER BY id LIMIT 1000;

-- how many of any rows
SELECT COUNT(*) FROM (SELECT id FROM orders LIMIT 5) AS t;

-- how many of any rows after some
SELECT COUNT(*) FROM (SELECT id FROM orders LIMIT 5 OFFSET 10) AS t;

-- the first rows with NULLs first
SELECT id, shipped FROM orders ORDER BY shipped DESC, id LIMIT 6;

-- the first rows of the first rows
SELECT id FROM (SELECT id, amount FROM orders ORDER BY amount DESC, id LIMIT 5) AS t ORDER BY id LIMIT 2;

-- a filter over the first rows
SELECT id FROM (SELECT id, amount FROM orders ORDER BY id LIMIT 5) AS t WHERE amount > 5;

-- an aggregate over the first rows
SELECT SUM(amount) FROM (SELECT amount FROM orders ORDER BY id LIMIT 5) AS t;

-- different rows in order
SELECT DISTINCT status FROM orders ORDER BY status;

-- different rows in order, the first of them
SELECT DISTINCT quantity FROM orders ORDER BY quantity DESC LIMIT 3;

-- by text with a computed key
SELECT id, name FROM customers ORDER BY UPPER(name), id LIMIT 5;

-- a filter and an order and the first rows
SELECT id, amount FROM orders WHERE status = 'shipped' ORDER BY amount, id LIMIT 2;
