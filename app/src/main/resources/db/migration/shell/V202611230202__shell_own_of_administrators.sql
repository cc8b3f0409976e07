-- An administrator's own subscriptions and repeated requests; nobody else's.
CALL kernel.protect_own('shell.feed_token');
CALL kernel.protect_own('shell.idempotent_response');
