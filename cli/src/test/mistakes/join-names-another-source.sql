CREATE STREAM m04a AS
  SELECT r.id, c.name FROM ratings r LEFT JOIN customers c ON o.customer = c.id;
CREATE STREAM m04b AS
  SELECT r.id, c.name FROM ratings r LEFT JOIN customers c ON ratings.message = c.id;
