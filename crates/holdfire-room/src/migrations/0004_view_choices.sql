-- How somebody likes a page: which columns a list shows, in which order.

CREATE TABLE view_choices (
  account TEXT NOT NULL REFERENCES accounts (id),
  view TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (account, view)
) STRICT, WITHOUT ROWID;
