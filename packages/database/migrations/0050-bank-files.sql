-- 0050 how exports of banks are read, lines in another currency, cash lodged
-- Why    An export whose columns nobody knows is read as a person says, once for all; an amount that is not in euros is
--        kept apart and never posted; cash handed over waits for the line of the bank that shows it lodged.
-- Locks  New tables; the check of payment.method is replaced, which reads that table once.
-- Undo   Drop the tables; restore the check once no payment is `cash`.

create table csv_reading (
  organisation_id  uuid         not null references organisation,
  sha256           bytea        not null,
  account          text         not null,
  signature        text         not null,
  mapping          jsonb        not null,
  opening_cents    bigint,
  closing_cents    bigint,
  read_at          timestamptz  not null,
  read_by          text         not null,

  primary key (organisation_id, sha256),
  constraint read_file_hash_is_a_sha256 check (octet_length(sha256) = 32)
);

create index csv_reading_by_signature on csv_reading (organisation_id, account, signature, read_at);
comment on table csv_reading is
  'Append-only. How the export of a bank was read: what its columns say, and the balances that a person gave where it has none. The last one of a signature serves the next file of the same columns.';
comment on column csv_reading.signature is 'The separator and the titles of the columns, folded.';

call keep_organisations_apart('csv_reading');
call keep_for_ever('csv_reading');

create table foreign_bank_line (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  statement_id     uuid         not null,
  account          text         not null,
  key              text         not null,
  booked_on        date,
  amount_hundredths  bigint     not null,
  currency         text         not null,
  counterparty     text,
  remittance       text,
  found_at         timestamptz  not null,
  settled_at       timestamptz,
  settled_by       text,
  settled_because  text,

  primary key (organisation_id, id),
  foreign key (organisation_id, statement_id) references bank_statement,
  constraint a_foreign_line_is_kept_once unique (organisation_id, account, key),
  constraint currency_is_not_the_euro check (currency <> 'EUR'),
  constraint settled_by_someone_who_says_why check
    ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_because is null))
);

create index foreign_bank_line_waiting on foreign_bank_line (organisation_id, account)
  where settled_at is null;
comment on table foreign_bank_line is
  'An amount of a statement that is not in euros (quarantaine): never posted, counted among what reconciles a day until a person says what became of it.';
comment on column foreign_bank_line.amount_hundredths is 'Hundredths of the currency, credit above zero.';

call keep_organisations_apart('foreign_bank_line');
grant insert on foreign_bank_line to quittance_app;
grant update (settled_at, settled_by, settled_because) on foreign_bank_line to quittance_app;

alter table payment drop constraint method_is_known;
alter table payment add constraint method_is_known
  check (method in ('transfer', 'cheque', 'card', 'direct-debit', 'to-creditor', 'cash'));
