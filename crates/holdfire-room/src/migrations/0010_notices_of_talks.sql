-- A notice may be about a matter of the talks: a commitment whose day is over.
ALTER TABLE notices ADD COLUMN talk TEXT;
