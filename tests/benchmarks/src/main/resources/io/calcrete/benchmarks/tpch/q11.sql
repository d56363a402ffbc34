SELECT ps_partkey, SUM(ps_supplycost * ps_availqty) AS stock_value
FROM d.partsupp, s.supplier, s.nation
WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey AND n_name = 'GERMANY'
GROUP BY ps_partkey
HAVING SUM(ps_supplycost * ps_availqty) > (
  SELECT SUM(ps_supplycost * ps_availqty) * ${FRACTION}
  FROM d.partsupp, s.supplier, s.nation
  WHERE ps_suppkey = s_suppkey AND s_nationkey = n_nationkey AND n_name = 'GERMANY')
ORDER BY stock_value DESC, ps_partkey
