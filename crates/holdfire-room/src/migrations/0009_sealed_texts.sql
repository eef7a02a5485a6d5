-- What messages through an intermediary say, where the register has only the seal. Only added to, and
-- taken away again where the message was not recorded.
CREATE TABLE sealed_texts (
  -- SHA-256, in hex, of the chance followed by the text.
  seal TEXT PRIMARY KEY,
  chance BLOB NOT NULL,
  text TEXT NOT NULL,
  -- Whose it is, who carries it and for whom, by their ids; empty for somebody without one.
  sender TEXT NOT NULL,
  carrier TEXT NOT NULL,
  receiver TEXT NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
