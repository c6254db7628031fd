--
DROP STREAM a;
SHOW STREAMS;
--
-- only a comment is swallowed here
SHOW TABLES;
INSERT INTO a VALUES ("yes", 1);
