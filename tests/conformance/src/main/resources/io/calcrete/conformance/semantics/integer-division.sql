-- division by a number truncates toward zero
-- = 1|3|-3
-- = 2|-3|3
-- = 3|3|-3
-- = 4|-3|3
SELECT id, i / 2, i / -2 FROM numbers WHERE id < 5;

-- division by a column truncates toward zero
-- = 1|3
-- = 2|-3
-- = 3|-3
-- = 4|3
SELECT id, i / s FROM numbers WHERE id < 5;

-- a remainder has the sign of the dividend
-- = 1|1|1
-- = 2|-1|-1
-- = 3|1|1
-- = 4|-1|-1
SELECT id, MOD(i, 3), MOD(i, -3) FROM numbers WHERE id < 5;

-- a remainder by a column has the sign of the dividend
-- = 1|1
-- = 2|-1
-- = 3|1
-- = 4|-1
SELECT id, MOD(i, s) FROM numbers WHERE id < 5;

-- the percent sign is a remainder
-- = -1
SELECT i % 2 FROM numbers WHERE id = 2;

-- division in a condition truncates
-- = 2
-- = 4
SELECT id FROM numbers WHERE i / 2 = -3;

-- the least number modulo -1 is zero
-- = 0
SELECT MOD(b, id - 3) FROM limits WHERE id = 2;
