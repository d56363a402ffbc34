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

-- NOT IN, correlated, with NULLs
SELECT o.id FROM sales.orders o WHERE o.customer NOT IN (SELECT a.customer FROM archive.orders a WHERE a.id = o.id);

-- all with nulls
SELECT c.id FROM crm.customers c WHERE c.id > ALL (SELECT customer FROM sales.orders WHERE id < 5);

-- all with nulls inside
SELECT c.id FROM crm.customers c WHERE c.id <> ALL (SELECT customer FROM sales.orders);

-- any with null
SELECT c.id, c.id > ANY (SELECT customer FROM sales.orders), c.id < ALL (SELECT customer FROM sales.orders) FROM crm.customers c;

-- all of nothing
SELECT c.id FROM crm.customers c WHERE c.score > ALL (SELECT total FROM sales.orders WHERE id > 100);

-- score null all of nothing
SELECT c.id, c.score > ALL (SELECT CAST(total AS DOUBLE) FROM sales.orders WHERE id > 100) FROM crm.customers c;

-- a comparison with some that differs
SELECT c.id FROM crm.customers c WHERE c.id <> ANY (SELECT customer FROM sales.orders WHERE customer = 1);

-- an anti join on a key and an inequality
SELECT o.id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer AND c.score < o.total);

-- an anti join on an inequality only
SELECT o.id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.score < o.total - 5);

-- an anti join: uncorrelated
SELECT o.id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.score > 100);

-- an anti join: with condition on outer only
SELECT o.id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer AND o.total > 10);

-- exists limit 0
SELECT o.id FROM sales.orders o WHERE EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer LIMIT 0);

-- exists offset
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE c.id = o.customer OFFSET 1);

-- not exists offset
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE c.id = o.customer OFFSET 1);

-- exists offset limit
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE c.id = o.customer ORDER BY o.id LIMIT 1 OFFSET 1);

-- in limit correlated
SELECT c.id FROM crm.customers c WHERE 2 IN (SELECT o.id FROM sales.orders o WHERE c.id = o.customer ORDER BY o.id LIMIT 1);

-- in limit correlated yes
SELECT c.id FROM crm.customers c WHERE 1 IN (SELECT o.id FROM sales.orders o WHERE c.id = o.customer ORDER BY o.id LIMIT 1);

-- scalar limit 1
SELECT c.id, (SELECT o.id FROM sales.orders o WHERE o.customer = c.id ORDER BY o.total DESC, o.id DESC LIMIT 1) FROM crm.customers c;

-- scalar limit 1 offset
SELECT c.id, (SELECT o.id FROM sales.orders o WHERE o.customer = c.id ORDER BY o.id LIMIT 1 OFFSET 1) FROM crm.customers c;

-- scalar limit 1 noncorrelated key
SELECT c.id, (SELECT o.id FROM sales.orders o WHERE o.customer < c.id ORDER BY o.total DESC, o.id DESC LIMIT 1) FROM crm.customers c;

-- lateral limit 2
SELECT c.id, x.id FROM crm.customers c, LATERAL (SELECT o.id FROM sales.orders o WHERE o.customer = c.id ORDER BY o.id DESC LIMIT 2) x;

-- lateral left
SELECT c.id, x.id FROM crm.customers c LEFT JOIN LATERAL (SELECT o.id FROM sales.orders o WHERE o.customer = c.id ORDER BY o.id DESC LIMIT 1) x ON TRUE;

-- exists count always true
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id);

-- not exists max never
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT MAX(o.id) FROM sales.orders o WHERE o.customer = c.id);

-- exists having
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id HAVING COUNT(*) = 0);

-- exists having 2
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT o.customer FROM sales.orders o WHERE o.customer = c.id GROUP BY o.customer HAVING COUNT(*) > 1);

-- IN a correlated count
SELECT c.id FROM crm.customers c WHERE 0 IN (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id);

-- not in count
SELECT c.id FROM crm.customers c WHERE 0 NOT IN (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id);

-- a correlated count plus
SELECT c.id, (SELECT COUNT(*) + 1 FROM sales.orders o WHERE o.customer = c.id), (SELECT COALESCE(SUM(o.total), -1) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a correlated count in where
SELECT c.id FROM crm.customers c WHERE (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id) = 0;

-- a correlated count in where lt
SELECT c.id FROM crm.customers c WHERE (SELECT COUNT(o.note) FROM sales.orders o WHERE o.customer = c.id) < 2;

-- a correlated count nonequi
SELECT c.id, (SELECT COUNT(*) FROM sales.orders o WHERE o.customer > c.id) FROM crm.customers c;

-- case count, correlated
SELECT c.id, (SELECT CASE WHEN COUNT(*) = 0 THEN 'none' ELSE 'some' END FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- two levels of correlation:
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND i.quantity > c.id));

-- two levels of correlation: not
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND NOT EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99));

