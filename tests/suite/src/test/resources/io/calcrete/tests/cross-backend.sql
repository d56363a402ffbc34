-- Queries over the four databases of Shop: what they return is what one DuckDB with all the tables returns.

-- an inner join
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- an inner join, the other way round
SELECT o.id, c.name FROM crm.customers c JOIN sales.orders o ON o.customer = c.id;

-- an inner join by commas
SELECT o.id, c.name FROM sales.orders o, crm.customers c WHERE o.customer = c.id AND c.score > 1;

-- an inner join on two columns
SELECT i.order_id, a.note FROM sales.items i JOIN archive.orders a ON i.order_id = a.id AND i.quantity = a.customer;

-- an inner join on inequality
SELECT o.id, p.label FROM sales.orders o JOIN stock.products p ON o.total > p.price * 3;

-- an inner join on a key and an inequality
SELECT i.order_id, p.label FROM sales.items i JOIN stock.products p ON i.product = p.id AND i.quantity < p.price;

-- an inner join on an expression
SELECT o.id, p.id FROM sales.orders o JOIN stock.products p ON o.id + 99 = p.id;

-- an inner join on text
SELECT c.name, k.label FROM crm.customers c JOIN crm.countries k ON c.country = k.code JOIN sales.orders o ON o.customer = c.id;

-- an inner join on an equality that takes NULLs
SELECT o.id, a.id FROM sales.orders o JOIN archive.orders a ON o.customer IS NOT DISTINCT FROM a.customer;

-- an inner join with OR
SELECT o.id, c.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id OR o.total < c.score;

-- NOT of an OR over both sides
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE NOT (o.note IS NOT NULL OR c.country = 'NL');

-- NOT of an OR over three databases
SELECT o.id, c.name, p.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id JOIN stock.products p ON p.id = o.id + 99 WHERE NOT (o.total > 15 OR c.country = 'DE' OR p.label = 'cap');

-- an inner join on a condition of one side
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id AND o.total > 8 AND c.country = 'NL';

-- a cross join
SELECT o.id, k.code FROM sales.orders o CROSS JOIN crm.countries k;

-- a join with an empty side
SELECT o.id, c.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id > 1000;

-- a natural join
SELECT * FROM (SELECT id, note FROM sales.orders) x NATURAL JOIN (SELECT id, label FROM stock.products) y;

-- a join USING
SELECT id, name, note FROM crm.customers JOIN sales.orders USING (id);

-- a left join
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- a left join from SQLite
SELECT c.name, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id;

-- a left join with a condition on the left
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id AND o.total > 10;

-- a left join with a condition on the right
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id AND c.country = 'NL';

-- a left join filtered on the right
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE c.country = 'NL';

-- a left join filtered for what has no partner
SELECT o.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE c.id IS NULL;

-- a left join on false
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON 1 = 0;

-- a left join on inequality
SELECT p.id, o.id FROM stock.products p LEFT JOIN sales.orders o ON o.total < p.price;

-- a left join of an aggregate
SELECT c.name, s.n FROM crm.customers c LEFT JOIN (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY customer) s ON s.customer = c.id;

-- a left join whose right side makes values of NULLs
SELECT c.name, s.t FROM crm.customers c LEFT JOIN (SELECT customer, COALESCE(total, -1) AS t FROM sales.orders) s ON s.customer = c.id;

-- a right join
SELECT o.id, c.name FROM sales.orders o RIGHT JOIN crm.customers c ON o.customer = c.id;

-- a right join with a condition on each side
SELECT o.id, c.name FROM sales.orders o RIGHT JOIN crm.customers c ON o.customer = c.id AND o.total > 10 AND c.score > 1;

-- a full join
SELECT o.id, c.name FROM sales.orders o FULL JOIN crm.customers c ON o.customer = c.id;

-- a full join with conditions
SELECT o.id, c.name FROM sales.orders o FULL JOIN crm.customers c ON o.customer = c.id AND c.score > 1;

