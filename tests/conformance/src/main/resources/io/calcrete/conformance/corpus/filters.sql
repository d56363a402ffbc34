-- a number equals
SELECT id FROM orders WHERE quantity = 2;

-- a number differs
SELECT id FROM orders WHERE quantity <> 2;

-- a number is less
SELECT id FROM orders WHERE quantity < 2;

-- a number is at most
SELECT id FROM orders WHERE quantity <= 2;

-- a number is greater
SELECT id FROM orders WHERE quantity > 2;

-- a number is at least
SELECT id FROM orders WHERE quantity >= 2;

-- a decimal equals one of another scale
SELECT id FROM orders WHERE amount = 20.500;

-- a decimal is between
SELECT id FROM orders WHERE amount BETWEEN 0 AND 20.5;

-- a decimal against a whole number
SELECT id FROM orders WHERE amount > 33;

-- a double is between
SELECT id FROM customers WHERE score BETWEEN -1e0 AND 2.5e0;

-- text equals
SELECT id FROM customers WHERE name = 'Alice';

-- text equals the empty text
SELECT id FROM customers WHERE name = '';

-- text of another script equals
SELECT id FROM customers WHERE city = '東京';

-- text beyond the BMP equals
SELECT id FROM customers WHERE name = '😀 Grin';

-- text with a quote equals
SELECT id FROM customers WHERE name = 'O''Brien';

-- text with a backslash equals
SELECT id FROM customers WHERE name = 'back\slash';

-- text is greater
SELECT id FROM customers WHERE name > 'Z';

-- text is between
SELECT id FROM customers WHERE name BETWEEN 'A' AND 'a';

-- text differs
SELECT id FROM customers WHERE city <> 'Cork';

-- a date equals
SELECT id FROM customers WHERE joined = DATE '2020-02-29';

-- a date before 1970
SELECT id FROM customers WHERE joined < DATE '1970-01-01';

-- a date before 1582
SELECT id FROM customers WHERE joined < DATE '1582-10-15';

-- a date is between
SELECT id FROM orders WHERE shipped BETWEEN DATE '2024-01-03' AND DATE '2024-02-01';

-- a timestamp equals
SELECT id FROM orders WHERE placed = TIMESTAMP '2024-01-15 12:30:45.123';

-- a timestamp is greater
SELECT id FROM orders WHERE placed >= TIMESTAMP '2024-03-01 00:00:00';

-- a time is less
SELECT id FROM moments WHERE t < TIME '12:00:00';

-- a truth value
SELECT id FROM orders WHERE gift;

-- not a truth value
SELECT id FROM orders WHERE NOT gift;

-- a truth value equals TRUE
SELECT id FROM orders WHERE gift = TRUE;

-- is TRUE
SELECT id FROM orders WHERE gift IS TRUE;

-- is not TRUE
SELECT id FROM orders WHERE gift IS NOT TRUE;

-- is FALSE
SELECT id FROM orders WHERE gift IS FALSE;

-- is not FALSE
SELECT id FROM orders WHERE gift IS NOT FALSE;

-- is unknown
SELECT id FROM orders WHERE gift IS UNKNOWN;

-- a comparison is unknown
SELECT id FROM orders WHERE (quantity > 2) IS UNKNOWN;

-- a comparison is not TRUE
SELECT id FROM orders WHERE (quantity > 2) IS NOT TRUE;

-- is NULL
SELECT id FROM orders WHERE shipped IS NULL;

-- is not NULL
SELECT id FROM orders WHERE customer_id IS NOT NULL;

-- equals NULL, which nothing does
SELECT id FROM orders WHERE quantity = NULL;

-- differs from NULL, which nothing does
SELECT id FROM orders WHERE quantity <> CAST(NULL AS INTEGER);

-- is distinct from a value
SELECT id FROM orders WHERE quantity IS DISTINCT FROM 2;

-- is not distinct from NULL
SELECT id FROM orders WHERE quantity IS NOT DISTINCT FROM NULL;

-- two columns are not distinct
SELECT id FROM flags WHERE p IS NOT DISTINCT FROM q;

-- one of a list
SELECT id FROM orders WHERE quantity IN (1, 2, 7);

-- none of a list
SELECT id FROM orders WHERE quantity NOT IN (1, 2, 7);

-- one of a list with NULL
SELECT id FROM orders WHERE quantity IN (1, NULL);

-- none of a list with NULL, which nothing is
SELECT id FROM orders WHERE quantity NOT IN (1, NULL);

-- one of a list of texts
SELECT id FROM customers WHERE city IN ('東京', 'Cork', 'nowhere');

-- none of a list of texts
SELECT id FROM customers WHERE city NOT IN ('東京', 'Cork');

-- one of a list of dates
SELECT id FROM customers WHERE joined IN (DATE '1970-01-01', DATE '1969-12-31');

-- one of a list of decimals
SELECT id FROM orders WHERE amount IN (10, 20.50, 0.010);

-- one of a list of more than twenty
SELECT id FROM orders WHERE quantity IN (1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45);

-- one of a list of pairs
SELECT order_id, product_id FROM order_lines WHERE (order_id, product_id) IN ((100, 2), (104, 3), (1, 1));

-- ranges joined by OR
SELECT id FROM orders WHERE quantity < 1 OR quantity BETWEEN 3 AND 5 OR quantity > 9;

-- ranges that contradict
SELECT id FROM orders WHERE quantity > 5 AND quantity < 3;

-- AND before OR
SELECT id FROM orders WHERE status = 'open' AND quantity > 2 OR gift;

-- OR in parentheses
SELECT id FROM orders WHERE status = 'open' AND (quantity > 3 OR gift IS NULL);

-- NOT of AND
SELECT id FROM orders WHERE NOT (status = 'open' AND quantity > 2);

-- NOT of OR
SELECT id FROM orders WHERE NOT (status = 'open' OR quantity > 2);

-- every AND of truth values
SELECT id, p AND q FROM flags;

-- every OR of truth values
SELECT id, p OR q FROM flags;

-- every comparison of truth values
SELECT id, p = q, p <> q FROM flags;

-- an order of truth values
SELECT id, p > q, p <= q FROM flags;

-- a condition that is always false
SELECT id FROM orders WHERE 1 = 2;

-- a condition that is always true
SELECT id FROM products WHERE 1 = 1;

-- a condition on constants and a column
SELECT id FROM products WHERE 'a' < 'b' AND id < 3;

-- a column against a column
SELECT id FROM numbers WHERE i > b;

-- columns of different types
SELECT id FROM numbers WHERE d > x;

-- arithmetic in a condition
SELECT id FROM orders WHERE quantity * amount > 100;

-- a filter over a filter
SELECT id FROM (SELECT * FROM orders WHERE quantity > 1) AS t WHERE amount > 20;

-- a filter over a projection
SELECT * FROM (SELECT id, quantity + 1 AS more FROM orders) AS t WHERE more > 4;

-- a filter on the time of day
SELECT id FROM moments WHERE t BETWEEN TIME '01:00:00' AND TIME '06:30:00';

-- a pair equals a pair
SELECT id FROM customers WHERE (name, city) = ('Alice', 'Kathmandu');

-- bytes equal
SELECT id FROM blobs WHERE data = X'0001FF';

-- bytes are greater
SELECT id FROM blobs WHERE data > X'00';

-- between in either order
SELECT id FROM orders WHERE quantity BETWEEN SYMMETRIC 5 AND 2;

-- not between
SELECT id FROM orders WHERE quantity NOT BETWEEN 2 AND 5;