-- two levels of correlation: scalar
SELECT c.id, (SELECT SUM((SELECT COUNT(*) FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99)) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- two levels of correlation: not in
SELECT c.id FROM crm.customers c WHERE c.id NOT IN (SELECT o.customer FROM sales.orders o WHERE o.customer IS NOT NULL AND o.id IN (SELECT i.order_id FROM sales.items i WHERE i.product = c.id + 99));

-- subquery in join on
SELECT c.id, o.id FROM crm.customers c JOIN sales.orders o ON o.customer = c.id AND o.id IN (SELECT order_id FROM sales.items);

-- subquery in left join on
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id AND o.id IN (SELECT order_id FROM sales.items WHERE quantity > 2);

-- left join on exists correlated to left
SELECT c.id, k.code FROM crm.customers c LEFT JOIN crm.countries k ON c.country = k.code AND c.id IN (SELECT customer FROM sales.orders);

-- left join on scalar
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id AND o.total > (SELECT AVG(total) FROM archive.orders);

-- scalar unique, correlated
SELECT o.id, (SELECT c.name FROM crm.customers c WHERE c.id = o.customer) FROM sales.orders o;

-- having without group by
SELECT COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id HAVING COUNT(*) > 100;

-- having without group by true
SELECT SUM(o.total) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id HAVING COUNT(*) < 100;

-- having const
SELECT COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id HAVING 1 = 0;

-- global agg filtered above false
SELECT * FROM (SELECT COUNT(*) AS n FROM sales.orders) x WHERE 1 = 0;

-- filter on random const column
SELECT * FROM (SELECT COUNT(*) AS n, 5 AS five FROM sales.orders) x WHERE five = 6;

-- having rollup
SELECT c.country, o.note, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY ROLLUP (c.country, o.note) HAVING c.country = 'NL';

-- filter above rollup
SELECT * FROM (SELECT c.country AS k, o.note AS m, COUNT(*) AS n FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY ROLLUP (c.country, o.note)) x WHERE m = 'gift';

-- filter above rollup one backend
SELECT * FROM (SELECT o.note AS m, COUNT(*) AS n FROM sales.orders o GROUP BY ROLLUP (o.note)) x WHERE m IS NULL;

-- filter true above rollup with empty set
SELECT * FROM (SELECT o.note AS m, COUNT(*) AS n FROM sales.orders o GROUP BY ROLLUP (o.note)) x WHERE 1 = 0;

-- rollup of nothing
SELECT o.note, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id > 100 GROUP BY ROLLUP (o.note);

-- cube of nothing
SELECT o.note, c.country, COUNT(*), SUM(o.total) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id > 100 GROUP BY CUBE (o.note, c.country);

-- duplicated grouping sets
SELECT c.country, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY GROUPING SETS ((c.country), (c.country), (), ());

-- duplicated grouping sets one
SELECT note, COUNT(*) FROM sales.orders GROUP BY GROUPING SETS ((note), (note), (), ());

-- grouping()
SELECT c.country, o.note, GROUPING(c.country), GROUPING(c.country, o.note), COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY CUBE (c.country, o.note);

-- grouping() one
SELECT country, GROUPING(country), COUNT(*) FROM crm.customers GROUP BY ROLLUP (country);

-- rollup with filter and distinct
SELECT c.country, COUNT(DISTINCT o.note) FILTER (WHERE o.total > 6), SUM(o.total) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY ROLLUP (c.country);

-- filter null one backend
SELECT note, COUNT(*) FILTER (WHERE total > 6) FROM sales.orders GROUP BY note;

-- sqlite filter null
SELECT country, COUNT(*) FILTER (WHERE score > 1) FROM crm.customers GROUP BY country;

-- alias named like a column, ordered by column 2
SELECT customer AS total, id FROM sales.orders ORDER BY sales.orders.total, id LIMIT 3;

-- alias named like a column, ordered by expr
SELECT customer AS total, id FROM sales.orders ORDER BY -sales.orders.total, id LIMIT 3;

-- alias named like a column sqlite
SELECT country AS name, id FROM crm.customers ORDER BY crm.customers.name, id LIMIT 3;

-- alias named like a column sqlite minus
SELECT -id AS id, name FROM crm.customers ORDER BY crm.customers.id LIMIT 2;

-- alias ordered minus
SELECT -id AS id, name FROM crm.customers ORDER BY id LIMIT 2;

-- swap names
SELECT x.total, x.id FROM (SELECT customer AS total, total AS customer, id FROM sales.orders) x ORDER BY x.customer, x.id LIMIT 4;

-- swap names filter
SELECT x.a, x.b FROM (SELECT id AS a, customer AS b FROM sales.orders WHERE id < 5) x WHERE x.b > 1 ORDER BY x.a;

-- swap names group
SELECT customer AS id, COUNT(*) AS customer FROM sales.orders GROUP BY customer HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, id;

-- aggregates early: alias sqlite min
SELECT country AS id, COUNT(*) AS country FROM crm.customers GROUP BY country ORDER BY crm.customers.country LIMIT 5;

-- group by expr alias
SELECT -id AS id, COUNT(*) AS n FROM crm.customers GROUP BY -id ORDER BY 1 LIMIT 2;

-- group by mod aliased as the column
SELECT id % 2 AS id, COUNT(*) AS n, SUM(id) AS s FROM crm.customers GROUP BY id % 2 ORDER BY 1;

-- group by mod aliased as the column duckdb
SELECT customer % 2 AS customer, COUNT(*) AS n, SUM(customer) AS s FROM sales.orders GROUP BY customer % 2 ORDER BY 1;

-- guard: dead branch duckdb
SELECT CASE WHEN o.id = 77 THEN 1 / 0 ELSE 5 END FROM sales.orders o;

-- guard: cast
SELECT CASE WHEN o.note = 'gift' THEN 1 ELSE CAST(o.id AS INTEGER) END FROM sales.orders o;

-- guard: cast text
SELECT CASE WHEN o.note IN ('gift', 'first', 'walk-in', 'lost', 'größte') THEN 0 ELSE CAST(o.note AS INTEGER) END FROM sales.orders o;

-- left join null side predicate coalesce
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id WHERE COALESCE(o.total, 0) < 6;

-- left join null side not
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id WHERE NOT (o.total > 6) OR o.id IS NULL;

-- left join null side is not true
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id WHERE (o.total > 6) IS NOT TRUE;

-- left join is distinct
SELECT c.id, o.id FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id WHERE o.note IS DISTINCT FROM 'gift';

-- left join then agg count
SELECT c.id, COUNT(o.id), COUNT(*), SUM(o.total), COUNT(DISTINCT o.note) FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id AND o.total > 6 GROUP BY c.id;

-- left join agg below
SELECT c.id, q.n FROM crm.customers c LEFT JOIN (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY customer) q ON q.customer = c.id WHERE q.n IS NULL OR q.n > 1;

-- left join const column
SELECT c.id, q.one FROM crm.customers c LEFT JOIN (SELECT customer, 1 AS one FROM sales.orders) q ON q.customer = c.id;

-- left join const column filtered
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT customer, 1 AS one FROM sales.orders) q ON q.customer = c.id WHERE q.one IS NULL;

-- left join case on null side
SELECT c.id, q.k FROM crm.customers c LEFT JOIN (SELECT customer, CASE WHEN note IS NULL THEN 'none' ELSE note END AS k FROM sales.orders) q ON q.customer = c.id;

-- left join cast null side
SELECT c.id, q.k FROM crm.customers c LEFT JOIN (SELECT CAST(customer AS BIGINT) AS k, id FROM sales.orders) q ON q.k = c.id LEFT JOIN sales.items i ON i.order_id = q.id AND q.k IS NULL;

-- left then inner on null side
SELECT c.id, o.id, i.product FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id JOIN sales.items i ON i.order_id = o.id;

-- left with inner in parentheses
SELECT c.id, o.id, i.product FROM crm.customers c LEFT JOIN (sales.orders o JOIN sales.items i ON i.order_id = o.id) ON o.customer = c.id;

-- right join of left joins
SELECT c.id, o.id, k.code FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id RIGHT JOIN crm.countries k ON k.code = c.country AND o.total > 6;

-- full with constant keys
SELECT c.id, o.id FROM crm.customers c FULL JOIN sales.orders o ON o.customer = c.id AND c.id = 1;

-- full using
SELECT id, c.name, o.note FROM crm.customers c FULL JOIN sales.orders o USING (id);

-- full where key
SELECT c.id, o.customer FROM crm.customers c FULL JOIN sales.orders o ON o.customer = c.id WHERE c.id = 1 OR o.customer IS NULL;

