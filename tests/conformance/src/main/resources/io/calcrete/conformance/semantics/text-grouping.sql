-- case tells groups apart
-- = open|4
-- = returned|2
-- = shipped|5
-- = Shipped|1
-- = NULL|1
SELECT status, COUNT(*) FROM orders GROUP BY status;

-- blanks and accents tell values apart
-- = 16
SELECT COUNT(DISTINCT a) FROM texts;

-- rows that differ in case are different
-- = 'abc '
-- = ABC
-- = abc
-- = äbc
SELECT DISTINCT a FROM texts WHERE id < 5;

-- a union keeps them apart
-- = 'abc '
-- = ABC
-- = abc
SELECT a FROM texts WHERE id < 3 UNION SELECT a FROM texts WHERE id IN (1, 3);

-- an intersection does
-- = abc
SELECT a FROM texts WHERE id IN (1, 2) INTERSECT SELECT a FROM texts WHERE id IN (1, 3);

-- a window's partitions do
-- = Shipped|1
-- = shipped|5
SELECT DISTINCT status, n FROM (SELECT status, COUNT(*) OVER (PARTITION BY status) AS n FROM orders) AS t WHERE status IN ('shipped', 'Shipped');
