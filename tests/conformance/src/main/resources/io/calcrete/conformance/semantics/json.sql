-- a key that is missing is NULL
-- = NULL|NULL
SELECT body ->> 'nothing', JSON_VALUE(body, '$.nothing') FROM documents WHERE id = 1;

-- JSON's null is NULL
-- = NULL|NULL
SELECT body ->> 'name', JSON_VALUE(body, '$.name') FROM documents WHERE id = 2;

-- an object as text
-- = {"city":"東京","zip":null}
SELECT body ->> 'address' FROM documents WHERE id = 1;

-- a list as text
-- = ["x","y"]
SELECT body ->> 'tags' FROM documents WHERE id = 1;

-- JSON_VALUE of an object or a list is NULL
-- = NULL|NULL
SELECT JSON_VALUE(body, '$.address'), JSON_VALUE(body, '$.tags') FROM documents WHERE id = 1;

-- what is not JSON is NULL in lax mode
-- = NULL|NULL
SELECT body ->> 'name', JSON_VALUE(body, 'lax $.name') FROM documents WHERE id = 7;

-- what is not JSON is an error in strict mode
-- ! 22
SELECT JSON_VALUE(body, 'strict $.name' ERROR ON ERROR) FROM documents WHERE id = 7;

-- a text, a number and a truth value
-- = 1|Ada|36
-- = 10|Bob|17
SELECT id, body ->> 'name', body ->> 'age' FROM documents WHERE id IN (1, 10);

-- JSON_VALUE of them
-- = 1|Ada|36
-- = 10|Bob|17
SELECT id, JSON_VALUE(body, '$.name'), JSON_VALUE(body, '$.age' RETURNING INTEGER) FROM documents WHERE id IN (1, 10);

-- escapes are what they stand for
-- = éé😀
SELECT body ->> 'ünï' FROM documents WHERE id = 9;

-- an arrow binds closer than a comparison
-- = 1
SELECT id FROM documents WHERE body ->> 'name' = 'Ada' AND id < 5;

-- an arrow into an element
-- = x|3
SELECT a.body -> 'tags' ->> 0, b.body -> 1 ->> 1 FROM documents a JOIN documents b ON a.id = 1 AND b.id = 3;
