SELECT l_partkey, o_totalprice
FROM d.lineitem JOIN s.orders ON l_orderkey = o_orderkey
WHERE o_orderkey = 7
