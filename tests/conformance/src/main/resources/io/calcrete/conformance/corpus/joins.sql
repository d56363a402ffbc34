-- an inner join
SELECT o.id, c.name FROM orders o JOIN customers c ON o.customer_id = c.id;

-- an inner join in the FROM clause
SELECT o.id, c.name FROM orders o, customers c WHERE o.customer_id = c.id AND o.amount > 20;

-- an inner join by name
SELECT id, o.status FROM orders o JOIN (SELECT order_id AS id, units FROM order_lines) AS l USING (id);

-- a natural join
SELECT * FROM (SELECT id, name FROM products) AS a NATURAL JOIN (SELECT id, category FROM products) AS b;

-- a left join
SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id;

-- a right join
SELECT c.id, o.id FROM customers c RIGHT JOIN orders o ON o.customer_id = c.id;

-- a full join
SELECT c.id, o.id FROM customers c FULL JOIN orders o ON o.customer_id = c.id;

-- a cross join
SELECT a.id, b.id FROM products a CROSS JOIN products b WHERE a.id < 3 AND b.id > 4;

-- a join with itself
SELECT e.name, b.name FROM employees e JOIN employees b ON e.boss_id = b.id;

-- a left join with itself
SELECT e.name, b.name FROM employees e LEFT JOIN employees b ON e.boss_id = b.id;

-- a join over three levels
SELECT e.name, b.name, g.name FROM employees e JOIN employees b ON e.boss_id = b.id JOIN employees g ON b.boss_id = g.id;

-- a join on two columns
SELECT a.id, b.id FROM orders a JOIN orders b ON a.placed = b.placed AND a.quantity = b.quantity WHERE a.id < b.id;

-- a join on an expression
SELECT a.id, b.id FROM products a JOIN products b ON a.id = b.id + 1;

-- a join on an inequality
SELECT a.id, b.id FROM products a JOIN products b ON a.price < b.price;

-- a join on equality and inequality
SELECT a.name, b.name FROM employees a JOIN employees b ON a.dept = b.dept AND a.salary > b.salary;

-- a join on a range
SELECT o.id, p.id FROM orders o JOIN products p ON o.amount BETWEEN p.price AND p.price + 10;

-- a join with a condition on one side
SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id AND o.status = 'open';

-- a left join with a condition on the right side
SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'open';

-- a left join with a condition on the left side
SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND c.vip;

-- a left join filtered on the right side
SELECT c.id, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.status = 'open';

-- a left join whose right side is missing
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL;

-- a full join with a condition on both sides
SELECT c.id, o.id FROM customers c FULL JOIN orders o ON o.customer_id = c.id AND c.vip AND o.gift;

-- a full join filtered
SELECT c.id, o.id FROM customers c FULL JOIN orders o ON o.customer_id = c.id WHERE c.id IS NULL OR o.id IS NULL;

-- a join that finds nothing
SELECT c.id FROM customers c JOIN nobody n ON n.id = c.id;

-- a left join that finds nothing
SELECT c.id, n.name FROM customers c LEFT JOIN nobody n ON n.id = c.id;

-- NULLs do not join
SELECT a.id, b.id FROM orders a JOIN orders b ON a.customer_id = b.customer_id WHERE a.id > 104 AND b.id > 104;

-- NULLs that are not distinct join
SELECT a.id, b.id FROM flags a JOIN flags b ON a.p IS NOT DISTINCT FROM b.q WHERE a.id < 4;

-- a join of four tables
SELECT c.name, o.id, p.name, l.units FROM customers c JOIN orders o ON o.customer_id = c.id JOIN order_lines l ON l.order_id = o.id JOIN products p ON p.id = l.product_id;

-- inner and left joins of four tables
SELECT o.id, c.name, p.name FROM orders o LEFT JOIN customers c ON c.id = o.customer_id LEFT JOIN order_lines l ON l.order_id = o.id LEFT JOIN products p ON p.id = l.product_id;

-- a join of a join in parentheses
SELECT o.id, p.name FROM orders o LEFT JOIN (order_lines l JOIN products p ON p.id = l.product_id) ON l.order_id = o.id;

-- a join of subqueries
SELECT a.city, a.n, b.total FROM (SELECT city, COUNT(*) AS n FROM customers GROUP BY city) AS a JOIN (SELECT c.city, SUM(o.amount) AS total FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city) AS b ON a.city = b.city;

-- a join with a subquery that filters
SELECT c.name, o.amount FROM customers c JOIN (SELECT * FROM orders WHERE amount > 20) AS o ON o.customer_id = c.id;

-- a join on text
SELECT a.id, b.id FROM texts a JOIN texts b ON a.a = b.b;

-- a join on dates
SELECT a.id, b.id FROM customers a JOIN moments b ON a.joined = b.d;

-- a join on numbers of different types
SELECT a.id, b.id FROM numbers a JOIN numbers b ON a.t = b.b;

-- a join on decimals of different scales
SELECT o.id, c.id FROM orders o JOIN customers c ON o.amount = c.credit;

-- a join on a truth value
SELECT a.id, b.id FROM flags a JOIN flags b ON a.p = b.q WHERE a.id < 3;

-- a join on a constant
SELECT a.id, b.id FROM products a JOIN products b ON TRUE WHERE a.id = 1;

-- a join on OR
SELECT a.id, b.id FROM products a JOIN products b ON a.id = b.id OR a.category = b.category WHERE a.id < b.id;

-- a join on LIKE
SELECT a.id, b.id FROM texts a JOIN texts b ON a.a LIKE b.b || '%' WHERE b.b <> '';

-- a predicate that travels through the key
SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.id = 3;

-- a join under an aggregate
SELECT c.city, COUNT(*), SUM(o.amount) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.city;

-- a left join under an aggregate
SELECT c.id, COUNT(o.id), SUM(o.amount) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id;

-- a join with the first rows of a table
SELECT c.id, o.id FROM customers c JOIN (SELECT * FROM orders ORDER BY id LIMIT 3) AS o ON o.customer_id = c.id;

-- a join in order
SELECT o.id, c.name FROM orders o JOIN customers c ON o.customer_id = c.id ORDER BY c.name, o.id;

-- a join in order, the first rows of it
SELECT o.id, c.name FROM orders o JOIN customers c ON o.customer_id = c.id ORDER BY o.amount DESC, o.id LIMIT 3;

-- a cross join of aggregates
SELECT a.n, b.m FROM (SELECT COUNT(*) AS n FROM orders) AS a, (SELECT MAX(id) AS m FROM customers) AS b;

-- a lateral join
SELECT c.id, o.total FROM customers c CROSS JOIN LATERAL (SELECT SUM(amount) AS total FROM orders WHERE customer_id = c.id) AS o;

-- a semi join by EXISTS
SELECT id FROM customers c WHERE EXISTS (SELECT * FROM orders o WHERE o.customer_id = c.id);

-- a semi join by IN
SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders);

-- a semi join with a condition on both sides
SELECT id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.amount > c.credit);

-- a semi join by INTERSECT's meaning
SELECT DISTINCT c.id FROM customers c JOIN orders o ON o.customer_id = c.id;

-- an anti join by NOT EXISTS
SELECT id FROM customers c WHERE NOT EXISTS (SELECT * FROM orders o WHERE o.customer_id = c.id);

-- an anti join with a condition on both sides
SELECT id FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.amount > c.credit);

-- an anti join by NOT IN
SELECT id FROM customers WHERE id NOT IN (SELECT customer_id FROM orders WHERE customer_id IS NOT NULL);

-- a semi join of a join
SELECT c.id, o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.id IN (SELECT order_id FROM order_lines);
