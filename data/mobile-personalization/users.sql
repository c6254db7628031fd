-- The app's readers, as the database of accounts has them. Runs once, when the sandbox makes the database.
CREATE TABLE users (
  id VARCHAR(20) PRIMARY KEY,
  region VARCHAR(10) NOT NULL,
  gender VARCHAR(1) NOT NULL,
  interest VARCHAR(20) NOT NULL
);

INSERT INTO users VALUES
  ('reader-01', 'west', 'm', 'football'),
  ('reader-02', 'south', 'f', 'cooking'),
  ('reader-03', 'east', 'm', 'science'),
  ('reader-04', 'north', 'x', 'music'),
  ('reader-05', 'north', 'f', 'travel'),
  ('reader-06', 'west', 'm', 'films'),
  ('reader-07', 'south', 'f', 'travel'),
  ('reader-08', 'east', 'm', 'football'),
  ('reader-09', 'north', 'x', 'cooking'),
  ('reader-10', 'north', 'f', 'science'),
  ('reader-11', 'west', 'm', 'music'),
  ('reader-12', 'south', 'f', 'travel'),
  ('reader-13', 'east', 'm', 'films'),
  ('reader-14', 'north', 'x', 'travel'),
  ('reader-15', 'north', 'f', 'football'),
  ('reader-16', 'west', 'm', 'cooking'),
  ('reader-17', 'south', 'f', 'science'),
  ('reader-18', 'east', 'm', 'music'),
  ('reader-19', 'north', 'x', 'travel'),
  ('reader-20', 'north', 'f', 'films');
