CREATE STREAM a (id INT) WITH (KAFKA_TOPIC="a");
SET "auto.offset.reset"='earliest';
