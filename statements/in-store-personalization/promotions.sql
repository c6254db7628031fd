-- Each product of a promotion's segment that a shelf has reported within an hour of it. By country, as the next join needs it.
-- The grace is for a backlog: whoever reads old events at once must not take one topic's events for late because the other's are read already.
CREATE STREAM VALID_PROMOTIONS WITH (
  KAFKA_TOPIC = 'valid_promotions',
  VALUE_FORMAT = 'JSON'
) AS
  SELECT
    S.COUNTRY AS COUNTRY,
    S.SEGMENT AS SEGMENT,
    S.SKU AS SKU,
    S.VARIANT AS VARIANT,
    S.LATITUDE AS LATITUDE,
    S.LONGITUDE AS LONGITUDE,
    P.PID AS PID
  FROM STORES_PRODUCTS S
  INNER JOIN PRODUCTS_PROMOTIONS P WITHIN 1 HOUR GRACE PERIOD 6 HOURS ON S.SEGMENT = P.SEGMENT
  PARTITION BY S.COUNTRY
  EMIT CHANGES;
