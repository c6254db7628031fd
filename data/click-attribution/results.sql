-- Where the results of click attribution are kept, for dashboards. Runs once, when the sandbox makes the database; elsewhere, run it yourself.
-- All times are UTC.

-- How long rows are kept. The one place to change it for the database; topics and windows have the pipeline's kept_ms and kept_hours.
CREATE TABLE retention (kept INTERVAL NOT NULL);
INSERT INTO retention VALUES (INTERVAL '48 hours');

CREATE TABLE checkouts (
  checkout_id BIGINT PRIMARY KEY,
  checked_out_at TIMESTAMP NOT NULL,
  first_clicked_at TIMESTAMP NOT NULL,
  clicks BIGINT NOT NULL,
  source TEXT NOT NULL,
  user_id TEXT NOT NULL,
  gender TEXT,
  product_id TEXT NOT NULL,
  category TEXT NOT NULL,
  quantity INT NOT NULL,
  payment_method TEXT NOT NULL,
  outcome TEXT NOT NULL,
  total_shown NUMERIC(10, 2),
  total_cost NUMERIC(12, 2) NOT NULL,
  profit NUMERIC(12, 2) NOT NULL
);
CREATE INDEX checkouts_by_time ON checkouts (checked_out_at);

-- What the hours were like: each row an hour and the name of a source, a way to pay, a category, a reason or a gender.
CREATE TABLE last_hour_sources (
  hour_start TIMESTAMP,
  hour_end TIMESTAMP NOT NULL,
  name TEXT,
  checkouts BIGINT NOT NULL,
  paid BIGINT NOT NULL,
  revenue NUMERIC(12, 2) NOT NULL,
  PRIMARY KEY (hour_start, name)
);
CREATE TABLE last_hour_revenue (
  hour_start TIMESTAMP,
  hour_end TIMESTAMP NOT NULL,
  name TEXT,
  checkouts BIGINT NOT NULL,
  revenue NUMERIC(12, 2) NOT NULL,
  profit NUMERIC(12, 2) NOT NULL,
  PRIMARY KEY (hour_start, name)
);
CREATE TABLE last_hour_categories (
  hour_start TIMESTAMP,
  hour_end TIMESTAMP NOT NULL,
  name TEXT,
  pieces BIGINT NOT NULL,
  revenue NUMERIC(12, 2) NOT NULL,
  PRIMARY KEY (hour_start, name)
);
CREATE TABLE last_hour_failures (
  hour_start TIMESTAMP,
  hour_end TIMESTAMP NOT NULL,
  name TEXT,
  checkouts BIGINT NOT NULL,
  lost NUMERIC(12, 2) NOT NULL,
  PRIMARY KEY (hour_start, name)
);
CREATE TABLE last_hour_genders (
  hour_start TIMESTAMP,
  hour_end TIMESTAMP NOT NULL,
  name TEXT,
  checkouts BIGINT NOT NULL,
  PRIMARY KEY (hour_start, name)
);

-- The hour that dashboards show: the newest one that is over, as seen from the newest checkout.
CREATE VIEW last_hour AS
  SELECT MAX(hour_start) AS hour_start
  FROM last_hour_sources
  WHERE hour_end < (SELECT MAX(checked_out_at) FROM checkouts) + INTERVAL '15 minutes';

-- What is older goes whenever something new comes, so that no scheduler is needed.
CREATE FUNCTION forget() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  oldest TIMESTAMP := (NOW() AT TIME ZONE 'UTC') - (SELECT kept FROM retention);
BEGIN
  DELETE FROM checkouts WHERE checked_out_at < oldest;
  DELETE FROM last_hour_sources WHERE hour_end < oldest;
  DELETE FROM last_hour_revenue WHERE hour_end < oldest;
  DELETE FROM last_hour_categories WHERE hour_end < oldest;
  DELETE FROM last_hour_failures WHERE hour_end < oldest;
  DELETE FROM last_hour_genders WHERE hour_end < oldest;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_when_checkouts_come AFTER INSERT ON checkouts FOR EACH STATEMENT EXECUTE FUNCTION forget();
CREATE TRIGGER forget_when_hours_come AFTER INSERT ON last_hour_sources FOR EACH STATEMENT EXECUTE FUNCTION forget();
