-- with NULL is NULL
-- = 1|abcb
-- = 5|''
-- = 6|NULL
-- = 13|NULL
SELECT id, a || b FROM texts WHERE id IN (1, 5, 6, 13);

-- with a literal
-- = 6|NULL
-- = 13|ß!
SELECT id, a || '!' FROM texts WHERE id IN (6, 13);

-- in a condition
-- = 1
SELECT id FROM texts WHERE a || b = 'abcb';
