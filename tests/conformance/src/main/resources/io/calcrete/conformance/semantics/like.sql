-- case matters
-- = 2
SELECT id FROM texts WHERE a LIKE 'A%';

-- a backslash is a letter
-- = 11
SELECT id FROM texts WHERE a LIKE 'a\c';

-- a backslash does not escape
-- = 11
SELECT id FROM texts WHERE a LIKE 'a\%';

-- ESCAPE does
-- = 9
SELECT id FROM texts WHERE a LIKE 'a!%c' ESCAPE '!';

-- a backslash escapes if ESCAPE says so
-- = 9
SELECT id FROM texts WHERE a LIKE 'a\%c' ESCAPE '\';

-- an underscore is one character, beyond the BMP too
-- = 7
-- = 8
-- = 13
-- = 14
-- = 15
SELECT id FROM texts WHERE a LIKE '_';

-- a percent sign goes across lines
-- = 10
-- = 11
-- = 12
-- = 9
-- = 1
SELECT id FROM texts WHERE a LIKE 'a%c';

-- brackets and stars are letters
-- none
SELECT id FROM texts WHERE a LIKE '[a]%' OR a LIKE 'a*' OR a LIKE '?bc';

-- blanks at the end count
-- = 3
SELECT id FROM texts WHERE a LIKE 'abc_';

-- NOT LIKE leaves NULLs out
-- = 5
-- = 13
SELECT id FROM texts WHERE a NOT LIKE '_%' OR a LIKE 'ß';

-- a pattern from a parameter
-- ? VARCHAR A%
-- = 2
SELECT id FROM texts WHERE a LIKE ?;

-- a pattern from a column
-- = 10
SELECT id FROM texts WHERE b = '_' AND a LIKE 'a' || b || 'c';
