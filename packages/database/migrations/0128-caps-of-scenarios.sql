-- 0128 the caps of a scenario
-- Why    A house holds itself to fewer steps than the ceiling of the product: so many contacts in so many days towards
--        a person, so many days between two, so many reminders on a dossier. They are of the version, as its steps are.
-- Locks  scenario and scenario_simulation, against everybody, for a moment: a column without a value is only named.
-- Undo   Drop both columns: the ceiling of the product holds alone again.

alter table scenario
  add column caps jsonb,
  add constraint caps_of_a_scenario_are_named check (jsonb_typeof(caps) = 'object');

comment on column scenario.caps is
  'What it holds itself to beyond the ceiling of the product (plafonds); null for that ceiling alone.';

alter table scenario_simulation
  add column caps jsonb,
  add constraint caps_of_a_simulation_are_named check (jsonb_typeof(caps) = 'object');

comment on column scenario_simulation.caps is
  'Those of the scenario that is replayed; null for the ceiling of the product alone.';
