-- a table that is read twice is the same twice
-- = true
SELECT (SELECT COUNT(*) FROM orders) = (SELECT COUNT(*) FROM orders AS again) FROM products WHERE id = 1;

-- a table less itself is empty
-- none
SELECT * FROM orders EXCEPT SELECT * FROM orders;

-- every row meets itself
-- = 13
SELECT COUNT(*) FROM orders a JOIN orders b ON a.id = b.id;
