-- 0077 pauses: intervals in which what comes next on a dossier waits
-- Why    A person puts the steps of a dossier on hold for a reason; those days count for no wait.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table sequence_pause (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  from_on          date         not null,
  until_on         date,
  reason           text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint a_pause_does_not_end_before_it_begins check (until_on >= from_on),
  constraint a_pause_has_a_reason check (btrim(reason) <> '')
);

create index sequence_pause_by_dossier on sequence_pause (organisation_id, dossier_id);
comment on table sequence_pause is
  'Append-only. An interval in which the steps of a dossier wait (suspension de la suite), and why.';
comment on column sequence_pause.until_on is
  'The last day of the pause as foreseen; null for none. Its end, if one is recorded, takes precedence.';

call keep_organisations_apart('sequence_pause');
call keep_for_ever('sequence_pause');

create table sequence_pause_end (
  organisation_id  uuid         not null references organisation,
  pause_id         uuid         not null,
  resumes_on       date         not null,
  reason           text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, pause_id),
  foreign key (organisation_id, pause_id) references sequence_pause,
  constraint a_pause_ends_for_a_reason check (btrim(reason) <> '')
);

comment on table sequence_pause_end is
  'Append-only. How a person ended a pause, once.';
comment on column sequence_pause_end.resumes_on is
  'The first day that counts again; the first day of the pause itself where it is taken back whole.';

call keep_organisations_apart('sequence_pause_end');
call keep_for_ever('sequence_pause_end');
