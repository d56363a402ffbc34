-- concatenation
SELECT id, a || b, a || '!' FROM texts;

-- concatenation with a number
SELECT id, name || CAST(id AS VARCHAR) FROM products;

-- upper and lower case of ASCII
SELECT id, UPPER(name), LOWER(name) FROM products WHERE id IN (1, 2, 4);

-- upper and lower case of letters with accents
SELECT id, UPPER(name), LOWER(name) FROM customers WHERE id IN (1, 2, 3, 6, 7);

-- upper and lower case of the Turkish letters
SELECT id, UPPER(a), LOWER(a) FROM texts WHERE id IN (14, 15);

-- lengths are counted in characters
SELECT id, CHAR_LENGTH(a), CHARACTER_LENGTH(a) FROM texts WHERE id <> 8;

-- the length of a character beyond the BMP
SELECT id, CHAR_LENGTH(a) FROM texts WHERE id = 8;

-- a part of a text
SELECT id, SUBSTRING(a FROM 2), SUBSTRING(a FROM 2 FOR 2) FROM texts WHERE id <> 8;

-- a part of a text from before its start
SELECT id, SUBSTRING(a FROM 0 FOR 2), SUBSTRING(a FROM -1 FOR 4) FROM texts WHERE id <> 8;

-- a part of a text behind its end
SELECT id, SUBSTRING(a FROM 10), SUBSTRING(a FROM 2 FOR 100) FROM texts WHERE id <> 8;

-- a part of a text of no length
SELECT id, SUBSTRING(a FROM 2 FOR 0) FROM texts;

-- a part of a text of negative length is an error
-- ! 22
SELECT SUBSTRING(a FROM 2 FOR -1) FROM texts WHERE id = 1;

-- a part of a text beyond the BMP
SELECT SUBSTRING(a FROM 1 FOR 1) FROM texts WHERE id = 8;

-- a position
SELECT id, POSITION('c' IN a), POSITION('' IN a), POSITION(b IN a) FROM texts WHERE id <> 8;

-- trimmed on both sides
SELECT id, TRIM(a), TRIM(BOTH ' ' FROM a) FROM texts;

-- trimmed on one side
SELECT id, TRIM(LEADING ' ' FROM a), TRIM(TRAILING ' ' FROM a) FROM texts;

-- trimmed of another letter
SELECT id, TRIM(BOTH 'a' FROM a), TRIM(TRAILING 'c' FROM a) FROM texts;

-- trimmed by functions
SELECT id, LTRIM(a), RTRIM(a) FROM texts;

-- replaced
SELECT id, REPLACE(a, 'b', 'xy'), REPLACE(a, 'c', '') FROM texts;

-- overlaid
SELECT id, OVERLAY(a PLACING 'XX' FROM 2), OVERLAY(a PLACING 'XX' FROM 2 FOR 1) FROM texts WHERE id < 5;

-- left and right
SELECT id, LEFT(a, 2), RIGHT(a, 2) FROM texts WHERE id <> 8;

-- reversed
SELECT id, REVERSE(a) FROM texts WHERE id < 5;

-- repeated
SELECT id, REPEAT(a, 2), REPEAT(a, 0) FROM texts WHERE id < 5;

-- padded
SELECT id, LPAD(a, 5, '*'), RPAD(a, 5, '*') FROM texts WHERE id < 6;

-- first letters in upper case
SELECT id, INITCAP(a) FROM texts WHERE id IN (1, 2, 16);

-- code points
SELECT id, ASCII(a) FROM texts WHERE id < 5;

-- letters replaced one by one
SELECT id, TRANSLATE(a, 'abc', 'xyz') FROM texts;

-- split
SELECT id, SPLIT_PART(a, ' ', 2) FROM texts;

-- starts with
SELECT id, STARTS_WITH(a, 'a') FROM texts;

-- concatenated as a function
SELECT id, CONCAT(a, b) FROM texts;

-- concatenated with a separator
SELECT id, CONCAT_WS('-', a, b) FROM texts;

-- hashed
SELECT id, MD5(a) FROM texts;

-- LIKE with a tail
SELECT id FROM customers WHERE name LIKE 'A%';

-- LIKE with a head
SELECT id FROM customers WHERE name LIKE '%e';

-- LIKE in the middle
SELECT id FROM customers WHERE name LIKE '%li%';

-- LIKE with single letters
SELECT id FROM customers WHERE name LIKE '_l___';

-- LIKE with a letter beyond the BMP for one
SELECT id FROM customers WHERE name LIKE '_ Grin';

-- LIKE without wildcards
SELECT id FROM customers WHERE name LIKE 'Alice';

-- LIKE of everything
SELECT id FROM customers WHERE city LIKE '%';

-- LIKE is case sensitive
SELECT id FROM customers WHERE name LIKE 'a%';

-- LIKE across a line's end
SELECT id FROM texts WHERE a LIKE 'a%c';

-- LIKE with an escaped wildcard
SELECT id FROM texts WHERE a LIKE 'a!%c' ESCAPE '!';

-- LIKE with an escaped underscore
SELECT id FROM texts WHERE a LIKE 'a!_c' ESCAPE '!';

-- LIKE with a backslash as the escape
SELECT id FROM texts WHERE a LIKE 'a\%c' ESCAPE '\';

-- LIKE with a backslash that escapes nothing
SELECT id FROM texts WHERE a LIKE 'a\c';

-- LIKE of brackets and stars
SELECT id FROM texts WHERE a LIKE '[a]%' OR a LIKE '*' OR a LIKE '?bc';

-- NOT LIKE
SELECT id FROM customers WHERE city NOT LIKE '%u%';

-- LIKE with a pattern from a column
SELECT id FROM texts WHERE a LIKE '%' || b || '%';

-- LIKE of NULL
SELECT id FROM texts WHERE a LIKE NULL;

-- ILIKE
SELECT id FROM customers WHERE name ILIKE 'AL%';

-- SIMILAR TO
SELECT id FROM customers WHERE name SIMILAR TO '(A|a)l%';

-- an expression in LIKE
SELECT id FROM customers WHERE UPPER(city) LIKE 'K%';

-- text in order
SELECT id, a FROM texts ORDER BY a, id;

-- text in descending order
SELECT id, a FROM texts ORDER BY a DESC, id;

-- the least and the greatest text
SELECT MIN(a), MAX(a) FROM texts;

-- text grouped
SELECT a, COUNT(*) FROM (SELECT a FROM texts UNION ALL SELECT b FROM texts) AS t GROUP BY a;

-- lengths of text in other scripts
SELECT name, CHAR_LENGTH(name) FROM customers WHERE id <> 7;

-- the number of bytes
SELECT id, OCTET_LENGTH(data) FROM blobs;

-- text with a line's end
SELECT a FROM texts WHERE a = U&'a\000Ac';

-- text joined from several columns
SELECT name || ' (' || COALESCE(city, '?') || ')' FROM customers;

-- a regular expression
SELECT id FROM customers WHERE REGEXP_LIKE(name, '^[A-Z]');

-- a regular expression replaced
SELECT id, REGEXP_REPLACE(name, '[aeiou]', '_') FROM products WHERE id < 3;

-- a position by function
SELECT id, STRPOS(a, 'c') FROM texts WHERE id <> 8;

-- a character of a code point
SELECT id, CHR(64 + id) FROM products;
