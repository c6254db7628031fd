CREATE TABLE CRM_USERS (USER_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'crm.public.users',
  VALUE_FORMAT = 'AVRO'
);

-- Goes down as well when somebody moves.
-- Its topic is named, because a connector reads it and a server may put something before names that it makes up.
CREATE TABLE USERS_PER_CITY WITH (KAFKA_TOPIC = 'USERS_PER_CITY') AS
  SELECT CITY, COUNT(*) AS USERS
  FROM CRM_USERS
  GROUP BY CITY
  EMIT CHANGES;
