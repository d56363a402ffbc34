-- parts of a date
SELECT id, EXTRACT(YEAR FROM d), EXTRACT(MONTH FROM d), EXTRACT(DAY FROM d) FROM moments;

-- parts of a timestamp
SELECT id, EXTRACT(YEAR FROM ts), EXTRACT(MONTH FROM ts), EXTRACT(DAY FROM ts), EXTRACT(HOUR FROM ts), EXTRACT(MINUTE FROM ts) FROM moments;

-- seconds of a timestamp
SELECT id, EXTRACT(SECOND FROM ts) FROM moments WHERE id IN (2, 8, 9, 10);

-- parts of a time
SELECT id, EXTRACT(HOUR FROM t), EXTRACT(MINUTE FROM t) FROM moments;

-- quarters
SELECT id, EXTRACT(QUARTER FROM d) FROM moments;

-- weeks by ISO
SELECT id, EXTRACT(WEEK FROM d) FROM moments;

-- days of the week, Sunday 0
SELECT id, EXTRACT(DOW FROM d) FROM moments;

-- days of the week by ISO, Monday 1
SELECT id, EXTRACT(ISODOW FROM d) FROM moments;

-- days of the year
SELECT id, EXTRACT(DOY FROM d) FROM moments;

-- years by ISO
SELECT id, EXTRACT(ISOYEAR FROM d) FROM moments;

-- centuries and decades
SELECT id, EXTRACT(CENTURY FROM d), EXTRACT(DECADE FROM d), EXTRACT(MILLENNIUM FROM d) FROM moments;

-- seconds since 1970
SELECT id, EXTRACT(EPOCH FROM d) FROM moments;

-- a date and days
SELECT id, d + INTERVAL '1' DAY, d - INTERVAL '30' DAY FROM moments WHERE id NOT IN (5, 6);

-- a date and months, to the end of a shorter one
SELECT id, d + INTERVAL '1' MONTH, d - INTERVAL '1' MONTH FROM moments WHERE id NOT IN (5, 6);

-- a date and years, from a leap day
SELECT id, d + INTERVAL '1' YEAR, d - INTERVAL '4' YEAR FROM moments WHERE id NOT IN (5, 6);

-- a date and years and months
SELECT id, d + INTERVAL '1-6' YEAR TO MONTH FROM moments WHERE id NOT IN (5, 6);

-- a timestamp and hours
SELECT id, ts + INTERVAL '25' HOUR, ts - INTERVAL '1' HOUR FROM moments WHERE id NOT IN (5, 6);

-- a timestamp and minutes and seconds
SELECT id, ts + INTERVAL '90' MINUTE, ts - INTERVAL '1' SECOND FROM moments WHERE id NOT IN (5, 6);

-- a timestamp and months
SELECT id, ts + INTERVAL '1' MONTH FROM moments WHERE id NOT IN (5, 6);

-- a timestamp and days to seconds
SELECT id, ts + INTERVAL '1 02:03:04' DAY TO SECOND FROM moments WHERE id NOT IN (5, 6);

-- a time and hours wraps at midnight
SELECT id, t + INTERVAL '2' HOUR FROM moments;

-- a product of an interval
SELECT id, d + id * INTERVAL '1' DAY FROM moments WHERE id NOT IN (5, 6);

-- a condition with an interval
SELECT id FROM orders WHERE placed > TIMESTAMP '2024-03-01 00:00:00' - INTERVAL '1' DAY;

-- days between dates
SELECT id, (d - DATE '2000-01-01') DAY FROM moments;

-- months between dates
SELECT id, (d - DATE '2000-01-01') MONTH FROM moments WHERE id < 4;

-- hours between timestamps
SELECT id, (ts - TIMESTAMP '2024-01-01 00:00:00') HOUR FROM moments WHERE id IN (1, 8, 10);

-- days added by function
SELECT id, TIMESTAMPADD(DAY, 1, d), TIMESTAMPADD(MONTH, 1, d) FROM moments WHERE id NOT IN (5, 6);

-- hours added by function
SELECT id, TIMESTAMPADD(HOUR, 36, ts) FROM moments WHERE id NOT IN (5, 6);

-- days between by function
SELECT id, TIMESTAMPDIFF(DAY, DATE '2000-01-01', d) FROM moments;

-- months between by function
SELECT id, TIMESTAMPDIFF(MONTH, DATE '2000-01-01', d) FROM moments;

