-- 0025 watched rates: where an added rate is read, how one is taken back, which half-years lack theirs
-- Why    A figure that two people took for right may still be wrong: it is withdrawn with its reason, and the
--        half-year is asked for again. The daily round notes once each half-year that has no rate yet.
-- Locks  Columns and constraints of `added_rate`, which no release has filled; a new table.
-- Undo   Drop the table, the columns and the constraint; give the states of 0023 back.

alter table added_rate
  add column reference text not null default '',
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_because text,
  drop constraint state_of_a_rate_is_known,
  add constraint state_of_a_rate_is_known
    check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  add constraint a_withdrawal_is_whole check (
    (state = 'withdrawn') = (withdrawn_at is not null)
    and (state = 'withdrawn') = (withdrawn_by is not null)
    and (state = 'withdrawn') = (withdrawn_because is not null)),
  add constraint a_withdrawal_says_why check (btrim(withdrawn_because) <> ''),
  drop constraint a_second_person_confirms,
  add constraint a_second_person_confirms
    check (state not in ('confirmed', 'withdrawn') or decided_by <> proposed_by);
alter table added_rate
  alter column reference drop default,
  add constraint reference_is_not_empty check (btrim(reference) <> '');
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on added_rate to quittance_app;
comment on column added_rate.reference is
  'Where a person reads the source again: the address of a page, or the issue of the Journal officiel.';

create table missing_rate_notice (
  organisation_id  uuid         not null references organisation,
  series           text         not null,
  half_year        text         not null,
  noticed_at       timestamptz  not null,

  primary key (organisation_id, series, half_year),
  constraint noticed_series_is_known check (series in ('legal', 'ecb')),
  constraint noticed_half_year_is_written_so check (half_year ~ '^\d{4}-S[12]$')
);

comment on table missing_rate_notice is
  'Append-only. Each half-year that was found without its rate, a month before it starts: once, whatever is read of it later.';

call keep_organisations_apart('missing_rate_notice');
call keep_for_ever('missing_rate_notice');
