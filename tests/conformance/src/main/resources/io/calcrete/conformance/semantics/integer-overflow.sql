-- a sum of INTEGER
-- ! 22003
SELECT CAST(i AS INTEGER) + 1 FROM limits WHERE id = 1;

-- a difference of INTEGER
-- ! 22003
SELECT CAST(i AS INTEGER) - 1 FROM limits WHERE id = 2;

-- a sum of BIGINT
-- ! 22003
SELECT b + 1 FROM limits WHERE id = 1;

-- a difference of BIGINT
-- ! 22003
SELECT b - 1 FROM limits WHERE id = 2;

-- a product of BIGINT
-- ! 22003
SELECT b * 2 FROM limits WHERE id = 1;

-- a product of columns
-- ! 22003
SELECT b * b FROM limits WHERE id = 2;

-- the negative of the least number
-- ! 22003
SELECT -b FROM limits WHERE id = 2;

-- the amount of the least number
-- ! 22003
SELECT ABS(b) FROM limits WHERE id = 2;

-- the least number divided by -1
-- ! 22003
SELECT b / (id - 3) FROM limits WHERE id = 2;

-- in a condition
-- ! 22003
SELECT id FROM limits WHERE b + 1 > 0;

-- a cast to a narrower type
-- ! 22003
SELECT CAST(b AS INTEGER) FROM limits WHERE id = 1;

-- a cast to SMALLINT
-- ! 22003
SELECT CAST(i AS SMALLINT) FROM limits WHERE id = 2;

-- a cast of a decimal
-- ! 22003
SELECT CAST(credit * 10 AS INTEGER) FROM customers WHERE id = 8;

-- up to the end it is none
-- = 9223372036854775807|9223372036854775806
SELECT b, b - 1 FROM limits WHERE id = 1;

-- a sum over rows is a decimal and does not overflow
-- = 18446744073709551614
SELECT SUM(b) FROM (SELECT b FROM limits WHERE id = 1 UNION ALL SELECT b FROM limits WHERE id = 1) AS t;

-- a sum over a window does not overflow
-- = 9223372036854775807
-- = 18446744073709551614
SELECT SUM(b) OVER (ORDER BY n) FROM (SELECT 1 AS n, b FROM limits WHERE id = 1 UNION ALL SELECT 2, b FROM limits WHERE id = 1) AS t;

-- a sum of every width
-- = -1|-1|-1|-1
SELECT SUM(t), SUM(s), SUM(i), SUM(b) FROM limits;
