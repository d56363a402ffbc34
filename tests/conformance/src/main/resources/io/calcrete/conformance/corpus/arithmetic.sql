-- sums
SELECT id, i + 1, b + i, d + 1, x + 1, s + t FROM numbers;

-- differences
SELECT id, i - 1, b - i, d - 1, x - 1, s - t FROM numbers;

-- products
SELECT id, i * 2, b * i, d * 2, x * 2, s * t FROM numbers;

-- a minus sign
SELECT id, -i, -b, -d, -x, +i FROM numbers;

-- whole division truncates
SELECT id, i / 2, i / -2, b / 3, s / 3 FROM numbers;

-- whole division of columns
SELECT id, i / s, i / b FROM numbers WHERE id < 5;

-- remainders have the sign of the dividend
SELECT id, MOD(i, 3), MOD(i, -3), i % 2 FROM numbers;

-- remainders of columns
SELECT id, MOD(i, s), MOD(b, 3) FROM numbers WHERE id < 5;

-- division of doubles
SELECT id, x / 2, 1 / x FROM numbers WHERE id < 5;

-- division of decimals
SELECT id, d / 2, d / 4.0 FROM numbers;

-- division by zero is an error
-- ! 22012
SELECT 1 / i FROM numbers WHERE id = 5;

-- remainder by zero is an error
-- ! 22012
SELECT MOD(7, i) FROM numbers WHERE id = 5;

-- division of decimals by zero is an error
-- ! 22012
SELECT 1.5 / d FROM numbers WHERE id = 5;

-- division by zero in a branch that is not taken
SELECT id, CASE WHEN i <> 0 THEN 100 / i END FROM numbers;

-- overflow of INTEGER is an error
-- ! 22003
SELECT i + 1 FROM extremes WHERE id = 1;

-- overflow of INTEGER downwards is an error
-- ! 22003
SELECT i - 1 FROM extremes WHERE id = 2;

-- overflow of a product is an error
-- ! 22003
SELECT i * 2 FROM extremes WHERE id = 1;

-- overflow of BIGINT is an error
-- ! 22003
SELECT b + 1 FROM extremes WHERE id = 1;

-- overflow of a product of BIGINT is an error
-- ! 22003
SELECT b * 3 FROM extremes WHERE id = 1;

-- overflow of a minus sign is an error
-- ! 22003
SELECT -b FROM extremes WHERE id = 2;

-- overflow of a minus sign of INTEGER is an error
-- ! 22003
SELECT -i FROM extremes WHERE id = 2;

-- the ends of the ranges
SELECT id, t, s, i, b, d FROM extremes;

-- next to the ends of the ranges
SELECT id, i - 1, b - 1 FROM extremes WHERE id = 1;

-- the ends of the ranges compare
SELECT id FROM extremes WHERE b > 9223372036854775806 OR b < -9223372036854775807;

-- wider before it overflows
SELECT id, CAST(i AS BIGINT) + 1, CAST(i AS BIGINT) * 2 FROM extremes;

-- INTEGER with BIGINT
SELECT id, i + b FROM numbers;

-- decimal with double
SELECT id, d + x FROM numbers WHERE id < 6;

-- decimals keep their digits
SELECT id, d * 1.001 FROM numbers;

-- products of decimals
SELECT id, amount * amount FROM orders;

-- differences of decimals
SELECT id, amount - 0.005 FROM orders;

-- absolute values
SELECT id, ABS(i), ABS(b), ABS(d), ABS(x) FROM numbers;

-- signs
SELECT id, SIGN(i), SIGN(b), SIGN(d) FROM numbers;

-- the sign of a double
SELECT id, SIGN(x) FROM numbers;

-- floor and ceiling of decimals
SELECT id, FLOOR(d), CEIL(d) FROM numbers;

-- floor and ceiling of doubles
SELECT id, FLOOR(x), CEILING(x) FROM numbers;

-- floor and ceiling of whole numbers
SELECT id, FLOOR(i), CEIL(b) FROM numbers;

-- rounding a decimal
SELECT id, ROUND(d), ROUND(d, 1), ROUND(d, 2) FROM numbers;

-- rounding a decimal to tens
SELECT id, ROUND(d, -1) FROM numbers;

-- cutting a decimal
SELECT id, TRUNCATE(d), TRUNCATE(d, 1) FROM numbers;

-- rounding a double
SELECT id, ROUND(x) FROM numbers;

-- rounding a double to digits
SELECT id, ROUND(x, 1) FROM numbers;

-- rounding a whole number to tens
SELECT id, ROUND(i, -1) FROM numbers;

-- powers
SELECT id, POWER(i, 2), POWER(x, 2) FROM numbers;

-- roots
SELECT id, SQRT(ABS(x)), CBRT(x) FROM numbers;

-- exponentials and logarithms
SELECT id, EXP(x), LN(x), LOG10(x) FROM numbers WHERE x > 0 AND x < 100;

-- the logarithm of what has none
-- ! 22
SELECT LN(x) FROM numbers WHERE id = 2;

-- the root of what has none
-- ! 22
SELECT SQRT(x) FROM numbers WHERE id = 2;

-- trigonometry
SELECT id, SIN(x), COS(x), TAN(x), ATAN(x) FROM numbers WHERE id < 6;

-- more trigonometry
SELECT id, ASIN(x / 10), ACOS(x / 10), ATAN2(x, 2), COT(x) FROM numbers WHERE id < 5;

-- angles
SELECT id, DEGREES(x), RADIANS(x) FROM numbers WHERE id < 6;

-- pi
SELECT id, x * PI FROM numbers WHERE id < 3;

-- NULL in arithmetic
SELECT i + NULL, i * CAST(NULL AS INTEGER), -CAST(NULL AS INTEGER) FROM numbers WHERE id = 1;

-- arithmetic of constants
SELECT 7 / 2, -7 / 2, MOD(-7, 2), 7.0 / 2, 1 - 0.9, 0.1 + 0.2, 2 * 3 + 4;

-- precedence
SELECT id, i + 2 * 3, (i + 2) * 3, -i * 2, i - 2 - 3 FROM numbers;

-- greatest and least
SELECT id, GREATEST(i, 1), LEAST(i, 1) FROM numbers;

-- greatest and least of text
SELECT id, GREATEST(a, b), LEAST(a, b) FROM texts;

-- a remainder of decimals
SELECT id, MOD(d, 2) FROM numbers;

-- a double beyond the range is infinite
SELECT x * 10 FROM extremes WHERE id = 1;

-- NaN, infinities and negative zero
SELECT id, x, y FROM floats;

-- NaN equals itself
SELECT id FROM floats WHERE x = x;

-- NaN is the largest
SELECT id FROM floats WHERE x > 1e308;

-- negative zero equals zero
SELECT id FROM floats WHERE x = 0;

-- doubles in order
SELECT id, x FROM floats ORDER BY x, id;

-- doubles grouped
SELECT x, COUNT(*) FROM floats GROUP BY x;

-- the largest double
SELECT MAX(x), MIN(x) FROM floats;

-- millionths that end in a half
SELECT id, CAST(5 AS DECIMAL(38, 6)) / (id * 2000000), CAST(-5 AS DECIMAL(38, 6)) / (id * 2000000) FROM orders;

-- long decimals divided by whole numbers
SELECT id, CAST(99999999999999999999999999999999.999999 AS DECIMAL(38, 6)) / id FROM orders WHERE id > 0;

-- division of millionths by zero is an error
-- ! 22012
SELECT CAST(1 AS DECIMAL(38, 6)) / (id - id) FROM orders WHERE id = 100;
