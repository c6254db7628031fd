CREATE STREAM m14a AS SELECT id, UPPER(message) AS m FROM ratings;
CREATE STREAM m14b AS SELECT id, SUBSTR(message, 1, 3) AS m FROM ratings;
CREATE STREAM m14c AS SELECT id, SUBSTRING(stars, 1, 3) AS m FROM ratings;
CREATE STREAM m14d AS SELECT id, FORMAT_TIMESTAMP(message, 'yyyy-MM-dd') AS m FROM ratings;
CREATE TABLE m14e AS SELECT user_id, AVG(message) AS m FROM ratings GROUP BY user_id;
CREATE STREAM m14f AS SELECT id, ROUND() AS m FROM ratings;
