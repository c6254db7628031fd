--
CREATE STREAM m08a AS SELECT id, stars FROM ratings
--
WHERE stars > 3;
