-- The newest row of each user, product and cart. Topics of the database are tables in Confluent Cloud; a row that was deleted came once more, with
-- __deleted = 'true'.
CREATE VIEW users_now AS
  SELECT id, name, email
  FROM (
    SELECT id, name, email, `__deleted`, ROW_NUMBER() OVER (PARTITION BY id ORDER BY `$rowtime` DESC) AS age
    FROM `store.public.users`
  )
  WHERE age = 1 AND `__deleted` = 'false';

CREATE VIEW products_now AS
  SELECT id, name, kind, price, stock
  FROM (
    SELECT id, name, kind, price, stock, `__deleted`, ROW_NUMBER() OVER (PARTITION BY id ORDER BY `$rowtime` DESC) AS age
    FROM `store.public.products`
  )
  WHERE age = 1 AND `__deleted` = 'false';

CREATE VIEW cart_now AS
  SELECT id, user_id, product_id, quantity
  FROM (
    SELECT id, user_id, product_id, quantity, `__deleted`, ROW_NUMBER() OVER (PARTITION BY id ORDER BY `$rowtime` DESC) AS age
    FROM `store.public.cart`
  )
  WHERE age = 1 AND `__deleted` = 'false';
