-- Queries over tables whose names and columns collide: what they return is what one DuckDB with all the tables returns.

-- every odd name, DuckDB
SELECT "EXPR$0", "$f0", "a.b", "q""q", t, t0 FROM duck.t;

-- every odd name, SQLite
SELECT "EXPR$0", "$f0", "a.b", "q""q", t, t0 FROM lite.t;

-- every odd name lite ordered limit
SELECT "EXPR$0", "$f0" FROM lite.t ORDER BY "$f0" LIMIT 2;

-- odd ordered by made up and not selected
SELECT t AS "a$b", t0 FROM duck.t ORDER BY "$f0" + 1 LIMIT 2;

-- alias named like a column, ordered by column
SELECT t0 AS "$f0", t FROM duck.t ORDER BY duck.t."$f0" LIMIT 2;

-- group by column while alias of other
SELECT t % 2 AS t0, t0 AS t FROM duck.t GROUP BY t % 2, t0 ORDER BY 2;

-- group by lite column alias
SELECT t % 2 AS t0, SUM(t0) AS t FROM lite.t GROUP BY t % 2 ORDER BY 2;

-- self join of t
SELECT a.t, b.t0 FROM duck.t a JOIN duck.t b ON a.t0 = b.t0 WHERE b."$f0" > 1;

-- self join of t and t0
SELECT a.t, a.t0, b.t, b.t0, b.id, b.id0 FROM duck.t a JOIN duck.t0 b ON a.t = b.t WHERE a.t0 + b.t0 > 20;

-- aliases and names: join t t0 t0
SELECT a.id, b.id, a.id0, b.id0, c.t FROM duck.t0 a JOIN duck.t0 b ON a.id = b.id0 LEFT JOIN duck.t c ON c.t = b.t;

-- aliases and names: join t t0 t0, SQLite
SELECT a.id, b.id, a.id0, b.id0, c.t FROM lite.t0 a JOIN lite.t0 b ON a.id = b.id0 LEFT JOIN lite.t c ON c.t = b.t;

-- star of selfjoin with id0
SELECT * FROM lite.t0 a JOIN lite.t0 b ON a.id = b.id0;

-- star of selfjoin with id0 in subquery filter
SELECT * FROM (SELECT a.id, b.id AS x, a.id0, b.id0 AS y FROM duck.t0 a JOIN duck.t0 b ON a.id = b.id0) q JOIN lite.t0 c ON c.id = q.x WHERE q.id0 = 2;

-- exists same table same names
SELECT t.t0 FROM duck.t WHERE EXISTS (SELECT 1 FROM duck.t AS x WHERE x.t0 = duck.t."$f0" * 10 AND x.t IS NULL);

-- exists same table, SQLite
SELECT t0 FROM lite.t a WHERE EXISTS (SELECT 1 FROM lite.t AS x WHERE x.t0 = a."$f0" * 10 AND x.t IS NULL);

-- not distinct self join
SELECT a.t0, b.t0 FROM duck.t a JOIN lite.t b ON a.t IS NOT DISTINCT FROM b.t;

-- not distinct self join same
SELECT a.t0, b.t0 FROM lite.t a LEFT JOIN lite.t b ON a."EXPR$0" IS NOT DISTINCT FROM b."$f0";

-- is distinct left join
SELECT a.t0, b.t0 FROM lite.t a LEFT JOIN duck.t b ON a.t IS DISTINCT FROM b.t AND a.t0 = b.t0;

-- not distinct semi
SELECT a.t0 FROM duck.t a WHERE EXISTS (SELECT 1 FROM lite.t b WHERE b.t IS NOT DISTINCT FROM a.t);

-- not distinct anti
SELECT a.t0 FROM duck.t a WHERE NOT EXISTS (SELECT 1 FROM lite.t0 b WHERE b.t IS NOT DISTINCT FROM a.t);

-- names that differ in case only: nested left, DuckDB
SELECT m.k, a.id, b."ID", b."V", a.v FROM duck.lower m LEFT JOIN (duck.lower a JOIN duck.upper b ON a.k = b."K") ON m.k = b."K";

-- names that differ in case only: nested left filter, DuckDB
SELECT m.k, a.id, b."ID", b."V", a.v FROM duck.lower m LEFT JOIN (duck.lower a JOIN duck.upper b ON a.k = b."K" AND a.v + b."V" > 12) ON m.k = b."K" AND b."ID" > a.id;

-- names that differ in case only: agg above join, DuckDB
SELECT b."ID", SUM(a.id), SUM(b."V"), SUM(a.v) FROM duck.lower a JOIN duck.upper b ON a.k = b."K" GROUP BY b."ID";

