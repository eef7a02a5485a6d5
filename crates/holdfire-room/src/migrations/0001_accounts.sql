-- Who may come in: organisations, accounts, what they sign in with, their sessions, and the trail.
-- Instants are milliseconds since 1970. Secrets are kept as SHA-256, passwords as Argon2id; only the
-- secrets of one-time codes must be readable to be checked.

-- The key under which names that nobody has are counted, so that what people typed cannot be read.
CREATE TABLE keys (name TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO keys (name, key) VALUES ('names', randomblob(32));

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  sign_in_shape TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  display_shape TEXT NOT NULL,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  suspended_at INTEGER,
  suspended_by TEXT,
  suspended_why TEXT,
  CHECK ((suspended_at IS NULL) = (suspended_by IS NULL) AND (suspended_at IS NULL) = (suspended_why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_shape ON accounts (display_shape);
CREATE INDEX accounts_by_organisation ON accounts (organisation);
CREATE TRIGGER accounts_refuse_delete BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'accounts are never removed'); END;

CREATE TABLE account_roles (
  account TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  PRIMARY KEY (account, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_roles_by_role ON account_roles (role);

CREATE TABLE passwords (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  hash TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `last_step` is the latest step whose code was accepted: none up to it is accepted again.
CREATE TABLE totp (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  secret BLOB NOT NULL,
  last_step INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A secret that was shown and not yet confirmed by a code.
CREATE TABLE totp_offered (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  secret BLOB NOT NULL,
  offered_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_codes (
  account TEXT NOT NULL REFERENCES accounts (id),
  hash BLOB NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  hash BLOB PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  browser TEXT NOT NULL,
  ended_at INTEGER,
  ended_why TEXT,
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account) WHERE ended_at IS NULL;
CREATE INDEX sessions_by_end ON sessions (ended_at) WHERE ended_at IS NOT NULL;
CREATE TRIGGER sessions_stay_ended BEFORE UPDATE ON sessions WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session that was ended stays ended'); END;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  account TEXT REFERENCES accounts (id),
  account_id TEXT,
  sign_in_name TEXT,
  totp_secret BLOB NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_why TEXT,
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation_roles (
  invitation TEXT NOT NULL REFERENCES invitations (id),
  role TEXT NOT NULL,
  PRIMARY KEY (invitation, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE first_run (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  hash BLOB NOT NULL,
  totp_secret BLOB NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

-- Failed attempts by account (`account`), by a name that nobody has (`name`) and by address
-- (`address`). The last two are bounded in number.
CREATE TABLE failures (
  sort TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  waits_until INTEGER NOT NULL,
  PRIMARY KEY (sort, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX failures_by_end ON failures (sort, waits_until);
CREATE TABLE failures_of_unknown_names (
  day TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_tokens (
  id TEXT PRIMARY KEY,
  hash BLOB NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  ended_at INTEGER,
  ended_why TEXT,
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX api_tokens_by_account ON api_tokens (account);
CREATE TRIGGER api_tokens_stay_ended BEFORE UPDATE ON api_tokens WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a token that was ended stays ended'); END;
CREATE TABLE api_token_scopes (
  token TEXT NOT NULL REFERENCES api_tokens (id),
  scope TEXT NOT NULL,
  PRIMARY KEY (token, scope)
) STRICT, WITHOUT ROWID;

-- What was done with accounts. Only added to.
CREATE TABLE trail (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  account TEXT,
  by TEXT NOT NULL,
  address TEXT,
  detail TEXT
) STRICT;
CREATE INDEX trail_by_account ON trail (account, number);
CREATE TRIGGER trail_refuses_update BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;
CREATE TRIGGER trail_refuses_delete BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;
CREATE TRIGGER trail_refuses_replace BEFORE INSERT ON trail
WHEN EXISTS (SELECT 1 FROM trail WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

-- Which account made which entry of the register: entries name only the organisation.
CREATE TABLE acts (
  entry INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX acts_by_account ON acts (account, entry);
CREATE TRIGGER acts_refuse_update BEFORE UPDATE ON acts
BEGIN SELECT RAISE(ABORT, 'acts are only added to'); END;
CREATE TRIGGER acts_refuse_delete BEFORE DELETE ON acts
BEGIN SELECT RAISE(ABORT, 'acts are only added to'); END;
CREATE TRIGGER acts_refuse_replace BEFORE INSERT ON acts
WHEN EXISTS (SELECT 1 FROM acts WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'acts are only added to'); END;
