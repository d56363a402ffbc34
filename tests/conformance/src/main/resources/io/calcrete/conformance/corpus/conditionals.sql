-- a searched CASE
SELECT id, CASE WHEN quantity > 5 THEN 'many' WHEN quantity > 1 THEN 'some' WHEN quantity IS NULL THEN 'unknown' ELSE 'few' END FROM orders;

-- a simple CASE
SELECT id, CASE status WHEN 'open' THEN 1 WHEN 'shipped' THEN 2 END FROM orders;

-- a CASE of NULL
SELECT id, CASE status WHEN NULL THEN 1 ELSE 2 END FROM orders;

-- a CASE of different numbers
SELECT id, CASE WHEN quantity > 2 THEN amount ELSE quantity END FROM orders;

-- a CASE in a condition
SELECT id FROM orders WHERE CASE WHEN gift THEN quantity ELSE 0 END > 1;

-- a CASE of truth values
SELECT id, CASE WHEN p THEN q ELSE NOT q END FROM flags;

-- a CASE in a CASE
SELECT id, CASE WHEN p THEN CASE WHEN q THEN 'both' ELSE 'p' END ELSE CASE WHEN q THEN 'q' ELSE 'none' END END FROM flags;

-- a CASE that guards an error
SELECT id, CASE WHEN i = 0 THEN NULL ELSE 100 / i END FROM numbers;

-- COALESCE
SELECT id, COALESCE(quantity, 0), COALESCE(status, 'none') FROM orders;

-- COALESCE of several
SELECT id, COALESCE(NULL, city, name, 'x') FROM customers;

-- COALESCE of different numbers
SELECT id, COALESCE(quantity, amount) FROM orders;

-- COALESCE in a condition
SELECT id FROM orders WHERE COALESCE(quantity, 5) = 5;

-- COALESCE that guards an error
SELECT id, COALESCE(NULLIF(i, 0), 1) FROM numbers;

-- NULLIF
SELECT id, NULLIF(quantity, 1), NULLIF(status, 'open') FROM orders;

-- NULLIF against division by zero
SELECT id, 100 / NULLIF(i, 0) FROM numbers;

-- a CASE with text of other scripts
SELECT id, CASE WHEN city = '東京' THEN '日本' ELSE COALESCE(city, '—') END FROM customers;

-- a CASE of dates
SELECT id, CASE WHEN shipped IS NULL THEN DATE '1999-12-31' ELSE shipped END FROM orders;

-- a CASE to sort by
SELECT id FROM orders WHERE quantity IS NOT NULL ORDER BY CASE WHEN status = 'open' THEN 0 ELSE 1 END, id;

-- a CASE to group by
SELECT CASE WHEN quantity > 2 THEN 'big' ELSE 'small' END AS size, COUNT(*) FROM orders GROUP BY CASE WHEN quantity > 2 THEN 'big' ELSE 'small' END;

-- a CASE in an aggregate
SELECT SUM(CASE WHEN gift THEN amount ELSE 0 END), COUNT(CASE WHEN gift THEN 1 END) FROM orders;

-- a CASE without a branch that fits
SELECT id, CASE WHEN quantity > 1000 THEN 1 END FROM orders;

-- text of more characters than code points that is not another
SELECT id, NULLIF('𝄞x', '') FROM orders WHERE id = 1;

-- a condition that is a case of truths
SELECT id FROM orders WHERE CASE WHEN gift THEN gift BETWEEN TRUE AND TRUE END IS TRUE;

-- a condition that is a case of falsehoods
SELECT id FROM orders WHERE CASE WHEN gift THEN quantity > 2 ELSE gift END IS FALSE AND CAST(quantity AS VARCHAR) LIKE '_';

-- trimmed in one branch and everywhere
SELECT id, CASE WHEN gift THEN TRIM(status) END, TRIM(status) FROM orders;