-- names that differ in case only: agg group of both, DuckDB
SELECT a.id, b."ID", COUNT(*) FROM duck.lower a JOIN duck.upper b ON a.k = b."K" GROUP BY a.id, b."ID" HAVING COUNT(*) > 0;

-- names that differ in case only: semi, DuckDB
SELECT a.id, b."ID" FROM duck.lower a JOIN duck.upper b ON a.k = b."K" WHERE EXISTS (SELECT 1 FROM duck.upper c WHERE c."ID" = b."ID" AND c."V" > a.v * 10 - 1);

-- names that differ in case only: semi of lower, DuckDB
SELECT a.id FROM duck.lower a WHERE EXISTS (SELECT 1 FROM duck.upper b WHERE b."ID" = a.id * 100 AND b."K" = a.k);

-- names that differ in case only: anti, DuckDB
SELECT a.id, a.v FROM duck.lower a WHERE NOT EXISTS (SELECT 1 FROM duck.upper b WHERE b."V" > a.v * 10);

-- names that differ in case only: anti 2, DuckDB
SELECT b."ID" FROM duck.upper b WHERE b."ID" NOT IN (SELECT a.id * 100 FROM duck.lower a WHERE a.k <> b."K");

-- names that differ in case only: limit then filter, DuckDB
SELECT q.x, q.y FROM (SELECT a.id AS x, b."ID" AS y FROM duck.lower a JOIN duck.upper b ON a.k = b."K" ORDER BY b."ID" LIMIT 2) q WHERE q.x < q.y - 100;

-- names that differ in case only: order, DuckDB
SELECT a.id, b."ID" FROM duck.lower a JOIN duck.upper b ON a.k = b."K" ORDER BY b."ID" DESC LIMIT 2;

-- names that differ in case only: order of sum, DuckDB
SELECT a.id FROM duck.lower a JOIN duck.upper b ON a.k = b."K" ORDER BY b."ID" DESC LIMIT 2;

-- names that differ in case only: distinct limit, DuckDB
SELECT DISTINCT a.v, b."V" FROM duck.lower a LEFT JOIN duck.upper b ON a.k = b."K" ORDER BY b."V" DESC, a.v LIMIT 3;

-- names that differ in case only: window, DuckDB
SELECT a.id, b."ID", ROW_NUMBER() OVER (ORDER BY b."ID" DESC), SUM(a.id) OVER (ORDER BY b."ID") FROM duck.lower a JOIN duck.upper b ON a.k = b."K";

-- names that differ in case only: window filter, DuckDB
SELECT * FROM (SELECT a.v AS v1, b."V" AS v2, ROW_NUMBER() OVER (ORDER BY b."ID" DESC) AS rn FROM duck.lower a JOIN duck.upper b ON a.k = b."K") q WHERE q.rn < 3;

-- names that differ in case only: three, DuckDB
SELECT a.id, b."ID", c.id, c.v, b."V" FROM duck.lower a JOIN duck.upper b ON a.k = b."K" LEFT JOIN duck.lower c ON c.id * 100 = b."ID";

-- names that differ in case only: full, DuckDB
SELECT a.id, b."ID" FROM (SELECT a.id, b."ID" AS j FROM duck.lower a JOIN duck.upper b ON a.k = b."K") a FULL JOIN duck.upper b ON a.j = b."ID" AND a.id = 1;

-- union of join cols, DuckDB
SELECT a.id, b."ID" FROM duck.lower a JOIN duck.upper b ON a.k = b."K" UNION ALL SELECT a.v, a.k FROM duck.lower a;

-- dots and keywords in names, DuckDB
SELECT a."x y", b."select", b."from" FROM duck."dot.ted" a JOIN duck."dot.ted" b ON a."x y" = b."from" - 2 WHERE b."select" > 1;

-- dots and keywords in names semi, DuckDB
SELECT a."select" FROM duck."dot.ted" a WHERE EXISTS (SELECT 1 FROM duck."dot.ted" b WHERE b."x y" > a."x y");

-- a unique column with NULLs:, DuckDB
SELECT DISTINCT a FROM duck.sometimes;

-- a unique column with NULLs: group, DuckDB
SELECT a, COUNT(*) FROM duck.sometimes GROUP BY a;

-- a unique column with NULLs: join, DuckDB
SELECT x.b, y.b FROM duck.sometimes x LEFT JOIN duck.sometimes y ON x.a IS NOT DISTINCT FROM y.a;

