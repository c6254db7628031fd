-- What lies in whose cart: carts, users and products.
CREATE TABLE cart_with_email (
  cart_id INT,
  email STRING,
  product_id STRING,
  product_name STRING,
  kind STRING,
  price DECIMAL(10, 2),
  quantity INT,
  PRIMARY KEY (cart_id) NOT ENFORCED
) WITH (
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'key.format' = 'avro-registry',
  'value.format' = 'avro-registry'
);

INSERT INTO cart_with_email
  SELECT c.id, u.email, p.id, p.name, p.kind, p.price, c.quantity
  FROM cart_now AS c
  JOIN users_now AS u ON c.user_id = u.id
  JOIN products_now AS p ON c.product_id = p.id;