-- group by alias of the column's own name
SELECT -customer AS customer, COUNT(*) FROM sales.orders GROUP BY customer;

-- group by alias: mod
SELECT id % 2 AS id, COUNT(*) FROM crm.customers GROUP BY id;

-- order by plain alias that is a column
SELECT customer AS total, id FROM sales.orders ORDER BY total, id LIMIT 3;

-- limit nested alias
SELECT q.total, q.id FROM (SELECT customer AS total, id FROM sales.orders ORDER BY sales.orders.total, id LIMIT 3) q JOIN crm.customers c ON q.total = c.id;

-- limit null?
SELECT id FROM sales.orders ORDER BY id LIMIT 3 OFFSET 5;

-- limit below left join filter above must not move below
SELECT q.id, c.name FROM (SELECT * FROM sales.orders ORDER BY id LIMIT 3) q LEFT JOIN crm.customers c ON q.customer = c.id WHERE q.total > 6;

-- filter above a limit
SELECT * FROM (SELECT id, note FROM sales.orders ORDER BY id LIMIT 3) q WHERE note IS NULL;

-- limit on the right side
SELECT o.id, q.id FROM sales.orders o LEFT JOIN (SELECT id FROM crm.customers ORDER BY id DESC LIMIT 2) q ON q.id = o.customer;

-- left join limit outer
SELECT o.id, c.id FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer ORDER BY o.id LIMIT 3;

-- distinct limit
SELECT DISTINCT o.customer FROM sales.orders o JOIN crm.customers c ON o.customer = c.id ORDER BY o.customer LIMIT 2;

-- distinct limit inside
SELECT COUNT(*) FROM (SELECT DISTINCT customer FROM sales.orders LIMIT 3) q;

-- distinct offset
SELECT DISTINCT note FROM sales.orders ORDER BY note OFFSET 1;

-- limit then distinct
SELECT DISTINCT customer FROM (SELECT customer FROM sales.orders ORDER BY id LIMIT 2) q;

-- limit then agg
SELECT COUNT(*), SUM(id) FROM (SELECT id FROM sales.orders ORDER BY id DESC LIMIT 2) q;

-- limit of limit
SELECT id FROM (SELECT id FROM sales.orders ORDER BY id LIMIT 4) q ORDER BY id DESC LIMIT 2;

-- limit of limit offset
SELECT id FROM (SELECT id FROM sales.orders ORDER BY id LIMIT 4 OFFSET 1) q ORDER BY id LIMIT 5 OFFSET 2;

-- limit in union arms
(SELECT id FROM sales.orders ORDER BY id LIMIT 2) UNION ALL (SELECT id FROM crm.customers ORDER BY id DESC LIMIT 1);

-- union distinct limit
SELECT customer FROM sales.orders UNION SELECT id FROM crm.customers ORDER BY 1 LIMIT 3;

-- limit in in
SELECT c.id FROM crm.customers c WHERE c.id IN (SELECT customer FROM sales.orders ORDER BY id LIMIT 2);

-- limit not in
SELECT c.id FROM crm.customers c WHERE c.id NOT IN (SELECT customer FROM sales.orders ORDER BY id LIMIT 4);

-- order by not selected across
SELECT c.name FROM sales.orders o JOIN crm.customers c ON o.customer = c.id ORDER BY o.total DESC, o.id LIMIT 2;

-- order by expr not selected one
SELECT note FROM sales.orders ORDER BY id * 3 % 5, id LIMIT 3;

-- union types
SELECT id, total FROM sales.orders UNION SELECT id, score FROM crm.customers;

-- union int decimal
SELECT total FROM sales.orders UNION SELECT price FROM stock.products;

-- union int null
SELECT id, NULL AS x FROM sales.orders UNION ALL SELECT id, name FROM crm.customers;

-- union notnull nullable filter is null
SELECT * FROM (SELECT id FROM sales.orders UNION ALL SELECT customer FROM archive.orders) q WHERE id IS NULL;

-- union left join is null
SELECT c.id, q.id FROM crm.customers c LEFT JOIN (SELECT id FROM sales.orders WHERE id < 2 UNION ALL SELECT customer FROM archive.orders) q ON q.id = c.id WHERE q.id IS NULL;

-- except all mult
SELECT customer FROM sales.orders EXCEPT ALL SELECT id FROM crm.customers;

-- except all mult 2
SELECT note FROM sales.orders EXCEPT ALL SELECT note FROM archive.orders;

-- intersect all mult
SELECT customer FROM sales.orders INTERSECT ALL SELECT customer FROM archive.orders;

-- intersect all with nulls
SELECT customer FROM (SELECT customer FROM sales.orders UNION ALL SELECT customer FROM sales.orders) x INTERSECT ALL SELECT customer FROM (SELECT customer FROM archive.orders UNION ALL SELECT NULL) y;

-- except all filtered above
SELECT * FROM (SELECT customer FROM sales.orders EXCEPT ALL SELECT id FROM crm.customers) q WHERE customer < 3;

-- except three
SELECT customer FROM sales.orders EXCEPT SELECT id FROM crm.customers WHERE id < 3 EXCEPT SELECT customer FROM archive.orders;

-- minus in parentheses
SELECT id FROM crm.customers EXCEPT ALL (SELECT customer FROM sales.orders EXCEPT ALL SELECT customer FROM archive.orders);

-- sqlite intersect all
SELECT id FROM crm.customers INTERSECT ALL SELECT id - 99 FROM stock.products;

-- sqlite one except all
SELECT country FROM crm.customers EXCEPT ALL SELECT code FROM crm.countries;

-- set op precedence
SELECT id FROM crm.customers UNION SELECT customer FROM archive.orders INTERSECT SELECT customer FROM sales.orders;

-- windows above joins
SELECT o.id, SUM(o.total) OVER (PARTITION BY c.country ORDER BY o.id), COUNT(*) OVER (), RANK() OVER (ORDER BY o.total) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- windows filter above
SELECT * FROM (SELECT o.id, c.country, ROW_NUMBER() OVER (PARTITION BY c.country ORDER BY o.id DESC) AS rn FROM sales.orders o JOIN crm.customers c ON o.customer = c.id) q WHERE rn = 1 AND country = 'NL';

-- windows filter on partition key not partitioned
SELECT * FROM (SELECT o.id, o.customer, SUM(o.total) OVER (ORDER BY o.id) AS s FROM sales.orders o) q WHERE customer = 2;

-- window join above
SELECT q.rn, c.name FROM (SELECT customer, ROW_NUMBER() OVER (ORDER BY id) AS rn FROM sales.orders) q JOIN crm.customers c ON q.customer = c.id AND c.id = 2;

-- window over aggregate
SELECT c.country, COUNT(*), SUM(COUNT(*)) OVER (), RANK() OVER (ORDER BY SUM(o.total) DESC) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country;

