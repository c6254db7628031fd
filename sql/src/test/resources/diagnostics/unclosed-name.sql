SELECT `abc FROM b;
