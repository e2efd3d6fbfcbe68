-- 0023 added rates: a rate published after this version of the product
-- Why    Half-years go on: a manager adds the new rate with its source, a second person confirms it.
-- Locks  New table only.
-- Undo   Drop the table.

create table added_rate (
  organisation_id      uuid         not null references organisation,
  id                   uuid         not null,
  series               text         not null,
  half_year            text         not null,
  private_hundredths   integer,
  other_hundredths     integer,
  ecb_hundredths       integer,
  source               text         not null,
  proposed_at          timestamptz  not null,
  proposed_by          text         not null,
  state                text         not null default 'proposed',
  decided_at           timestamptz,
  decided_by           text,
  decided_because      text,

  primary key (organisation_id, id),
  constraint series_is_known check (series in ('legal', 'ecb')),
  constraint half_year_is_written_so check (half_year ~ '^\d{4}-S[12]$'),
  constraint a_legal_rate_has_two_columns check (
    (series = 'legal') = (private_hundredths is not null and other_hundredths is not null)),
  constraint an_ecb_rate_has_one check ((series = 'ecb') = (ecb_hundredths is not null)),
  constraint rates_are_not_absurd check (
    private_hundredths between 0 and 5000 and other_hundredths between 0 and 5000
    and ecb_hundredths between -500 and 5000),
  constraint source_is_not_empty check (btrim(source) <> ''),
  constraint state_of_a_rate_is_known check (state in ('proposed', 'confirmed', 'refused')),
  constraint a_decision_is_whole check (
    (state = 'proposed') = (decided_at is null) and (state = 'proposed') = (decided_by is null)),
  constraint a_second_person_confirms check (state <> 'confirmed' or decided_by <> proposed_by),
  constraint a_refusal_says_why check (state <> 'refused' or btrim(decided_because) <> '')
);

create unique index one_confirmed_rate_a_half_year on added_rate (organisation_id, series, half_year)
  where state = 'confirmed';
create unique index one_proposed_rate_a_half_year on added_rate (organisation_id, series, half_year)
  where state = 'proposed';
comment on table added_rate is
  'A rate that a manager added with its source (CMF D313-1-A; taux de la BCE): it counts once another person has confirmed it.';

call keep_organisations_apart('added_rate');
grant insert, update (state, decided_at, decided_by, decided_because) on added_rate to quittance_app;
