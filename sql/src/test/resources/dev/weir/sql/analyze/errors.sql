-- A statement that is refused, with carets around what is wrong. The comment above it names the codes of the errors in their
-- order, and after a colon a part of a hint, if there is one.

-- 201: Did you mean RATINGS?
SELECT * FROM ^rating^ EMIT CHANGES;
-- 201
SELECT ^s^.stars FROM ratings r EMIT CHANGES;
-- 201
SELECT ^x^.* FROM ratings r EMIT CHANGES;
-- 202: Did you mean STARS?
SELECT ^star^ FROM ratings EMIT CHANGES;
-- 202: Did you mean "STARS"
SELECT ^`stars`^ FROM ratings EMIT CHANGES;
-- 202: write 'yes'
SELECT message FROM ratings WHERE good = ^"yes"^ EMIT CHANGES;
-- 202: Write stars * 2 here
SELECT stars * 2 AS twice FROM ratings WHERE ^twice^ > 4 EMIT CHANGES;
-- 202 202
SELECT ^nope^, stars FROM ratings WHERE ^neither^ > 4 EMIT CHANGES;
-- 203: as in R.ID
SELECT ^id^ FROM ratings r JOIN customers c ON r.id = c.id EMIT CHANGES;
-- 204: Did you mean UCASE?
SELECT ^UCAS^(message) FROM ratings EMIT CHANGES;
-- 205: Did you mean BIGINT?
CREATE STREAM t (a ^BIGNT^) WITH (kafka_topic = 't', value_format = 'JSON');
-- 206: Did you mean CITY?
SELECT home->^cty^ FROM ratings EMIT CHANGES;
-- 207
CREATE TYPE ^address^ AS STRUCT<a INTEGER>;
-- 207
SELECT * FROM ratings a JOIN ^customers a^ ON a.id = a.id EMIT CHANGES;
-- 208
ALTER TABLE ^ratings^ ADD COLUMN x INTEGER;
-- 208
INSERT INTO ^counts^ SELECT id, stars FROM ratings;
-- 209
ALTER STREAM ^readonly^ ADD COLUMN x INTEGER;
-- 209: CREATE OR REPLACE
ALTER STREAM ^copied^ ADD COLUMN x INTEGER;
-- 209
INSERT INTO ^readonly^ SELECT id, v FROM traced;
-- 209
CREATE OR REPLACE STREAM ^readonly^ (id INTEGER KEY) WITH (kafka_topic = 'readonly', value_format = 'JSON');
-- 209
DROP STREAM ^readonly^ DELETE TOPIC;
-- 201: Did you mean ORDERS?
DROP STREAM ^order^;
-- 208: DROP TABLE
DROP STREAM ^customers^;

