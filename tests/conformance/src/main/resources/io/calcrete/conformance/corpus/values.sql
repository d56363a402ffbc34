-- one row
VALUES (1, 'a');

-- several rows
VALUES (1, 'a'), (2, 'bc'), (3, NULL);

-- rows as a table
SELECT x + 1, y FROM (VALUES (1, 'a'), (2, 'bc')) AS t (x, y);

-- a filter over rows
SELECT x FROM (VALUES (1), (2), (3)) AS t (x) WHERE x > 1;

-- an order of rows
SELECT x FROM (VALUES (3), (1), (2)) AS t (x) ORDER BY x;

-- an aggregate of rows
SELECT SUM(x), COUNT(*) FROM (VALUES (1), (2), (NULL)) AS t (x);

-- a join with rows
SELECT p.name, t.y FROM products p JOIN (VALUES (1, 'one'), (3, 'three')) AS t (x, y) ON t.x = p.id;

-- a left join with rows
SELECT p.id, t.y FROM products p LEFT JOIN (VALUES (1, 'one'), (3, 'three')) AS t (x, y) ON t.x = p.id;

-- a semi join with rows
SELECT id FROM products WHERE id IN (SELECT x FROM (VALUES (1), (3)) AS t (x));

-- a union with rows
SELECT id FROM products WHERE id < 2 UNION ALL VALUES (10), (11);

-- rows of text of other scripts
SELECT c.id FROM customers c JOIN (VALUES ('東京'), ('Cork')) AS t (city) ON t.city = c.city;

-- rows of dates and decimals
SELECT * FROM (VALUES (DATE '2024-02-29', 1.50), (DATE '1582-10-10', 0.05)) AS t (d, n);

-- rows of truth values
SELECT a, b, a AND b FROM (VALUES (TRUE, FALSE), (TRUE, TRUE), (NULL, TRUE)) AS t (a, b);
