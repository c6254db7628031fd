-- A join that names a source which isn't there.
CREATE STREAM m20a AS
  SELECT r.id, c.name FROM ratings r LEFT JOIN customers c ON visits.message = c.id;
-- WHERE before WINDOW; both that and the rest of it is written twice, since a statement that can't be read is looked into no further.
CREATE TABLE m20b AS
  SELECT * FROM ratings WHERE channel = "app" WINDOW TUMBLING (SIZE 10 MINUTES) GROUP BY user_id;
-- A string in double quotes.
CREATE STREAM m20c AS
  SELECT * FROM ratings WHERE channel = "app" OR message = "yes";
-- All columns of a group.
CREATE TABLE m20d AS
  SELECT * FROM ratings WINDOW TUMBLING (SIZE 10 MINUTES) WHERE channel = 'app' GROUP BY user_id;
-- A bracket that was left over.
CREATE TABLE m20e (id VARCHAR PRIMARY KEY, region VARCHAR)
  WITH (KAFKA_TOPIC = 'm20e', PARTITIONS = 1, VALUE_FORMAT = 'JSON');
);
