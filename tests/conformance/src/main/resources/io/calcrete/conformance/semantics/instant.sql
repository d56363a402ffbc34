-- shown in the session's zone
-- = 1|2024-02-29 13:34:56.789+01
-- = 2|1970-01-01 01:00:00+01
-- = 3|1970-01-01 00:59:59.999+01
-- = 4|2024-06-30 20:15:00+02
-- = 5|NULL
-- = 6|2024-03-31 03:30:00.001+02
-- = 7|2024-10-27 02:30:00+02
-- = 8|2024-10-27 02:30:00+01
SELECT id, at FROM instants;

-- ordered on the one time line
-- = 3
-- = 2
-- = 1
-- = 6
-- = 4
-- = 7
-- = 8
-- = 5
SELECT id FROM instants ORDER BY at;

-- the same instant is equal, wherever it was written
-- = 4
SELECT id FROM instants WHERE at = (SELECT at FROM instants WHERE id = 4);

-- an interval is of time that passed
-- = 2024-07-01 00:15:00+02
SELECT at + INTERVAL '4' HOUR FROM instants WHERE id = 4;

-- greatest and least
-- = 1970-01-01 00:59:59.999+01|2024-10-27 02:30:00+01
SELECT MIN(at), MAX(at) FROM instants;
