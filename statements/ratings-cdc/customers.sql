-- The newest state of each customer. The columns are those of the database's table; they come from the schema registry.
CREATE TABLE SHOP_CUSTOMERS (CUSTOMER_ID VARCHAR PRIMARY KEY) WITH (
  KAFKA_TOPIC = 'cdc.shop.customers',
  VALUE_FORMAT = 'AVRO'
);
