SELECT a
--
FROM b
WHERE c = 1;
SELECT x -- fine
FROM y;
