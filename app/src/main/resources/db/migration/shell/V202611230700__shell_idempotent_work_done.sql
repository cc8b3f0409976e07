-- Set in the transaction of the work itself: whoever repeats a request whose answer a crash has lost does not do it twice.
ALTER TABLE shell.idempotent_response ADD COLUMN done boolean NOT NULL DEFAULT false;
