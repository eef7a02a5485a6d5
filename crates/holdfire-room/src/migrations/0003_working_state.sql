-- Who is at work on what. Nothing here is a fact of the record.

CREATE TABLE claims (
  incident TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_account ON claims (account, until);

CREATE TABLE assignments (
  incident TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assignments_by_account ON assignments (account, at);

-- What stood before claims or assignments of many incidents, for a while.
CREATE TABLE undos (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  sort TEXT NOT NULL,
  changes TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX undos_by_account ON undos (account, made_at);

-- The size of the register at which an account last looked at an incident.
CREATE TABLE seen (
  account TEXT NOT NULL REFERENCES accounts (id),
  incident TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (account, incident)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  is_subscribed INTEGER NOT NULL CHECK (is_subscribed IN (0, 1)),
  created_at INTEGER NOT NULL,
  UNIQUE (account, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_searches_by_subscription ON saved_searches (account) WHERE is_subscribed = 1;

CREATE TABLE drafts (
  account TEXT NOT NULL REFERENCES accounts (id),
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

-- What came of a request with an idempotency key; `status` is absent while it runs.
CREATE TABLE once (
  account TEXT NOT NULL REFERENCES accounts (id),
  key TEXT NOT NULL,
  request BLOB NOT NULL,
  begun_at INTEGER NOT NULL,
  status INTEGER,
  location TEXT,
  PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX once_by_time ON once (begun_at);
