-- Files that somebody asked for: what is asked, how far it has come, what came of it.

CREATE TABLE export_jobs (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  asked_at INTEGER NOT NULL,
  -- What is asked for, as JSON of whoever writes the files.
  scope TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Who approved or refused it, when, and why not.
  decided_by TEXT,
  decided_at INTEGER,
  decided_why TEXT,
  -- How often it was begun, and how far it has come.
  attempts INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  -- When it came to its end, and why if it failed.
  ended_at INTEGER,
  cause TEXT,
  -- What was written, as JSON of whoever wrote it, how large it is, and until when it is kept.
  made TEXT,
  bytes INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX export_jobs_by_account ON export_jobs (account, asked_at);
CREATE INDEX export_jobs_by_state ON export_jobs (state, asked_at);
