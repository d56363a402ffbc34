-- a member as text
SELECT id, body ->> 'name' FROM documents;

-- a member as JSON
SELECT id, body -> 'name' FROM documents;

-- a member that is an object, as text
SELECT id, body ->> 'address' FROM documents WHERE id = 1;

-- a member of a member
SELECT id, body -> 'address' ->> 'city' FROM documents;

-- a member that is JSON's null
SELECT id, body -> 'address' ->> 'zip', body -> 'address' -> 'zip' FROM documents WHERE id = 1;

-- an element of a list
SELECT id, body -> 'tags' ->> 0, body -> 'tags' -> 1 FROM documents;

-- an element of a list at the top
SELECT id, body -> 1 ->> 1, body -> 2 ->> 'a' FROM documents WHERE id = 3;

-- an element from the end
SELECT id, body -> 'tags' ->> -1 FROM documents;

-- a member with a dot in its name
SELECT id, body ->> 'a.b', body -> 'a' ->> 'b' FROM documents WHERE id = 9;

-- members with odd names
SELECT id, body ->> 'q"q', body ->> '', body ->> 'ünï' FROM documents WHERE id = 9;

-- a path
SELECT id, body ->> '$.address.city' FROM documents;

-- a member in a condition
SELECT id FROM documents WHERE body ->> 'name' = 'Ada';

-- a member that is missing
SELECT id FROM documents WHERE body ->> 'name' IS NULL;

-- a member as a number
SELECT id, (body ->> 'age')::decimal(10, 2) * 2 FROM documents;

-- a member to sort by
SELECT id FROM documents WHERE id IN (1, 2, 10) ORDER BY body ->> 'age', id;

-- a member to group by
SELECT body ->> 'name', COUNT(*) FROM documents GROUP BY body ->> 'name';

-- a member in an aggregate
SELECT SUM((body ->> 'age')::decimal(10, 2)), COUNT(body ->> 'name') FROM documents;

-- a member in a function
SELECT id, UPPER(body ->> 'name') || '!' FROM documents;

-- a member to join by
SELECT d.id, p.name FROM documents d JOIN employees p ON p.name = d.body ->> 'name';

-- a cast to JSON
SELECT id, body::json ->> 'name' FROM documents WHERE id = 1;

-- JSON_VALUE
SELECT id, JSON_VALUE(body, '$.name') FROM documents;

-- JSON_VALUE of an object is NULL
SELECT id, JSON_VALUE(body, '$.address') FROM documents;

-- JSON_VALUE of a number
SELECT id, JSON_VALUE(body, '$.age' RETURNING DECIMAL(10, 2)) FROM documents;

-- JSON_VALUE of a whole number
SELECT id, JSON_VALUE(body, '$.age' RETURNING INTEGER) FROM documents WHERE id IN (1, 10);

-- JSON_VALUE with a default
SELECT id, JSON_VALUE(body, '$.nothing' DEFAULT 'none' ON EMPTY) FROM documents WHERE id < 4;

-- JSON_VALUE of an element
SELECT id, JSON_VALUE(body, '$.tags[1]') FROM documents;

-- JSON_VALUE in a condition
SELECT id FROM documents WHERE JSON_VALUE(body, '$.name') = 'Bob';

-- JSON_VALUE in strict mode
SELECT id, JSON_VALUE(body, 'strict $.name') FROM documents WHERE id IN (1, 2, 10);

-- JSON_VALUE in strict mode of a member that is missing is an error
-- ! 22
SELECT JSON_VALUE(body, 'strict $.nothing' ERROR ON ERROR) FROM documents WHERE id = 1;

-- JSON_QUERY
SELECT id, JSON_QUERY(body, '$.tags') FROM documents;

-- JSON_QUERY of an object
SELECT id, JSON_QUERY(body, '$.address') FROM documents;

-- JSON_QUERY of a text is NULL without a wrapper
SELECT id, JSON_QUERY(body, '$.name') FROM documents;

-- JSON_QUERY with a wrapper
SELECT id, JSON_QUERY(body, '$.name' WITH WRAPPER) FROM documents WHERE id IN (1, 10);

-- JSON_EXISTS
SELECT id, JSON_EXISTS(body, '$.name') FROM documents;

-- JSON_EXISTS in a condition
SELECT id FROM documents WHERE JSON_EXISTS(body, '$.address.city');

-- JSON_EXISTS of an element
SELECT id, JSON_EXISTS(body, '$.tags[1]') FROM documents;

-- IS JSON
SELECT id, body IS JSON, body IS JSON OBJECT, body IS JSON ARRAY, body IS JSON SCALAR FROM documents;

-- IS NOT JSON
SELECT id FROM documents WHERE body IS NOT JSON;

-- JSON made of columns
SELECT id, JSON_OBJECT('id' VALUE id, 'name' VALUE name) FROM products;

-- a list made of columns
SELECT id, JSON_ARRAY(id, name) FROM products WHERE id < 3;