-- 221: without quotes
SELECT * FROM ratings WHERE ^stars > '3'^ EMIT CHANGES;
-- 221
SELECT * FROM ratings WHERE ^tags < tags^ EMIT CHANGES;
-- 221
SELECT * FROM ratings WHERE ^good > TRUE^ EMIT CHANGES;
-- 221: IS NULL
SELECT * FROM ratings WHERE ^message = NULL^ EMIT CHANGES;
-- 221
SELECT * FROM ratings WHERE ^stars BETWEEN 'a' AND 5^ EMIT CHANGES;
-- 221: CAST
SELECT * FROM ratings r JOIN regions g ON ^r.id = g.region^ EMIT CHANGES;
-- 222: CAST
SELECT stars + ^message^ FROM ratings EMIT CHANGES;
-- 222
SELECT -^message^ FROM ratings EMIT CHANGES;
-- 223
SELECT * FROM ratings WHERE ^stars^ EMIT CHANGES;
-- 223
SELECT * FROM ratings WHERE good AND ^stars^ EMIT CHANGES;
-- 224
SELECT ^CAST(tags AS INTEGER)^ FROM ratings EMIT CHANGES;
-- 225: SUBSTRING(STRING, INTEGER
SELECT ^SUBSTRING(stars, 1)^ FROM ratings EMIT CHANGES;
-- 225
SELECT FILTER(tags, x => ^LEN(x)^) FROM ratings EMIT CHANGES;
-- 226: CAST the arguments
SELECT ^GREATEST(stars, id)^ FROM ratings EMIT CHANGES;
-- 227
SELECT ARRAY[1, ^TRUE^] FROM ratings EMIT CHANGES;
-- 227
SELECT CASE WHEN good THEN stars ELSE ^message^ END FROM ratings EMIT CHANGES;
-- 228
SELECT ^ARRAY[NULL]^ FROM ratings EMIT CHANGES;
-- 228
SELECT ^CASE WHEN good THEN NULL ELSE NULL END^ FROM ratings EMIT CHANGES;
-- 229
SELECT ^stars^->x FROM ratings EMIT CHANGES;
-- 230
SELECT ^stars^[1] FROM ratings EMIT CHANGES;
-- 230
SELECT tags[^'one'^] FROM ratings EMIT CHANGES;
-- 232
CREATE TABLE t AS SELECT user_id, LATEST_BY_OFFSET(message, ^stars^) FROM ratings GROUP BY user_id;
-- 233
SELECT ARRAY[1, ^'one'^] FROM ratings EMIT CHANGES;
-- 234: CONVERT_TZ
SELECT ^seen AT TIME ZONE 'UTC'^ FROM ratings EMIT CHANGES;
-- 235
SELECT * FROM ratings WHERE ^stars^ LIKE '1%' EMIT CHANGES;

-- 241: PRIMARY KEY
CREATE TABLE ^t^ (a INTEGER) WITH (kafka_topic = 't', value_format = 'JSON');
-- 242: Write KEY.
CREATE STREAM t (^a INTEGER PRIMARY KEY^) WITH (kafka_topic = 't', value_format = 'JSON');
-- 242: Write PRIMARY KEY.
CREATE TABLE t (^a INTEGER KEY^, b STRING) WITH (kafka_topic = 't', value_format = 'JSON');
-- 243
CREATE STREAM t (a INTEGER, ^a^ STRING) WITH (kafka_topic = 't', value_format = 'JSON');
-- 243
CREATE STREAM t AS SELECT id, stars, ^user_id AS stars^ FROM ratings;
-- 244
CREATE STREAM t (^ROWTIME^ BIGINT) WITH (kafka_topic = 't', value_format = 'JSON');
-- 244
CREATE STREAM t AS SELECT id, ^stars AS rowtime^ FROM ratings;
-- 245
CREATE STREAM ^t^ WITH (kafka_topic = 't', value_format = 'JSON');
-- 246
CREATE STREAM t (h ^INTEGER^ HEADER('h')) WITH (kafka_topic = 't', value_format = 'JSON');
-- 247
CREATE STREAM t (^k MAP<STRING, STRING> KEY^) WITH (kafka_topic = 't', format = 'JSON');
-- 251: Did you mean VALUE_FORMAT?
CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't', format = 'JSON', ^value_formt^ = 'JSON');
-- 252: Add KAFKA_TOPIC
CREATE STREAM ^t^ (a INTEGER) WITH (value_format = 'JSON');
-- 252: Add VALUE_FORMAT
^CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't')^;
-- 253: Did you mean JSON?
CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't', value_format = ^'JSN'^);
-- 253
CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't', value_format = 'JSON', value_delimiter = ^','^);
-- 253
CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't', value_format = 'JSON', partitions = ^'many'^);
-- 253
CREATE STREAM t (a INTEGER, b INTEGER) WITH (kafka_topic = 't', value_format = 'JSON', wrap_single_value = ^true^);
-- 254
CREATE STREAM t (a INTEGER) WITH (kafka_topic = 't', format = 'JSON', ^value_format = 'JSON'^);
-- 255
CREATE STREAM ^t^ (a INTEGER, b INTEGER) WITH (kafka_topic = 't', value_format = 'KAFKA');
-- 255
CREATE STREAM ^t^ (a ARRAY<INTEGER>) WITH (kafka_topic = 't', value_format = 'DELIMITED');
-- 255
CREATE TABLE t AS SELECT id, ^AVG(amount) AS average^ FROM csv GROUP BY id;
-- 256: Did you mean SEEN?
CREATE STREAM t (seen BIGINT) WITH (kafka_topic = 't', value_format = 'JSON', timestamp = ^'sen'^);
-- 256
CREATE STREAM t (seen STRING) WITH (kafka_topic = 't', value_format = 'JSON', timestamp = ^'seen'^);
-- 257
^CREATE STREAM t WITH (kafka_topic = 'missing', value_format = 'AVRO')^;
-- 258
CREATE STREAM ^t^ WITH (kafka_topic = 'unknown', value_format = 'AVRO');
-- 259: its order
CREATE STREAM t WITH (kafka_topic = 'known', value_format = 'AVRO', value_schema_id = ^2^) AS SELECT id, user_id FROM ratings;

