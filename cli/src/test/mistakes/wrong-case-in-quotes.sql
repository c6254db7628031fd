CREATE STREAM m10a AS SELECT id, `stars` FROM ratings;
CREATE STREAM m10b AS SELECT r.id, c.clubStatus FROM ratings r JOIN customers c ON r.message = c.id;
CREATE STREAM m10c AS SELECT id, stars FROM `ratings`;
