-- Holiday notices (节假日安排). A correction is a new revision; the highest one of a year is in force.
create table kernel.holiday_year (
    year       integer     not null check (year between 2000 and 2999),
    revision   integer     not null check (revision > 0),
    published  boolean     not null,
    basis      text        not null check (basis <> ''),
    entered_by text        not null check (entered_by <> ''),
    entered_at timestamptz not null,
    primary key (year, revision)
);

comment on column kernel.holiday_year.published is 'false: 调休未公布, the days are the statutory ones only';
comment on column kernel.holiday_year.basis is 'title and document number of the notice';

-- A notice may decide days of the December before its year, so year is the notice's, not the day''s.
create table kernel.holiday (
    year     integer not null,
    revision integer not null,
    day      date    not null,
    kind     text    not null check (kind in ('OFF', 'WORK')),
    name     text    not null check (name <> ''),
    primary key (year, revision, day),
    foreign key (year, revision) references kernel.holiday_year (year, revision)
);

-- Append-only: the application can neither change nor remove a notice.
revoke update, delete on kernel.holiday_year, kernel.holiday from shouze_app;
