-- the number of rows
SELECT COUNT(*) FROM orders;

-- the number of rows of nothing
SELECT COUNT(*) FROM nobody;

-- the number of values
SELECT COUNT(quantity), COUNT(shipped), COUNT(status) FROM orders;

-- the number of different values
SELECT COUNT(DISTINCT quantity), COUNT(DISTINCT status), COUNT(DISTINCT gift) FROM orders;

-- the number of different pairs
SELECT COUNT(DISTINCT (status, gift)) FROM orders WHERE status IS NOT NULL AND gift IS NOT NULL;

-- sums
SELECT SUM(quantity), SUM(amount), SUM(discount), SUM(id) FROM orders;

-- sums of nothing
SELECT SUM(id), SUM(credit), SUM(score), AVG(id), MIN(id), MAX(name) FROM nobody;

-- sums of every type
SELECT SUM(t), SUM(s), SUM(i), SUM(b), SUM(d), SUM(x) FROM numbers WHERE id < 7;

-- a sum beyond BIGINT
SELECT SUM(b) FROM (SELECT b FROM extremes WHERE id = 1 UNION ALL SELECT b FROM extremes WHERE id = 1) AS t;

-- a sum beyond INTEGER
SELECT SUM(i) FROM (SELECT i FROM extremes WHERE id = 1 UNION ALL SELECT i FROM extremes WHERE id = 1) AS t;

-- a sum of different values
SELECT SUM(DISTINCT quantity), SUM(DISTINCT amount) FROM orders;

-- averages
SELECT AVG(quantity), AVG(amount), AVG(discount) FROM orders;

-- averages of every type
SELECT AVG(t), AVG(s), AVG(i), AVG(b), AVG(d), AVG(x) FROM numbers WHERE id < 7;

-- an average that rounds
SELECT AVG(id) FROM (SELECT id FROM products WHERE id IN (1, 2, 5)) AS t;

-- an average of different values
SELECT AVG(DISTINCT quantity) FROM orders;

-- least and greatest
SELECT MIN(quantity), MAX(quantity), MIN(amount), MAX(amount), MIN(discount), MAX(discount) FROM orders;

-- least and greatest text
SELECT MIN(name), MAX(name) FROM customers;

-- least and greatest dates
SELECT MIN(joined), MAX(joined) FROM customers;

-- least and greatest timestamps
SELECT MIN(ts), MAX(ts), MIN(t), MAX(t) FROM moments;

-- least and greatest truth values
SELECT MIN(p), MAX(p) FROM flags;

-- least and greatest of different values
SELECT MIN(DISTINCT quantity), MAX(DISTINCT quantity) FROM orders;

-- aggregates of expressions
SELECT SUM(quantity * amount), MAX(quantity + id), COUNT(quantity + 1) FROM orders;

-- expressions of aggregates
SELECT SUM(amount) / COUNT(*), MAX(id) - MIN(id), SUM(quantity) * 2 FROM orders;

-- by one column
SELECT status, COUNT(*), SUM(amount) FROM orders GROUP BY status;

-- by two columns
SELECT status, gift, COUNT(*) FROM orders GROUP BY status, gift;

-- by an expression
SELECT quantity > 2, COUNT(*) FROM orders GROUP BY quantity > 2;

-- by a date
SELECT shipped, COUNT(*) FROM orders GROUP BY shipped;

-- by a decimal
SELECT amount, COUNT(*) FROM orders GROUP BY amount;

-- by a column that is not returned
SELECT COUNT(*) FROM orders GROUP BY status;

-- without aggregates
SELECT status FROM orders GROUP BY status;

-- of nothing by a column
SELECT city, COUNT(*) FROM nobody GROUP BY city;

-- with HAVING
SELECT status, COUNT(*) FROM orders GROUP BY status HAVING COUNT(*) > 2;

-- with HAVING on another aggregate
SELECT status FROM orders GROUP BY status HAVING SUM(amount) > 50 AND MIN(quantity) >= 0;

-- with HAVING on the key
SELECT status, COUNT(*) FROM orders GROUP BY status HAVING status <> 'open';

-- with HAVING and no key
SELECT COUNT(*) FROM orders HAVING COUNT(*) > 100;

-- with a filter before
SELECT status, COUNT(*) FROM orders WHERE quantity > 1 GROUP BY status;

-- with FILTER
SELECT COUNT(*) FILTER (WHERE gift), SUM(amount) FILTER (WHERE status = 'open'), COUNT(*) FROM orders;

-- with FILTER by a column
SELECT status, COUNT(*) FILTER (WHERE quantity > 2), MAX(amount) FILTER (WHERE NOT gift) FROM orders GROUP BY status;

