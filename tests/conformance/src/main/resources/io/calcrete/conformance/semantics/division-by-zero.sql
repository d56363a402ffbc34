-- of a whole number
-- ! 22012
SELECT 1 / i FROM numbers WHERE id = 5;

-- of a column by itself
-- ! 22012
SELECT i / b FROM numbers;

-- a remainder
-- ! 22012
SELECT MOD(7, i) FROM numbers WHERE id = 5;

-- of a decimal
-- ! 22012
SELECT 1.5 / d FROM numbers WHERE id = 5;

-- of a double
-- ! 22012
SELECT 1e0 / x FROM numbers WHERE id = 5;

-- of zero by zero
-- ! 22012
SELECT x / x FROM numbers WHERE id = 5;

-- in a condition
-- ! 22012
SELECT id FROM numbers WHERE 10 / i > 1;

-- in an aggregate
-- ! 22012
SELECT SUM(10 / i) FROM numbers;

-- by a constant
-- ! 22012
SELECT i / 0 FROM numbers WHERE id = 1;

-- by a parameter
-- ? INTEGER 0
-- ! 22012
SELECT i / ? FROM numbers WHERE id = 1;

-- of NULL is NULL
-- = NULL
SELECT i / 0 FROM numbers WHERE id = 6;

-- by NULL is NULL
-- = NULL
SELECT 1 / i FROM numbers WHERE id = 6;

-- in a branch that is not taken is no error
-- = 5|NULL
-- = 7|10
SELECT id, CASE WHEN i <> 0 THEN 10000 / i END FROM numbers WHERE id IN (5, 7);

-- by NULLIF is NULL
-- = NULL
SELECT 1 / NULLIF(i, 0) FROM numbers WHERE id = 5;