-- a full join filtered on one side
SELECT o.id, c.name FROM sales.orders o FULL JOIN crm.customers c ON o.customer = c.id WHERE o.total > 6;

-- a full join of aggregates
SELECT x.k, y.k, x.n, y.n FROM (SELECT customer k, COUNT(*) n FROM sales.orders GROUP BY customer) x FULL JOIN (SELECT id k, COUNT(*) n FROM crm.customers GROUP BY id) y ON x.k = y.k;

-- an outer join of outer joins
SELECT o.id, c.name, k.label FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id LEFT JOIN crm.countries k ON c.country = k.code;

-- an outer join under an inner join
SELECT o.id, c.name, i.product FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id JOIN sales.items i ON i.order_id = o.id;

-- an inner join under an outer join
SELECT c.name, o.id, p.label FROM crm.customers c LEFT JOIN (sales.orders o JOIN sales.items i ON i.order_id = o.id JOIN stock.products p ON p.id = i.product) ON o.customer = c.id;

-- a right join under a full join
SELECT a.id, o.id, c.id FROM archive.orders a FULL JOIN (sales.orders o RIGHT JOIN crm.customers c ON o.customer = c.id) ON a.customer = c.id;

-- a semi join by IN
SELECT name FROM crm.customers WHERE id IN (SELECT customer FROM sales.orders);

-- a semi join by IN from DuckDB
SELECT id FROM sales.orders WHERE customer IN (SELECT id FROM crm.customers WHERE country = 'DE');

-- a semi join by IN of two columns
SELECT id FROM sales.orders WHERE (id, customer) IN (SELECT id, customer FROM archive.orders);

-- a semi join by EXISTS
SELECT name FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id);

-- a semi join by EXISTS on inequality
SELECT label FROM stock.products p WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.total < p.price * 2);

-- a semi join by = ANY
SELECT name FROM crm.customers WHERE id = ANY (SELECT customer FROM sales.orders);

-- an anti join by NOT IN without NULLs
SELECT name FROM crm.customers WHERE id NOT IN (SELECT customer FROM sales.orders WHERE customer IS NOT NULL);

-- an anti join by NOT IN with NULLs in the list is empty
SELECT name FROM crm.customers WHERE id NOT IN (SELECT customer FROM sales.orders);

-- an anti join by NOT IN of a NULL
SELECT id FROM sales.orders WHERE customer NOT IN (SELECT id FROM crm.customers);

-- an anti join by NOT IN of nothing keeps NULLs
SELECT id FROM sales.orders WHERE customer NOT IN (SELECT id FROM crm.customers WHERE id > 1000);

-- an anti join by NOT EXISTS
SELECT id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer);

-- an anti join by NOT EXISTS from SQLite
SELECT name FROM crm.customers c WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND o.total > 6);

-- NOT (a semi join or something else)
SELECT id FROM sales.orders o WHERE NOT (o.total > 50 OR EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer AND c.country = 'NL'));

-- a semi join or something else
SELECT id FROM sales.orders WHERE total > 50 OR customer IN (SELECT id FROM crm.customers WHERE country = 'NL');

-- IN as a value, three-valued
SELECT id, customer IN (SELECT id FROM crm.customers) FROM sales.orders;

-- NOT IN as a value, three-valued
SELECT id, id NOT IN (SELECT customer FROM sales.orders) FROM crm.customers;

-- EXISTS as a value
SELECT c.id, EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a comparison with all
SELECT id FROM sales.orders WHERE total > ALL (SELECT price FROM stock.products WHERE price IS NOT NULL);

-- a comparison with some
SELECT id FROM sales.orders WHERE total < SOME (SELECT price * 2 FROM stock.products);

-- a scalar subquery
SELECT id, (SELECT MAX(score) FROM crm.customers) FROM sales.orders;

-- a scalar subquery of nothing
SELECT id, (SELECT MAX(score) FROM crm.customers WHERE id > 1000) FROM sales.orders;

