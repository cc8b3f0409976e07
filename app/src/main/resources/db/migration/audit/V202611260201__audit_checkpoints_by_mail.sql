-- To whom checkpoints are mailed, and how far that has come.
CREATE TABLE audit.mailing
(
    single    boolean PRIMARY KEY DEFAULT true CHECK (single),
    addresses text[] NOT NULL CHECK (cardinality(addresses) <= 5)
);
INSERT INTO audit.mailing (addresses) VALUES ('{}');

CREATE TABLE audit.mailed
(
    single       boolean PRIMARY KEY DEFAULT true CHECK (single),
    seal         bigint NOT NULL,
    sent_at      timestamptz,
    problem      text NOT NULL,
    leased_by    uuid,
    leased_until timestamptz
);
INSERT INTO audit.mailed (seal, problem) VALUES (0, '');
CALL audit.ignore('audit.mailed', 'how far checkpoints have been mailed');

REVOKE INSERT, DELETE ON audit.mailing, audit.mailed FROM shouze_app;
CALL audit.watch_all();
