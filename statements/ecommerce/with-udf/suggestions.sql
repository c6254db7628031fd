-- What each kind of product costs. PRICE_LIST and CHEAPER are in Weir's own jar of functions; plain/suggestions.sql gives the same rows where no jar can be
-- installed.
CREATE TABLE PRICE_LISTS WITH (
  KAFKA_TOPIC = 'price_lists',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    KIND,
    PRICE_LIST(PRODUCT_ID, CAST(PRICE AS DOUBLE)) AS PRICES
  FROM PRODUCTS_ON_SALE
  GROUP BY KIND
  EMIT CHANGES;

-- Each product in a cart, and up to two that cost less, the nearest first.
CREATE TABLE ITEM_SUGGESTIONS WITH (
  KAFKA_TOPIC = 'item_suggestions',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    C.CART_ID AS CART_ID,
    C.EMAIL AS EMAIL,
    ARRAY_CONCAT(
      ARRAY[C.PRODUCT_ID],
      TRANSFORM(CHEAPER(P.PRICES, CAST(C.PRICE AS DOUBLE), 2), OFFER => OFFER->PRODUCT)
    ) AS PRODUCTS
  FROM CART_WITH_EMAIL C
  INNER JOIN PRICE_LISTS P ON C.KIND = P.KIND
  EMIT CHANGES;