-- window frame
SELECT o.id, SUM(o.id) OVER (ORDER BY o.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), LAG(o.id, 1, 0) OVER (ORDER BY o.id), FIRST_VALUE(c.name) OVER (ORDER BY o.id) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- window ordering nulls
SELECT o.id, ROW_NUMBER() OVER (ORDER BY o.total DESC, o.id), ROW_NUMBER() OVER (ORDER BY c.score, o.id) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- distinct window
SELECT DISTINCT COUNT(*) OVER (PARTITION BY o.customer) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- limit and window
SELECT id, COUNT(*) OVER () FROM sales.orders ORDER BY id LIMIT 2;

-- timestamps equal
SELECT COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE CURRENT_TIMESTAMP = CURRENT_TIMESTAMP;

-- in list decimal vs int
SELECT id FROM sales.orders WHERE id IN (1, 1.5, 2);

-- in list text lengths
SELECT id FROM sales.orders WHERE note IN ('gift', 'first', 'old', 'gift ');

-- in list with null
SELECT id FROM sales.orders WHERE customer IN (1, NULL);

-- not in list with null
SELECT id FROM sales.orders WHERE customer NOT IN (1, NULL);

-- not in list value
SELECT id, customer NOT IN (1, 2, NULL), customer IN (1, 2, NULL) FROM sales.orders;

-- in list key decimals through join
SELECT o.id, c.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id IN (1, 2.0, 2.5);

-- between through key
SELECT o.id, c.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id > 1.5 AND o.customer <= 2.5;

-- out of range through key
SELECT o.id, c.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE c.id < 3000000000 AND c.id <> 4000000000;

-- aggregates early: below join both group
SELECT c.country, o.customer, SUM(o.id), COUNT(*), MIN(o.note), COUNT(o.note) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY c.country, o.customer;

-- aggregates early: below join, duplicates on other side
SELECT o.note, SUM(i.quantity), COUNT(*), COUNT(i.quantity) FROM archive.orders o JOIN sales.items i ON i.order_id = o.customer GROUP BY o.note;

-- count of nothing agg below
SELECT COUNT(o.note), SUM(o.id), COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id AND c.id > 50;

-- semi with duplicates
SELECT c.id FROM crm.customers c WHERE c.id IN (SELECT o.customer FROM sales.orders o JOIN sales.items i ON i.order_id = o.id);

-- join to distinct
SELECT c.id FROM crm.customers c JOIN (SELECT DISTINCT customer FROM sales.orders) d ON d.customer = c.id;

-- join to distinct two, join on one
SELECT c.id FROM crm.customers c JOIN (SELECT DISTINCT customer, note FROM sales.orders) d ON d.customer = c.id;

-- left join distinct
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT DISTINCT customer FROM sales.orders) d ON d.customer = c.id;

-- an anti join by LEFT JOIN: via distinct two
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT DISTINCT customer, COALESCE(note, '') AS n FROM sales.orders) d ON d.customer = c.id WHERE d.n IS NULL;

-- an anti join by LEFT JOIN: with more condition and used column
SELECT c.id, d.n FROM crm.customers c LEFT JOIN (SELECT DISTINCT customer, COALESCE(note, '') AS n FROM sales.orders) d ON d.customer = c.id AND d.n <> 'first' WHERE d.n IS NULL AND c.id < 3;

-- an anti join by LEFT JOIN: or
SELECT c.id, d.n FROM crm.customers c LEFT JOIN (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY customer) d ON d.customer = c.id WHERE d.n IS NULL OR d.n > 1;

-- an anti join by LEFT JOIN: agg
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY customer) d ON d.customer = c.id WHERE d.n IS NULL;

-- an anti join by LEFT JOIN: agg having
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY customer HAVING COUNT(*) > 1) d ON d.customer = c.id WHERE d.n IS NULL;

-- an anti join by LEFT JOIN: global agg
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT COUNT(*) AS n FROM sales.orders) d ON d.n = c.id WHERE d.n IS NULL;

-- count of left joined global
SELECT c.id FROM crm.customers c LEFT JOIN (SELECT 1 AS n FROM sales.orders GROUP BY customer) d ON d.n = c.id WHERE d.n IS NULL;

-- a subquery: two-level left scalar max
SELECT c.id, (SELECT MAX((SELECT COUNT(*) FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99)) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a subquery: two-level sum of scalar or null
SELECT c.id, (SELECT SUM(COALESCE((SELECT SUM(i.quantity) FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 100), -1)) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a subquery: two-level exists in not exists
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99));

-- a subquery: two-level not exists in exists
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND NOT EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99));

-- a subquery: two-level not in
SELECT c.id FROM crm.customers c WHERE c.id IN (SELECT o.customer FROM sales.orders o WHERE o.id NOT IN (SELECT i.order_id FROM sales.items i WHERE i.product > c.id + 99));

-- a subquery: two-level with count = 0
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND (SELECT COUNT(*) FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99) = 0);

-- a subquery: the outermost only
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM sales.items i WHERE i.product = c.id + 99));

-- a subquery: two-level, left join inside correlated
SELECT c.id, (SELECT COUNT(*) FROM sales.orders o LEFT JOIN sales.items i ON i.order_id = o.id AND i.product > c.id + 99 WHERE o.customer = c.id AND i.product IS NULL) FROM crm.customers c;

-- a subquery: left join inside, correlated ON only
SELECT c.id, (SELECT COUNT(i.product) FROM sales.orders o LEFT JOIN sales.items i ON i.order_id = o.id AND i.quantity > c.id WHERE o.customer = c.id) FROM crm.customers c;

-- a subquery: left join inside, lateral on right
SELECT c.id, x.n FROM crm.customers c CROSS JOIN LATERAL (SELECT COUNT(*) AS n FROM sales.orders o LEFT JOIN sales.items i ON i.order_id = c.id) x;

-- a subquery: full join inside
SELECT c.id, (SELECT COUNT(*) FROM (SELECT * FROM sales.orders o WHERE o.customer = c.id) o FULL JOIN (SELECT * FROM archive.orders a WHERE a.customer = c.id) a ON o.id = a.id) FROM crm.customers c;

-- a subquery: union inside
SELECT c.id, (SELECT COUNT(*) FROM (SELECT id FROM sales.orders o WHERE o.customer = c.id UNION ALL SELECT id FROM archive.orders a WHERE a.customer = c.id) u) FROM crm.customers c;

-- a subquery: union inside exists
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT id FROM sales.orders o WHERE o.customer = c.id AND o.total > 15 UNION ALL SELECT id FROM archive.orders a WHERE a.customer = c.id);

-- a subquery: union inside not exists
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT id FROM sales.orders o WHERE o.customer = c.id AND o.total > 15 UNION ALL SELECT id FROM archive.orders a WHERE a.customer = c.id);

