CREATE STREAM a (id INT) WITH (KAFKA_TOPIC='a', kafka_topic='b');
