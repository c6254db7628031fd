DEFINE topic = 'orders';
DEFINE name = 'a b';
DEFINE sub = '1) AS SELECT (1';
CREATE STREAM ${nam} (id INT) WITH (KAFKA_TOPIC='${topic}');
CREATE STREAM ${name} (id INT) WITH (KAFKA_TOPIC=${topic});
SELECT ${sub} FROM a;
UNDEFINE topic;
SELECT ${topic} FROM a;
