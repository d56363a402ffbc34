-- a number to text
SELECT id, CAST(t AS VARCHAR), CAST(i AS VARCHAR), CAST(b AS VARCHAR) FROM numbers;

-- a decimal to text
SELECT id, CAST(d AS VARCHAR), CAST(amount AS VARCHAR) FROM numbers JOIN (SELECT amount, id - 99 AS n FROM orders) AS o ON n = id;

-- a truth value to text
SELECT id, CAST(p AS VARCHAR) FROM flags;

-- a date to text
SELECT id, CAST(d AS VARCHAR) FROM moments;

-- a time to text
SELECT id, CAST(t AS VARCHAR) FROM moments;

-- a timestamp to text
SELECT id, CAST(ts AS VARCHAR) FROM moments;

-- a double to text
SELECT id, CAST(x AS VARCHAR) FROM numbers WHERE id < 5;

-- text to a number
SELECT CAST(CAST(i AS VARCHAR) AS INTEGER), CAST(CAST(b AS VARCHAR) AS BIGINT) FROM numbers;

-- text to a decimal
SELECT CAST(CAST(d AS VARCHAR) AS DECIMAL(18, 4)) FROM numbers;

-- text to a double
SELECT CAST(CAST(i AS VARCHAR) AS DOUBLE PRECISION) FROM numbers;

-- text to a date
SELECT CAST(CAST(d AS VARCHAR) AS DATE) FROM moments WHERE id < 5;

-- text to a timestamp
SELECT id, CAST('2024-02-29 01:02:03' AS TIMESTAMP) FROM products WHERE id = 1;

-- text that is no number to a number is an error
-- ! 22
SELECT CAST(name AS INTEGER) FROM products WHERE id = 1;

-- text that is no date to a date is an error
-- ! 22
SELECT CAST(name AS DATE) FROM products WHERE id = 1;

-- empty text to a number is an error
-- ! 22
SELECT CAST(name AS INTEGER) FROM products WHERE id = 6;

-- text with blanks to a number
SELECT CAST(' 42 ' AS INTEGER) FROM products WHERE id = 1;

-- text of a number out of range is an error
-- ! 22003
SELECT CAST('3000000000' AS INTEGER) FROM products WHERE id = 1;

-- a whole number to a narrower one
SELECT id, CAST(b AS INTEGER), CAST(i AS SMALLINT) FROM numbers;

-- a whole number to one too narrow is an error
-- ! 22003
SELECT CAST(b AS INTEGER) FROM extremes WHERE id = 1;

-- a whole number to a SMALLINT too narrow is an error
-- ! 22003
SELECT CAST(i AS SMALLINT) FROM extremes WHERE id = 1;

-- a whole number to a wider one
SELECT id, CAST(t AS INTEGER), CAST(s AS BIGINT), CAST(i AS BIGINT) FROM numbers;

-- a whole number to a decimal
SELECT id, CAST(i AS DECIMAL(10, 2)), CAST(b AS DECIMAL(20, 0)) FROM numbers;

-- a whole number to a decimal too narrow is an error
-- ! 22003
SELECT CAST(i AS DECIMAL(4, 2)) FROM numbers WHERE id = 7;

-- a whole number to a double
SELECT id, CAST(i AS DOUBLE PRECISION), CAST(b AS DOUBLE PRECISION) FROM numbers;

-- a decimal to a whole number rounds half away from zero
SELECT id, CAST(d AS BIGINT) FROM numbers;

-- a decimal to fewer digits rounds half away from zero
SELECT id, CAST(d AS DECIMAL(18, 0)), CAST(d AS DECIMAL(18, 1)) FROM numbers;

-- a decimal to more digits
SELECT id, CAST(amount AS DECIMAL(20, 6)) FROM orders;

-- a decimal to a double
SELECT id, CAST(d AS DOUBLE PRECISION) FROM numbers;

-- a double to a whole number rounds half to even
SELECT id, CAST(x AS INTEGER) FROM numbers;

-- a double to a BIGINT out of range is an error
-- ! 22003
SELECT CAST(x AS BIGINT) FROM extremes WHERE id = 1;

-- a double to a decimal
SELECT id, CAST(x AS DECIMAL(10, 2)) FROM numbers;

-- NaN to a whole number is an error
-- ! 22003
SELECT CAST(x AS INTEGER) FROM floats WHERE id = 1;

-- text to a truth value
SELECT CAST(CAST(p AS VARCHAR) AS BOOLEAN) FROM flags;

-- text that is no truth value is an error
-- ! 22
SELECT CAST(name AS BOOLEAN) FROM products WHERE id = 1;

-- a timestamp to a date
SELECT id, CAST(ts AS DATE) FROM moments;

-- a date to a timestamp
SELECT id, CAST(d AS TIMESTAMP) FROM moments;

-- a timestamp to a time
SELECT id, CAST(ts AS TIME(3)) FROM moments;

-- a timestamp to fewer digits
SELECT id, CAST(ts AS TIMESTAMP(0)) FROM moments WHERE id IN (2, 8, 9, 10);

-- text to text of a length is cut
SELECT id, CAST(name AS VARCHAR(3)) FROM customers WHERE id <> 7;

-- text to text of a fixed length is padded
SELECT id, CAST(name AS CHAR(8)) || '|' FROM products;

-- a cast of NULL
SELECT CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR), CAST(NULL AS DATE) FROM products WHERE id = 1;

-- a cast written with colons
SELECT id::varchar || 'x', '41'::integer + 1, '2024-02-29'::date FROM products;

-- a cast in a condition
SELECT id FROM orders WHERE CAST(quantity AS VARCHAR) = '10';

-- a cast in a join
SELECT c.id, p.id FROM customers c JOIN products p ON CAST(c.id AS VARCHAR) = CAST(p.id AS VARCHAR);

-- a double to a real
SELECT id, CAST(x AS REAL) FROM numbers;

-- a real to a double
SELECT id, CAST(r AS DOUBLE PRECISION) FROM numbers WHERE id < 8;

-- text to bytes and back
SELECT id, CAST(data AS VARBINARY) FROM blobs;