-- count(distinct) unique, DuckDB
SELECT COUNT(DISTINCT a), COUNT(a), COUNT(*) FROM duck.sometimes;

-- aliases and names: derived alias t0, DuckDB
SELECT t0.id, t.t FROM (SELECT id, t FROM duck.t0 WHERE id0 > 0 ORDER BY id LIMIT 5) t0 JOIN (SELECT t, COUNT(*) AS n FROM duck.t GROUP BY t) t ON t.t = t0.t;

-- aliases and names: derived nested t t0, DuckDB
SELECT t.t0, q.m FROM duck.t JOIN (SELECT t, MAX(t0) AS m FROM duck.t0 GROUP BY t HAVING MAX(t0) > 1) q ON q.t = t.t WHERE t."$f0" > (SELECT MIN(id) FROM duck.t0);

-- aliases and names: semi t t0, DuckDB
SELECT t0.t0, t0.id FROM duck.t0 WHERE t0.t IN (SELECT t FROM duck.t WHERE t0 > 5) AND t0.id NOT IN (SELECT "$f0" FROM duck.t WHERE t0 > 10);

-- a semi join, a column named as table outer, DuckDB
SELECT t.t, t.t0 FROM duck.t WHERE EXISTS (SELECT 1 FROM duck.t0 WHERE t0.t = t.t AND t0.t0 > t.t0);

-- dollars in names: names group2, DuckDB
SELECT "EXPR$0" AS "$f0", COUNT(DISTINCT "$f0") AS "EXPR$0", MAX(t0 + 1) FROM duck.t GROUP BY "EXPR$0" HAVING MAX("$f0" + 1) > 3;

-- dollars in names: order by expr dropped, DuckDB
SELECT t0 + 1 AS "a$1", "$f0" FROM duck.t ORDER BY t0 + 1 DESC, "$f0" LIMIT 2;

-- dollars in names: order by alias, DuckDB
SELECT t0 + 1 AS "a$1", "$f0" FROM duck.t ORDER BY "a$1" DESC LIMIT 2;

-- dollars in names: distinct, DuckDB
SELECT DISTINCT "EXPR$0" AS "a$", 1 AS "b$" FROM duck.t ORDER BY "a$";

-- alias as output used by group in sqlite, DuckDB
SELECT k + 1 AS k, SUM(v) AS v FROM duck.lower GROUP BY k + 1 HAVING SUM(v) > 0 ORDER BY 1;

-- filter above aliased project, DuckDB
SELECT k, v FROM (SELECT v AS k, k AS v FROM duck.lower) q WHERE k > 1 OR v > 8;

-- an aggregate: over swapped, DuckDB
SELECT k, SUM(v) FROM (SELECT v AS k, k AS v FROM duck.lower) q GROUP BY k HAVING SUM(v) > 7;

-- an aggregate: over swapped aliased, DuckDB
SELECT k AS v, SUM(v) AS k FROM (SELECT v AS k, k AS v FROM duck.lower) q GROUP BY k HAVING SUM(v) > 7;

-- an aggregate: where alias of an aggregate is column, filter, DuckDB
SELECT * FROM (SELECT k, MAX(v) AS v, MAX(id) AS id FROM duck.lower GROUP BY k) q WHERE v > 0 AND id < 3;

-- window alias as column filter, DuckDB
SELECT * FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS v, k FROM duck.lower) q WHERE v = 1;

-- window order by alias, DuckDB
SELECT -v AS v, RANK() OVER (ORDER BY v) FROM duck.lower;

-- order by alias window, DuckDB
SELECT id, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS v FROM duck.lower ORDER BY v LIMIT 2;

-- union names order, DuckDB
SELECT k AS v, v AS k FROM duck.lower UNION ALL SELECT "K", "V" FROM duck.upper ORDER BY k, v LIMIT 3;

-- union order above swapped, DuckDB
SELECT v FROM (SELECT k AS v, v AS k FROM duck.lower UNION ALL SELECT "K", "V" FROM duck.upper) q ORDER BY k LIMIT 3;

-- order swapped through join, DuckDB
SELECT a.v AS id, a.id AS v FROM duck.lower a JOIN duck.upper b ON a.k = b."K" ORDER BY a.v DESC, b."ID" LIMIT 2;

-- names that differ in case only: nested left, SQLite
SELECT m.k, a.id, b."ID", b."V", a.v FROM lite.lower m LEFT JOIN (lite.lower a JOIN lite.upper b ON a.k = b."K") ON m.k = b."K";

