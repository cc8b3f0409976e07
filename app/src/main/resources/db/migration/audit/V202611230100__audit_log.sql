-- The log (审计日志). Changes of rows come in through triggers, everything else through audit.note; both only append to
-- audit.pending, in the transaction of the change. One linker at a time moves what is committed into the chain.
CREATE SCHEMA audit;

CREATE TABLE audit.pending
(
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind      text NOT NULL,
    relation  text,
    operation text,
    record    text,
    unit      uuid,
    before    jsonb,
    after     jsonb,
    action    text,
    summary   text,
    reason    text,
    context   text
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, fillfactor = 100);

-- The chain: body is what is hashed, byte by byte; the other columns repeat parts of it for searching.
CREATE TABLE audit.entry
(
    position      bigint NOT NULL,
    month         date NOT NULL,
    at            timestamptz NOT NULL,
    kind          text NOT NULL,
    relation      text,
    record        text,
    unit          uuid,
    account       uuid,
    name          text,
    address       text,
    action        text,
    body          text NOT NULL,
    digest_sha256 bytea NOT NULL,
    digest_sm3    bytea NOT NULL,
    sha256        bytea NOT NULL,
    sm3           bytea NOT NULL,
    PRIMARY KEY (position, month)
) PARTITION BY RANGE (month);
CREATE INDEX entry_by_record ON audit.entry (record);
CREATE INDEX entry_by_account ON audit.entry (account, position);
CREATE INDEX entry_by_time ON audit.entry USING brin (at);

-- One row: where the chain ends. Whoever locks it may link.
CREATE TABLE audit.head
(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    position bigint NOT NULL,
    month    date NOT NULL,
    sha256   bytea NOT NULL,
    sm3      bytea NOT NULL
);
INSERT INTO audit.head (position, month, sha256, sm3)
VALUES (0, date '2000-01-01', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'));

-- The public keys of the servers, and what they have signed: checkpoints, and ends of what was dropped.
CREATE TABLE audit.signer
(
    id         text PRIMARY KEY,
    public_key text NOT NULL,
    made_at    timestamptz NOT NULL
);
CREATE TABLE audit.seal
(
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind      text NOT NULL CHECK (kind IN ('checkpoint', 'cut')),
    position  bigint NOT NULL,
    sha256    bytea NOT NULL,
    sm3       bytea NOT NULL,
    at        text NOT NULL,
    key       text NOT NULL REFERENCES audit.signer,
    signature text NOT NULL
);
CREATE INDEX seal_by_position ON audit.seal (position, id);

CREATE TABLE audit.retention
(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    years integer NOT NULL CHECK (years BETWEEN 1 AND 99),
    basis text NOT NULL
);
INSERT INTO audit.retention (years, basis)
VALUES (6, '《互联网政务应用安全管理规定》第二十条：日志留存不少于一年（《网络安全法》：不少于六个月）；本平台默认六年');

CREATE TABLE audit.verification
(
    id       uuid PRIMARY KEY,
    asked_by text NOT NULL,
    begun_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL,
    ended_at timestamptz,
    checked  bigint NOT NULL,
    total    bigint NOT NULL,
    finding  text NOT NULL
);

CREATE TABLE audit.forwarding
(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    active      boolean NOT NULL,
    host        text NOT NULL,
    port        integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    authorities text NOT NULL
);
INSERT INTO audit.forwarding (active, host, port, authorities) VALUES (false, '', 6514, '');

-- How far the log has been sent on, and what is wrong with that.
CREATE TABLE audit.forwarded
(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    position bigint NOT NULL,
    seal     bigint NOT NULL,
    sent_at  timestamptz,
    problem  text NOT NULL
);
INSERT INTO audit.forwarded (position, seal, problem) VALUES (0, 0, '');

-- Columns whose values never reach the log, and tables that are not watched, each with its reason.
CREATE TABLE audit.mask
(
    relation text NOT NULL,
    columns  text[] NOT NULL,
    PRIMARY KEY (relation)
);
CREATE TABLE audit.unwatched
(
    pattern text PRIMARY KEY,
    because text NOT NULL CHECK (because <> '')
);
INSERT INTO audit.unwatched (pattern, because) VALUES
    ('audit.pending', 'the log itself'),
    ('audit.entry%', 'the log itself'),
    ('audit.head', 'the log itself'),
    ('audit.seal', 'signed by itself'),
    ('audit.forwarded', 'how far the log has been sent on'),
    ('audit.verification', 'progress of a job; its start and end are noted'),
    ('kernel.event_publication', 'queue of events on their way'),
    ('kernel.scheduled_tasks', 'queue and locks of jobs'),
    ('shell.idempotent_response', 'answers kept for 24 hours'),
    ('%.spring_session%', 'sessions; signing in and out is noted');

CREATE FUNCTION audit.may_read() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('shouze.reads_log', true) = 'yes', false) $$;

ALTER TABLE audit.pending ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.mask ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.unwatched ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON audit.entry FOR SELECT USING ((SELECT audit.may_read())
    AND (unit IS NULL OR unit IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere())));
ALTER TABLE audit.verification ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON audit.verification USING ((SELECT audit.may_read()));

REVOKE ALL ON audit.pending, audit.head, audit.mask, audit.unwatched FROM shouze_app;
REVOKE INSERT, UPDATE, DELETE ON audit.entry FROM shouze_app;
REVOKE UPDATE, DELETE ON audit.seal, audit.signer FROM shouze_app;
REVOKE INSERT, DELETE ON audit.retention, audit.forwarding, audit.forwarded FROM shouze_app;
REVOKE DELETE ON audit.verification FROM shouze_app;
