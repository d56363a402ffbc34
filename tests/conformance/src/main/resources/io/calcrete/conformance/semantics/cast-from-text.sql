-- text that is no number
-- ! 22
SELECT CAST(name AS INTEGER) FROM products WHERE id = 1;

-- empty text to a number
-- ! 22
SELECT CAST(name AS INTEGER) FROM products WHERE id = 6;

-- text that begins with a number
-- ! 22
SELECT CAST(CAST(id AS VARCHAR) || 'x' AS INTEGER) FROM products WHERE id = 1;

-- text that is no decimal
-- ! 22
SELECT CAST(name AS DECIMAL(10, 2)) FROM products WHERE id = 1;

-- text that is no double
-- ! 22
SELECT CAST(name AS DOUBLE) FROM products WHERE id = 1;

-- text that is no date
-- ! 22
SELECT CAST(name AS DATE) FROM products WHERE id = 1;

-- a day that is not in the calendar
-- ! 22
SELECT CAST('2024-02-3' || CAST(id AS VARCHAR) AS DATE) FROM products WHERE id = 1;

-- text that is no time
-- ! 22
SELECT CAST(name AS TIME) FROM products WHERE id = 1;

-- text that is no timestamp
-- ! 22
SELECT CAST(name AS TIMESTAMP) FROM products WHERE id = 1;

-- text that is no truth value
-- ! 22
SELECT CAST(name AS BOOLEAN) FROM products WHERE id = 1;

-- a number out of range
-- ! 22003
SELECT CAST(CAST(id AS VARCHAR) || '0000000000' AS INTEGER) FROM products WHERE id = 1;

-- in a condition
-- ! 22
SELECT id FROM products WHERE CAST(name AS INTEGER) = 1;

-- text that is a number
-- = 42|4.20|42
SELECT CAST(CAST(id AS VARCHAR) || '2' AS INTEGER), CAST(CAST(id AS VARCHAR) || '.2' AS DECIMAL(5, 2)), CAST(CAST(id AS VARCHAR) || '2' AS DOUBLE) FROM products WHERE id = 4;

-- text with blanks around a number
-- = 42
SELECT CAST(' ' || CAST(id AS VARCHAR) || '2 ' AS INTEGER) FROM products WHERE id = 4;

-- text that is a date
-- = 2024-01-03
SELECT CAST(CAST(shipped AS VARCHAR) AS DATE) FROM orders WHERE id = 100;

-- NULL
-- = NULL
SELECT CAST(city AS INTEGER) FROM customers WHERE id = 5;

-- TRY_CAST of bad text is NULL
-- = NULL|NULL|NULL
SELECT TRY_CAST(name AS INTEGER), TRY_CAST(name AS DATE), TRY_CAST(name AS DECIMAL(5, 2)) FROM products WHERE id = 1;

-- TRY_CAST of good text
-- = 4
SELECT TRY_CAST(CAST(id AS VARCHAR) AS INTEGER) FROM products WHERE id = 4;

-- TRY_CAST of a number out of range is NULL
-- = NULL
SELECT TRY_CAST(CAST(id AS VARCHAR) || '0000000000' AS INTEGER) FROM products WHERE id = 1;