-- names that differ in case only: nested left filter, SQLite
SELECT m.k, a.id, b."ID", b."V", a.v FROM lite.lower m LEFT JOIN (lite.lower a JOIN lite.upper b ON a.k = b."K" AND a.v + b."V" > 12) ON m.k = b."K" AND b."ID" > a.id;

-- names that differ in case only: agg above join, SQLite
SELECT b."ID", SUM(a.id), SUM(b."V"), SUM(a.v) FROM lite.lower a JOIN lite.upper b ON a.k = b."K" GROUP BY b."ID";

-- names that differ in case only: agg group of both, SQLite
SELECT a.id, b."ID", COUNT(*) FROM lite.lower a JOIN lite.upper b ON a.k = b."K" GROUP BY a.id, b."ID" HAVING COUNT(*) > 0;

-- names that differ in case only: semi, SQLite
SELECT a.id, b."ID" FROM lite.lower a JOIN lite.upper b ON a.k = b."K" WHERE EXISTS (SELECT 1 FROM lite.upper c WHERE c."ID" = b."ID" AND c."V" > a.v * 10 - 1);

-- names that differ in case only: semi of lower, SQLite
SELECT a.id FROM lite.lower a WHERE EXISTS (SELECT 1 FROM lite.upper b WHERE b."ID" = a.id * 100 AND b."K" = a.k);

-- names that differ in case only: anti, SQLite
SELECT a.id, a.v FROM lite.lower a WHERE NOT EXISTS (SELECT 1 FROM lite.upper b WHERE b."V" > a.v * 10);

-- names that differ in case only: anti 2, SQLite
SELECT b."ID" FROM lite.upper b WHERE b."ID" NOT IN (SELECT a.id * 100 FROM lite.lower a WHERE a.k <> b."K");

-- names that differ in case only: limit then filter, SQLite
SELECT q.x, q.y FROM (SELECT a.id AS x, b."ID" AS y FROM lite.lower a JOIN lite.upper b ON a.k = b."K" ORDER BY b."ID" LIMIT 2) q WHERE q.x < q.y - 100;

-- names that differ in case only: order, SQLite
SELECT a.id, b."ID" FROM lite.lower a JOIN lite.upper b ON a.k = b."K" ORDER BY b."ID" DESC LIMIT 2;

-- names that differ in case only: order of sum, SQLite
SELECT a.id FROM lite.lower a JOIN lite.upper b ON a.k = b."K" ORDER BY b."ID" DESC LIMIT 2;

-- names that differ in case only: distinct limit, SQLite
SELECT DISTINCT a.v, b."V" FROM lite.lower a LEFT JOIN lite.upper b ON a.k = b."K" ORDER BY b."V" DESC, a.v LIMIT 3;

-- names that differ in case only: window, SQLite
SELECT a.id, b."ID", ROW_NUMBER() OVER (ORDER BY b."ID" DESC), SUM(a.id) OVER (ORDER BY b."ID") FROM lite.lower a JOIN lite.upper b ON a.k = b."K";

-- names that differ in case only: window filter, SQLite
SELECT * FROM (SELECT a.v AS v1, b."V" AS v2, ROW_NUMBER() OVER (ORDER BY b."ID" DESC) AS rn FROM lite.lower a JOIN lite.upper b ON a.k = b."K") q WHERE q.rn < 3;

-- names that differ in case only: three, SQLite
SELECT a.id, b."ID", c.id, c.v, b."V" FROM lite.lower a JOIN lite.upper b ON a.k = b."K" LEFT JOIN lite.lower c ON c.id * 100 = b."ID";

-- names that differ in case only: full, SQLite
SELECT a.id, b."ID" FROM (SELECT a.id, b."ID" AS j FROM lite.lower a JOIN lite.upper b ON a.k = b."K") a FULL JOIN lite.upper b ON a.j = b."ID" AND a.id = 1;

-- union of join cols, SQLite
SELECT a.id, b."ID" FROM lite.lower a JOIN lite.upper b ON a.k = b."K" UNION ALL SELECT a.v, a.k FROM lite.lower a;

-- dots and keywords in names, SQLite
SELECT a."x y", b."select", b."from" FROM lite."dot.ted" a JOIN lite."dot.ted" b ON a."x y" = b."from" - 2 WHERE b."select" > 1;

-- dots and keywords in names semi, SQLite
SELECT a."select" FROM lite."dot.ted" a WHERE EXISTS (SELECT 1 FROM lite."dot.ted" b WHERE b."x y" > a."x y");

-- a unique column with NULLs:, SQLite
SELECT DISTINCT a FROM lite.sometimes;