-- 261: GROUP BY
CREATE TABLE ^t^ AS SELECT * FROM ratings;
-- 261: CREATE TABLE
CREATE STREAM ^t^ AS SELECT user_id, COUNT(*) AS n FROM ratings GROUP BY user_id;
-- 262: GROUP BY
SELECT ^COUNT(*)^ FROM ratings EMIT CHANGES;
-- 262: HAVING
SELECT stars FROM ratings WHERE ^COUNT(*)^ > 1 EMIT CHANGES;
-- 262
CREATE TABLE t AS SELECT club, ^MAX(id)^ FROM customers GROUP BY club;
-- 263: LATEST_BY_OFFSET
CREATE TABLE t AS SELECT user_id, ^message^, COUNT(*) FROM ratings GROUP BY user_id;
-- 264
SELECT user_id FROM ratings GROUP BY ^user_id^ EMIT CHANGES;
-- 265
SELECT stars FROM ratings WINDOW ^TUMBLING (SIZE 1 HOUR)^ EMIT CHANGES;
-- 265: Use WHERE
SELECT stars FROM ratings HAVING ^stars > 3^ EMIT CHANGES;
-- 265
CREATE TABLE t AS SELECT id, name FROM customers PARTITION BY ^name^;
-- 266: Add RATINGS.ID
CREATE STREAM t AS ^SELECT stars FROM ratings^;
-- 266
CREATE STREAM t AS ^SELECT r.stars FROM ratings r JOIN customers c ON r.id = c.id^;
-- 267: AS_VALUE
CREATE STREAM t AS SELECT id, ^id AS other^, stars FROM ratings;
-- 268
SELECT * FROM ratings r JOIN ^ratings q^ WITHIN 1 HOUR ON r.id = q.id EMIT CHANGES;
-- 268: stream before
SELECT * FROM customers c JOIN ^ratings r^ ON r.id = c.id EMIT CHANGES;
-- 268
SELECT * FROM ^ratings r FULL JOIN customers c ON r.id = c.id^ EMIT CHANGES;
-- 268: a table of their own first
SELECT c.id, g.label, n.n FROM customers c JOIN regions g ON c.club = g.region JOIN ^counts n^ ON CAST(c.name AS INTEGER) = n.user_id EMIT CHANGES;
-- 268: PARTITIONS
SELECT * FROM ratings r JOIN ^few f^ WITHIN 1 HOUR ON r.id = f.id EMIT CHANGES;
-- 269: primary key is C.ID
SELECT * FROM ratings r JOIN customers c ON r.message = ^c.name^ EMIT CHANGES;
-- 269: WHERE
SELECT * FROM ratings r JOIN customers c ON ^r.id = c.id AND r.message = c.name^ EMIT CHANGES;
-- 269
SELECT * FROM ratings r JOIN customers c ON ^r.id = r.user_id^ EMIT CHANGES;
-- 270: WITHIN 1 HOUR
SELECT * FROM ratings r JOIN ^orders o^ ON r.id = o.id EMIT CHANGES;
-- 270
SELECT * FROM ratings r JOIN customers c ^WITHIN 1 HOUR^ ON r.id = c.id EMIT CHANGES;
-- 271
CREATE TABLE t AS SELECT user_id, COUNT(*) FROM ratings WINDOW TUMBLING (SIZE 1 HOUR) GROUP BY user_id, ^WINDOWSTART^;
-- 272
SELECT id, ^EXPLODE(EXPLODE(ARRAY[tags]))^ FROM ratings EMIT CHANGES;
-- 273: EMIT CHANGES
SELECT * FROM ^customers^ WHERE id = 1;
-- 273
SELECT user_id, COUNT(*) FROM ratings GROUP BY ^user_id^;
-- 273
^SELECT ROWOFFSET FROM counts^;
-- 274
INSERT INTO copied ^SELECT id, message AS stars FROM ratings^;
-- 275
INSERT INTO orders (id, customer, amount) VALUES (1, ^2^, 3.0);
-- 275
^INSERT INTO orders (id, customer) VALUES (1, 'a', 3.0)^;
-- 275
INSERT INTO traced (id, ^h^) VALUES (1, 'x');
