-- 0070 inbound messages: what debtors answer, where it belongs, and what a person did of it
-- Why    Any reply stops what was to be sent until a person has handled it; each is kept as it came.
-- Locks  New tables; an index is built on `debtor`, which waits for writers meanwhile.
-- Undo   Drop the index and the tables.

create table inbound_message (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  channel          text         not null,
  way              text         not null,
  received_on      date         not null,
  sender           text,
  sender_name      text,
  subject          text         not null default '',
  body             text         not null,
  sent_at          timestamptz,
  native_id        text,
  file_id          uuid,
  mail_sha256      bytea,
  standing         text         not null,
  proposed_kind    text         not null,
  reading          jsonb        not null,
  rule_version     text         not null,
  simulated        boolean      not null default false,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, file_id) references stored_file,
  constraint channel_of_a_reply_is_known check (channel in ('e-mail', 'sms', 'phone', 'post')),
  constraint a_reply_came_in_a_known_way check (way in ('mailbox', 'file', 'noted')),
  constraint standing_of_a_reply_is_known check (standing in ('one', 'to-choose', 'unmatched', 'said')),
  constraint an_e_mail_is_kept_as_it_came
    check ((way = 'noted') or (file_id is not null and mail_sha256 is not null)),
  constraint hash_of_a_mail_is_a_sha256 check (octet_length(mail_sha256) = 32)
);

create unique index a_mail_is_taken_once on inbound_message (organisation_id, mail_sha256)
  where mail_sha256 is not null;
create index inbound_message_by_day on inbound_message (organisation_id, recorded_at);
comment on table inbound_message is
  'Append-only. Something that reached the house about a claim (réponse), as it came; what a machine read in it is a proposal.';
comment on column inbound_message.way is
  'mailbox: fetched; file: an e-mail that a person gave; noted: what a person heard, read or opened.';
comment on column inbound_message.standing is
  'Where it belongs, as found at its entry; said where the person who brought it named the dossier.';
comment on column inbound_message.mail_sha256 is 'Of the e-mail as it came: the same bytes are taken once.';
comment on column inbound_message.reading is 'What was proposed at its entry, with the words that say so.';

call keep_organisations_apart('inbound_message');
call keep_for_ever('inbound_message');

create table inbound_candidate (
  organisation_id  uuid     not null references organisation,
  message_id       uuid     not null,
  dossier_id       uuid     not null,
  rank             integer  not null,
  reasons          text[]   not null,

  primary key (organisation_id, message_id, dossier_id),
  foreign key (organisation_id, message_id) references inbound_message,
  foreign key (organisation_id, dossier_id) references dossier
);

create index inbound_candidate_by_dossier on inbound_candidate (organisation_id, dossier_id);
comment on table inbound_candidate is
  'Append-only. A dossier that a message may be about, and why: what was to be sent there waits until a person says.';

call keep_organisations_apart('inbound_candidate');
call keep_for_ever('inbound_candidate');

create table inbound_placing (
  organisation_id  uuid         not null references organisation,
  message_id       uuid         not null,
  rank             integer      not null,
  dossier_id       uuid         not null,
  exhibit_id       uuid,
  placed_at        timestamptz  not null,
  placed_by        text         not null,

  primary key (organisation_id, message_id, rank),
  foreign key (organisation_id, message_id) references inbound_message,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint placings_are_ranked_from_one check (rank >= 1)
);

create index inbound_placing_by_dossier on inbound_placing (organisation_id, dossier_id);
comment on table inbound_placing is
  'Append-only. The dossier that a person says a message is about; the last one counts.';
comment on column inbound_placing.exhibit_id is 'What it became on that dossier; null where no bytes came with it.';

call keep_organisations_apart('inbound_placing');
call keep_for_ever('inbound_placing');

create table inbound_handling (
  organisation_id  uuid         not null references organisation,
  message_id       uuid         not null,
  dossier_id       uuid,
  outcome          text         not null,
  reason           text         not null default '',
  promise_id       uuid,
  dispute_id       uuid,
  handled_at       timestamptz  not null,
  handled_by       text         not null,

  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references inbound_message,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, promise_id) references promise,
  foreign key (organisation_id, dispute_id) references dispute,
  constraint outcome_of_a_reply_is_known
    check (outcome in ('promise', 'dispute', 'note', 'address', 'finding', 'nothing')),
  constraint a_reply_is_left_for_a_reason check (outcome <> 'nothing' or btrim(reason) <> ''),
  constraint what_came_of_a_reply_is_named
    check ((outcome = 'promise') = (promise_id is not null)
      and (outcome = 'dispute') = (dispute_id is not null)),
  constraint only_nothing_comes_of_a_stranger check (dossier_id is not null or outcome = 'nothing')
);

comment on table inbound_handling is
  'Append-only. What a person did of a message, once: from then on it holds nothing up.';

call keep_organisations_apart('inbound_handling');
call keep_for_ever('inbound_handling');

create index debtor_by_email on debtor (organisation_id, lower(email)) where email is not null;