-- a unique column with NULLs: group, SQLite
SELECT a, COUNT(*) FROM lite.sometimes GROUP BY a;

-- a unique column with NULLs: join, SQLite
SELECT x.b, y.b FROM lite.sometimes x LEFT JOIN lite.sometimes y ON x.a IS NOT DISTINCT FROM y.a;

-- count(distinct) unique, SQLite
SELECT COUNT(DISTINCT a), COUNT(a), COUNT(*) FROM lite.sometimes;

-- aliases and names: derived alias t0, SQLite
SELECT t0.id, t.t FROM (SELECT id, t FROM lite.t0 WHERE id0 > 0 ORDER BY id LIMIT 5) t0 JOIN (SELECT t, COUNT(*) AS n FROM lite.t GROUP BY t) t ON t.t = t0.t;

-- aliases and names: derived nested t t0, SQLite
SELECT t.t0, q.m FROM lite.t JOIN (SELECT t, MAX(t0) AS m FROM lite.t0 GROUP BY t HAVING MAX(t0) > 1) q ON q.t = t.t WHERE t."$f0" > (SELECT MIN(id) FROM lite.t0);

-- aliases and names: semi t t0, SQLite
SELECT t0.t0, t0.id FROM lite.t0 WHERE t0.t IN (SELECT t FROM lite.t WHERE t0 > 5) AND t0.id NOT IN (SELECT "$f0" FROM lite.t WHERE t0 > 10);

-- a semi join, a column named as table outer, SQLite
SELECT t.t, t.t0 FROM lite.t WHERE EXISTS (SELECT 1 FROM lite.t0 WHERE t0.t = t.t AND t0.t0 > t.t0);

-- dollars in names: names group2, SQLite
SELECT "EXPR$0" AS "$f0", COUNT(DISTINCT "$f0") AS "EXPR$0", MAX(t0 + 1) FROM lite.t GROUP BY "EXPR$0" HAVING MAX("$f0" + 1) > 3;

-- dollars in names: order by expr dropped, SQLite
SELECT t0 + 1 AS "a$1", "$f0" FROM lite.t ORDER BY t0 + 1 DESC, "$f0" LIMIT 2;

-- dollars in names: order by alias, SQLite
SELECT t0 + 1 AS "a$1", "$f0" FROM lite.t ORDER BY "a$1" DESC LIMIT 2;

-- dollars in names: distinct, SQLite
SELECT DISTINCT "EXPR$0" AS "a$", 1 AS "b$" FROM lite.t ORDER BY "a$";

-- alias as output used by group in sqlite, SQLite
SELECT k + 1 AS k, SUM(v) AS v FROM lite.lower GROUP BY k + 1 HAVING SUM(v) > 0 ORDER BY 1;

-- filter above aliased project, SQLite
SELECT k, v FROM (SELECT v AS k, k AS v FROM lite.lower) q WHERE k > 1 OR v > 8;

-- an aggregate: over swapped, SQLite
SELECT k, SUM(v) FROM (SELECT v AS k, k AS v FROM lite.lower) q GROUP BY k HAVING SUM(v) > 7;

-- an aggregate: over swapped aliased, SQLite
SELECT k AS v, SUM(v) AS k FROM (SELECT v AS k, k AS v FROM lite.lower) q GROUP BY k HAVING SUM(v) > 7;

-- an aggregate: where alias of an aggregate is column, filter, SQLite
SELECT * FROM (SELECT k, MAX(v) AS v, MAX(id) AS id FROM lite.lower GROUP BY k) q WHERE v > 0 AND id < 3;

-- window alias as column filter, SQLite
SELECT * FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS v, k FROM lite.lower) q WHERE v = 1;

-- window order by alias, SQLite
SELECT -v AS v, RANK() OVER (ORDER BY v) FROM lite.lower;

-- order by alias window, SQLite
SELECT id, ROW_NUMBER() OVER (ORDER BY v DESC, id) AS v FROM lite.lower ORDER BY v LIMIT 2;

-- union names order, SQLite
SELECT k AS v, v AS k FROM lite.lower UNION ALL SELECT "K", "V" FROM lite.upper ORDER BY k, v LIMIT 3;

-- order swapped through join, SQLite
SELECT a.v AS id, a.id AS v FROM lite.lower a JOIN lite.upper b ON a.k = b."K" ORDER BY a.v DESC, b."ID" LIMIT 2;

-- union order above swapped, SQLite
SELECT v FROM (SELECT k AS v, v AS k FROM lite.lower UNION ALL SELECT "K", "V" FROM lite.upper) q ORDER BY k LIMIT 3;
