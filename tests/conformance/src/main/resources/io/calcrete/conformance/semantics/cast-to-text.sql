-- VARCHAR truncates
-- = 1|anv
-- = 2|bol
-- = 3|クラン
-- = 6|''
SELECT id, CAST(name AS VARCHAR(3)) FROM products WHERE id IN (1, 2, 3, 6);

-- VARCHAR does not pad
-- = anvil
SELECT CAST(name AS VARCHAR(10)) FROM products WHERE id = 1;

-- CHAR truncates and pads
-- = 1|anvi
-- = 2|bolt
-- = 5|'nut '
-- = 6|'    '
SELECT id, CAST(name AS CHAR(4)) FROM products WHERE id IN (1, 2, 5, 6);

-- a character beyond the BMP is one
-- = 😀
SELECT CAST(name AS VARCHAR(1)) FROM customers WHERE id = 7;

-- in a condition
-- = 1
SELECT id FROM products WHERE CAST(name AS VARCHAR(2)) = 'an';

-- by a key
-- = a|1
-- = b|1
-- = d|1
SELECT k, COUNT(*) FROM (SELECT CAST(name AS VARCHAR(1)) AS k FROM products WHERE id IN (1, 2, 4)) AS t GROUP BY k;
