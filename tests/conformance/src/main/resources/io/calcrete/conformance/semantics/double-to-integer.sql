-- halves go to the even number
-- = 1|2
-- = 2|-2
-- = 3|4
-- = 4|0
-- = 5|0
-- = 6|NULL
-- = 7|1024
-- = 8|0
SELECT id, CAST(x AS INTEGER) FROM numbers;

-- to BIGINT and SMALLINT
-- = 1|2|2
-- = 2|-2|-2
-- = 3|4|4
SELECT id, CAST(x AS BIGINT), CAST(x AS SMALLINT) FROM numbers WHERE id < 4;

-- of a REAL
-- = 1|2
-- = 2|-2
-- = 4|2
SELECT id, CAST(r AS INTEGER) FROM numbers WHERE id IN (1, 2, 4);

-- out of range is an error
-- ! 22003
SELECT CAST(x AS INTEGER) FROM limits WHERE id = 1;

-- out of the range of BIGINT is an error
-- ! 22003
SELECT CAST(x AS BIGINT) FROM limits WHERE id = 2;

-- NaN is an error
-- ! 22003
SELECT CAST(x AS INTEGER) FROM floats WHERE id = 1;

-- infinity is an error
-- ! 22003
SELECT CAST(x AS BIGINT) FROM floats WHERE id = 2;
