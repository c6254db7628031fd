-- How many of those who look at a product put it into their cart.
CREATE TABLE conversion (
  product_id STRING,
  name STRING,
  kind STRING,
  view_count BIGINT,
  cart_additions BIGINT,
  rate DOUBLE,
  PRIMARY KEY (product_id) NOT ENFORCED
) WITH (
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'key.format' = 'avro-registry',
  'value.format' = 'avro-registry'
);

INSERT INTO conversion
  SELECT
    p.id,
    p.name,
    p.kind,
    COALESCE(v.view_count, 0),
    COALESCE(c.carts, 0),
    CASE WHEN v.view_count > 0 THEN ROUND(CAST(COALESCE(c.carts, 0) AS DOUBLE) / v.view_count, 4) ELSE CAST(0 AS DOUBLE) END
  FROM products_now AS p
  LEFT JOIN trending_products AS v ON p.id = v.product_id
  LEFT JOIN (
    SELECT product_id, COUNT(*) AS carts
    FROM cart_with_email
    GROUP BY product_id
  ) AS c ON p.id = c.product_id;
