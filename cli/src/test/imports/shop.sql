-- What somebody typed into a server over the years. A line `-- latest` starts statements that were sent without properties; all others asked for the earliest records.
CREATE TYPE address AS STRUCT<street STRING, city STRING, zip INT>;
CREATE TYPE price AS DECIMAL(10, 2);
CREATE TYPE tags AS MAP<STRING, ARRAY<STRING>>;

CREATE STREAM orders (id STRING KEY, customer_id STRING, product_id STRING, amount DOUBLE, quantity INT, placed BIGINT) WITH (kafka_topic = 'orders', value_format = 'json');
ALTER STREAM orders ADD COLUMN channel STRING, ADD COLUMN coupon VARCHAR;
CREATE TABLE customers (id STRING PRIMARY KEY, name STRING, region STRING, home address) WITH (kafka_topic = 'customers', value_format = 'json');
CREATE TABLE products (id STRING PRIMARY KEY, title STRING, cost price, labels tags) WITH (kafka_topic = 'products', value_format = 'json', partitions = 3);
CREATE STREAM clicks (session STRING KEY, page VARCHAR, ms BIGINT) WITH (kafka_topic = 'clicks', value_format = 'delimited', value_delimiter = '|', partitions = 3);
CREATE STREAM payments (id STRING KEY, order_id STRING, paid DECIMAL(10, 2), paid_at TIMESTAMP) WITH (kafka_topic = 'payments', value_format = 'avro', partitions = 3);
CREATE STREAM shipments (id STRING KEY, order_id STRING, weight DOUBLE) WITH (kafka_topic = 'shipments', value_format = 'protobuf', partitions = 3, replicas = 1);
CREATE STREAM refunds (id STRING KEY, order_id STRING, reason STRING) WITH (kafka_topic = 'refunds', value_format = 'json_sr', partitions = 3);
ALTER STREAM refunds ADD COLUMN approved BOOLEAN;
CREATE STREAM `Audit-Log` (`who` STRING KEY, `What` STRING, `group` INT) WITH (kafka_topic = 'audit.log', value_format = 'json', partitions = 1);
CREATE STREAM traced (id STRING KEY, note STRING, all_of_them ARRAY<STRUCT<key STRING, value BYTES>> HEADERS) WITH (kafka_topic = 'traced', value_format = 'json', partitions = 1);
CREATE STREAM trace_ids (id STRING KEY, note STRING, trace BYTES HEADER('trace')) WITH (kafka_topic = 'traced', value_format = 'json');
CREATE STREAM timed (id STRING KEY, happened STRING, n INT) WITH (kafka_topic = 'timed', value_format = 'json', partitions = 1, timestamp = 'happened', timestamp_format = 'yyyy-MM-dd''T''HH:mm:ss');
CREATE STREAM pairs (k1 STRING KEY, k2 INT KEY, v STRING) WITH (kafka_topic = 'pairs', format = 'json', partitions = 2);
CREATE STREAM numbers (n INT) WITH (kafka_topic = 'numbers', value_format = 'kafka', partitions = 1);
CREATE STREAM wrapped (n INT) WITH (kafka_topic = 'wrapped', value_format = 'json', wrap_single_value = false, partitions = 1);
CREATE SOURCE STREAM orders_seen (id STRING KEY, amount DOUBLE) WITH (kafka_topic = 'orders', value_format = 'json');
CREATE SOURCE TABLE customers_seen (id STRING PRIMARY KEY, name STRING) WITH (kafka_topic = 'customers', value_format = 'json');
CREATE STREAM inferred WITH (kafka_topic = 'inferred', value_format = 'avro');
CREATE STREAM ratings WITH (kafka_topic = 'feed-ratings', value_format = 'avro');

