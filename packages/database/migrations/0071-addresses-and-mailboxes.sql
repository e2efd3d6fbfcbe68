-- 0071 addresses to check, and the mailbox that replies are fetched from
-- Why    Post that came back, or an e-mail refused, stops that way until somebody puts it right.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table address_check (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  debtor_id        uuid         not null,
  dossier_id       uuid         not null,
  channel          text         not null,
  because          text         not null,
  address          text         not null,
  message_id       uuid,
  opened_at        timestamptz  not null,
  opened_by        text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, message_id) references inbound_message,
  constraint channel_to_check_is_known check (channel in ('e-mail', 'post')),
  constraint an_address_is_checked_for_a_reason
    check (because in ('bounced', 'returned-mail', 'wrong-person', 'asked-to-stop'))
);

create index address_check_by_debtor on address_check (organisation_id, debtor_id);
comment on table address_check is
  'Append-only. An address of a debtor to check (adresse à vérifier): nothing leaves by that way, on any dossier of that debtor, until its end.';
comment on column address_check.address is 'The address as it stood when the check was opened.';

call keep_organisations_apart('address_check');
call keep_for_ever('address_check');

create table address_check_end (
  organisation_id  uuid         not null references organisation,
  check_id         uuid         not null,
  outcome          text         not null,
  reason           text         not null,
  address          text         not null,
  ended_at         timestamptz  not null,
  ended_by         text         not null,

  primary key (organisation_id, check_id),
  foreign key (organisation_id, check_id) references address_check,
  constraint a_check_ends_in_a_known_way check (outcome in ('confirmed', 'corrected')),
  constraint an_address_is_settled_for_a_reason check (btrim(reason) <> '')
);

comment on table address_check_end is
  'Append-only. How an address was confirmed or corrected, once, and what it is from then on.';

call keep_organisations_apart('address_check_end');
call keep_for_ever('address_check_end');

create table mailbox (
  organisation_id  uuid         not null references organisation,
  host             text         not null,
  port             integer      not null,
  security         text         not null,
  user_name        text         not null,
  folder           text         not null,
  marks_seen       boolean      not null,
  set_at           timestamptz  not null,
  set_by           text         not null,
  uid_validity     bigint,
  last_uid         bigint       not null default 0,
  checked_at       timestamptz,
  failure          text,

  primary key (organisation_id),
  constraint port_is_a_port check (port between 1 and 65535),
  constraint security_of_a_mailbox_is_known check (security in ('tls', 'starttls', 'none')),
  constraint uids_are_not_negative check (last_uid >= 0)
);

comment on table mailbox is
  'The mailbox (IMAP) that an organisation has its replies fetched from; its password is in a file of the server, never here.';
comment on column mailbox.last_uid is
  'The highest UID taken under this UIDVALIDITY (RFC 3501, 2.3.1.1): moved in the transaction that keeps the message.';

call keep_organisations_apart('mailbox');
grant insert, update, delete on mailbox to quittance_app;
