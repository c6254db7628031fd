CREATE STREAM m15a AS SELECT id, stars FROM ratings WHERE stars > '3';
CREATE STREAM m15b AS SELECT id, stars FROM ratings WHERE message = 3;
CREATE STREAM m15c AS SELECT id, stars FROM ratings WHERE message BETWEEN 1 AND 3;
CREATE STREAM m15d AS SELECT id, stars FROM ratings WHERE message IN (1, 2);
CREATE STREAM m15e AS SELECT id, stars FROM ratings WHERE good = 'true';
CREATE STREAM m15f AS SELECT id, stars FROM ratings WHERE stars = message;
