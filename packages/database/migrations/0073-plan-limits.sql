-- 0073 plan limits: what a creditor lets be agreed in its name without asking it
-- Why    A plan beyond what the creditor accepts is refused, or waits for its decision.
-- Locks  New table only.
-- Undo   Drop the table.

create table plan_limit (
  organisation_id           uuid         not null references organisation,
  id                        uuid         not null,
  creditor_id               uuid         not null,
  version                   integer      not null,
  most_months               integer,
  least_instalment_cents    bigint,
  most_given_up_hundredths  integer,
  beyond                    text         not null,
  decided_by                text         not null,
  decided_on                date         not null,
  recorded_at               timestamptz  not null,
  recorded_by               text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_the_limits unique (organisation_id, creditor_id, version),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint versions_of_limits_begin_at_one check (version >= 1),
  constraint a_plan_lasts_ten_years_at_most check (most_months between 1 and 120),
  constraint least_instalment_is_above_zero check (least_instalment_cents > 0),
  constraint what_is_given_up_is_a_share check (most_given_up_hundredths between 1 and 10000),
  constraint beyond_the_limits_is_known check (beyond in ('refuse', 'ask')),
  constraint who_set_the_limits_has_a_name check (btrim(decided_by) <> '')
);

comment on table plan_limit is
  'Append-only. What a creditor lets be agreed of plans (limites du mandat), each version apart; the last one stands.';
comment on column plan_limit.most_given_up_hundredths is
  'Share of the claim, in hundredths of a point, that may be given up for a plan kept to its end; null for none.';

call keep_organisations_apart('plan_limit');
call keep_for_ever('plan_limit');
