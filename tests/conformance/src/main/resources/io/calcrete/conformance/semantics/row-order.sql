-- a total order
-- = 6
-- = 5
-- = 4
SELECT id FROM products ORDER BY id DESC LIMIT 3;

-- an order by two columns
-- = 3|300
-- = 4|300
-- = 2|500
SELECT id, salary FROM employees WHERE dept = 'sales' ORDER BY salary, id;

-- rows with ties
-- ties
-- = 300
-- = 300
-- = 400
-- = 400
SELECT salary FROM employees WHERE salary < 500 ORDER BY salary;

-- an order that is hidden from the result
-- = anvil
-- = drill
-- = クランプ
SELECT name FROM products WHERE category = 'tools' ORDER BY CHAR_LENGTH(name) DESC, name;

-- a limit keeps the order below it
-- = 8
-- = 7
SELECT id FROM (SELECT id FROM employees ORDER BY id DESC LIMIT 2) AS t ORDER BY id DESC;

-- an offset
-- = 2
-- = 3
SELECT id FROM products ORDER BY id LIMIT 2 OFFSET 1;
