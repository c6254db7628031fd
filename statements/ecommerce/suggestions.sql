-- What each user may like: what lies in the cart, and for each of it up to two products of its kind that cost a little less. Every product once.
-- ITEM_SUGGESTIONS comes from with-udf/ or plain/, which give the same rows.
CREATE TABLE PERSONAL_SUGGESTIONS WITH (
  KAFKA_TOPIC = 'personal_suggestions',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    EMAIL,
    ARRAY_SORT(ARRAY_DISTINCT(SPLIT(ARRAY_JOIN(COLLECT_LIST(ARRAY_JOIN(PRODUCTS, ',')), ','), ','))) AS PRODUCTS
  FROM ITEM_SUGGESTIONS
  GROUP BY EMAIL
  HAVING COUNT(*) > 0
  EMIT CHANGES;
