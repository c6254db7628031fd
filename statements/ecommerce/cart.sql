-- Carts with their products. ksqlDB joins by a foreign key only as the first join of a query, so this one stands apart from the next.
CREATE TABLE CART_PRODUCTS WITH (
  KAFKA_TOPIC = 'cart_products',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    C.CART_ID AS CART_ID,
    P.PRODUCT_ID AS PRODUCT_ID,
    P.NAME AS PRODUCT_NAME,
    P.KIND AS KIND,
    P.PRICE AS PRICE
  FROM STORE_CART C
  INNER JOIN PRODUCTS_ON_SALE P ON C.PRODUCT_ID = P.PRODUCT_KEY
  EMIT CHANGES;

-- What lies in whose cart: carts, users and products. What was deleted in any of the three tables is no longer here.
CREATE TABLE CART_WITH_EMAIL WITH (
  KAFKA_TOPIC = 'cart_with_email',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    C.CART_ID AS CART_ID,
    U.EMAIL AS EMAIL,
    P.PRODUCT_ID AS PRODUCT_ID,
    P.PRODUCT_NAME AS PRODUCT_NAME,
    P.KIND AS KIND,
    P.PRICE AS PRICE,
    C.QUANTITY AS QUANTITY
  FROM STORE_CART C
  INNER JOIN STORE_USERS U ON CAST(C.USER_ID AS STRING) = U.USER_ID
  INNER JOIN CART_PRODUCTS P ON C.CART_ID = P.CART_ID
  WHERE C.__DELETED = 'false' AND U.__DELETED = 'false'
  EMIT CHANGES;
