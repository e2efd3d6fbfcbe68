-- 0078 scenarios: the steps towards debtors, as versions that a house writes and publishes
-- Why    The order, the waits and the channels are a policy of the house; what was in force stays readable.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table scenario (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid,
  debtor_kind      text,
  version          integer      not null,
  steps            jsonb        not null,
  saved_at         timestamptz  not null,
  saved_by         text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_a_scenario
    unique nulls not distinct (organisation_id, creditor_id, debtor_kind, version),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint versions_of_a_scenario_begin_at_one check (version >= 1),
  constraint kind_of_debtor_of_a_scenario_is_known
    check (debtor_kind in ('consumer', 'professional', 'private-individual')),
  constraint steps_of_a_scenario_are_a_list check (jsonb_typeof(steps) = 'array')
);

comment on table scenario is
  'Append-only. A version of a scenario (scénario de relance): a draft until it is published.';
comment on column scenario.creditor_id is 'Whose claims it is for; null for all creditors.';
comment on column scenario.debtor_kind is 'Which debtors it is for; null for all.';

call keep_organisations_apart('scenario');
call keep_for_ever('scenario');

create table scenario_publication (
  organisation_id  uuid         not null references organisation,
  scenario_id      uuid         not null,
  reason           text         not null,
  published_at     timestamptz  not null,
  published_by     text         not null,

  primary key (organisation_id, scenario_id),
  foreign key (organisation_id, scenario_id) references scenario,
  constraint a_scenario_is_published_for_a_reason check (btrim(reason) <> '')
);

comment on table scenario_publication is
  'Append-only. From when a version is in force for the steps not yet done, who said so, and why.';

call keep_organisations_apart('scenario_publication');
call keep_for_ever('scenario_publication');
