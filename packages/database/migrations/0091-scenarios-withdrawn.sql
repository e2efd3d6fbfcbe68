-- 0091 scenarios withdrawn: a scope that no longer has a scenario of its own
-- Why    A scenario written for a creditor or a kind of debtor could be replaced, never taken away.
-- Locks  New table only.
-- Undo   Drop the table: the versions withdrawn would be in force again.

create table scenario_withdrawal (
  organisation_id  uuid         not null references organisation,
  scenario_id      uuid         not null,
  reason           text         not null,
  withdrawn_at     timestamptz  not null,
  withdrawn_by     text         not null,

  primary key (organisation_id, scenario_id),
  foreign key (organisation_id, scenario_id) references scenario_publication,
  constraint a_scenario_is_withdrawn_for_a_reason check (btrim(reason) <> '')
);

comment on table scenario_withdrawal is
  'Append-only. From when a published version is no longer in force, with none in its place: its claims follow the next nearest scenario.';

call keep_organisations_apart('scenario_withdrawal');
call keep_for_ever('scenario_withdrawal');