-- a subquery: except inside
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT id FROM sales.orders o WHERE o.customer = c.id EXCEPT SELECT id FROM archive.orders a WHERE a.customer = c.id);

-- a subquery: distinct inside
SELECT c.id, (SELECT COUNT(DISTINCT o.note) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a subquery: group by inside
SELECT c.id, (SELECT MAX(n) FROM (SELECT o.note, COUNT(*) AS n FROM sales.orders o WHERE o.customer = c.id GROUP BY o.note) q) FROM crm.customers c;

-- a subquery: count of groups inside
SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.note FROM sales.orders o WHERE o.customer = c.id GROUP BY o.note) q) FROM crm.customers c;

-- a subquery: count nested in count
SELECT c.id, (SELECT COUNT(*) FROM (SELECT COUNT(*) AS n FROM sales.orders o WHERE o.customer = c.id) q WHERE q.n = 0) FROM crm.customers c;

-- a subquery: sum of count
SELECT c.id, (SELECT SUM(n) FROM (SELECT COUNT(*) AS n FROM sales.orders o WHERE o.customer = c.id) q) FROM crm.customers c;

-- a subquery: exists under or with null key
SELECT o.id FROM sales.orders o WHERE o.total > 15 OR NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer);

-- a subquery: not exists as value
SELECT o.id, NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer), CASE WHEN EXISTS (SELECT 1 FROM archive.orders a WHERE a.id = o.id) THEN 'y' ELSE 'n' END FROM sales.orders o;

-- a subquery: duplicates outer
SELECT i.order_id, (SELECT c.name FROM crm.customers c WHERE c.id = i.order_id), EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = i.order_id) FROM sales.items i;

-- a subquery: is not distinct from correlated count
SELECT o.id, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- a subquery: correlated or
SELECT o.id, (SELECT COUNT(*) FROM crm.customers c WHERE c.id = o.customer OR o.customer IS NULL) FROM sales.orders o;

-- a subquery: correlated having
SELECT o.customer, COUNT(*) FROM sales.orders o GROUP BY o.customer HAVING COUNT(*) > (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer);

-- a subquery: subquery in aggregate argument
SELECT o.customer, SUM((SELECT COUNT(*) FROM sales.items i WHERE i.order_id = o.id)), COUNT(*) FILTER (WHERE EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer)) FROM sales.orders o GROUP BY o.customer;

-- a subquery: subquery in order by
SELECT o.id FROM sales.orders o ORDER BY (SELECT c.name FROM crm.customers c WHERE c.id = o.customer) DESC, o.id LIMIT 4;

-- a subquery: subquery in group by
SELECT q.n, COUNT(*) FROM (SELECT (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id) AS n FROM crm.customers c) q GROUP BY q.n;

-- a subquery: correlated values
SELECT c.id, (SELECT SUM(v.x * c.id) FROM (VALUES (1), (2)) AS v(x) WHERE v.x < c.id) FROM crm.customers c;

-- a subquery: lateral chained
SELECT c.id, x.id, y.product FROM crm.customers c, LATERAL (SELECT o.id FROM sales.orders o WHERE o.customer = c.id) x, LATERAL (SELECT i.product FROM sales.items i WHERE i.order_id = x.id AND i.product > c.id + 99) y;

-- a subquery: lateral left chained
SELECT c.id, x.id, y.product FROM crm.customers c LEFT JOIN LATERAL (SELECT o.id FROM sales.orders o WHERE o.customer = c.id) x ON TRUE LEFT JOIN LATERAL (SELECT i.product FROM sales.items i WHERE i.order_id = x.id AND i.product > c.id + 99) y ON TRUE;

-- a subquery: lateral left on cond
SELECT c.id, x.id FROM crm.customers c LEFT JOIN LATERAL (SELECT o.id, o.total FROM sales.orders o WHERE o.customer = c.id) x ON x.total > 8;

-- a subquery: lateral agg with condition
SELECT c.id, x.n FROM crm.customers c JOIN LATERAL (SELECT COUNT(*) AS n FROM sales.orders o WHERE o.customer = c.id) x ON x.n = 0 OR x.n > 1;

-- a subquery: lateral agg nested in lateral
SELECT c.id, x.n, x.m FROM crm.customers c, LATERAL (SELECT COUNT(*) AS n, MAX(y.q) AS m FROM sales.orders o, LATERAL (SELECT SUM(i.quantity) AS q FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 99) y WHERE o.customer = c.id) x;

-- a subquery: lateral left on unmatched inside a lateral
SELECT c.id, x.id, x.p FROM crm.customers c, LATERAL (SELECT o.id, y.p FROM sales.orders o LEFT JOIN LATERAL (SELECT i.product AS p FROM sales.items i WHERE i.order_id = o.id AND i.product > c.id + 100) y ON TRUE WHERE o.customer = c.id) x;

-- a subquery: quantified correlated all
SELECT c.id FROM crm.customers c WHERE c.id >= ALL (SELECT o.id FROM sales.orders o WHERE o.customer = c.id);

-- a subquery: quantified correlated any
SELECT c.id FROM crm.customers c WHERE c.id < ANY (SELECT o.id FROM sales.orders o WHERE o.customer = c.id);

-- a subquery: quantified correlated any value with nulls
SELECT o.id, o.total > ANY (SELECT a.total FROM archive.orders a WHERE a.customer = o.customer), o.total <= ALL (SELECT a.total FROM archive.orders a WHERE a.customer = o.customer) FROM sales.orders o;

