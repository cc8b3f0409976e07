-- Which master keys have sealed something here: their ids alone, so that a start without one of them can say so.
CREATE TABLE kernel.master_key
(
    number int PRIMARY KEY,
    id     text NOT NULL UNIQUE CHECK (id ~ '^[0-9a-f]{12}$')
);
REVOKE UPDATE, DELETE ON kernel.master_key FROM shouze_app;
