-- sums are exact
-- = 0.3
SELECT 0.1 + 0.2 FROM products WHERE id = 1;

-- sums over rows are exact
-- = 100019.924
SELECT SUM(price) FROM products;

-- products have the digits of both
-- = 1|156.250000
-- = 2|0.015625
-- = 5|0.002500
SELECT id, price * price FROM products WHERE id IN (1, 2, 5);

-- a quotient has digits by Calcite's rules
-- = 1.724137931034
SELECT a.price / b.price FROM products a JOIN products b ON a.id = 1 AND b.id = 3;

-- a cast rounds half away from zero
-- = 1|12.5
-- = 2|0.1
-- = 3|7.3
-- = 5|0.1
-- = 6|100000.0
SELECT id, CAST(price AS DECIMAL(10, 1)) FROM products WHERE id <> 4;

-- a cast of a negative number rounds half away from zero
-- = -7.3
SELECT CAST(-price AS DECIMAL(10, 1)) FROM products WHERE id = 3;

-- a cast to a whole number rounds half away from zero
-- = 1|13|-13
-- = 3|7|-7
SELECT id, CAST(price AS INTEGER), CAST(-price AS INTEGER) FROM products WHERE id IN (1, 3);

-- a cast that does not fit is an error
-- ! 22003
SELECT CAST(price AS DECIMAL(5, 2)) FROM products WHERE id = 6;

-- thirty-eight digits
-- = 99999999999999999999999999999999999998
SELECT CAST('99999999999999999999999999999999999999' AS DECIMAL(38, 0)) - id FROM products WHERE id = 1;

-- too many digits are an error
-- ! 22003
SELECT CAST('99999999999999999999999999999999999999' AS DECIMAL(38, 0)) + id FROM products WHERE id = 1;

-- columns of thirty-eight digits
-- = 1|9999999999999999999999999999.9999999999
-- = 2|-9999999999999999999999999999.9999999999
-- = 3|0.0000000001
-- = 4|NULL
SELECT id, d FROM extremes;

-- comparisons are exact
-- = 2
SELECT id FROM products WHERE price = 0.125;

-- rounding is half away from zero
-- = 0.130|-0.130
SELECT ROUND(price, 2), ROUND(-price, 2) FROM products WHERE id = 2;
