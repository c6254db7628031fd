-- What customers say, as the feed sends it. The columns come from the schema registry.
CREATE STREAM RATINGS WITH (
  KAFKA_TOPIC = 'ratings',
  VALUE_FORMAT = 'AVRO'
);

-- Test devices rate as well: they are kept apart.
CREATE STREAM RATINGS_LIVE AS
  SELECT *
  FROM RATINGS
  WHERE LCASE(CHANNEL) NOT LIKE '%test%'
  EMIT CHANGES;

CREATE STREAM RATINGS_TEST AS
  SELECT *
  FROM RATINGS
  WHERE LCASE(CHANNEL) LIKE '%test%'
  EMIT CHANGES;
