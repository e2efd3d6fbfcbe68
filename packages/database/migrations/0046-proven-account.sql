-- 0046 proven account: each day of the separate account as a sum tree, its time-stamp, and the reconciliation that a person signs
-- Why    A creditor checks that its own money is in the total, and that the total is what the bank holds; for that the leaves and
--        their salts are kept as they were drawn, with what was published of the day.
-- Locks  New tables only.
-- Undo   Drop the tables; proofs that were given out then stand alone, with the journal.

create table account_proof (
  organisation_id            uuid         not null references organisation,
  id                         uuid         not null,
  on_day                     date         not null,
  statement_id               uuid         not null,
  up_to_position             bigint       not null,
  bank_cents                 bigint       not null,
  ledger_bank_cents          bigint       not null,
  firm_shortfall_cents       bigint       not null,
  creditors_shortfall_cents  bigint       not null,
  total_cents                bigint       not null,
  depth                      integer      not null,
  root                       bytea        not null,
  published                  bytea        not null,
  items                      jsonb        not null,
  journal_entry_id           uuid         not null,
  built_at                   timestamptz  not null,
  built_by                   text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, statement_id) references bank_statement,
  foreign key (organisation_id, journal_entry_id) references journal_entry,
  constraint a_state_of_the_books_is_proven_once unique (organisation_id, statement_id, up_to_position),
  constraint shortfalls_are_not_negative
    check (firm_shortfall_cents >= 0 and creditors_shortfall_cents >= 0),
  constraint total_is_what_the_books_owe
    check (total_cents >= 0
      and total_cents = ledger_bank_cents + firm_shortfall_cents + creditors_shortfall_cents),
  constraint depth_of_a_sum_tree check (depth between 6 and 24),
  constraint root_of_a_sum_tree_is_a_sha256 check (octet_length(root) = 32)
);

create index account_proof_by_day on account_proof (organisation_id, on_day, built_at);
create index account_proof_by_entry on account_proof (organisation_id, journal_entry_id);
comment on table account_proof is
  'Append-only. A day of the separate account as published (docs/specs/separate-account-proof.md); of one day, the last proof counts and the others stay.';
comment on column account_proof.up_to_position is
  'The last entry of the client book that the snapshot held: the same statement over the same books is proven once.';
comment on column account_proof.published is 'The exact bytes that were hashed, sealed in the journal and time-stamped.';
comment on column account_proof.items is 'What reconciles the day: lines to match, debits not explained, gaps between statements, each with its age.';

call keep_organisations_apart('account_proof');
call keep_for_ever('account_proof');

create table account_proof_leaf (
  organisation_id  uuid     not null references organisation,
  proof_id         uuid     not null,
  position         integer  not null,
  creditor_id      uuid,
  holder           jsonb,
  commitment       bytea    not null,
  amount_cents     bigint   not null,
  salt             bytea    not null,

  primary key (organisation_id, proof_id, position),
  foreign key (organisation_id, proof_id) references account_proof,
  foreign key (organisation_id, creditor_id) references creditor,
  constraint no_leaf_is_below_zero check (amount_cents >= 0),
  constraint a_leaf_without_holder_is_padding
    check (holder is not null or (amount_cents = 0 and creditor_id is null)),
  constraint leaf_has_32_bytes_each check (octet_length(commitment) = 32 and octet_length(salt) = 32),
  constraint position_is_a_place check (position >= 0)
);

create index account_proof_leaf_of_a_creditor on account_proof_leaf (organisation_id, creditor_id, proof_id)
  where creditor_id is not null;
comment on table account_proof_leaf is
  'Append-only. The leaves of a sum tree and their salts, shuffled; whoever has a salt can check its leaf, so they leave by the proof of their holder alone.';
comment on column account_proof_leaf.creditor_id is 'The creditor whose money to pay over this is; null for every other account.';

call keep_organisations_apart('account_proof_leaf');
call keep_for_ever('account_proof_leaf');

create table account_proof_stamp (
  organisation_id  uuid         not null references organisation,
  proof_id         uuid         not null,
  stamped_at       timestamptz  not null,
  authority        text         not null,
  local            boolean      not null,
  reply            bytea        not null,

  primary key (organisation_id, proof_id),
  foreign key (organisation_id, proof_id) references account_proof,
  constraint stamp_of_a_proof_is_there check (octet_length(reply) > 0)
);

comment on table account_proof_stamp is
  'Append-only. The time-stamp (RFC 3161) over the published bytes of a day: one, and the first stays.';
comment on column account_proof_stamp.local is 'True where the authority is the house itself: never qualified.';

call keep_organisations_apart('account_proof_stamp');
call keep_for_ever('account_proof_stamp');

create table account_reconciliation (
  organisation_id  uuid         not null references organisation,
  proof_id         uuid         not null,
  signed_at        timestamptz  not null,
  signed_by        text         not null,
  role             text         not null,
  facts            jsonb        not null,
  facts_sha256     bytea        not null,

  primary key (organisation_id, proof_id),
  foreign key (organisation_id, proof_id) references account_proof,
  constraint reconciliation_hash_is_a_sha256 check (octet_length(facts_sha256) = 32)
);

comment on table account_reconciliation is
  'Append-only. The three-way reconciliation of a day (bank, books, creditors), signed by a person, once.';
comment on column account_reconciliation.facts is 'All that is printed: the same facts give the same bytes.';

call keep_organisations_apart('account_reconciliation');
call keep_for_ever('account_reconciliation');
