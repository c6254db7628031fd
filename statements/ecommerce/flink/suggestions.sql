-- What each user may like: what lies in the cart, and for each of it up to two products of its kind that cost a little less. Every product once.
CREATE TABLE personal_suggestions (
  email STRING,
  products ARRAY<STRING>,
  PRIMARY KEY (email) NOT ENFORCED
) WITH (
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'key.format' = 'avro-registry',
  'value.format' = 'avro-registry'
);

INSERT INTO personal_suggestions
  WITH cheaper AS (
    SELECT
      c.email,
      p.id AS product_id,
      ROW_NUMBER() OVER (PARTITION BY c.cart_id ORDER BY p.price DESC, p.id ASC) AS place
    FROM cart_with_email AS c
    JOIN products_now AS p ON c.kind = p.kind AND p.price < c.price
  )
  SELECT email, ARRAY_AGG(DISTINCT product_id)
  FROM (
    SELECT email, product_id FROM cart_with_email
    UNION ALL
    SELECT email, product_id FROM cheaper WHERE place <= 2
  )
  GROUP BY email;
