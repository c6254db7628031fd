-- Somebody comes to the shop, from somewhere. A click counts for the time at which it happened, however late it comes in.
CREATE STREAM SITE_CLICKS (
  USER_ID VARCHAR KEY,
  CLICK_ID BIGINT,
  SOURCE VARCHAR,
  PAGE VARCHAR,
  CLICK_TIME BIGINT
) WITH (
  KAFKA_TOPIC = 'site_clicks',
  VALUE_FORMAT = 'JSON',
  TIMESTAMP = 'CLICK_TIME'
);

-- Somebody checks out, and pays or fails to.
CREATE STREAM SITE_PURCHASES (
  USER_ID VARCHAR KEY,
  PURCHASE_ID BIGINT,
  PRODUCT_ID VARCHAR,
  QUANTITY INT,
  TOTAL_COST DECIMAL(10, 2),
  PAYMENT_METHOD VARCHAR,
  OUTCOME VARCHAR,
  PURCHASE_TIME BIGINT
) WITH (
  KAFKA_TOPIC = 'site_purchases',
  VALUE_FORMAT = 'JSON',
  TIMESTAMP = 'PURCHASE_TIME'
);

-- Who the users are. A row counts from the day on which they joined, so that purchases of any day find it.
CREATE TABLE SITE_USERS (
  USER_ID VARCHAR PRIMARY KEY,
  NAME VARCHAR,
  GENDER VARCHAR,
  CITY VARCHAR,
  MEMBER_SINCE VARCHAR
) WITH (
  KAFKA_TOPIC = 'site_users',
  VALUE_FORMAT = 'JSON',
  TIMESTAMP = 'MEMBER_SINCE',
  TIMESTAMP_FORMAT = 'yyyy-MM-dd'
);

-- What the shop sells, for how much, and what it pays itself.
CREATE TABLE SITE_PRODUCTS (
  PRODUCT_ID VARCHAR PRIMARY KEY,
  NAME VARCHAR,
  CATEGORY VARCHAR,
  PRICE DECIMAL(10, 2),
  COST DECIMAL(10, 2),
  LISTED VARCHAR
) WITH (
  KAFKA_TOPIC = 'site_products',
  VALUE_FORMAT = 'JSON',
  TIMESTAMP = 'LISTED',
  TIMESTAMP_FORMAT = 'yyyy-MM-dd'
);
