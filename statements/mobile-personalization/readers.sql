-- Who the readers are: the newest row of each. The columns are those of the database's table; they come from the schema registry.
CREATE TABLE USERS (USER_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'accounts.public.users',
  VALUE_FORMAT = 'AVRO'
);

CREATE STREAM ACTIVE_USERS (
  BEACON_ID BIGINT,
  USER_ID VARCHAR,
  DEVICE VARCHAR,
  APP_VERSION VARCHAR
) WITH (
  KAFKA_TOPIC = 'active-users',
  VALUE_FORMAT = 'AVRO'
);

-- Who has the app open right now, and where in the country that is.
CREATE STREAM ACTIVE_ENRICHED WITH (KAFKA_TOPIC = 'active-enriched') AS
  SELECT
    A.USER_ID AS USER_ID,
    AS_VALUE(A.USER_ID) AS READER,     -- USER_ID is the key, which the warehouse doesn't get
    A.BEACON_ID AS BEACON_ID,
    A.DEVICE AS DEVICE,
    U.REGION AS REGION,
    U.GENDER AS GENDER,
    U.INTEREST AS INTEREST
  FROM ACTIVE_USERS A
  LEFT JOIN USERS U ON A.USER_ID = U.USER_ID
  EMIT CHANGES;
