CREATE SCHEMA operation;

-- Events of the platform that an administrator gave up (放弃投递的事件): they belong to no unit and are kept as they were.
CREATE TABLE operation.abandoned_delivery
(
    id               uuid PRIMARY KEY,
    listener_id      text NOT NULL,
    event_type       text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    attempts         int NOT NULL,
    abandoned_at     timestamptz NOT NULL,
    account_id       uuid,
    reason           text NOT NULL CHECK (reason <> '')
);
REVOKE UPDATE, DELETE ON operation.abandoned_delivery FROM shouze_app;
