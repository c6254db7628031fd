CREATE STREAM m16a AS SELECT id, nope, UCAS(message) AS m, stars + message AS s FROM ratings WHERE stars > 'x' AND neither = 1;
CREATE STREAM m16b (id INTEGER KEY name STRING, age INTT, v STRING WITH (KAFKA_TOPIC = 'm16b', VALUE_FORMAT = 'JSON', PARTITIONS = 1);
SELEC * FROM ratings;
CREATE STREAM m16c AS SELECT id FRM ratings WHERE stars > > 3 GROUP user_id;
CREATE STREAM m16d AS SELECT id, message AS 'text' FROM ratings;
