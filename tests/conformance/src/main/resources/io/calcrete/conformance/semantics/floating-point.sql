-- NaN equals itself, and zeroes equal each other
-- = 1
-- = 2
-- = 3
-- = 4
-- = 5
-- = 6
-- = 8
SELECT id FROM floats WHERE x = x;

-- -0 equals 0
-- = 4
-- = 5
SELECT id FROM floats WHERE x = 0;

-- NaN is largest
-- = 3
-- = 4
-- = 5
-- = 6
-- = 2
-- = 1
-- = 8
-- = 7
SELECT id FROM floats ORDER BY x, id;

-- NaN is greater than any number
-- = 1
-- = 2
-- = 8
SELECT id FROM floats WHERE x > 1e300;

-- NaN is not less than a number
-- = 3
-- = 4
-- = 5
SELECT id FROM floats WHERE x < 1;

-- the greatest is NaN
-- = -Infinity|NaN
SELECT MIN(x), MAX(x) FROM floats;

-- NaNs are one group, and zeroes are
-- = -Infinity|1
-- = 0|2
-- = 1.5|1
-- = Infinity|1
-- = NULL|1
-- = NaN|2
SELECT x, COUNT(*) FROM floats GROUP BY x;

-- NaNs are one value
-- = 5
SELECT COUNT(DISTINCT x) FROM floats;

-- NaNs meet in a join, and zeroes do
-- = 1|1
-- = 1|8
-- = 2|2
-- = 3|3
-- = 4|4
-- = 4|5
-- = 5|4
-- = 5|5
-- = 6|6
-- = 8|1
-- = 8|8
SELECT a.id, b.id FROM floats a JOIN floats b ON a.x = b.x;

-- a REAL against a double
-- = 1
-- = 2
-- = 3
-- = 4
-- = 5
-- = 6
SELECT id FROM floats WHERE x = y;

-- sixty-four bits
-- = false
SELECT x = CAST(x AS REAL) FROM numbers WHERE id = 8;

-- sums are of sixty-four bits
-- = true
SELECT x + 0.2e0 = 0.30000000000000004e0 FROM numbers WHERE id = 8;

-- the ends of the range
-- = 1|true
-- = 2|false
SELECT id, x > 1.7976931348623156e308 FROM limits WHERE id < 3;
