-- Who the customers are, as the loyalty programme's database has them. Runs once, when the sandbox makes the database.
CREATE TABLE customers (
  id INT PRIMARY KEY,
  first_name VARCHAR(50) NOT NULL,
  last_name VARCHAR(50) NOT NULL,
  email VARCHAR(100) NOT NULL,
  club_status VARCHAR(10) NOT NULL
);

INSERT INTO customers VALUES
  (1, 'Ada', 'Lindqvist', 'ada.lindqvist@example.com', 'platinum'),
  (2, 'Bruno', 'Moretti', 'bruno.moretti@example.com', 'gold'),
  (3, 'Chiara', 'Okafor', 'chiara.okafor@example.com', 'silver'),
  (4, 'Dilip', 'Ramanathan', 'dilip.ramanathan@example.com', 'platinum'),
  (5, 'Elif', 'Yildiz', 'elif.yildiz@example.com', 'bronze'),
  (6, 'Femi', 'Castellano', 'femi.castellano@example.com', 'silver'),
  (7, 'Greta', 'Novak', 'greta.novak@example.com', 'platinum'),
  (8, 'Hiro', 'Tanaka', 'hiro.tanaka@example.com', 'gold'),
  (9, 'Ines', 'Ferreira', 'ines.ferreira@example.com', 'bronze'),
  (10, 'Jonas', 'Petersen', 'jonas.petersen@example.com', 'platinum'),
  (11, 'Kavya', 'Iyer', 'kavya.iyer@example.com', 'silver'),
  (12, 'Liam', 'Gallagher', 'liam.gallagher@example.com', 'gold'),
  (13, 'Mona', 'Haddad', 'mona.haddad@example.com', 'platinum'),
  (14, 'Nuno', 'Duarte', 'nuno.duarte@example.com', 'bronze'),
  (15, 'Olga', 'Ivanova', 'olga.ivanova@example.com', 'silver'),
  (16, 'Pavel', 'Kowalski', 'pavel.kowalski@example.com', 'platinum'),
  (17, 'Quinn', 'Abernathy', 'quinn.abernathy@example.com', 'gold'),
  (18, 'Rosa', 'Delgado', 'rosa.delgado@example.com', 'bronze'),
  (19, 'Sven', 'Nyberg', 'sven.nyberg@example.com', 'silver'),
  (20, 'Tala', 'Santos', 'tala.santos@example.com', 'platinum');
