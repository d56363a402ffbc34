-- of whole numbers
-- = 3.090909
SELECT AVG(quantity) FROM orders;

-- of whole numbers that divide
-- = 2.000000
SELECT AVG(id) FROM products WHERE id <= 3;

-- of decimals
-- = 20003.984800
SELECT AVG(price) FROM products;

-- of doubles
-- = 1.3125
SELECT AVG(score) FROM customers WHERE id IN (1, 2, 8, 9);

-- of whole numbers by a key
-- = board|900.000000
-- = sales|366.666667
-- = tech|550.000000
-- = NULL|400.000000
SELECT dept, AVG(salary) FROM employees GROUP BY dept;

-- of nothing is NULL
-- = NULL|NULL|NULL
SELECT AVG(id), AVG(credit), AVG(score) FROM nobody;

-- of different whole numbers
-- = 525.000000
SELECT AVG(DISTINCT salary) FROM employees WHERE salary IN (300, 400, 500, 900);

-- over a window
-- = 1|1.000000
-- = 2|1.500000
-- = 3|2.000000
SELECT id, AVG(id) OVER (ORDER BY id) FROM products WHERE id <= 3;