-- with FILTER that lets nothing through
SELECT SUM(amount) FILTER (WHERE quantity > 1000), COUNT(*) FILTER (WHERE quantity > 1000) FROM orders;

-- with FILTER and DISTINCT
SELECT COUNT(DISTINCT quantity) FILTER (WHERE status = 'shipped') FROM orders;

-- different values beside all values
SELECT COUNT(DISTINCT status), COUNT(*), SUM(quantity) FROM orders;

-- different values of two columns by a third
SELECT gift, COUNT(DISTINCT status), COUNT(DISTINCT quantity) FROM orders GROUP BY gift;

-- grouping sets
SELECT status, gift, COUNT(*) FROM orders GROUP BY GROUPING SETS ((status, gift), (status), ());

-- grouping sets of single columns
SELECT status, gift, SUM(amount) FROM orders GROUP BY GROUPING SETS (status, gift);

-- ROLLUP
SELECT dept, boss_id, SUM(salary) FROM employees GROUP BY ROLLUP (dept, boss_id);

-- CUBE
SELECT dept, boss_id, COUNT(*) FROM employees GROUP BY CUBE (dept, boss_id);

-- GROUPING
SELECT dept, GROUPING(dept), COUNT(*) FROM employees GROUP BY ROLLUP (dept);

-- grouping sets of nothing
SELECT city, COUNT(*) FROM nobody GROUP BY GROUPING SETS ((city), ());

-- standard deviations
SELECT STDDEV_POP(x), STDDEV_SAMP(x), VAR_POP(x), VAR_SAMP(x) FROM numbers WHERE id < 6;

-- standard deviations by a column
SELECT dept, STDDEV_POP(CAST(salary AS DOUBLE PRECISION)) FROM employees GROUP BY dept;

-- all and some
SELECT EVERY(gift), SOME(gift), BOOL_AND(gift), BOOL_OR(gift) FROM orders;

-- any value of one
SELECT status, ANY_VALUE(status) FROM orders GROUP BY status;

-- bits
SELECT BIT_AND(i), BIT_OR(i), BIT_XOR(i) FROM numbers WHERE id IN (1, 7, 8);

-- text put together in order
SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) FROM products;

-- text put together by a column
SELECT category, STRING_AGG(name, '+' ORDER BY name DESC) FROM products GROUP BY category;

-- covariances
SELECT COVAR_POP(x, i), COVAR_SAMP(x, i) FROM numbers WHERE id < 5;

-- an aggregate of an aggregate
SELECT MAX(n), MIN(n), COUNT(*) FROM (SELECT status, COUNT(*) AS n FROM orders GROUP BY status) AS t;

-- an aggregate in order
SELECT status, SUM(amount) AS total FROM orders GROUP BY status ORDER BY total DESC;

-- an aggregate in order, the first of it
SELECT dept, COUNT(*) AS n FROM employees GROUP BY dept ORDER BY n DESC, dept LIMIT 2;

-- an aggregate with a key that is found by position
SELECT dept, COUNT(*) FROM employees GROUP BY 1;

-- an aggregate with a key that is found by alias
SELECT UPPER(dept) AS department, COUNT(*) FROM employees GROUP BY department;

-- an aggregate under a filter
SELECT * FROM (SELECT dept, SUM(salary) AS total FROM employees GROUP BY dept) AS t WHERE total > 500;

-- a sum of a product and a sum
SELECT SUM(units * 2 + 1) FROM order_lines;

-- counting a constant
SELECT COUNT(1), SUM(1), MAX('x') FROM orders;

-- counting NULL
SELECT COUNT(NULL), COUNT(CAST(NULL AS INTEGER)) FROM orders;

-- by nothing, with a row of nothing
SELECT 'x', COUNT(*) FROM nobody;

-- an average of BIGINT
SELECT AVG(b), SUM(b) FROM numbers;

-- a mode
SELECT MODE(quantity) FROM orders WHERE quantity IN (1, 2, 3) AND id < 103 OR id = 107;

-- a sum that is not a number beside different values
SELECT SUM(x), SUM(DISTINCT id), COUNT(DISTINCT y) FROM floats;

-- the least and the greatest of numbers that are none beside different values
SELECT id > 3, MIN(x), MAX(x), COUNT(DISTINCT y) FROM floats GROUP BY id > 3;

-- groups by a number
SELECT k, COUNT(*) FROM (SELECT COALESCE(0, quantity) AS k FROM orders) AS o GROUP BY k;

-- groups by a number below zero
SELECT k, COUNT(*) FROM (SELECT COALESCE(-7, quantity) AS k FROM orders) AS o GROUP BY k;

-- zeros of either sign are one group
SELECT x * -1, COUNT(*) FROM floats WHERE id IN (4, 5) GROUP BY x * -1;
