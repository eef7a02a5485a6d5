-- What accounts are told, where else it is sent, and what became of that. Nothing here is a fact of
-- the record.

-- How far news was looked for: the next entry, and the instants up to which clocks were looked at.
CREATE TABLE news_followed (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entry INTEGER NOT NULL,
  clocks INTEGER NOT NULL,
  steps INTEGER NOT NULL
) STRICT;

-- What an account wants to hear of and where; what is not here stands as it is for everybody.
CREATE TABLE notice_choices (
  account TEXT NOT NULL REFERENCES accounts (id),
  subject TEXT NOT NULL,
  in_page INTEGER NOT NULL CHECK (in_page IN (0, 1)),
  mail TEXT NOT NULL,
  webhook TEXT NOT NULL,
  PRIMARY KEY (account, subject)
) STRICT, WITHOUT ROWID;

-- When an account wants to be left alone, and at which hour the day's news is gathered: minutes of the
-- day in the mechanism's zone.
CREATE TABLE notice_hours (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  quiet_from INTEGER,
  quiet_until INTEGER,
  daily_at INTEGER NOT NULL,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
) STRICT, WITHOUT ROWID;

-- Where mail goes. Nothing is sent there but the code until it came back; `stop` ends it without
-- signing in.
CREATE TABLE notice_addresses (
  account TEXT PRIMARY KEY REFERENCES accounts (id),
  address TEXT NOT NULL,
  code TEXT,
  failures INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  stop TEXT NOT NULL UNIQUE,
  CHECK ((code IS NULL) = (confirmed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- One row for each account, subject and cause, so that nobody is told the same thing twice.
CREATE TABLE notices (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id),
  subject TEXT NOT NULL,
  cause TEXT NOT NULL,
  news TEXT NOT NULL,
  incident TEXT,
  asking INTEGER,
  bulletin TEXT,
  entry INTEGER,
  due INTEGER,
  at INTEGER NOT NULL,
  in_page INTEGER NOT NULL CHECK (in_page IN (0, 1)),
  read_at INTEGER,
  UNIQUE (account, subject, cause)
) STRICT;
CREATE INDEX notices_unread ON notices (account, number) WHERE read_at IS NULL AND in_page = 1;
CREATE INDEX notices_of_account ON notices (account, number);
CREATE INDEX notices_about ON notices (account, incident) WHERE incident IS NOT NULL;

-- Notices that go elsewhere too and are not in a message yet.
CREATE TABLE notices_waiting (
  notice INTEGER NOT NULL REFERENCES notices (number) ON DELETE CASCADE,
  account TEXT NOT NULL,
  carrier TEXT NOT NULL,
  ready_at INTEGER NOT NULL,
  PRIMARY KEY (notice, carrier)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_waiting_ready ON notices_waiting (carrier, ready_at);

-- Messages with what became of them. What is in one is written when it is sent, from the notices.
CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  carrier TEXT NOT NULL,
  webhook TEXT,
  purpose TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  cause TEXT,
  done_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_next ON messages (carrier, next_at) WHERE state = 'waiting';
CREATE INDEX messages_of_account ON messages (account, made_at);
CREATE TABLE message_notices (
  message TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  notice INTEGER NOT NULL REFERENCES notices (number) ON DELETE CASCADE,
  PRIMARY KEY (message, notice)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_notices_by_notice ON message_notices (notice);

-- Where programs of an organisation are told. The secret must be readable to sign with it.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  secret BLOB NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_why TEXT,
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX webhooks_by_organisation ON webhooks (organisation);
