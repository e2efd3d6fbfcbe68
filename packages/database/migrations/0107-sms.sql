-- 0107 sms: the provider, what it took, what it says became of it, and who asked for no more
-- Why    A debtor may be written to by SMS once the first letter left. What a provider took is known by the
--        identifier that it gave, so that a doubtful one is found again and its receipt is asked for. Who answers
--        STOP is written to by SMS no more. A reply that was fetched of the provider is kept as it came.
-- Locks  New tables; `inbound_message`, against writers, while a check is made over its rows: moments.
-- Undo   Drop the tables; put the check back as 0070 has it, once no reply came from a provider.

create table sms_provider (
  organisation_id  uuid         not null references organisation,
  provider         text         not null,
  account          text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,
  checked_at       timestamptz,
  failure          text,
  replies_from     timestamptz  not null,

  primary key (organisation_id),
  constraint provider_of_sms_is_known check (provider in ('ovh')),
  constraint account_of_sms_is_said check (btrim(account) <> '')
);

comment on table sms_provider is
  'Who carries the SMS of an organisation (prestataire); its keys are in a file of the server, never here.';
comment on column sms_provider.replies_from is
  'From when replies are asked for; those that are here already are known by their bytes.';

call keep_organisations_apart('sms_provider');
grant insert, update, delete on sms_provider to quittance_app;

create table sms_handover (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  provider         text         not null,
  provider_id      text         not null,
  handed_over_at   timestamptz  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act,
  constraint an_sms_has_the_identifier_of_its_provider check (btrim(provider_id) <> ''),
  constraint an_sms_of_a_provider_is_of_one_act unique (organisation_id, provider, provider_id)
);

comment on table sms_handover is
  'Append-only. An SMS that its provider took (remise), under the identifier that it gave.';

call keep_organisations_apart('sms_handover');
call keep_for_ever('sms_handover');

create table sms_receipt (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  state            text         not null,
  code             text,
  file_id          uuid         not null,
  exhibit_id       uuid         not null,
  recorded_at      timestamptz  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act,
  foreign key (organisation_id, file_id) references stored_file,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint state_of_an_sms_is_known check (state in ('delivered', 'not-delivered'))
);

comment on table sms_receipt is
  'Append-only. What operators say became of an SMS (accusé de réception), with the exhibit: it reached a telephone, or not.';
comment on column sms_receipt.code is 'What the provider gives as the reason, in its own code; null for none.';

call keep_organisations_apart('sms_receipt');
call keep_for_ever('sms_receipt');

create table sms_follow_up (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  ask_from         timestamptz,
  asked_at         timestamptz,
  failure          text,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act
);

create index sms_follow_up_due on sms_follow_up (organisation_id, ask_from)
  where ask_from is not null;
comment on table sms_follow_up is
  'When a provider is next asked what became of an SMS, or whether it has one that is in doubt; a state, not a record.';
comment on column sms_follow_up.ask_from is 'Null once nothing more is expected of it.';

call keep_organisations_apart('sms_follow_up');
grant insert, update on sms_follow_up to quittance_app;

create table sms_stop (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  phone            text         not null,
  message_id       uuid         not null,
  recorded_at      timestamptz  not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, message_id) references inbound_message,
  constraint a_stopped_number_is_international check (phone ~ '^\+[1-9][0-9]{5,14}$')
);

create index sms_stop_by_phone on sms_stop (organisation_id, phone);
comment on table sms_stop is
  'Append-only. A number that answered STOP: no SMS is written to it any more, a policy of the house.';

call keep_organisations_apart('sms_stop');
call keep_for_ever('sms_stop');

create table sms_stop_lifting (
  organisation_id  uuid         not null references organisation,
  stop_id          uuid         not null,
  because          text         not null,
  lifted_at        timestamptz  not null,
  lifted_by        text         not null,

  primary key (organisation_id, stop_id),
  foreign key (organisation_id, stop_id) references sms_stop,
  constraint a_stop_is_lifted_for_a_reason check (btrim(because) <> '')
);

comment on table sms_stop_lifting is
  'Append-only. A person asked to be written to by SMS again, or the number changed hands: the stop counts no more.';

call keep_organisations_apart('sms_stop_lifting');
call keep_for_ever('sms_stop_lifting');

alter table inbound_message
  drop constraint a_reply_came_in_a_known_way,
  add constraint a_reply_came_in_a_known_way
    check (way in ('mailbox', 'provider', 'file', 'noted'));
comment on column inbound_message.way is
  'mailbox, provider: fetched; file: an e-mail that a person gave; noted: what a person heard, read or opened.';
comment on column inbound_message.mail_sha256 is
  'Of what was fetched or given, as it came: the same bytes are taken once.';
