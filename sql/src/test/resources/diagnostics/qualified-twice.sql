SELECT a.b.c FROM a;
