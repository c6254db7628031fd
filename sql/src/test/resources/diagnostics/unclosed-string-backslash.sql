SELECT 'it\'s' FROM b;
