-- Who the customers are: the newest row of each. The columns are those of the database's table; they come from the schema registry.
CREATE TABLE CUSTOMERS (CUSTOMER_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'loyalty.public.customers',
  VALUE_FORMAT = 'AVRO'
);

-- Each live rating with the customer as they were when it came in.
CREATE STREAM RATINGS_WITH_CUSTOMER_DATA WITH (KAFKA_TOPIC = 'ratings-enriched') AS
  SELECT
    C.CUSTOMER_ID,
    R.RATING_ID,
    R.STARS,
    R.CHANNEL,
    R.MESSAGE,
    C.FIRST_NAME + ' ' + C.LAST_NAME AS FULL_NAME,
    C.CLUB_STATUS,
    C.EMAIL
  FROM RATINGS_LIVE R
  LEFT JOIN CUSTOMERS C ON CAST(R.USER_ID AS STRING) = C.CUSTOMER_ID
  WHERE C.FIRST_NAME IS NOT NULL
  EMIT CHANGES;
