-- Monday is 1 and Sunday 7
-- = 1|4
-- = 2|4
-- = 3|3
-- = 4|7
-- = 5|1
-- = 6|5
-- = 8|7
-- = 9|7
-- = 10|4
SELECT id, EXTRACT(ISODOW FROM d) FROM moments WHERE id <> 7;

-- Sunday is 0 for DOW
-- = 1|4
-- = 2|4
-- = 3|3
-- = 4|0
-- = 5|1
-- = 6|5
-- = 8|0
-- = 9|0
-- = 10|4
SELECT id, EXTRACT(DOW FROM d) FROM moments WHERE id <> 7;

-- of a timestamp
-- = 1|4|4
-- = 8|7|0
SELECT id, EXTRACT(ISODOW FROM ts), EXTRACT(DOW FROM ts) FROM moments WHERE id IN (1, 8);

-- a week begins on Monday
-- = 1|2024-02-26
-- = 2|1969-12-29
-- = 3|1969-12-29
-- = 8|2024-03-25
-- = 9|2022-12-26
-- = 10|2020-12-28
SELECT id, FLOOR(d TO WEEK) FROM moments WHERE id IN (1, 2, 3, 8, 9, 10);

-- a week of timestamps begins on Monday
-- = 8|2024-03-25 00:00:00
SELECT id, FLOOR(ts TO WEEK) FROM moments WHERE id = 8;

-- weeks are counted as ISO does, and their years
-- = 1|9|2024
-- = 2|1|1970
-- = 3|1|1970
-- = 8|13|2024
-- = 9|52|2022
-- = 10|53|2020
SELECT id, EXTRACT(WEEK FROM d), EXTRACT(ISOYEAR FROM d) FROM moments WHERE id IN (1, 2, 3, 8, 9, 10);
