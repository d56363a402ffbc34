-- NULLs are last
-- = 2|1
-- = 5|1
-- = 8|1
-- = 3|2
-- = 4|2
-- = 6|5
-- = 7|5
-- = 1|NULL
SELECT id, boss_id FROM employees ORDER BY boss_id, id;

-- NULLs are first in descending order
-- = 1
-- = 6
-- = 7
-- = 3
-- = 4
-- = 2
-- = 5
-- = 8
SELECT id FROM employees ORDER BY boss_id DESC, id;

-- NULLS FIRST
-- = 1
-- = 2
-- = 5
-- = 8
-- = 3
-- = 4
-- = 6
-- = 7
SELECT id FROM employees ORDER BY boss_id NULLS FIRST, id;

-- NULLS LAST
-- = 6
-- = 7
-- = 3
-- = 4
-- = 2
-- = 5
-- = 8
-- = 1
SELECT id FROM employees ORDER BY boss_id DESC NULLS LAST, id;

-- the first row of a descending order is a NULL
-- = 1
SELECT id FROM employees ORDER BY boss_id DESC LIMIT 1;

-- NULLs of text are last
-- = 6
SELECT id FROM texts ORDER BY a, id OFFSET 16 ROWS;

-- NULLs of a number are last in a window
-- = 1|8
SELECT id, n FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY boss_id, id) AS n FROM employees) AS t WHERE id = 1;

-- NULLs of a number are first in a descending window
-- = 1|1
SELECT id, n FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY boss_id DESC, id) AS n FROM employees) AS t WHERE id = 1;

-- NULLS FIRST in a window
-- = 1|1
SELECT id, n FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY boss_id NULLS FIRST, id) AS n FROM employees) AS t WHERE id = 1;
