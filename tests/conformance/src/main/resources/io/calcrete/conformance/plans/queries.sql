-- a projection
-- = 1|anvil|tools
-- = 2|bolt|parts
-- = 3|クランプ|tools
-- = 4|drill|tools
-- = 5|nut|parts
-- = 6|''|NULL
SELECT id, name, category FROM products;

-- a filter
-- = 1|anvil
-- = 3|クランプ
SELECT id, name FROM products WHERE category = 'tools' AND price > 1;

-- a filter of which a part stays above
-- = 1
SELECT id FROM products WHERE id < 4 AND INITCAP(name) = 'Anvil';

-- a function
-- = 1|anv|5
-- = 3|クラン|4
SELECT id, SUBSTRING(name FROM 1 FOR 3), CHAR_LENGTH(name) FROM products WHERE id IN (1, 3);

-- a projection of which a part stays above
-- = 2|12|Bolt
SELECT id, id + 10, INITCAP(name) FROM products WHERE id = 2;

-- arithmetic that can fail
-- = 100|3
SELECT id, 3 / quantity FROM orders WHERE id = 100;

-- an inner join
-- = 101|Alice
-- = 104|Böb
-- = 106|Çağla
-- = 109|😀 Grin
-- = 112|Alice
SELECT o.id, c.name FROM orders o JOIN customers c ON o.customer_id = c.id WHERE o.amount > 15;

-- a left join
-- = 4|NULL
-- = 5|109
-- = 6|NULL
SELECT p.id, l.order_id FROM products p LEFT JOIN order_lines l ON l.product_id = p.id WHERE p.id > 3;

-- a right join
-- = NULL|4
-- = 109|5
-- = NULL|6
SELECT l.order_id, p.id FROM order_lines l RIGHT JOIN products p ON l.product_id = p.id WHERE p.id > 3;

-- a full join
-- = 4|4
-- = 5|5
-- = 6|6
-- = NULL|7
-- = NULL|8
SELECT p.id, e.id FROM (SELECT id FROM products WHERE id > 3) AS p FULL JOIN (SELECT id FROM employees WHERE id > 3) AS e ON p.id = e.id;

-- a join on an inequality
-- = 7
SELECT COUNT(*) FROM products a JOIN products b ON a.id < b.id WHERE a.id < 3 AND b.id < 6;

-- a semi join
-- = 1
-- = 2
-- = 3
-- = 5
SELECT id FROM products WHERE id IN (SELECT product_id FROM order_lines);

-- an anti join
-- = 4
-- = 6
SELECT id FROM products p WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.product_id = p.id);

-- groups
-- = parts|2|0.175
-- = tools|3|19.750
-- = NULL|1|99999.999
SELECT category, COUNT(*), SUM(price) FROM products GROUP BY category;

-- groups with a condition
-- = tools
SELECT category FROM products GROUP BY category HAVING COUNT(*) > 2;

-- different values
-- = parts
-- = tools
-- = NULL
SELECT DISTINCT category FROM products;

-- an aggregate of different values
-- = 2|6
SELECT COUNT(DISTINCT category), COUNT(*) FROM products;

-- an aggregate with a filter
-- = 3|9
SELECT COUNT(*) FILTER (WHERE category = 'tools'), SUM(id) FILTER (WHERE price > 1 AND id > 2) FROM products;

-- an average
-- = 3.500000
SELECT AVG(id) FROM products;

-- grouping sets
-- = parts|2
-- = tools|3
-- = NULL|1
-- = NULL|6
SELECT category, COUNT(*) FROM products GROUP BY GROUPING SETS ((category), ());

-- an order with NULLs
-- = 6|NULL
-- = 1|tools
-- = 3|tools
SELECT id, category FROM products WHERE id IN (1, 3, 6) ORDER BY category DESC, id;

-- an order with NULLs where they are wanted
-- = 2|parts
-- = 1|tools
-- = 6|NULL
SELECT id, category FROM products WHERE id IN (1, 2, 6) ORDER BY category NULLS LAST;

-- a limit and an offset from parameters
-- ? BIGINT 2
-- ? BIGINT 1
-- = 2
-- = 3
SELECT id FROM products ORDER BY id LIMIT ? OFFSET ?;

-- a parameter
-- ? INTEGER 3
-- = クランプ
SELECT name FROM products WHERE id = ?;

-- a union
-- = parts
-- = tools
-- = board
-- = NULL
SELECT category FROM products UNION SELECT dept FROM employees WHERE id IN (1, 8);

-- a union of all
-- = 1
-- = 1
-- = 2
SELECT id FROM products WHERE id < 3 UNION ALL SELECT id FROM employees WHERE id = 1;

-- an intersection
-- = 4
-- = 5
-- = 6
SELECT id FROM products WHERE id > 3 INTERSECT SELECT id FROM employees;

-- a difference
-- = 7
-- = 8
SELECT id FROM employees EXCEPT SELECT id FROM products;

-- a difference of all
-- = parts
-- = parts
-- = tools
-- = tools
-- = NULL
SELECT category FROM products EXCEPT ALL SELECT category FROM products WHERE id = 1;

-- values
-- = 1|one
-- = 2|two
SELECT p.id, v.label FROM products p JOIN (VALUES (1, 'one'), (2, 'two')) AS v (id, label) ON p.id = v.id;

-- a window
-- = 2|1
-- = 5|2
-- = 1|1
-- = 3|2
-- = 4|3
-- = 6|1
SELECT id, ROW_NUMBER() OVER (PARTITION BY category ORDER BY id) FROM products;

-- the best of each group
-- = 1
-- = 2
-- = 6
SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY category ORDER BY id) AS place FROM products) AS t WHERE place = 1;

-- a scalar subquery that depends on the row
-- = 1|2
-- = 2|2
-- = 3|2
-- = 4|0
-- = 5|1
-- = 6|0
SELECT p.id, (SELECT COUNT(*) FROM order_lines l WHERE l.product_id = p.id) FROM products p;

-- a condition on a subquery that depends on the row
-- = 1
-- = 2
SELECT p.id FROM products p WHERE p.id = (SELECT MIN(q.id) FROM products q WHERE q.category = p.category);

-- a condition travels through a join's keys
-- = 2|100
-- = 2|101
SELECT p.id, l.order_id FROM products p JOIN order_lines l ON p.id = l.product_id WHERE p.id = 2;

-- a list of values
-- = 1
-- = 3
-- = 5
SELECT id FROM products WHERE id IN (1, 3, 5, 7, 9, 11, 13, 15, 17, 19);

-- eight tables
-- = 1
SELECT COUNT(*) FROM orders o JOIN customers c ON o.customer_id = c.id JOIN order_lines l ON l.order_id = o.id JOIN products p ON p.id = l.product_id JOIN employees e ON e.id = p.id JOIN employees b ON b.id = e.boss_id JOIN numbers n ON n.id = c.id JOIN flags f ON f.id = n.id WHERE p.category = 'parts' AND b.name = 'Ada' AND o.id = 100;
