-- The store's tables, by their ids. The columns are those of the database's tables; they come from the schema registry. Rows that were deleted are still
-- here, with __DELETED = 'true'.
CREATE TABLE STORE_USERS (USER_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'store.public.users',
  VALUE_FORMAT = 'AVRO'
);

CREATE TABLE STORE_PRODUCTS (PRODUCT_KEY VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'store.public.products',
  VALUE_FORMAT = 'AVRO'
);

CREATE TABLE STORE_CART (CART_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'store.public.cart',
  VALUE_FORMAT = 'AVRO'
);

-- What can be bought. A product that was deleted leaves this table, and with it what is made of it.
CREATE TABLE PRODUCTS_ON_SALE WITH (
  KAFKA_TOPIC = 'products_on_sale',
  VALUE_FORMAT = 'AVRO'
) AS
  SELECT
    PRODUCT_KEY,
    AS_VALUE(PRODUCT_KEY) AS PRODUCT_ID,
    NAME,
    KIND,
    PRICE
  FROM STORE_PRODUCTS
  WHERE __DELETED = 'false'
  EMIT CHANGES;