-- hours between by function
SELECT id, TIMESTAMPDIFF(HOUR, TIMESTAMP '2000-01-01 00:00:00', ts) FROM moments WHERE id NOT IN (5, 6);

-- floors of a timestamp
SELECT id, FLOOR(ts TO YEAR), FLOOR(ts TO MONTH), FLOOR(ts TO DAY), FLOOR(ts TO HOUR) FROM moments;

-- floors of a date
SELECT id, FLOOR(d TO YEAR), FLOOR(d TO MONTH) FROM moments;

-- floors to the quarter
SELECT id, FLOOR(d TO QUARTER) FROM moments;

-- floors to the week
SELECT id, FLOOR(d TO WEEK) FROM moments;

-- floors to minutes and seconds
SELECT id, FLOOR(ts TO MINUTE), FLOOR(ts TO SECOND) FROM moments;

-- ceilings of a timestamp
SELECT id, CEIL(ts TO MONTH), CEIL(ts TO DAY) FROM moments WHERE id NOT IN (5, 6);

-- the last day of a month
SELECT id, LAST_DAY(d) FROM moments;

-- parts by function
SELECT id, YEAR(d), MONTH(d), DAYOFMONTH(d), QUARTER(d) FROM moments;

-- parts of a time of day by function
SELECT id, HOUR(ts), MINUTE(ts), SECOND(ts) FROM moments;

-- by year
SELECT EXTRACT(YEAR FROM placed), COUNT(*) FROM orders GROUP BY EXTRACT(YEAR FROM placed);

-- by month
SELECT FLOOR(placed TO MONTH), SUM(amount) FROM orders GROUP BY FLOOR(placed TO MONTH);

-- by the day of a timestamp
SELECT CAST(placed AS DATE), COUNT(*) FROM orders GROUP BY CAST(placed AS DATE);

-- dates compared with timestamps
SELECT id FROM orders WHERE CAST(placed AS DATE) = shipped;

-- literals of dates in all ages
SELECT DATE '0001-01-01', DATE '1582-10-10', DATE '1969-12-31', DATE '9999-12-31', TIMESTAMP '1969-12-31 23:59:59.999', TIME '23:59:59.5';

-- overlapping periods
SELECT id FROM orders WHERE (CAST(placed AS DATE), shipped) OVERLAPS (DATE '2024-01-15', DATE '2024-02-15');

-- dates in order
SELECT id FROM moments ORDER BY d DESC, id;

-- times in order
SELECT id FROM moments ORDER BY t, id;

-- all timestamps
SELECT id, d, t, ts FROM moments;

-- all microseconds
SELECT id, t, ts FROM micros;

-- an order of microseconds
SELECT id FROM micros ORDER BY ts, id;

-- a filter of microseconds
SELECT id FROM micros WHERE ts > TIMESTAMP '1969-12-31 23:59:59.999998';

-- the greatest of microseconds
SELECT MAX(ts), MIN(t) FROM micros;

-- all instants
SELECT id, at FROM instants;

-- instants in order
SELECT id FROM instants ORDER BY at, id;

-- instants compared
SELECT id FROM instants WHERE at > (SELECT at FROM instants WHERE id = 2);

-- the greatest instant
SELECT MAX(at), MIN(at), COUNT(at) FROM instants;

-- dates formatted
SELECT id, TO_CHAR(ts, 'YYYY-MM-DD') FROM moments WHERE id NOT IN (5, 6);

-- dates parsed
SELECT id, TO_DATE('29.02.2024', 'DD.MM.YYYY') FROM products WHERE id = 1;

-- the same part inside and outside of a case
SELECT id, EXTRACT(MONTH FROM ts), CASE WHEN id > 3 THEN EXTRACT(MONTH FROM d) ELSE EXTRACT(DAY FROM d) END FROM moments;

-- a case that asks for a part in every branch
SELECT id FROM moments WHERE EXTRACT(DAY FROM d) > COALESCE(EXTRACT(DAY FROM ts), EXTRACT(MONTH FROM d));

-- parts of the beginning of a month
SELECT id, EXTRACT(HOUR FROM FLOOR(ts TO MONTH)), COALESCE(EXTRACT(MINUTE FROM ts), EXTRACT(MONTH FROM d)) FROM moments;

-- up to the next unit
SELECT id, CEIL(ts TO HOUR), CEIL(ts TO DAY), CEIL(d TO MONTH), CEIL(d TO YEAR) FROM moments WHERE id IN (2, 8);
