SELECT o_orderpriority, SUM(l_extendedprice) AS price, COUNT(*) AS items
FROM d.lineitem JOIN s.orders ON l_orderkey = o_orderkey
WHERE o_orderdate BETWEEN DATE '1994-01-01' AND DATE '1994-12-31' AND l_quantity < 25
GROUP BY o_orderpriority
