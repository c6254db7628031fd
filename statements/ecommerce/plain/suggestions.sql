-- What each kind of product costs, with ksqlDB's own functions: texts such as '0999997550 kettle-1', which sort by price, the dearest first, and then by
-- product. The number is a thousand million less the price in cents.
CREATE TABLE PRICE_LISTS WITH (
  KAFKA_TOPIC = 'price_lists',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    KIND,
    COLLECT_LIST(LPAD(CAST(1000000000 - CAST(PRICE * 100 AS BIGINT) AS STRING), 10, '0') + ' ' + PRODUCT_ID) AS PRICES
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
      TRANSFORM(
        SLICE(
          ARRAY_SORT(FILTER(
            P.PRICES,
            OFFER => SUBSTRING(OFFER, 1, 10) > LPAD(CAST(1000000000 - CAST(C.PRICE * 100 AS BIGINT) AS STRING), 10, '0')
          )),
          1,
          2
        ),
        OFFER => SUBSTRING(OFFER, 12)
      )
    ) AS PRODUCTS
  FROM CART_WITH_EMAIL C
  INNER JOIN PRICE_LISTS P ON C.KIND = P.KIND
  EMIT CHANGES;
