-- row numbers
SELECT id, ROW_NUMBER() OVER (ORDER BY id DESC) FROM employees;

-- row numbers by a column
SELECT id, dept, ROW_NUMBER() OVER (PARTITION BY dept ORDER BY id) FROM employees;

-- ranks with ties
SELECT id, RANK() OVER (ORDER BY salary), DENSE_RANK() OVER (ORDER BY salary) FROM employees;

-- ranks with ties, descending
SELECT id, RANK() OVER (ORDER BY salary DESC), DENSE_RANK() OVER (PARTITION BY dept ORDER BY salary DESC) FROM employees;

-- ranks, NULLs first
SELECT id, RANK() OVER (ORDER BY salary NULLS FIRST) FROM employees;

-- ranks, NULLs last
SELECT id, RANK() OVER (ORDER BY salary DESC NULLS LAST) FROM employees;

-- a sum over all
SELECT id, SUM(salary) OVER () FROM employees;

-- a sum by a column
SELECT id, SUM(salary) OVER (PARTITION BY dept) FROM employees;

-- a running sum
SELECT id, SUM(salary) OVER (ORDER BY id) FROM employees;

-- a running sum with ties
SELECT id, SUM(salary) OVER (ORDER BY salary) FROM employees;

-- a running sum of rows with ties
SELECT id, SUM(salary) OVER (ORDER BY salary, id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM employees;

-- a running count by a column
SELECT id, COUNT(*) OVER (PARTITION BY dept ORDER BY id), COUNT(salary) OVER (PARTITION BY dept ORDER BY id) FROM employees;

-- a moving sum
SELECT id, SUM(salary) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employees;

-- a moving sum of what follows
SELECT id, SUM(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) FROM employees;

-- a moving range
SELECT id, COUNT(*) OVER (ORDER BY id RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) FROM employees;

-- an average over a window
SELECT id, AVG(salary) OVER (PARTITION BY dept) FROM employees;

-- an average of doubles over a window
SELECT id, AVG(x) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM numbers;

-- least and greatest over a window
SELECT id, MIN(salary) OVER (PARTITION BY dept), MAX(name) OVER (PARTITION BY dept) FROM employees;

-- the row before and the row after
SELECT id, LAG(name) OVER (ORDER BY id), LEAD(name) OVER (ORDER BY id) FROM employees;

-- two rows before, or a default
SELECT id, LAG(salary, 2, -1) OVER (ORDER BY id) FROM employees;

-- the first and the last value
SELECT id, FIRST_VALUE(name) OVER (PARTITION BY dept ORDER BY id), LAST_VALUE(name) OVER (PARTITION BY dept ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM employees;

-- the second value
SELECT id, NTH_VALUE(name, 2) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM employees;

-- quarters
SELECT id, NTILE(3) OVER (ORDER BY id) FROM employees;

-- shares
SELECT id, PERCENT_RANK() OVER (ORDER BY salary), CUME_DIST() OVER (ORDER BY salary) FROM employees;

-- a named window
SELECT id, SUM(salary) OVER w, COUNT(*) OVER w FROM employees WINDOW w AS (PARTITION BY dept ORDER BY id);

-- several windows
SELECT id, ROW_NUMBER() OVER (ORDER BY id), SUM(salary) OVER (PARTITION BY dept), MAX(hired) OVER () FROM employees;

-- the best of each
SELECT id, name FROM (SELECT id, name, ROW_NUMBER() OVER (PARTITION BY dept ORDER BY salary DESC NULLS LAST, id) AS place FROM employees) AS t WHERE place = 1;

-- QUALIFY
SELECT id FROM employees QUALIFY ROW_NUMBER() OVER (PARTITION BY dept ORDER BY id) = 1;

-- a window over an aggregate
SELECT dept, SUM(salary), RANK() OVER (ORDER BY SUM(salary) DESC NULLS LAST) FROM employees GROUP BY dept;

-- a window in order
SELECT id, SUM(salary) OVER (ORDER BY id) AS running FROM employees ORDER BY running DESC, id;

-- a window over a join
SELECT o.id, SUM(o.amount) OVER (PARTITION BY c.city ORDER BY o.id) FROM orders o JOIN customers c ON c.id = o.customer_id;

-- a window over no rows
SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM nobody;

-- an expression of a window
SELECT id, salary - AVG(salary) OVER () FROM employees;

-- a window with FILTER
SELECT id, COUNT(*) FILTER (WHERE salary > 300) OVER (ORDER BY id) FROM employees;

-- a window that leaves NULLs out
SELECT id, LAST_VALUE(salary) IGNORE NULLS OVER (ORDER BY id) FROM employees;