-- a subquery: in correlated value nulls
SELECT o.id, o.note IN (SELECT a.note FROM archive.orders a WHERE a.customer = o.customer), o.note NOT IN (SELECT a.note FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- a subquery: not in correlated inequality
SELECT o.id FROM sales.orders o WHERE o.customer NOT IN (SELECT a.customer FROM archive.orders a WHERE a.id < o.id * 8);

-- a subquery: in with expression
SELECT o.id FROM sales.orders o WHERE o.customer + 1 IN (SELECT c.id FROM crm.customers c WHERE c.score < o.total);

-- a subquery: two in's combined with or
SELECT o.id FROM sales.orders o WHERE o.customer IN (SELECT id FROM crm.customers WHERE country = 'DE') OR o.id IN (SELECT order_id FROM sales.items WHERE quantity > 2);

-- a subquery: not (in and in)
SELECT o.id FROM sales.orders o WHERE NOT (o.customer IN (SELECT id FROM crm.customers WHERE country = 'DE') AND o.id IN (SELECT order_id FROM sales.items));

-- a subquery: in is null
SELECT o.id FROM sales.orders o WHERE (o.customer IN (SELECT customer FROM archive.orders)) IS NULL;

-- a subquery: in = false
SELECT o.id FROM sales.orders o WHERE (o.customer IN (SELECT customer FROM archive.orders WHERE customer IS NOT NULL)) IS FALSE;

-- a subquery: same subquery twice
SELECT (SELECT MAX(id) FROM crm.customers) - (SELECT MAX(id) FROM crm.customers), id FROM sales.orders WHERE id < (SELECT MAX(id) FROM crm.customers);

-- a subquery: scalar subquery of join across
SELECT (SELECT MAX(c.name) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE o.id < p.price * 2) FROM stock.products p;

-- a subquery: nested subquery no correlation in the middle
SELECT c.id FROM crm.customers c WHERE c.id IN (SELECT o.customer FROM sales.orders o WHERE o.total > (SELECT MIN(p.price) FROM stock.products p WHERE p.price > c.id));

-- a predicate through a key: full join filtered input
SELECT o.id, c.id FROM (SELECT * FROM sales.orders WHERE customer = 2) o FULL JOIN crm.customers c ON o.customer = c.id;

-- a predicate through a key: left join filtered right
SELECT o.id, c.id FROM sales.orders o LEFT JOIN (SELECT * FROM crm.customers WHERE id = 2) c ON o.customer = c.id;

-- a predicate through a key: right join filtered left
SELECT o.id, c.id FROM (SELECT * FROM sales.orders WHERE customer > 1) o RIGHT JOIN crm.customers c ON o.customer = c.id;

-- a predicate through a key: anti filtered right
SELECT o.id FROM sales.orders o WHERE NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer AND c.id = 2);

-- a predicate through a key: anti filtered left
SELECT o.id FROM sales.orders o WHERE o.customer IN (1, 2, 9) AND NOT EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer);

-- a predicate through a key: semi filtered
SELECT o.id FROM sales.orders o WHERE o.customer <> 2 AND o.customer IN (SELECT id FROM crm.customers WHERE id < 3);

-- a predicate through a key: left join ON with constant on the key
SELECT o.id, c.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id AND o.customer = 2;

-- a predicate through a key: left join three, middle filter
SELECT o.id, c.id, k.code FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id AND c.id < 3 LEFT JOIN crm.countries k ON k.code = c.country AND k.code <> 'DE';

-- a predicate through a key: key is null below left join
SELECT o.id, c.id FROM (SELECT * FROM sales.orders WHERE customer IS NULL) o LEFT JOIN crm.customers c ON o.customer = c.id;

-- a predicate through a key: is not distinct with filter
SELECT o.id, a.id FROM (SELECT * FROM sales.orders WHERE customer IS NULL OR customer = 1) o JOIN archive.orders a ON o.customer IS NOT DISTINCT FROM a.customer;

-- a predicate through a key: through two
SELECT o.id, c.id, a.id FROM sales.orders o JOIN crm.customers c ON o.customer = c.id LEFT JOIN archive.orders a ON a.customer = c.id AND a.id < 100 WHERE o.customer = 1;

-- groups: const group filtered to nothing across
SELECT COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id WHERE o.customer = 77 GROUP BY o.customer;

-- groups: const group one
SELECT COUNT(*) FROM sales.orders WHERE customer = 77 GROUP BY customer;

-- groups: const group lite
SELECT COUNT(*) FROM crm.customers WHERE id = 77 GROUP BY id;

-- groups: select 1 group by
SELECT 1 FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY o.customer;

-- groups: count of grouped
SELECT COUNT(*) FROM (SELECT customer FROM sales.orders GROUP BY customer) x;

-- groups: group twice
SELECT o.customer, o.customer, COUNT(*) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id GROUP BY o.customer, o.customer;

-- groups: group by boolean null
SELECT o.total > 6 AS b, COUNT(*) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id GROUP BY o.total > 6;

-- groups: grouping sets of expressions
SELECT c.country, o.total > 6, COUNT(*) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id GROUP BY GROUPING SETS ((c.country), (o.total > 6), (c.country, o.total > 6));

-- groups: grouping sets with real nulls
SELECT c.country, o.note, COUNT(*), GROUPING(o.note) FROM crm.customers c LEFT JOIN sales.orders o ON o.customer = c.id GROUP BY ROLLUP (o.note, c.country) HAVING GROUPING(o.note) = 0;

-- groups: rollup in subquery joined
SELECT q.country, q.n, k.label FROM (SELECT country, COUNT(*) AS n FROM crm.customers GROUP BY ROLLUP (country)) q LEFT JOIN crm.countries k ON k.code = q.country;

-- groups: rollup joined across filter
SELECT q.customer, q.n, c.name FROM (SELECT customer, COUNT(*) AS n FROM sales.orders GROUP BY ROLLUP (customer)) q JOIN crm.customers c ON c.id = q.customer WHERE c.id = 2;

-- groups: avg distinct etc
SELECT AVG(DISTINCT o.total), SUM(DISTINCT o.customer), COUNT(DISTINCT o.note), MIN(DISTINCT o.note) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- groups: stddev
SELECT STDDEV_POP(o.id), VAR_SAMP(o.id) FROM sales.orders o JOIN crm.customers c ON o.customer = c.id;

-- a union: union filter types
SELECT * FROM (SELECT total AS x FROM sales.orders UNION ALL SELECT price FROM stock.products) q WHERE x > 4.5;

-- a union: union 3 limit offset
SELECT id FROM sales.orders UNION ALL SELECT id FROM crm.customers UNION ALL SELECT id FROM stock.products ORDER BY id DESC LIMIT 3 OFFSET 2;

-- a union: union limit no order count
SELECT COUNT(*) FROM (SELECT id FROM sales.orders UNION ALL SELECT id FROM crm.customers LIMIT 9) q;

-- a union: union distinct limit duplicates in arm
SELECT note FROM sales.orders UNION SELECT name FROM crm.customers ORDER BY 1 LIMIT 4;

-- a union: intersect types
SELECT id FROM sales.orders INTERSECT SELECT score FROM crm.customers UNION SELECT price FROM stock.products;

-- a union: union of aggregates filtered
SELECT * FROM (SELECT customer AS k, COUNT(*) AS n FROM sales.orders GROUP BY customer UNION ALL SELECT id, 0 FROM crm.customers) q WHERE n = 0 AND k > 1;

-- a union: union joined across keys
SELECT c.name, q.src FROM crm.customers c JOIN (SELECT customer AS k, 'o' AS src FROM sales.orders UNION SELECT customer, 'a' FROM archive.orders) q ON q.k = c.id WHERE c.id = 1;

-- a union: order by constant limit
SELECT id FROM sales.orders WHERE id = 3 ORDER BY id OFFSET 1;

-- a union: order by nulls through project
SELECT total FROM (SELECT total, id FROM sales.orders ORDER BY total DESC NULLS LAST, id LIMIT 3) q ORDER BY 1 DESC;

