CREATE TABLE m02a AS SELECT * FROM ratings GROUP BY user_id;
CREATE TABLE m02b AS SELECT *, COUNT(*) AS n FROM ratings GROUP BY user_id;
CREATE TABLE m02c AS SELECT user_id, message, COUNT(*) AS n FROM ratings GROUP BY user_id;
