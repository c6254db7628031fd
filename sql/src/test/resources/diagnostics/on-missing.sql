SELECT * FROM a JOIN b WHERE a.x = b.x;
SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c;
