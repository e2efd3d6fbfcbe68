-- 0084 days of sending: how letters that ask are approved, in batches, and how long each may be taken back
-- Why    A house says what a person reads before it leaves; a batch that is cut continues with no double.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table sending_rule (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  mode             text         not null,
  step_modes       jsonb        not null default '{}',
  mail_minutes     integer      not null,
  letter_minutes   integer,
  reason           text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,

  primary key (organisation_id, id),
  constraint mode_of_sending_is_known check (mode in ('manual', 'to-confirm', 'automatic')),
  constraint modes_of_steps_are_by_step check (jsonb_typeof(step_modes) = 'object'),
  constraint a_message_is_held_a_day_at_most check (mail_minutes between 0 and 1440),
  constraint a_letter_is_held_a_day_at_most check (letter_minutes between 0 and 1440),
  constraint a_rule_of_sending_has_a_reason check (btrim(reason) <> '')
);

create index sending_rule_by_time on sending_rule (organisation_id, set_at);
comment on table sending_rule is
  'Append-only. How an organisation approves what asks something of a debtor (mode d''envoi), and how long each may be taken back; the last row is in force.';
comment on column sending_rule.step_modes is
  'The mode of a step of the scenario where it is not that of the organisation, by the act of the step.';
comment on column sending_rule.letter_minutes is
  'How long a letter on paper may be taken back; null until the batch of the day is printed.';

call keep_organisations_apart('sending_rule');
call keep_for_ever('sending_rule');

create table sending_batch (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  day              date         not null,
  made_by          text         not null,
  signatory_id     text         not null,
  due              integer      not null,
  prepared_at      timestamptz  not null,
  prepared_by      text         not null,
  state            text         not null default 'open',
  confirmed_at     timestamptz,
  confirmed_by     text,
  finished_at      timestamptz,

  primary key (organisation_id, id),
  constraint maker_of_a_batch_is_known check (made_by in ('person', 'run', 'automatic')),
  constraint state_of_a_batch_is_known
    check (state in ('open', 'confirmed', 'finished', 'replaced')),
  constraint a_batch_that_goes_was_confirmed check (
    (state in ('confirmed', 'finished')) = (confirmed_at is not null and confirmed_by is not null)),
  constraint a_batch_that_ended_says_when check ((state = 'finished') = (finished_at is not null))
);

create unique index one_batch_is_open on sending_batch (organisation_id) where state = 'open';
create unique index a_run_prepares_a_day_once on sending_batch (organisation_id, day, made_by)
  where made_by <> 'person';
create index sending_batch_by_time on sending_batch (organisation_id, prepared_at);
comment on table sending_batch is
  'What is due on a day, prepared to be confirmed at once (lot d''envois), and what became of it.';
comment on column sending_batch.made_by is
  'A person; the run of the day, for a person to confirm; or the run alone, where the mode is automatic.';
comment on column sending_batch.signatory_id is 'The member whose name the letters bear.';
comment on column sending_batch.due is
  'How many letters were due that day, those that this batch leaves for another time included.';

call keep_organisations_apart('sending_batch');
grant insert on sending_batch to quittance_app;
grant update (state, confirmed_at, confirmed_by, finished_at) on sending_batch to quittance_app;
call keep_facts('sending_batch');

create table sending_line (
  organisation_id  uuid         not null references organisation,
  batch_id         uuid         not null,
  dossier_id       uuid         not null,
  rank             integer      not null,
  letter           text         not null,
  channel          text         not null,
  dossier_version  integer      not null,
  text_sha256      text,
  total_cents      bigint       not null,
  verdict          text         not null,
  state            text         not null default 'proposed',
  because          jsonb,
  reason           text,
  act_id           uuid,
  answered_at      timestamptz,

  primary key (organisation_id, batch_id, dossier_id),
  foreign key (organisation_id, batch_id) references sending_batch,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, act_id) references outward_act,
  constraint letter_of_a_line_is_known
    check (letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice')),
  constraint channel_of_a_line_is_known check (channel in ('letter', 'registered-letter', 'e-mail')),
  constraint hash_of_a_line_is_a_sha256 check (text_sha256 ~ '^[0-9a-f]{64}$'),
  constraint verdict_of_a_line_is_known check (verdict in ('pass', 'ask-a-person', 'refuse')),
  constraint a_line_that_passes_was_written check (verdict <> 'pass' or text_sha256 is not null),
  constraint state_of_a_line_is_known check (state in (
    'proposed', 'excepted', 'waiting', 'reserved', 'refused', 'moved')),
  constraint only_what_passes_goes_at_once
    check (state in ('proposed', 'excepted') or verdict = 'pass'),
  constraint a_line_reserved_names_its_act check ((state = 'reserved') = (act_id is not null)),
  constraint an_exception_has_a_reason check (state <> 'excepted' or btrim(reason) <> '')
);

create index sending_line_waiting on sending_line (organisation_id, batch_id, rank)
  where state = 'waiting';
comment on table sending_line is
  'One letter of a batch: what was prepared, whether a person left it out, and what became of it.';
comment on column sending_line.text_sha256 is
  'Fingerprint of the letter as it was prepared; null where none could be written.';
comment on column sending_line.because is
  'Why it is left to a person, or was refused, in both languages.';

call keep_organisations_apart('sending_line');
grant insert on sending_line to quittance_app;
grant update (state, because, reason, act_id, answered_at) on sending_line to quittance_app;
call keep_facts('sending_line');
