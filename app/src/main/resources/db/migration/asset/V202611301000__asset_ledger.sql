CREATE SCHEMA asset;

CREATE TABLE asset.asset
(
    id               uuid PRIMARY KEY,
    unit_id          uuid NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('WEBSITE', 'SYSTEM', 'APPLICATION', 'ACCOUNT', 'LED_SCREEN', 'SERVER',
                                                   'PC', 'NETWORK_DEVICE', 'SECURITY_DEVICE', 'DATA_SET')),
    name             text NOT NULL CHECK (name <> ''),
    code             text NOT NULL DEFAULT '',
    owner_id         uuid, -- who is accountable for it: 谁主管谁负责
    owner_name       text NOT NULL DEFAULT '',
    operator_id      uuid, -- who runs it: 谁运营谁负责
    operator_name    text NOT NULL DEFAULT '',
    section_id       uuid,
    section_name     text NOT NULL DEFAULT '',
    network          text CHECK (network IN ('INTERNET', 'GOVERNMENT', 'INTERNAL', 'ISOLATED')),
    address          text NOT NULL DEFAULT '',
    domain           text NOT NULL DEFAULT '',
    product          text NOT NULL DEFAULT '',
    release          text NOT NULL DEFAULT '', -- the product's version
    supplier         text NOT NULL DEFAULT '',
    contract         text NOT NULL DEFAULT '',
    contract_ends_on date,
    level            int  NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 5), -- of protection; 0 where it is not graded
    filing_no        text NOT NULL DEFAULT '',
    evaluation_no    text NOT NULL DEFAULT '',
    evaluated_on     date,
    icp_no           text NOT NULL DEFAULT '',
    psb_no           text NOT NULL DEFAULT '',
    cii_notice       text NOT NULL DEFAULT '', -- critical infrastructure only by the notice that says so
    important        boolean NOT NULL DEFAULT false,
    started_on       date,
    note             text NOT NULL DEFAULT '',
    closed_on        date,
    withdrawn_at     timestamptz, -- an import that added it was taken back
    owner_gone       boolean NOT NULL DEFAULT false, -- the owner has left the unit
    revision         int  NOT NULL DEFAULT 1,
    created_at       timestamptz NOT NULL,
    CHECK ((owner_id IS NULL) = (owner_name = '')),
    CHECK ((operator_id IS NULL) = (operator_name = ''))
);
CREATE UNIQUE INDEX asset_by_code ON asset.asset (unit_id, code) WHERE code <> '' AND withdrawn_at IS NULL;
CREATE INDEX asset_by_name ON asset.asset (unit_id, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX asset_by_kind ON asset.asset (unit_id, kind, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX asset_by_owner ON asset.asset (owner_id) WHERE withdrawn_at IS NULL AND closed_on IS NULL;
CREATE INDEX asset_by_operator ON asset.asset (operator_id) WHERE withdrawn_at IS NULL AND closed_on IS NULL;
CREATE INDEX asset_ownerless ON asset.asset (unit_id, name, id)
    WHERE (owner_id IS NULL OR owner_gone) AND withdrawn_at IS NULL AND closed_on IS NULL;
CREATE INDEX asset_by_grams ON asset.asset
    USING gin (kernel.grams(name || ' ' || code || ' ' || domain || ' ' || address)) WHERE withdrawn_at IS NULL;

-- Assets with this text in name, number, domain or address; as the owner, whom no policy binds, and so it keeps the rule itself.
CREATE FUNCTION asset.assets_called(wanted text) RETURNS SETOF asset.asset
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT a.* FROM asset.asset a
    WHERE kernel.grams(a.name || ' ' || a.code || ' ' || a.domain || ' ' || a.address) @> kernel.grams(wanted)
      AND strpos(lower(a.name || ' ' || a.code || ' ' || a.domain || ' ' || a.address), lower(wanted)) > 0
      AND a.withdrawn_at IS NULL
      AND (a.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    $$;
REVOKE ALL ON FUNCTION asset.assets_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION asset.assets_called(text) TO shouze_app;

-- What each field was and became; nobody rewrites it.
CREATE TABLE asset.change
(
    id         uuid PRIMARY KEY,
    asset_id   uuid NOT NULL REFERENCES asset.asset,
    unit_id    uuid NOT NULL,
    field      text NOT NULL,
    before     text NOT NULL,
    after      text NOT NULL,
    reason     text NOT NULL DEFAULT '',
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
CREATE INDEX change_by_asset ON asset.change (asset_id, id DESC);

REVOKE UPDATE, DELETE ON asset.change FROM shouze_app;
REVOKE DELETE ON asset.asset FROM shouze_app;

CALL kernel.protect('asset.asset');
CALL kernel.protect('asset.change');