CREATE STREAM big_orders AS SELECT * FROM orders WHERE amount > 100;
CREATE STREAM small_orders WITH (kafka_topic = 'orders-small', partitions = 6) AS SELECT id, amount AS price, quantity FROM orders o WHERE o.amount <= 100 AND channel IS NOT NULL;
CREATE STREAM orders_by_customer AS SELECT customer_id, id, amount FROM orders PARTITION BY customer_id;
CREATE STREAM orders_avro WITH (value_format = 'avro', retention_ms = 172800000) AS SELECT id, customer_id, amount * quantity AS total FROM orders EMIT CHANGES;
CREATE STREAM order_words AS SELECT id, UCASE(channel) AS channel, CASE WHEN amount > 1000 THEN 'huge' WHEN amount > 10 THEN 'fair' ELSE 'tiny' END AS magnitude, 'it''s' AS fixed FROM orders;
CREATE STREAM unnamed AS SELECT id, amount + 1, ABS(amount), quantity FROM orders;
CREATE STREAM casts AS SELECT id, CAST(amount AS STRING) AS amount, CAST(quantity AS DOUBLE) AS quantity FROM orders;
CREATE STREAM patterns AS SELECT id FROM orders WHERE (channel LIKE 'w%' OR coupon IN ('A', 'B')) AND NOT amount BETWEEN 1 AND 2;
CREATE STREAM pages WITH (value_format = 'json') AS SELECT session, SPLIT(page, '/') AS parts, TRANSFORM(SPLIT(page, '/'), p => UCASE(p)) AS loud FROM clicks;
CREATE STREAM parts AS SELECT session, EXPLODE(parts) AS part FROM pages;
CREATE STREAM `Loud-Log` AS SELECT `who`, UCASE(`What`) AS `what` FROM `Audit-Log`;
CREATE STREAM made AS SELECT id, STRUCT(a := amount, q := quantity) AS s, ARRAY[quantity, 2] AS items, MAP('x' := amount) AS m FROM orders;
CREATE STREAM taken AS SELECT id, s->a, items[1] AS one, m['x'] AS x FROM made;
CREATE STREAM everything (id STRING KEY, amount DOUBLE) WITH (kafka_topic = 'everything', value_format = 'json', partitions = 3);
-- latest
CREATE STREAM fresh_orders AS SELECT id, amount FROM orders WHERE amount > 5;
CREATE TABLE fresh_counts AS SELECT customer_id, COUNT(*) AS n FROM orders GROUP BY customer_id;
-- earliest
CREATE TABLE totals AS SELECT customer_id, COUNT(*) AS orders, SUM(amount) AS spent, AVG(amount) AS mean FROM orders GROUP BY customer_id HAVING COUNT(*) > 1;
CREATE TABLE per_minute AS SELECT channel, COUNT(*) AS n, MAX(amount) AS most FROM orders WINDOW TUMBLING (SIZE 1 MINUTE) GROUP BY channel;
CREATE TABLE hops AS SELECT channel, COUNT(*) AS n FROM orders WINDOW HOPPING (SIZE 1 HOUR, ADVANCE BY 10 MINUTES, RETENTION 14 DAYS, GRACE PERIOD 5 MINUTES) GROUP BY channel;
CREATE TABLE sessions AS SELECT session, COUNT(*) AS clicks, WINDOWSTART AS begun FROM clicks WINDOW SESSION (30 SECONDS) GROUP BY session;
CREATE TABLE last_click WITH (kafka_topic = 'last-click') AS SELECT session, LATEST_BY_OFFSET(loud) AS pages, COLLECT_LIST(parts[1]) AS roots FROM pages GROUP BY session;
CREATE TABLE by_two WITH (key_format = 'json') AS SELECT channel, quantity, COUNT(*) AS n FROM orders GROUP BY channel, quantity;
CREATE TABLE northern AS SELECT id, name, home->city AS city FROM customers WHERE region = 'north';
CREATE TABLE regions AS SELECT region, COUNT(*) AS customers FROM customers GROUP BY region;
CREATE TABLE rich_customers AS SELECT c.id AS id, c.name, t.spent FROM customers c JOIN totals t ON c.id = t.customer_id;
CREATE STREAM enriched AS SELECT o.id AS order_id, o.customer_id AS customer_id, c.name AS name, o.amount AS amount FROM orders o LEFT JOIN customers c ON o.customer_id = c.id;
CREATE STREAM paid AS SELECT o.id AS id, o.amount AS amount, p.paid FROM orders o JOIN payments p WITHIN (1 HOUR, 2 HOURS) GRACE PERIOD 10 MINUTES ON o.id = p.order_id;
CREATE STREAM sold AS SELECT orders.product_id AS product_id, orders.id AS id, products.title, products.cost FROM orders JOIN products ON orders.product_id = products.id;
CREATE STREAM outer_joined AS SELECT ROWKEY AS k, s.weight, r.reason FROM shipments s FULL OUTER JOIN refunds r WITHIN 1 DAY GRACE PERIOD 1 HOUR ON s.order_id = r.order_id;
CREATE STREAM chained AS SELECT e.order_id, e.name, s.title FROM enriched e JOIN sold s WITHIN 1 HOUR ON e.order_id = s.id;
CREATE TABLE rating_counts AS SELECT rating_id, COUNT(*) AS n FROM ratings GROUP BY rating_id;
CREATE STREAM late WITH (timestamp = 'placed') AS SELECT id, placed FROM orders;

INSERT INTO everything SELECT id, amount FROM orders WHERE amount < 0;
INSERT INTO everything SELECT o.id AS id, p.paid + 0.5 AS amount FROM payments p JOIN orders o WITHIN 1 HOUR ON p.order_id = o.id;
INSERT INTO everything WITH (query_id = 'more_of_it') SELECT id, CAST(n AS DOUBLE) AS amount FROM timed;
