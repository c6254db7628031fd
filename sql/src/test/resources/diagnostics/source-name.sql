CREATE STREAM `a.b` (id INT) WITH (KAFKA_TOPIC='a');
SELECT * FROM "a b" AS `c:d`;
DROP STREAM `fine-name_1`;
