-- What the statements of errors.sql may refer to.
CREATE TYPE address AS STRUCT<city STRING, zip INTEGER>;
CREATE STREAM ratings (id BIGINT KEY, user_id INTEGER, stars INTEGER, message STRING, seen TIMESTAMP, home address, tags ARRAY<STRING>, extra MAP<STRING, DOUBLE>, good BOOLEAN, raw BYTES)
  WITH (kafka_topic = 'ratings', value_format = 'JSON', partitions = 3);
CREATE STREAM orders (id BIGINT KEY, customer STRING, amount DECIMAL(10, 2)) WITH (kafka_topic = 'orders', value_format = 'JSON');
CREATE STREAM keyless (a INTEGER, b STRING) WITH (kafka_topic = 'keyless', value_format = 'JSON');
CREATE STREAM csv (id INTEGER KEY, amount INTEGER) WITH (kafka_topic = 'csv', value_format = 'DELIMITED');
CREATE STREAM plain (id INTEGER KEY, v STRING) WITH (kafka_topic = 'plain', value_format = 'KAFKA');
CREATE STREAM traced (id INTEGER KEY, v STRING, h BYTES HEADER('trace')) WITH (kafka_topic = 'traced', value_format = 'JSON');
CREATE STREAM windowed (id INTEGER KEY, v STRING) WITH (kafka_topic = 'windowed', value_format = 'JSON', window_type = 'SESSION');
CREATE STREAM few (id BIGINT KEY, v STRING) WITH (kafka_topic = 'few', value_format = 'JSON', partitions = 1);
CREATE SOURCE STREAM readonly (id INTEGER KEY, v STRING) WITH (kafka_topic = 'readonly', value_format = 'JSON');
CREATE TABLE customers (id BIGINT PRIMARY KEY, name STRING, club STRING) WITH (kafka_topic = 'customers', value_format = 'JSON');
CREATE TABLE regions (region STRING PRIMARY KEY, label STRING) WITH (kafka_topic = 'regions', value_format = 'JSON');
CREATE TABLE counts AS SELECT user_id, COUNT(*) AS n FROM ratings GROUP BY user_id;
CREATE STREAM copied AS SELECT id, stars FROM ratings;