-- a union: limit under agg under join
SELECT c.id, q.n FROM crm.customers c JOIN (SELECT customer, COUNT(*) AS n FROM (SELECT * FROM sales.orders ORDER BY id LIMIT 3) l GROUP BY customer) q ON q.customer = c.id WHERE c.id = 1;

-- a correlation where NULLs meet
SELECT o.id, o.note NOT IN (SELECT a.note FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- a correlation where NULLs meet, again
SELECT o.id FROM sales.orders o WHERE o.note NOT IN (SELECT a.note FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer);

-- a correlation where NULLs meet, again 3
SELECT o.id, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer AND a.id > 5) FROM sales.orders o;

-- a correlation where NULLs meet, again 4
SELECT o.id, (SELECT MAX(a.id) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- a correlation where NULLs meet, again 5
SELECT o.id, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- a correlation where NULLs meet, again 6
SELECT o.id, x.m FROM sales.orders o, LATERAL (SELECT MAX(a.id) AS m FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) x;

-- a correlation where NULLs meet, again 7
SELECT o.id, x.id FROM sales.orders o, LATERAL (SELECT a.id FROM archive.orders a WHERE a.customer IS NULL AND o.customer IS NULL) x;

-- a correlation where NULLs meet, again 8
SELECT o.id, (SELECT SUM(a.id) FROM archive.orders a WHERE COALESCE(o.customer, 0) < a.id) FROM sales.orders o;

-- a correlation where NULLs meet, again 9
SELECT o.id, (SELECT SUM(COALESCE(o.customer, 5) + a.id) FROM archive.orders a) FROM sales.orders o;

-- a correlation where NULLs meet, again 10
SELECT o.id, (SELECT COUNT(*) FROM archive.orders a WHERE o.customer IS NULL) FROM sales.orders o;

-- a correlation where NULLs meet, again 11
SELECT o.id, (SELECT MAX(a.id) FROM archive.orders a WHERE o.customer IS NULL OR a.customer = o.customer) FROM sales.orders o;

-- a correlation where NULLs meet, again 12
SELECT o.id, (SELECT MAX(CASE WHEN o.note IS NULL THEN 'none' ELSE o.note END || a.id) FROM archive.orders a WHERE a.id < 21) FROM sales.orders o;

-- a correlation: win noncorr filter, correlated above
SELECT c.id, (SELECT MAX(rn) FROM (SELECT o.customer AS k, ROW_NUMBER() OVER (ORDER BY o.id) AS rn FROM sales.orders o) q WHERE q.k = c.id) FROM crm.customers c;

-- a correlation: limit within, correlated above
SELECT c.id, (SELECT MAX(q.id) FROM (SELECT * FROM sales.orders o ORDER BY o.id LIMIT 3) q WHERE q.customer = c.id) FROM crm.customers c;

-- a correlation: limit inside aggregated
SELECT c.id, (SELECT SUM(q.total) FROM (SELECT o.total FROM sales.orders o WHERE o.customer = c.id ORDER BY o.id LIMIT 1) q) FROM crm.customers c;

-- a correlation: count limit
SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.total FROM sales.orders o WHERE o.customer = c.id LIMIT 1) q) FROM crm.customers c;

-- a correlation: set op correlated in lateral
SELECT c.id, u.x FROM crm.customers c, LATERAL (SELECT o.id AS x FROM sales.orders o WHERE o.customer = c.id UNION SELECT c.id * 10) u;

-- a correlation: intersect correlated
SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.customer FROM sales.orders o WHERE o.customer = c.id INTERSECT SELECT a.customer FROM archive.orders a) q) FROM crm.customers c;

-- a correlation: except correlated only one arm
SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.id FROM sales.orders o EXCEPT SELECT a.id FROM archive.orders a WHERE a.customer = c.id) q) FROM crm.customers c;

-- a correlation: union all one arm correlated
SELECT c.id, (SELECT COUNT(*) FROM (SELECT o.id FROM sales.orders o UNION ALL SELECT a.id FROM archive.orders a WHERE a.customer = c.id) q) FROM crm.customers c;

-- a correlation: distinct in lateral
SELECT c.id, u.note FROM crm.customers c, LATERAL (SELECT DISTINCT o.note FROM sales.orders o WHERE o.customer = c.id) u;

-- a correlation: having in correlated scalar
SELECT c.id, (SELECT COUNT(*) FROM sales.orders o WHERE o.customer = c.id HAVING COUNT(*) <> 1) FROM crm.customers c;

-- a correlation: filter agg correlated
SELECT c.id, (SELECT COUNT(*) FILTER (WHERE o.total > c.score * 5) FROM sales.orders o WHERE o.customer = c.id) FROM crm.customers c;

-- a correlation: correlated to group: lateral join key left full
SELECT c.id, x.id FROM crm.customers c CROSS JOIN LATERAL (SELECT o.id FROM sales.orders o FULL JOIN archive.orders a ON o.id = a.id WHERE o.customer = c.id OR a.customer = c.id) x;

-- a correlation: three level
SELECT c.id FROM crm.customers c WHERE EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND EXISTS (SELECT 1 FROM stock.products p WHERE p.id = i.product AND p.price >= c.id AND o.total > p.price)));

-- a correlation: three level not
SELECT c.id FROM crm.customers c WHERE NOT EXISTS (SELECT 1 FROM sales.orders o WHERE o.customer = c.id AND NOT EXISTS (SELECT 1 FROM sales.items i WHERE i.order_id = o.id AND NOT EXISTS (SELECT 1 FROM stock.products p WHERE p.id = i.product AND o.total < p.price)));

-- a correlation: scalar over NULL outer through key join
SELECT o.id, (SELECT c.score FROM crm.customers c WHERE c.id = o.customer AND c.score > (SELECT AVG(x.score) FROM crm.customers x WHERE x.id <= o.customer)) FROM sales.orders o;

-- a correlation: exists over join of outer and inner both levels
SELECT o.id FROM sales.orders o WHERE EXISTS (SELECT 1 FROM crm.customers c LEFT JOIN crm.countries k ON k.code = c.country AND o.total > 6 WHERE c.id = o.customer AND k.code IS NULL);

