-- 0082 statements in turns, left out by a person; mandates amended; several returns in one debit
-- Why    A statement of another account waited for ever. A large one kept every other writer of money waiting until its
--        last line: it is written in several transactions, by a plan that is kept. A mandate changes account, reference
--        or creditor without being signed anew. A bank takes several payments back in one debit and details them.
-- Locks  bank_statement_aside and payment_return briefly.
-- Undo   Drop the tables; put the former check and the unique constraint back where no row needs the others.

alter table bank_statement_aside drop constraint reason_to_wait_is_known;
alter table bank_statement_aside add constraint reason_to_wait_is_known
  check (reason in ('foreign-currency', 'not-balanced', 'gap', 'disagrees', 'opening-decided',
                    'not-closed', 'unknown-account', 'in-the-future', 'no-day', 'too-large',
                    'under-way', 'after-another'));
comment on column bank_statement_aside.account_named is
  'What the bank calls the account of the statement, where that cannot be compared with its IBAN; null where the file names none.';
alter table bank_statement_aside add column names_account boolean;
comment on column bank_statement_aside.names_account is
  'True where the file names the separate account, so that it is of no other; null where it was not told yet.';
comment on column bank_account_name.named is
  'The identifier as statements give it, without blanks, in capitals; for files that name no account, their layout, in small letters.';

create table statement_dismissal (
  organisation_id  uuid         not null references organisation,
  statement_id     uuid         not null,
  rank             integer      not null,
  dismissed        boolean      not null,
  because          text         not null,
  decided_at       timestamptz  not null,
  decided_by       text         not null,

  primary key (organisation_id, statement_id, rank),
  foreign key (organisation_id, statement_id) references bank_statement_aside,
  constraint a_dismissal_says_why check (btrim(because) <> ''),
  constraint dismissed_then_reopened check (dismissed = (rank % 2 = 1) and rank > 0)
);

comment on table statement_dismissal is
  'Append-only. A person left a waiting statement out, as that of another account, or took it up again: the last row counts.';

call keep_organisations_apart('statement_dismissal');
call keep_for_ever('statement_dismissal');

create table statement_under_way (
  organisation_id  uuid         not null references organisation,
  statement_id     uuid         not null,
  account          text         not null,
  entries          integer[]    not null,
  written          integer      not null,
  begun_at         timestamptz  not null,
  begun_by         text         not null,
  begun_because    text,

  primary key (organisation_id, statement_id),
  foreign key (organisation_id, statement_id) references bank_statement_aside,
  constraint no_more_is_written_than_planned check (written between 0 and cardinality(entries))
);

comment on table statement_under_way is
  'A statement whose lines are written in several transactions: which entries of it, decided once, and how many are.';
comment on column statement_under_way.entries is 'The places in the statement of what is to be written, in their order.';

call keep_organisations_apart('statement_under_way');
grant insert on statement_under_way to quittance_app;
grant update (written) on statement_under_way to quittance_app;
call keep_facts('statement_under_way');

create table direct_debit_mandate_amendment (
  organisation_id  uuid         not null references organisation,
  mandate_id       uuid         not null,
  version          integer      not null,
  reference        text         not null,
  identifier       text         not null,
  iban             text         not null,
  bic              text,
  former_name      text,
  exhibit_id       uuid,
  because          text         not null,
  amended_at       timestamptz  not null,
  amended_by       text         not null,

  primary key (organisation_id, mandate_id, version),
  foreign key (organisation_id, mandate_id) references direct_debit_mandate,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint a_first_version_is_the_mandate check (version > 1),
  constraint reference_of_a_mandate_is_short check (length(reference) between 1 and 35),
  constraint iban_is_written_without_blanks check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  constraint former_name_is_short check (btrim(former_name) <> '' and length(former_name) <= 70),
  constraint an_amendment_says_why check (btrim(because) <> '')
);

comment on table direct_debit_mandate_amendment is
  'Append-only. A later version of a mandate: another account of the debtor, another reference, another creditor. The last one counts.';
comment on column direct_debit_mandate_amendment.former_name is
  'The name of the creditor on the mandate before, where it changed.';

call keep_organisations_apart('direct_debit_mandate_amendment');
call keep_for_ever('direct_debit_mandate_amendment');

alter table payment_return drop constraint a_bank_line_takes_one_payment_back;
create index payment_return_by_bank_line on payment_return (organisation_id, bank_line_id);

create table bank_line_detail_return (
  organisation_id  uuid     not null references organisation,
  payment_id       uuid     not null,
  bank_line_id     uuid     not null,
  rank             integer  not null,

  primary key (organisation_id, payment_id),
  foreign key (organisation_id, payment_id) references payment_return,
  foreign key (organisation_id, bank_line_id, rank) references bank_line_detail,
  constraint a_detail_takes_one_payment_back unique (organisation_id, bank_line_id, rank)
);

comment on table bank_line_detail_return is
  'Append-only. Which detail of a debit takes which payment back.';

call keep_organisations_apart('bank_line_detail_return');
call keep_for_ever('bank_line_detail_return');
