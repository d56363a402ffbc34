-- the user is the session's
-- = Zoë|true
SELECT CURRENT_USER, CURRENT_USER = USER FROM products WHERE id = 1;

-- the user in a condition
-- = 1
SELECT id FROM products WHERE id = 1 AND CURRENT_USER = 'Zoë';

-- one moment for every row
-- = 1|1|1
SELECT COUNT(DISTINCT CURRENT_TIMESTAMP), COUNT(DISTINCT LOCALTIMESTAMP), COUNT(DISTINCT CURRENT_DATE) FROM orders;

-- one moment for the whole statement
-- = true|true
SELECT CURRENT_TIMESTAMP = (SELECT MAX(CURRENT_TIMESTAMP) FROM orders), CAST(LOCALTIMESTAMP AS DATE) = CURRENT_DATE FROM products WHERE id = 1;

-- the moment in a condition
-- = 12
SELECT COUNT(*) FROM orders WHERE placed < LOCALTIMESTAMP;
