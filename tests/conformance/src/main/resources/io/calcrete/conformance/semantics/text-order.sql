-- text is ordered by code point, where UTF-16 would put the clef before the wide z
-- = 5
-- = 16
-- = 2
-- = 14
-- = 12
-- = 9
-- = 11
-- = 10
-- = 1
-- = 3
-- = 15
-- = 13
-- = 4
-- = 17
-- = 7
-- = 8
-- = 6
SELECT id FROM texts ORDER BY a;

-- text is compared by code point
-- = 4
-- = 7
-- = 8
-- = 17
SELECT id FROM texts WHERE a > 'ß';

-- a character beyond the BMP is greater than any in it
-- = 8
SELECT id FROM texts WHERE a > 'ｚ';

-- capitals come before small letters
-- = 2
-- = 14
SELECT id FROM texts WHERE a BETWEEN 'A' AND 'Z';

-- the least and the greatest text
-- = ''|𝄞
SELECT MIN(a), MAX(a) FROM texts;

-- case matters
-- = 1
SELECT id FROM texts WHERE a = 'abc';

-- accents matter
-- = 4
SELECT id FROM texts WHERE a = 'äbc';

-- blanks at the end matter
-- = 3
SELECT id FROM texts WHERE a = 'abc ';

-- blanks at the end matter against a parameter
-- ? VARCHAR abc 
-- = 3
SELECT id FROM texts WHERE a = ?;

-- blanks at the end matter in a join
-- = 1
-- = 3
SELECT x.id FROM texts x JOIN texts y ON x.a = y.a WHERE y.id IN (1, 3);

-- text is ordered by code point in a window
-- = 7|15
-- = 8|16
SELECT id, n FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY a) AS n FROM texts) AS t WHERE id IN (7, 8);
