-- 0056 how long what is expected is waited for, and who asked for the alarms of the day by e-mail
-- Why    The grace of a promise is a choice of the house; alarms reach a person who is not at the screen.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table expected_term (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  grace_working_days  integer      not null,
  default_after_days  integer      not null,
  set_at              timestamptz  not null,
  set_by              text         not null,

  primary key (organisation_id, id),
  constraint grace_is_a_fortnight_at_most check (grace_working_days between 0 and 10),
  constraint default_comes_within_a_quarter check (default_after_days between 1 and 90)
);

create index expected_term_in_order on expected_term (organisation_id, set_at);
comment on table expected_term is
  'Append-only. How long an organisation waits for a promise or an instalment; the last row holds, the house’s own terms before the first.';

call keep_organisations_apart('expected_term');
call keep_for_ever('expected_term');

create table alarm_digest (
  organisation_id  uuid         not null references organisation,
  user_id          text         not null,
  email            text         not null,
  wanted           boolean      not null,
  chosen_at        timestamptz  not null,

  primary key (organisation_id, user_id),
  constraint email_has_a_host check (email like '%_@_%')
);

comment on table alarm_digest is
  'Whether a member asked for the alarms of each day by e-mail, and where; who never said is sent none.';

call keep_organisations_apart('alarm_digest');
grant insert on alarm_digest to quittance_app;
grant update (email, wanted, chosen_at) on alarm_digest to quittance_app;
