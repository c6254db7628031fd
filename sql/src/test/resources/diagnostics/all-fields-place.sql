SELECT a->* AS b FROM c;
SELECT a->* FROM c WHERE b->* = 1;
