ALTER TABLE notify.message ADD COLUMN needed_until timestamptz;
COMMENT ON COLUMN notify.message.needed_until IS 'from then on nobody needs it, such as an invitation after the meeting; null: until it is read';
CREATE INDEX message_by_page ON notify.message (href);

-- What a message asked for is over, whether or not it was read; a fact of its own, since reading is the person's.
CREATE TABLE notify.closing
(
    message_id uuid PRIMARY KEY REFERENCES notify.message,
    unit_id    uuid NOT NULL,
    closed_at  timestamptz NOT NULL
);
CALL kernel.protect('notify.closing');
REVOKE UPDATE, DELETE ON notify.closing FROM shouze_app;
