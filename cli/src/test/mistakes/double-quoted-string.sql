CREATE STREAM m03a AS SELECT id, stars FROM ratings WHERE message = "yes";
CREATE STREAM m03b AS SELECT id, CASE WHEN stars > 3 THEN "good" ELSE "bad" END AS verdict FROM ratings;
CREATE STREAM m03c WITH (KAFKA_TOPIC = "m03c") AS SELECT id, stars FROM ratings;