-- two correlations in one statement
SELECT o.id, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = o.customer), (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- two correlations in one statement, again
SELECT o.id, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = o.customer), EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- two correlations in one statement, again 3
SELECT o.id, EXISTS (SELECT 1 FROM crm.customers c WHERE c.id = o.customer), o.note NOT IN (SELECT a.note FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- two correlations in one statement, again 4
SELECT o.id, o.note IN (SELECT a.note FROM archive.orders a), (SELECT COUNT(a.note) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- two correlations in one statement, again 5
SELECT o.id, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer), (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o;

-- two correlations in one statement, again 6
SELECT o.id FROM sales.orders o WHERE (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer) < 1 AND (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) > 0;

-- two correlations in one statement, again 7
SELECT o.id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer;

-- COALESCE compared on the host
SELECT o.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE COALESCE(c.score, c.score) NOT IN (1.5, 3.25);

-- COALESCE compared on the host, again
SELECT o.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE COALESCE(c.id, o.customer) NOT IN (1, 2);

-- COALESCE compared on the host, again 3
SELECT o.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE COALESCE(c.id, o.customer) BETWEEN -5 AND 5;

-- COALESCE compared on the host, again 4
SELECT o.id FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id WHERE CASE WHEN c.name = 'Ann' THEN c.id ELSE o.customer END NOT IN (1, 2);

-- COALESCE compared on the host, again 5
SELECT o.id, COALESCE(c.id, o.customer) NOT IN (1, 2), COALESCE(c.id, o.customer) IN (1, 2) FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- COALESCE compared on the host, again 6
SELECT o.id, COALESCE(c.id, o.customer) <> 3, COALESCE(c.id, o.customer) > 1 FROM sales.orders o LEFT JOIN crm.customers c ON o.customer = c.id;

-- a correlated value beside a cast key
SELECT o.id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer) FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer;

-- a correlated value beside a cast key, again
SELECT o.id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer < o.customer) FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer;

-- a correlated value beside a cast key, again 3
SELECT o.id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer + 1 = o.customer + 1) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;

-- a correlated value beside a cast key, again 4
SELECT o.id, c.name, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = o.customer + 1) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;

-- a correlated value beside a cast key, again 5
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON c.id = o.customer WHERE EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = o.customer * 1 AND a.id <> o.id + 20);

-- a correlated value beside a cast key, again 6
SELECT o.id, i.product, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o LEFT JOIN sales.items i ON i.order_id = o.id;

-- a correlated value beside a cast key, again 7
SELECT o.id, c.name, x.n FROM sales.orders o JOIN crm.customers c ON c.id = o.customer, LATERAL (SELECT COUNT(*) AS n FROM archive.orders a WHERE a.customer = o.customer + 0) x;

-- a correlated value beside a cast key, again 8
SELECT o.id, c.name, c.country, (SELECT MAX(a.id) FROM archive.orders a WHERE a.customer IS NOT DISTINCT FROM o.customer) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer WHERE c.score IS NOT NULL;

-- a constant as a key
SELECT k, COUNT(*) FROM (SELECT COALESCE(3, id) AS k FROM crm.customers) q GROUP BY k;

-- a constant as a key, again
SELECT COUNT(*) FROM (SELECT COALESCE(3, id) AS k FROM sales.orders) q GROUP BY k;

-- a constant as a key, again 3
SELECT k, n, COUNT(*) FROM (SELECT CASE WHEN TRUE THEN 2 END AS k, country AS n FROM crm.customers) q GROUP BY k, n;

-- a constant as a key, again 4
SELECT id FROM (SELECT id, CASE WHEN TRUE THEN 2 END AS k FROM crm.customers) q ORDER BY k, id DESC LIMIT 2;

-- a constant as a key, again 5
SELECT DISTINCT 5 AS a, country FROM crm.customers ORDER BY a, country LIMIT 3;

-- a correlated value over a projection
SELECT x.b, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = x.a) FROM (SELECT id AS i, total AS t, customer AS a, note AS b FROM sales.orders) x;

-- a correlated value over a projection, again
SELECT x.b, x.a, (SELECT MAX(a.id) FROM archive.orders a WHERE a.customer = x.a) FROM (SELECT customer AS a, id + 1 AS b FROM sales.orders) x;

-- a correlated value over a projection, again 3
SELECT x.b, x.a, (SELECT MAX(c.name) FROM crm.customers c WHERE c.id = x.a) FROM (SELECT id + 1 AS b, customer AS a FROM sales.orders) x ORDER BY 1;

-- a correlated value: group
SELECT x.k, x.n, (SELECT MAX(c.name) FROM crm.customers c WHERE c.id = x.k) FROM (SELECT COUNT(*) AS n, customer AS k FROM sales.orders GROUP BY customer) x;

-- a correlated value: using
SELECT id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer) FROM sales.orders o JOIN crm.customers c USING (id);

-- a correlated value: full using
SELECT id, c.name, (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer) FROM sales.orders o FULL JOIN crm.customers c USING (id);

-- a correlated value: with
WITH w AS (SELECT note AS n, customer AS k, id AS i FROM sales.orders) SELECT w.i, w.n, (SELECT c.name FROM crm.customers c WHERE c.id = w.k) FROM w;

-- a correlated value: group by in outer
SELECT c.name, COUNT(*), (SELECT COUNT(*) FROM archive.orders a WHERE a.note = c.name) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer GROUP BY c.name;

-- a correlated value: not exists in select, star
SELECT o.*, c.name, NOT EXISTS (SELECT 1 FROM archive.orders a WHERE a.id = o.id) FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer;

-- a correlated value: three joins
SELECT o.id, c.name, k.label, i.quantity, (SELECT p.label FROM stock.products p WHERE p.id = i.product) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer LEFT JOIN crm.countries k ON k.code = c.country LEFT JOIN sales.items i ON i.order_id = c.id;

-- a correlated value: window and subquery
SELECT o.id, c.name, ROW_NUMBER() OVER (ORDER BY o.id), (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;

-- a correlated value: distinct
SELECT DISTINCT c.name, EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = c.id) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;

-- a correlated value: order by subquery over join
SELECT o.id, c.name FROM sales.orders o JOIN crm.customers c ON c.id = o.customer ORDER BY (SELECT COUNT(*) FROM archive.orders a WHERE a.customer = o.customer), o.id;

-- a correlated value: in as value over join
SELECT o.id, c.name, o.note IN (SELECT a.note FROM archive.orders a WHERE a.customer = c.id) FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;

-- a correlated value: filter over join with cast key and correlated subquery
SELECT o.id, c.name FROM sales.orders o LEFT JOIN crm.customers c ON c.id = o.customer WHERE NOT EXISTS (SELECT 1 FROM archive.orders a WHERE a.note = c.country OR a.id = o.id);

-- a correlated value: join on with correlated sub
SELECT o.id, c.name, k.code FROM sales.orders o JOIN crm.customers c ON c.id = o.customer JOIN crm.countries k ON k.code = c.country AND EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = c.id);

-- a correlated value: case with subquery
SELECT CASE WHEN EXISTS (SELECT 1 FROM archive.orders a WHERE a.customer = o.customer) THEN c.name ELSE c.country END, c.score FROM sales.orders o JOIN crm.customers c ON c.id = o.customer;
