-- 0079 what came of each call
-- Why    A call was a note alone: nobody could count who answered, or stop calling a wrong number.
-- Locks  New table only.
-- Undo   Drop the table; the notes of kind 'call' stay.

create table phone_call (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  dossier_id        uuid         not null,
  debtor_id         uuid         not null,
  note_id           uuid         not null,
  outcome           text         not null,
  number_called     text,
  duration_seconds  integer,
  identity          text         not null,
  report            text         not null,
  promise_id        uuid,
  dispute_id        uuid,
  exhibit_id        uuid,
  made_at           timestamptz  not null,
  made_by           text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, note_id) references note,
  foreign key (organisation_id, promise_id) references promise,
  foreign key (organisation_id, dispute_id) references dispute,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint outcome_of_a_call_is_known check (outcome in (
    'reached-debtor', 'promise', 'dispute', 'difficulty', 'asks-in-writing', 'refuses-to-talk',
    'third-party', 'voicemail', 'no-answer', 'wrong-number')),
  constraint identity_is_said_of_a_call
    check (identity in ('name-and-address', 'name-and-registration', 'called-back', 'not-verified')),
  constraint debt_is_told_to_the_debtor_alone check (
    outcome not in ('reached-debtor', 'promise', 'dispute', 'difficulty')
    or identity <> 'not-verified'),
  constraint promise_of_a_call_is_named check ((outcome = 'promise') = (promise_id is not null)),
  constraint dispute_of_a_call_is_named check ((outcome = 'dispute') = (dispute_id is not null)),
  constraint a_call_lasts_a_day_at_most check (duration_seconds between 0 and 86400)
);

create index phone_call_by_dossier on phone_call (organisation_id, dossier_id, made_at);
create index phone_call_by_debtor on phone_call (organisation_id, debtor_id, made_at);
comment on table phone_call is
  'Append-only. A call to a debtor (appel) and what came of it, beside its note of kind call. Never a recording.';
comment on column phone_call.number_called is 'The number as it stood; null where none was known.';
comment on column phone_call.identity is 'How the person who spoke was known to be the debtor, before anything of the debt was said.';
comment on column phone_call.report is 'What was said, in the words of who called; empty where nobody spoke.';

call keep_organisations_apart('phone_call');
call keep_for_ever('phone_call');
