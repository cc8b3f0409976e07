CREATE SCHEMA notify;

CREATE TABLE notify.message
(
    id        uuid PRIMARY KEY,
    unit_id   uuid NOT NULL, -- the unit of the person it is for
    person_id uuid NOT NULL,
    title     text NOT NULL CHECK (title <> ''),
    href      text NOT NULL CHECK (href LIKE '/%'),
    sent_at   timestamptz NOT NULL
);
CREATE INDEX message_by_person ON notify.message (person_id, id DESC);

CREATE TABLE notify.reading
(
    message_id uuid PRIMARY KEY REFERENCES notify.message,
    unit_id    uuid NOT NULL,
    read_at    timestamptz NOT NULL
);

REVOKE UPDATE, DELETE ON notify.message, notify.reading FROM shouze_app;
CALL kernel.protect('notify.message');
CALL kernel.protect('notify.reading');
