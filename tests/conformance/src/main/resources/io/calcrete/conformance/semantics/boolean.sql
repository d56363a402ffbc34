-- AND and OR of three values
-- = 1|true|true
-- = 2|false|true
-- = 3|NULL|true
-- = 4|false|true
-- = 5|false|false
-- = 6|false|NULL
-- = 7|NULL|true
-- = 8|false|NULL
-- = 9|NULL|NULL
SELECT id, p AND q, p OR q FROM flags;

-- NOT of NULL is NULL
-- = 1|false
-- = 4|true
-- = 7|NULL
SELECT id, NOT p FROM flags WHERE id IN (1, 4, 7);

-- a condition that is NULL is not met
-- = 4
-- = 5
-- = 6
SELECT id FROM flags WHERE NOT p;

-- literals
-- = 1
-- = 2
-- = 3
SELECT id FROM flags WHERE p = TRUE;

-- IS tells NULL apart
-- = 1|true|false|false
-- = 4|false|true|false
-- = 7|false|false|true
SELECT id, p IS TRUE, p IS FALSE, p IS UNKNOWN FROM flags WHERE id IN (1, 4, 7);

-- IS NOT
-- = 4
-- = 5
-- = 6
-- = 7
-- = 8
-- = 9
SELECT id FROM flags WHERE p IS NOT TRUE;

-- comparisons with NULL are NULL
-- = NULL
SELECT city = 'Cork' FROM customers WHERE id = 5;

-- comparisons are values
-- = 1|true
-- = 2|false
SELECT id, id = 1 FROM flags WHERE id < 3;

-- NOT IN a list with NULL holds of nothing
-- none
SELECT id FROM employees WHERE id NOT IN (SELECT boss_id FROM employees);

-- NOT IN a list of values with NULL
-- = 1|NULL
-- = 2|false
SELECT id, id NOT IN (2, NULL) FROM flags WHERE id < 3;

-- FALSE is less than TRUE
-- = 4
-- = 1
-- = 7
SELECT id FROM flags WHERE id IN (1, 4, 7) ORDER BY p;

-- a constant
-- = true|false
SELECT TRUE, FALSE FROM flags WHERE id = 1;
