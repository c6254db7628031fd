-- What stands where in the stores, as the labels on the shelves send it.
CREATE STREAM STORES_PRODUCTS (
  SEGMENT VARCHAR KEY,
  SKU BIGINT,
  VARIANT VARCHAR,
  LATITUDE DECIMAL(10, 5),
  LONGITUDE DECIMAL(10, 5),
  COUNTRY VARCHAR
) WITH (
  KAFKA_TOPIC = 'stores_products',
  VALUE_FORMAT = 'JSON'
);

-- Where the app sees its customers.
CREATE STREAM CUSTOMERS_LOCATIONS (
  COUNTRY VARCHAR KEY,
  UID VARCHAR,
  LATITUDE DECIMAL(10, 5),
  LONGITUDE DECIMAL(10, 5)
) WITH (
  KAFKA_TOPIC = 'customers_locations',
  VALUE_FORMAT = 'JSON'
);

-- What marketing announces: a promotion for a whole segment, and the product in its picture.
CREATE STREAM PRODUCTS_PROMOTIONS (
  SEGMENT VARCHAR KEY,
  PID VARCHAR,
  SKU BIGINT
) WITH (
  KAFKA_TOPIC = 'products_promotions',
  VALUE_FORMAT = 'JSON'
);
