-- What a request with an idempotency key was answered, so that whoever repeats it is told the same.
ALTER TABLE once ADD COLUMN answer TEXT;
