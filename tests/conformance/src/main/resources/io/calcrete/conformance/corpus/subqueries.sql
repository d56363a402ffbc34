-- a scalar
SELECT id, (SELECT MAX(amount) FROM orders) FROM products;

-- a scalar in a condition
SELECT id FROM orders WHERE amount > (SELECT AVG(amount) FROM orders WHERE amount < 1000);

-- a scalar of no row is NULL
SELECT id, (SELECT name FROM nobody) FROM products WHERE id = 1;

-- a scalar of several rows is an error
-- ! 21000
SELECT id, (SELECT name FROM products) FROM products;

-- a scalar of one row
SELECT id, (SELECT name FROM products WHERE id = 3) FROM products WHERE id < 3;

-- a scalar, correlated
SELECT c.id, (SELECT COUNT(*) FROM orders o WHERE o.customer_id = c.id) FROM customers c;

-- a scalar, correlated, of a sum
SELECT c.id, (SELECT SUM(o.amount) FROM orders o WHERE o.customer_id = c.id) FROM customers c;

-- a scalar, correlated, of a key
SELECT o.id, (SELECT c.name FROM customers c WHERE c.id = o.customer_id) FROM orders o;

-- a scalar, correlated, in a condition
SELECT o.id FROM orders o WHERE o.amount > (SELECT AVG(i.amount) FROM orders i WHERE i.status = o.status);

-- a scalar, correlated by an inequality
SELECT a.id, (SELECT COUNT(*) FROM products b WHERE b.price < a.price) FROM products a;

-- EXISTS
SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.gift);

-- EXISTS without correlation
SELECT id FROM products WHERE EXISTS (SELECT 1 FROM orders WHERE amount > 1000);

-- EXISTS of nothing
SELECT id FROM products WHERE EXISTS (SELECT 1 FROM nobody);

-- NOT EXISTS
SELECT id FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.gift);

-- EXISTS and EXISTS
SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.gift) AND EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND NOT o.gift);

-- EXISTS or a condition
SELECT id FROM customers c WHERE c.id > 10 OR EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.gift);

-- EXISTS as a value
SELECT id, EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id) FROM customers c;

-- IN
SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE status = 'open');

-- IN of nothing
SELECT id FROM customers WHERE id IN (SELECT id FROM nobody);

-- IN with NULLs
SELECT id FROM orders WHERE quantity IN (SELECT quantity FROM orders WHERE status = 'open');

-- IN as a value with NULLs
SELECT id, quantity IN (SELECT quantity FROM orders WHERE status = 'open') FROM orders;

-- IN of pairs
SELECT order_id FROM order_lines WHERE (order_id, product_id) IN (SELECT id, quantity FROM orders);

-- IN, correlated
SELECT o.id FROM orders o WHERE o.quantity IN (SELECT l.units FROM order_lines l WHERE l.order_id = o.id);

-- NOT IN
SELECT id FROM products WHERE id NOT IN (SELECT product_id FROM order_lines);

-- NOT IN with NULLs in the list
SELECT id FROM products WHERE id NOT IN (SELECT quantity FROM orders);

-- NOT IN with NULLs on the left
SELECT id FROM orders WHERE quantity NOT IN (SELECT id FROM products WHERE id < 4);

-- NOT IN of nothing
SELECT id FROM orders WHERE quantity NOT IN (SELECT id FROM nobody);

-- NOT IN as a value
SELECT id, quantity NOT IN (SELECT quantity FROM orders WHERE id < 102) FROM orders;

-- NOT IN, correlated
SELECT o.id FROM orders o WHERE o.quantity NOT IN (SELECT l.units FROM order_lines l WHERE l.order_id = o.id);

-- equals SOME
SELECT id FROM orders WHERE quantity = SOME (SELECT id FROM products);

-- greater than ALL
SELECT id FROM orders WHERE amount > ALL (SELECT price FROM products WHERE price IS NOT NULL AND id < 6);

-- greater than ALL with NULLs
SELECT id FROM orders WHERE amount > ALL (SELECT price FROM products WHERE id < 6);

-- greater than ALL of nothing
SELECT id FROM products WHERE id > ALL (SELECT id FROM nobody);

-- less than ANY
SELECT id FROM orders WHERE amount < ANY (SELECT price FROM products);

-- a subquery in a subquery
SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE id IN (SELECT order_id FROM order_lines WHERE units > 2));

-- a subquery correlated over two levels
SELECT c.id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.units > c.id));

-- a subquery in FROM
SELECT t.status, t.n FROM (SELECT status, COUNT(*) AS n FROM orders GROUP BY status) AS t WHERE t.n > 1;

-- a subquery in HAVING
SELECT status, SUM(amount) FROM orders GROUP BY status HAVING SUM(amount) > (SELECT AVG(amount) FROM orders WHERE amount < 1000);

-- a subquery in CASE
SELECT id, CASE WHEN id IN (SELECT product_id FROM order_lines) THEN 'sold' ELSE 'unsold' END FROM products;

-- a subquery in ORDER BY
SELECT p.id FROM products p ORDER BY (SELECT COUNT(*) FROM order_lines l WHERE l.product_id = p.id) DESC, p.id;

-- a subquery in a join's condition
SELECT a.id, b.id FROM products a JOIN products b ON a.id = b.id AND a.id IN (SELECT product_id FROM order_lines);

-- the row with the greatest value
SELECT id FROM orders WHERE amount = (SELECT MAX(amount) FROM orders);

-- the first row of each
SELECT o.id FROM orders o WHERE o.placed = (SELECT MIN(i.placed) FROM orders i WHERE i.customer_id = o.customer_id);

-- a common table
WITH big AS (SELECT * FROM orders WHERE amount > 20) SELECT id FROM big WHERE quantity > 2;

-- two common tables
WITH big AS (SELECT * FROM orders WHERE amount > 20), c AS (SELECT id AS cid, name FROM customers) SELECT big.id, c.name FROM big JOIN c ON c.cid = big.customer_id;

-- a common table used twice
WITH t AS (SELECT status, COUNT(*) AS n FROM orders GROUP BY status) SELECT a.status, b.status FROM t a JOIN t b ON a.n = b.n AND a.status < b.status;

-- a common table of a common table
WITH a AS (SELECT id, quantity FROM orders), b AS (SELECT * FROM a WHERE quantity > 2) SELECT COUNT(*) FROM b;

-- a common table with named columns
WITH t (x, y) AS (SELECT id, name FROM products) SELECT y FROM t WHERE x = 1;

-- a common table under a set operation
WITH t AS (SELECT id FROM products) SELECT id FROM t UNION ALL SELECT id + 100 FROM t;

-- a recursive common table
WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT n FROM t;

-- a recursive common table over a tree
WITH RECURSIVE t AS (SELECT id, name FROM employees WHERE boss_id IS NULL UNION ALL SELECT e.id, e.name FROM employees e JOIN t ON e.boss_id = t.id) SELECT id, name FROM t;
