CREATE STREAM m09a AS SELECT id, stars * 2 AS twice FROM ratings WHERE twice > 4;
CREATE TABLE m09b AS SELECT user_id AS u, COUNT(*) AS n FROM ratings GROUP BY u;
CREATE TABLE m09c AS SELECT user_id, COUNT(*) AS n FROM ratings GROUP BY user_id HAVING n > 3;