-- a scalar subquery in a filter
SELECT id FROM sales.orders WHERE total > (SELECT AVG(price) FROM stock.products);

-- a correlated scalar subquery
SELECT c.name, (SELECT SUM(o.total) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a correlated count, zero where there is nothing
SELECT c.name, (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a correlated subquery in a filter
SELECT o.id FROM sales.orders o WHERE o.total > (SELECT AVG(a.total) FROM archive.orders a WHERE a.customer = o.customer);

-- a correlated subquery on inequality
SELECT p.label, (SELECT COUNT(*) FROM sales.orders o WHERE o.total > p.price) FROM stock.products p;

-- a correlated subquery two levels down
SELECT c.name FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND EXISTS (SELECT 1 FROM sales.items i JOIN stock.products p ON p.id = i.product WHERE i.order_id = o.id AND p.price > 2));

-- a correlated subquery over three databases
SELECT c.name, (SELECT MAX(p.price) FROM sales.orders o JOIN sales.items i ON i.order_id = o.id JOIN stock.products p ON p.id = i.product WHERE o.customer = c.id) FROM crm.customers c;

-- a lateral join
SELECT c.name, t.s FROM crm.customers c, LATERAL (SELECT SUM(o.total) AS s FROM sales.orders o WHERE o.customer = c.id) t;

-- three databases
SELECT c.name, p.label, i.quantity FROM crm.customers c JOIN sales.orders o ON o.customer = c.id JOIN sales.items i ON i.order_id = o.id JOIN stock.products p ON p.id = i.product;

-- four databases
SELECT c.name, k.label, p.label, a.note FROM archive.orders a JOIN crm.customers c ON c.id = a.customer JOIN crm.countries k ON k.code = c.country JOIN sales.orders o ON o.customer = c.id JOIN sales.items i ON i.order_id = o.id JOIN stock.products p ON p.id = i.product;

-- four databases, aggregated
SELECT k.label, COUNT(*), SUM(i.quantity * p.price), MIN(a.total) FROM sales.orders o JOIN sales.items i ON i.order_id = o.id JOIN stock.products p ON p.id = i.product JOIN crm.customers c ON c.id = o.customer JOIN crm.countries k ON k.code = c.country JOIN archive.orders a ON a.customer = c.id GROUP BY k.label;

-- four databases, left joins all the way
SELECT o.id, c.name, a.id, p.label FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer LEFT JOIN archive.orders a ON a.customer = c.id LEFT JOIN stock.products p ON p.id = a.id + 80;

-- a self join
SELECT x.id, y.id FROM sales.orders x JOIN sales.orders y ON x.total = y.total AND x.id < y.id;

-- a self join beside another database
SELECT x.id, y.id, c.name FROM sales.orders x JOIN sales.orders y ON x.customer = y.customer AND x.id < y.id JOIN crm.customers c ON c.id = x.customer;

-- a self join through another database
SELECT x.id, y.id FROM sales.orders x JOIN crm.customers c ON x.customer = c.id JOIN sales.orders y ON y.customer = c.id;

-- tables of one name in two databases
SELECT s.id, a.id, s.note FROM sales.orders s JOIN archive.orders a ON s.id = a.id AND s.note = a.note;

-- every column of tables of one name
SELECT * FROM sales.orders s JOIN archive.orders a ON s.customer = a.customer;

-- UNION
SELECT customer, note FROM sales.orders UNION SELECT customer, note FROM archive.orders;

-- UNION ALL
SELECT id, total FROM sales.orders UNION ALL SELECT id, price FROM stock.products;

-- UNION ALL of three databases, aggregated
SELECT t, COUNT(*) FROM (SELECT 's' AS t FROM sales.orders UNION ALL SELECT 'a' FROM archive.orders UNION ALL SELECT 'c' FROM crm.customers) x GROUP BY t;

-- UNION ALL, filtered above
SELECT id FROM (SELECT id, note FROM sales.orders UNION ALL SELECT id, label FROM stock.products) x WHERE note LIKE '%i%';

-- UNION ALL, joined
SELECT u.id, c.name FROM (SELECT id, customer FROM sales.orders UNION ALL SELECT id, customer FROM archive.orders) u JOIN crm.customers c ON c.id = u.customer;

-- INTERSECT
SELECT customer FROM sales.orders INTERSECT SELECT id FROM crm.customers;

-- INTERSECT ALL
SELECT customer FROM sales.orders INTERSECT ALL SELECT customer FROM archive.orders;

-- INTERSECT takes NULLs as equal
SELECT customer FROM sales.orders INTERSECT SELECT customer FROM archive.orders;

-- EXCEPT
SELECT id FROM crm.customers EXCEPT SELECT customer FROM sales.orders;

-- EXCEPT ALL
SELECT customer FROM sales.orders EXCEPT ALL SELECT customer FROM archive.orders;

-- set operations of set operations
(SELECT id FROM crm.customers UNION SELECT id FROM sales.orders) EXCEPT (SELECT customer FROM archive.orders INTERSECT SELECT id FROM crm.customers);

-- COUNT(*) over a join
SELECT COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- COUNT(*) over a join of nothing
SELECT COUNT(*), SUM(o.total) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id AND c.id > 1000;

-- every aggregate over a join
SELECT c.country, COUNT(*), COUNT(o.total), SUM(o.total), MIN(o.total), MAX(o.total), AVG(o.total) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- aggregates of both sides
SELECT c.country, SUM(o.total), MAX(c.score), MIN(c.name) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- aggregates of the small side, multiplied by the join
SELECT c.country, SUM(c.score), COUNT(c.score), AVG(c.score) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- aggregates over a left join
SELECT c.name, COUNT(*), COUNT(o.id), SUM(o.total) FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id GROUP BY c.name;

-- aggregates over a full join
SELECT c.country, COUNT(*), COUNT(o.id), COUNT(c.id), MAX(o.note) FROM crm.customers c FULL JOIN sales.orders o ON o.customer = c.id GROUP BY c.country;

-- DISTINCT aggregates
SELECT COUNT(DISTINCT o.customer), COUNT(DISTINCT c.country), SUM(DISTINCT o.total) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- DISTINCT aggregates by group
SELECT p.price, COUNT(DISTINCT i.order_id), COUNT(*), SUM(i.quantity) FROM sales.items i JOIN stock.products p ON p.id = i.product GROUP BY p.price;

-- a sum of whole numbers beside an average of floating ones
SELECT c.country, SUM(o.id), AVG(c.score) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- filtered aggregates
SELECT c.country, COUNT(*) FILTER (WHERE o.total > 6), SUM(o.total) FILTER (WHERE c.score > 1) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- a filtered DISTINCT aggregate
SELECT COUNT(DISTINCT o.customer) FILTER (WHERE c.score IS NULL) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- GROUP BY an expression of both sides
SELECT c.name || COALESCE(o.note, '?'), COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.name || COALESCE(o.note, '?');

-- GROUP BY with HAVING
SELECT c.name, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.name HAVING COUNT(*) > 1;

-- GROUPING SETS
SELECT c.country, o.note, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY GROUPING SETS ((c.country, o.note), (c.country), ());

-- ROLLUP
SELECT c.country, o.note, SUM(o.total), GROUPING(o.note) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY ROLLUP (c.country, o.note);

-- an aggregate of an aggregate
SELECT MAX(n) FROM (SELECT c.country, COUNT(*) AS n FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country) x;

-- SELECT DISTINCT
SELECT DISTINCT c.country, o.total > 6 FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- ORDER BY across
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id ORDER BY c.name, o.id;

-- ORDER BY descending, NULLs first
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id ORDER BY c.name DESC, o.id DESC;

-- ORDER BY with NULLs where the query says
SELECT o.id, o.total FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id ORDER BY o.total NULLS FIRST, c.country DESC NULLS LAST, o.id;

-- ORDER BY and LIMIT
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id ORDER BY o.total DESC NULLS LAST, o.id LIMIT 3;

-- ORDER BY, OFFSET and LIMIT
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id ORDER BY o.id LIMIT 2 OFFSET 3;

-- ORDER BY and LIMIT of a union
SELECT id FROM sales.orders UNION ALL SELECT id FROM archive.orders ORDER BY id DESC LIMIT 4;

-- ORDER BY two keys and LIMIT of a union of different types
SELECT * FROM (SELECT id, note FROM sales.orders UNION ALL SELECT id, label FROM stock.products) q ORDER BY 1, 2 LIMIT 3;

-- LIMIT 0
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id ORDER BY o.id LIMIT 0;

-- LIMIT below a join
SELECT x.id, c.name FROM (SELECT id, customer FROM sales.orders ORDER BY id LIMIT 3) x JOIN crm.customers c ON c.id = x.customer;

-- ORDER BY an aggregate
SELECT c.country, SUM(o.total) AS s FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country ORDER BY s DESC, c.country LIMIT 2;

-- a predicate on a join key
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id = 2;

-- a predicate on a join key in a list
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE o.customer IN (1, 3);

-- a predicate on the key of a left join
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE o.customer = 9;

-- a predicate on the key of a full join
SELECT o.id, c.name FROM sales.orders o FULL JOIN crm.customers c ON o.customer = c.id WHERE c.id = 4;

-- a contradiction through a join key
SELECT o.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE o.customer = 1 AND c.id = 2;

-- a column under two names, in a list
SELECT x.a FROM sales.orders o JOIN (SELECT price AS a, price AS b, MAX(id) AS m FROM stock.products GROUP BY price) x ON o.id = x.a JOIN crm.customers c ON c.id = x.a WHERE x.b IN (0, 2, 3);

-- a window over a join
SELECT o.id, ROW_NUMBER() OVER (PARTITION BY c.country ORDER BY o.id), SUM(o.total) OVER (PARTITION BY c.country) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- a rank over a join, ranked above
SELECT id, r FROM (SELECT o.id, RANK() OVER (ORDER BY o.total DESC, c.name) AS r FROM sales.orders o JOIN crm.customers c ON o.customer = c.id) x WHERE r <= 2;

-- WITH
WITH spent AS (SELECT customer, SUM(total) AS s FROM sales.orders GROUP BY customer), named AS (SELECT id, name FROM crm.customers) SELECT n.name, s.s FROM named n JOIN spent s ON s.customer = n.id;

-- WITH, used twice
WITH j AS (SELECT o.id, o.total, c.country FROM sales.orders o JOIN crm.customers c ON o.customer = c.id) SELECT a.id, b.id FROM j a JOIN j b ON a.country = b.country AND a.id < b.id;

-- VALUES joined
SELECT v.n, c.name, o.id FROM (VALUES (1, 'one'), (3, 'three')) AS v (k, n) JOIN crm.customers c ON c.id = v.k JOIN sales.orders o ON o.customer = v.k;

-- CASE over both sides
SELECT o.id, CASE WHEN c.score > 1 THEN o.note WHEN o.total > 6 THEN c.name ELSE 'none' END FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- arithmetic over both sides
SELECT i.order_id, i.quantity * p.price, i.quantity / p.price, p.price - i.quantity FROM sales.items i JOIN stock.products p ON p.id = i.product WHERE p.price <> 0;

-- dates across
SELECT o.id FROM sales.orders o JOIN archive.orders a ON o.day = a.day;

-- text that is not ASCII, across
SELECT c.name, o.note FROM crm.customers c JOIN sales.orders o ON o.customer = c.id WHERE c.name = '王芳' AND o.note LIKE 'grö%';

-- a constant from one side only
SELECT 1 FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- a join for nobody's columns
SELECT o.id FROM sales.orders o, crm.countries k WHERE k.code = 'FR';
