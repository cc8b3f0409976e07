-- Which occasion a piece of evidence is about: two systems closed in one week are filed one by one.
ALTER TABLE obligation.evidence ADD COLUMN occasion text NOT NULL DEFAULT '';
CREATE INDEX occurrence_by_occasion ON obligation.occurrence (unit_id, period_key) WHERE occasion <> '';
