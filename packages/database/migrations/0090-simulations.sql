-- 0090 simulations: what a scenario would have done of past dossiers, and what the post charges
-- Why    A house looks at what its steps would have sent, held back and cost before it publishes them.
-- Locks  New tables only.
-- Undo   Drop the tables: a simulation is computed again at will; prices would have to be typed again.

create table scenario_simulation (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid,
  debtor_kind      text,
  steps            jsonb        not null,
  from_on          date         not null,
  until_on         date         not null,
  asked_at         timestamptz  not null,
  asked_by         text         not null,
  concerned        integer      not null,
  state            text         not null default 'running',
  finished_at      timestamptz,

  primary key (organisation_id, id),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint kind_of_debtor_of_a_simulation_is_known
    check (debtor_kind in ('consumer', 'professional', 'private-individual')),
  constraint steps_of_a_simulation_are_a_list check (jsonb_typeof(steps) = 'array'),
  constraint a_simulated_period_runs_forward check (from_on <= until_on),
  constraint state_of_a_simulation_is_known check (state in ('running', 'done', 'failed')),
  constraint a_simulation_that_ended_says_when
    check ((state = 'running') = (finished_at is null))
);

comment on table scenario_simulation is
  'A scenario replayed over past dossiers (simulation): what it would have sent in a period. Computed again at will.';
comment on column scenario_simulation.concerned is
  'The dossiers of its scope that lived in the period; more than those kept where the bound was met.';

call keep_organisations_apart('scenario_simulation');
grant insert, update, delete on scenario_simulation to quittance_app;

create table simulated_dossier (
  organisation_id  uuid     not null references organisation,
  simulation_id    uuid     not null,
  dossier_id       uuid     not null,
  person           text     not null,
  is_read          boolean  not null default false,

  primary key (organisation_id, simulation_id, dossier_id),
  foreign key (organisation_id, simulation_id) references scenario_simulation on delete cascade,
  foreign key (organisation_id, dossier_id) references dossier
);

create index simulated_dossier_to_read on simulated_dossier (organisation_id, simulation_id, person)
  where not is_read;
comment on table simulated_dossier is
  'A dossier that a simulation reads; those of one person are read together, since contacts are counted by person.';

call keep_organisations_apart('simulated_dossier');
grant insert, update, delete on simulated_dossier to quittance_app;

create table simulated_line (
  organisation_id  uuid     not null references organisation,
  simulation_id    uuid     not null,
  dossier_id       uuid     not null,
  rank             integer  not null,
  kind             text     not null,
  on_day           date     not null,
  until_on         date,
  due_on           date,
  step_id          text,
  act              text     not null,
  channel          text,
  code             text,
  because          jsonb,
  channel_because  jsonb,

  primary key (organisation_id, simulation_id, dossier_id, rank),
  foreign key (organisation_id, simulation_id, dossier_id) references simulated_dossier
    on delete cascade,
  constraint kind_of_a_simulated_line_is_known check (kind in ('sent', 'held', 'real')),
  constraint what_holds_a_step_is_named check ((kind = 'held') = (code is not null)),
  constraint a_hold_says_until_when check ((kind = 'held') = (until_on is not null))
);

create index simulated_line_by_kind
  on simulated_line (organisation_id, simulation_id, kind, on_day, dossier_id, rank);
comment on table simulated_line is
  'A step that a simulation found: sent, held back by a rule, or really sent in that period, for comparison.';
comment on column simulated_line.due_on is 'From which day the scenario wanted it.';

call keep_organisations_apart('simulated_line');
grant insert, update, delete on simulated_line to quittance_app;

create table postage_price (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  kind             text         not null,
  from_on          date         not null,
  price_cents      bigint       not null,
  source           text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,

  primary key (organisation_id, id),
  constraint kind_of_postage_is_known check (kind in ('letter', 'registered-letter')),
  constraint postage_is_a_price check (price_cents > 0),
  constraint postage_names_its_source check (btrim(source) <> '')
);

create index postage_price_by_day on postage_price (organisation_id, kind, from_on, set_at);
comment on table postage_price is
  'Append-only. What an organisation says a letter costs to post (affranchissement) from a day on, and where that is from. Of two of one day, the last given counts.';

call keep_organisations_apart('postage_price');
call keep_for_ever('postage_price');
