-- 0055 payment plans: dated sums that were agreed, what the creditor knows of them, their failures
-- Why    An instalment that is expected meets its payment, keeps the reminders quiet, and says when it failed.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table payment_plan (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  dossier_id          uuid         not null,
  version             integer      not null,
  agreed_on           date         not null,
  channel             text         not null,
  exhibit_id          uuid,
  total_cents         bigint       not null,
  grace_working_days  integer      not null,
  default_after_days  integer      not null,
  note                text         not null default '',
  recorded_at         timestamptz  not null,
  recorded_by         text         not null,

  primary key (organisation_id, id),
  constraint versions_of_a_plan_follow_one_another unique (organisation_id, dossier_id, version),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint versions_begin_at_one check (version >= 1),
  constraint total_is_above_zero check (total_cents > 0),
  constraint channel_of_a_plan_is_known
    check (channel in ('phone', 'sms', 'e-mail', 'letter', 'message', 'in-person', 'portal')),
  constraint grace_is_a_fortnight_at_most check (grace_working_days between 0 and 10),
  constraint default_comes_within_a_quarter check (default_after_days between 1 and 90)
);

comment on table payment_plan is
  'Append-only. A plan of instalments that was agreed (échéancier); the last version of a dossier stands, until it is stopped.';
comment on column payment_plan.agreed_on is 'What was received before that day counts for no instalment.';
comment on column payment_plan.grace_working_days is
  'Working days left after the day of an instalment before it is held for broken.';
comment on column payment_plan.default_after_days is
  'Days after its day from which an instalment that is not whole is a default, told once in the journal.';

call keep_organisations_apart('payment_plan');
call keep_for_ever('payment_plan');

create table plan_instalment (
  organisation_id  uuid     not null references organisation,
  plan_id          uuid     not null,
  rank             integer  not null,
  due_on           date     not null,
  amount_cents     bigint   not null,

  primary key (organisation_id, plan_id, rank),
  foreign key (organisation_id, plan_id) references payment_plan,
  constraint ranks_begin_at_one check (rank >= 1),
  constraint amount_is_above_zero check (amount_cents > 0)
);

create index plan_instalment_by_day on plan_instalment (organisation_id, due_on, amount_cents);
comment on table plan_instalment is
  'Append-only. A sum of a plan and its day (échéance). It moves no money: a payment meets it, or does not.';

call keep_organisations_apart('plan_instalment');
call keep_for_ever('plan_instalment');

create table plan_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  plan_id          uuid         not null,
  kind             text         not null,
  rank             integer,
  happened_on      date         not null,
  left_cents       bigint,
  note             text         not null default '',
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references payment_plan,
  foreign key (organisation_id, plan_id, rank) references plan_instalment,
  constraint kind_of_a_plan_event_is_known check (kind in ('creditor-knows', 'stopped', 'default')),
  constraint a_default_is_of_an_instalment
    check ((kind = 'default') = (rank is not null and left_cents is not null)),
  constraint what_is_left_is_above_zero check (left_cents > 0)
);

create unique index a_plan_is_known_and_stopped_once on plan_event (organisation_id, plan_id, kind)
  where rank is null;
create unique index an_instalment_fails_once on plan_event (organisation_id, plan_id, rank)
  where rank is not null;
comment on table plan_event is
  'Append-only. What became of a plan: the creditor knows it (CPCE R124-5), it was stopped, an instalment is in default. Each once.';

call keep_organisations_apart('plan_event');
call keep_for_ever('plan_event');
