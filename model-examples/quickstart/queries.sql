-- How many flights were planned from each New York airport, how many never left, and how late did the others leave, in minutes?
SELECT origin,
       COUNT(*) AS planned,
       COUNT(*) - COUNT(dep_delay) AS cancelled,
       ROUND(AVG(CAST(dep_delay AS DOUBLE)), 1) AS avg_dep_delay
FROM flights.flights
GROUP BY origin
ORDER BY origin;

-- Which ten destinations have the worst average arrival delay, in minutes, among those with at least 30 arrivals?
SELECT a.name AS airport,
       COUNT(f.arr_delay) AS arrivals,
       ROUND(AVG(CAST(f.arr_delay AS DOUBLE)), 1) AS avg_arr_delay
FROM flights.flights f
JOIN reference.airports a ON a.faa = f.dest
GROUP BY a.faa, a.name
HAVING COUNT(f.arr_delay) >= 30
ORDER BY avg_arr_delay DESC, airport
LIMIT 10;

-- How punctual is each airline: what share of its planned flights arrived less than 15 minutes late, and what share never left?
SELECT l.name AS airline,
       COUNT(*) AS planned,
       ROUND(AVG(CASE WHEN f.arr_delay < 15 THEN 100e0 ELSE 0e0 END), 1) AS on_time_percent,
       ROUND(AVG(CASE WHEN f.dep_delay IS NULL THEN 100e0 ELSE 0e0 END), 1) AS cancelled_percent
FROM flights.flights f
JOIN reference.airlines l ON l.carrier = f.carrier
GROUP BY l.carrier, l.name
ORDER BY on_time_percent DESC, airline;

-- Which five aircraft models arrived latest at the airports on Denver time, among those with at least ten arrivals there?
SELECT p.manufacturer,
       p.model,
       COUNT(f.arr_delay) AS arrivals,
       ROUND(AVG(CAST(f.arr_delay AS DOUBLE)), 1) AS avg_arr_delay
FROM flights.flights f
JOIN reference.airports a ON a.faa = f.dest
JOIN reference.planes p ON p.tailnum = f.tailnum
WHERE a.tzone = 'America/Denver'
GROUP BY p.manufacturer, p.model
HAVING COUNT(f.arr_delay) >= 10
ORDER BY avg_arr_delay DESC, p.manufacturer, p.model
LIMIT 5;
