-- 0005 exhibits, the messages read in them, and what was found in the messages
-- Why    Each euro claimed points to exact bytes; a person decides on what a machine found.
-- Locks  New tables; a foreign key is added to `promise`.
-- Undo   Drop the foreign key and the tables.

create table exhibit (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  number           integer      not null,
  file_id          uuid         not null,
  kind             text         not null,
  owners           text[]       not null default '{}',
  received_at      timestamptz  not null,
  received_by      text         not null,

  primary key (organisation_id, id),
  constraint exhibits_are_numbered unique (organisation_id, dossier_id, number),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, file_id) references stored_file,
  constraint numbers_begin_at_one check (number >= 1),
  constraint exhibit_is_of_a_known_kind check (kind in (
    'invoice', 'order', 'delivery-note', 'contract', 'message-export', 'letter', 'bank-document',
    'acknowledgment', 'constat', 'other'))
);

comment on table exhibit is 'Append-only. A document of a dossier (pièce), numbered in the order received.';
comment on column exhibit.owners is 'Names or numbers of the creditor''s side, so that directions can be told.';

call keep_organisations_apart('exhibit');
call keep_for_ever('exhibit');

create table exhibit_reading (
  organisation_id  uuid         not null references organisation,
  exhibit_id       uuid         not null,
  state            text         not null,
  format           text,
  reader_version   text,
  messages         integer      not null default 0,
  warnings         jsonb        not null default '[]',
  summary          jsonb        not null default '{}',
  read_at          timestamptz,

  primary key (organisation_id, exhibit_id),
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint state_of_a_reading_is_known check (state in ('reading', 'read', 'not-a-conversation')),
  constraint messages_are_counted check (messages >= 0)
);

comment on table exhibit_reading is 'Where the reading of an exhibit stands; the exhibit itself never changes.';

call keep_organisations_apart('exhibit_reading');
grant insert, update on exhibit_reading to quittance_app;

create table message (
  organisation_id  uuid     not null references organisation,
  id               uuid     not null,
  exhibit_id       uuid     not null,
  rank             integer  not null,
  byte_offset      bigint   not null,
  byte_length      bigint   not null,
  slice_sha256     bytea    not null,
  direction        text     not null,
  author_raw       text,
  author_grade     text     not null,
  sent_at          timestamptz,
  sent_local       text,
  time_raw         text,
  zone             text     not null,
  text             text     not null,
  record           jsonb    not null,

  primary key (organisation_id, id),
  constraint messages_keep_the_order_of_the_file unique (organisation_id, exhibit_id, rank),
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint slice_hash_is_a_sha256 check (octet_length(slice_sha256) = 32),
  constraint slice_is_inside_the_file check (byte_offset >= 0 and byte_length >= 0),
  constraint direction_is_known check (direction in ('in', 'out', 'system', 'unknown')),
  constraint author_is_graded check (author_grade in ('A', 'B', 'C', 'D', 'E')),
  constraint zone_is_known check (zone in ('utc', 'offset', 'device-unknown'))
);

create index message_by_time on message (organisation_id, exhibit_id, sent_at);
comment on table message is
  'Append-only. A message as read in an exhibit, with the place of its bytes; `record` is the whole reading.';
comment on column message.rank is 'Order of the bytes in the file, from 0.';
comment on column message.sent_at is 'Null where the file gives a local time without a zone.';

call keep_organisations_apart('message');
call keep_for_ever('message');

create table finding (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  message_id       uuid         not null,
  dossier_id       uuid         not null,
  rank             integer      not null,
  kind             text         not null,
  amount_cents     bigint,
  due_on           date,
  spans            jsonb        not null,
  rules            text[]       not null,
  rule_version     text,
  details          jsonb        not null default '{}',
  state            text         not null default 'proposed',
  kept_amount_cents  bigint,
  kept_due_on      date,
  decided_by       text,
  decided_at       timestamptz,
  reason           text,

  primary key (organisation_id, id),
  constraint findings_of_a_message_are_ranked unique (organisation_id, message_id, rank),
  foreign key (organisation_id, message_id) references message,
  foreign key (organisation_id, dossier_id) references dossier,
  constraint state_of_a_finding_is_known
    check (state in ('proposed', 'kept', 'corrected', 'set-aside')),
  constraint a_decision_has_an_author
    check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint a_finding_put_right_says_why
    check (state not in ('corrected', 'set-aside') or reason is not null)
);

create index finding_to_review on finding (organisation_id, dossier_id) where state = 'proposed';
comment on table finding is
  'What a message promises, admits or contests, as found; it counts only once a person keeps it.';
comment on column finding.kept_amount_cents is 'The amount that the person kept, when he put it right.';

call keep_organisations_apart('finding');
grant insert on finding to quittance_app;
grant update (state, kept_amount_cents, kept_due_on, decided_by, decided_at, reason)
  on finding to quittance_app;

alter table promise add foreign key (organisation_id, finding_id) references finding;
