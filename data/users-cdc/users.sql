-- Who has signed up, and where. Runs once, when the sandbox makes the database.
CREATE TABLE users (
  id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  city VARCHAR(50) NOT NULL
);

INSERT INTO users VALUES
  (1, 'Ines', 'Lisbon'),
  (2, 'Jonas', 'Leipzig'),
  (3, 'Kaito', 'Osaka'),
  (4, 'Lena', 'Leipzig'),
  (5, 'Mateo', 'Lisbon'),
  (6, 'Noor', 'Utrecht');
