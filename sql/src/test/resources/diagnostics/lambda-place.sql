SELECT TRANSFORM(x => x + 1) FROM a;
SELECT REDUCE(a, (s, x) => s + x, 0) FROM b;
