CREATE TABLE m13a AS SELECT id, stars FROM ratings;
CREATE TABLE m13b AS SELECT r.id, c.name FROM ratings r JOIN customers c ON r.message = c.id;
CREATE STREAM m13c AS SELECT user_id, COUNT(*) AS n FROM ratings GROUP BY user_id;
CREATE TABLE m13d AS SELECT COUNT(*) AS n FROM ratings;
