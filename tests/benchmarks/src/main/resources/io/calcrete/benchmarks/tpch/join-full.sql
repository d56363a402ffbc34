SELECT o_orderpriority, SUM(l_extendedprice) AS price, COUNT(*) AS items
FROM d.lineitem JOIN s.orders ON l_orderkey = o_orderkey
GROUP BY o_orderpriority
