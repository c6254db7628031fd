CREATE STREAM m11a AS SELECT r.id, c.name FROM ratings r JOIN customers c ON r.id = c.id;
CREATE STREAM m11b AS SELECT r.id, o.amount FROM ratings r JOIN orders o WITHIN 1 HOUR ON r.user_id = o.id;
