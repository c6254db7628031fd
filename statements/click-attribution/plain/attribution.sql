-- Each checkout with the first click of the ten minutes before it, with ksqlDB's own functions. The smallest text of time and source has the first time;
-- a time in milliseconds has 13 digits until the year 2286.
-- Clicks and checkouts may come in a little late: so long the join and the window wait, and then the checkout is written, once, when the next one comes. By
-- then a window must not be forgotten, even after a quiet night: without RETENTION it would be.
CREATE TABLE FIRST_CLICKS WITH (
  KAFKA_TOPIC = 'first_clicks',
  VALUE_FORMAT = 'JSON',
  RETENTION_MS = ${kept_ms}
) AS
  SELECT
    P.PURCHASE_ID AS ID,
    AS_VALUE(P.PURCHASE_ID) AS PURCHASE_ID,
    EARLIEST_BY_OFFSET(P.USER_ID) AS USER_ID,
    EARLIEST_BY_OFFSET(P.PRODUCT_ID) AS PRODUCT_ID,
    EARLIEST_BY_OFFSET(P.QUANTITY) AS QUANTITY,
    EARLIEST_BY_OFFSET(P.TOTAL_COST) AS TOTAL_SHOWN,
    EARLIEST_BY_OFFSET(P.PAYMENT_METHOD) AS PAYMENT_METHOD,
    EARLIEST_BY_OFFSET(P.OUTCOME) AS OUTCOME,
    EARLIEST_BY_OFFSET(P.PURCHASE_TIME) AS PURCHASE_TIME,
    SUBSTRING(MIN(CAST(C.CLICK_TIME AS VARCHAR) + ' ' + C.SOURCE), 15) AS SOURCE,
    MIN(C.CLICK_TIME) AS CLICK_TIME,
    COUNT(*) AS CLICKS
  FROM SITE_PURCHASES P
  INNER JOIN SITE_CLICKS C WITHIN (10 MINUTES, 0 SECONDS) GRACE PERIOD ${late_minutes} MINUTES ON P.USER_ID = C.USER_ID
  WINDOW TUMBLING (SIZE 1 MINUTE, RETENTION ${kept_hours} HOURS, GRACE PERIOD ${late_minutes} MINUTES)
  GROUP BY P.PURCHASE_ID
  EMIT FINAL;
