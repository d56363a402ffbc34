-- an hour that clocks skip elsewhere is one like any other
-- = 2024-03-31 02:30:00
SELECT ts FROM moments WHERE id = 8;

-- an hour that clocks skip elsewhere has a before
-- = 2024-03-31 01:30:00
SELECT ts - INTERVAL '1' HOUR FROM moments WHERE id = 8;

-- the days that the Julian calendar lost are there
-- = 1582-10-10|1582-10-04
SELECT d, d - INTERVAL '6' DAY FROM moments WHERE id = 4;

-- the first and the last day
-- = 5|0001-01-01|0001-01-01 00:00:00
-- = 6|9999-12-31|9999-12-31 23:59:59.999
SELECT id, d, ts FROM moments WHERE id IN (5, 6);

-- before 1970
-- = 1969-12-31|1969-12-31 23:59:59.999
SELECT d, ts FROM moments WHERE id = 3;

-- a leap day and a year later
-- = 2025-02-28
SELECT d + INTERVAL '1' YEAR FROM moments WHERE id = 1;

-- the end of a month and a month later
-- = 2024-04-30
SELECT d + INTERVAL '1' MONTH FROM moments WHERE id = 8;

-- 1900 was no leap year, 2000 was one
-- = 1900-03-01|2000-02-29
SELECT DATE '1900-02-28' + INTERVAL '1' DAY, DATE '2000-02-28' + INTERVAL '1' DAY FROM moments WHERE id = 1;

-- parts of it
-- = 2024|2|29|12|34|60
SELECT EXTRACT(YEAR FROM ts), EXTRACT(MONTH FROM ts), EXTRACT(DAY FROM ts), EXTRACT(HOUR FROM ts), EXTRACT(MINUTE FROM ts), EXTRACT(DOY FROM d) FROM moments WHERE id = 1;

-- microseconds are kept
-- = 1|12:34:56.789012|2024-02-29 12:34:56.789012
-- = 2|00:00:00.000001|1969-12-31 23:59:59.999999
-- = 3|23:59:59.999999|1582-10-10 00:00:00.000001
-- = 4|NULL|NULL
-- = 5|00:00:00|9999-12-31 23:59:59.999999
-- = 6|23:59:59.5|0001-01-01 00:00:00.000001
SELECT id, t, ts FROM micros;

-- microseconds are compared, or refused
-- = 2
SELECT id FROM micros WHERE ts = TIMESTAMP '1969-12-31 23:59:59.999999';

-- microseconds are ordered, or refused
-- = 6
-- = 3
-- = 2
-- = 1
-- = 5
-- = 4
SELECT id FROM micros ORDER BY ts;

-- in order, from the first day to the last
-- = 5
-- = 4
-- = 3
-- = 2
-- = 10
-- = 9
-- = 1
-- = 8
-- = 6
-- = 7
SELECT id FROM moments ORDER BY d;

-- days between
-- = 366
SELECT TIMESTAMPDIFF(DAY, DATE '2023-12-31', d + INTERVAL '306' DAY) FROM moments WHERE id = 1;

-- a date is the midnight of its day
-- = 2024-02-29 00:00:00
SELECT CAST(d AS TIMESTAMP) FROM moments WHERE id = 1;

-- the day of a moment before 1970
-- = 1969-12-31
SELECT CAST(ts AS DATE) FROM moments WHERE id = 3;
