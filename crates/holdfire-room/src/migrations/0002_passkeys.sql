-- Passkeys, and the ceremonies in which they are made and used.

-- What an authenticator calls the account by: random, so that it says nothing to whoever reads it.
CREATE TABLE passkey_handles (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  handle BLOB NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE passkeys (
  credential BLOB PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  public_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_account ON passkeys (account);

-- Each is answered once, and bounded in number. `subject` is the account or the invitation.
CREATE TABLE ceremonies (
  hash BLOB PRIMARY KEY,
  sort TEXT NOT NULL,
  subject TEXT,
  handle BLOB,
  state TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ceremonies_by_end ON ceremonies (expires_at);
