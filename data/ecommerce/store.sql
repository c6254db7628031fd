-- A small store for coffee and tea: who shops there, what it sells, and what lies in whose cart. Runs once, when the sandbox makes the database.
CREATE TABLE users (
  id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  email VARCHAR(100) NOT NULL
);

CREATE TABLE products (
  id VARCHAR(20) PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  price NUMERIC(10, 2) NOT NULL,
  stock INT NOT NULL
);

CREATE TABLE cart (
  id INT PRIMARY KEY,
  user_id INT NOT NULL,
  product_id VARCHAR(20) NOT NULL,
  quantity INT NOT NULL
);

-- A row that is deleted is sent once more, with all that was in it.
ALTER TABLE users REPLICA IDENTITY FULL;
ALTER TABLE products REPLICA IDENTITY FULL;
ALTER TABLE cart REPLICA IDENTITY FULL;

INSERT INTO users VALUES
  (1, 'Amara', 'amara@example.com'),
  (2, 'Bjarne', 'bjarne@example.com'),
  (3, 'Celeste', 'celeste@example.com'),
  (4, 'Dov', 'dov@example.com'),
  (5, 'Eszter', 'eszter@example.com');

INSERT INTO products VALUES
  ('kettle-1', 'Stovetop kettle', 'kettle', 24.50, 40),
  ('kettle-2', 'Electric kettle', 'kettle', 39.90, 25),
  ('kettle-3', 'Gooseneck kettle', 'kettle', 64.00, 12),
  ('kettle-4', 'Kettle with thermometer', 'kettle', 89.00, 7),
  ('grinder-1', 'Hand grinder', 'grinder', 29.00, 30),
  ('grinder-2', 'Burr grinder', 'grinder', 79.00, 15),
  ('grinder-3', 'Grinder with scale', 'grinder', 149.00, 5),
  ('mug-1', 'Enamel mug', 'mug', 8.50, 120),
  ('mug-2', 'Stoneware mug', 'mug', 18.00, 80),
  ('mug-3', 'Double-walled glass', 'mug', 18.00, 45),
  ('mug-4', 'Travel mug', 'mug', 21.90, 60),
  ('tea-1', 'Assam, 100 g', 'tea', 6.90, 200),
  ('tea-2', 'Sencha, 100 g', 'tea', 9.40, 150),
  ('tea-3', 'Oolong, 100 g', 'tea', 16.20, 70);

INSERT INTO cart VALUES
  (1, 1, 'kettle-4', 1),
  (2, 1, 'tea-2', 2),
  (3, 2, 'mug-4', 4),
  (4, 3, 'grinder-3', 1),
  (5, 3, 'kettle-2', 1),
  (6, 4, 'tea-1', 1),
  (7, 4, 'kettle-4', 1),
  (8, 5, 'mug-2', 2);
