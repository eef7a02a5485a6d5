-- Notices that an export waits for somebody who approves it.
ALTER TABLE notices ADD COLUMN export TEXT;
CREATE INDEX notices_of_export ON notices (export) WHERE export IS NOT NULL;
