-- What people look at most.
CREATE TABLE trending_products (
  product_id STRING,
  view_count BIGINT,
  PRIMARY KEY (product_id) NOT ENFORCED
) WITH (
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'key.format' = 'avro-registry',
  'value.format' = 'avro-registry'
);

INSERT INTO trending_products
  SELECT product_id, COUNT(*)
  FROM product_views
  GROUP BY product_id;

-- Each view with its product, for analytics: Tableflow keeps this topic as a table of Iceberg. Views of products that the store has given up leave it.
CREATE TABLE product_views_enriched (
  view_id BIGINT,
  email STRING,
  product_id STRING,
  name STRING,
  kind STRING,
  price DECIMAL(10, 2),
  stock INT,
  PRIMARY KEY (view_id) NOT ENFORCED
) WITH (
  'changelog.mode' = 'upsert',
  'kafka.cleanup-policy' = 'compact',
  'key.format' = 'avro-registry',
  'value.format' = 'avro-registry'
);

INSERT INTO product_views_enriched
  SELECT v.view_id, v.email, v.product_id, p.name, p.kind, p.price, p.stock
  FROM product_views AS v
  JOIN products_now AS p ON v.product_id = p.id;
