-- 0051 claims that come in by file: drafts of claims, accounting files of creditors, statuses of invoices
-- Why    An e-invoice or an accounting file proposes a claim that a person finishes, leaves or throws away; a life-cycle
--        message of an invoice has its effect once, however often it is delivered.
-- Locks  New tables only.
-- Undo   Drop the three tables.

create table ledger_file (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  file_id          uuid         not null,
  original_sha256  bytea        not null,
  original_bytes   bigint       not null,
  as_of            date         not null,
  kept_lines       integer      not null,
  discarded_lines  integer      not null,
  received_at      timestamptz  not null,
  received_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, file_id) references stored_file,
  constraint an_accounting_file_is_read_once unique (organisation_id, original_sha256),
  constraint original_hash_is_a_sha256 check (octet_length(original_sha256) = 32),
  constraint lines_are_counted check (kept_lines >= 0 and discarded_lines >= 0)
);

comment on table ledger_file is
  'Append-only. An accounting file (FEC) of a creditor, of which only the customer lines (41x) are kept, in file_id.';
comment on column ledger_file.original_sha256 is
  'Of the whole file as it came: its bytes were read and not kept.';

call keep_organisations_apart('ledger_file');
call keep_for_ever('ledger_file');

create table claim_draft (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  kind             text         not null,
  file_id          uuid,
  ledger_file_id   uuid,
  reading          jsonb        not null,
  form             jsonb        not null,
  answers          text[]       not null default '{}',
  version          integer      not null default 1,
  state            text         not null default 'waiting',
  dossier_id       uuid,
  created_at       timestamptz  not null,
  created_by       text         not null,
  ended_at         timestamptz,
  ended_by         text,

  primary key (organisation_id, id),
  foreign key (organisation_id, file_id) references stored_file,
  foreign key (organisation_id, ledger_file_id) references ledger_file,
  foreign key (organisation_id, dossier_id) references dossier,
  constraint kind_of_a_draft_is_known check (kind in ('claim', 'reduction')),
  constraint a_draft_comes_from_one_file check ((file_id is null) <> (ledger_file_id is null)),
  constraint state_of_a_draft_is_known check (state in ('waiting', 'deposited', 'discarded')),
  constraint a_deposited_draft_names_its_dossier check ((state = 'deposited') = (dossier_id is not null)),
  constraint a_draft_ended_says_when check ((state = 'waiting') = (ended_at is null)),
  constraint a_draft_ended_by_someone check ((ended_at is null) = (ended_by is null)),
  constraint versions_begin_at_one check (version >= 1)
);

create index claim_draft_waiting on claim_draft (organisation_id, created_at) where state = 'waiting';
create index claim_draft_by_file on claim_draft (organisation_id, file_id);
create index claim_draft_by_ledger_file on claim_draft (organisation_id, ledger_file_id);
comment on table claim_draft is
  'A claim that a file proposes (projet de créance), or a credit note that reduces one; nothing is claimed before it is deposited.';
comment on column claim_draft.reading is 'What was read of the file, each value with its source: it never changes.';
comment on column claim_draft.form is 'The deposit as a person left it.';
comment on column claim_draft.answers is 'The questions of the reading that a person answered.';

call keep_organisations_apart('claim_draft');
grant insert on claim_draft to quittance_app;
grant update (form, answers, version, state, dossier_id, ended_at, ended_by) on claim_draft to quittance_app;

create table invoice_status (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  claim_item_id    uuid         not null,
  exhibit_id       uuid         not null,
  key              bytea        not null,
  code             integer      not null,
  said_at          timestamptz,
  amount_cents     bigint,
  details          jsonb        not null,
  state            text         not null,
  payment_id       uuid,
  received_at      timestamptz  not null,
  received_by      text         not null,
  decided_at       timestamptz,
  decided_by       text,
  reason           text,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, claim_item_id) references claim_item,
  foreign key (organisation_id, exhibit_id) references exhibit,
  foreign key (organisation_id, payment_id) references payment,
  constraint a_status_acts_once unique (organisation_id, claim_item_id, key),
  constraint state_of_a_status_is_known check (state in ('noted', 'waiting', 'applied', 'set-aside')),
  constraint a_decision_has_an_author check ((decided_at is null) = (decided_by is null)),
  constraint a_decided_status_says_when
    check ((state in ('applied', 'set-aside')) = (decided_at is not null))
);

create index invoice_status_by_dossier on invoice_status (organisation_id, dossier_id, received_at);
comment on table invoice_status is
  'A status of the life cycle of an e-invoice (statut du cycle de vie), met once whatever the number of deliveries.';
comment on column invoice_status.key is
  'SHA-256 of what the status says: the same status in another message is the same.';
comment on column invoice_status.state is
  '`noted` where nothing is to be decided, `waiting` for a person, then `applied` or `set-aside` with a reason.';

call keep_organisations_apart('invoice_status');
grant insert on invoice_status to quittance_app;
grant update (state, payment_id, decided_at, decided_by, reason) on invoice_status to quittance_app;
