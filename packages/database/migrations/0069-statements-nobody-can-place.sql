-- 0069 statements that nobody can place
-- Why    A statement that is cut, dated in the future, without a day, of an account that cannot be compared, or of absurd
--        amounts waits as those whose balances do not hold. What a person says of an account is kept. Why a statement
--        waits changes once that is said. Two bookings that the bank numbers apart are two lines.
-- Locks  bank_statement_aside and bank_line briefly.
-- Undo   Drop the table, the columns and the grant; put the former check back where no statement waits for the others.

alter table bank_statement_aside drop constraint reason_to_wait_is_known;
alter table bank_statement_aside add constraint reason_to_wait_is_known
  check (reason in ('foreign-currency', 'not-balanced', 'gap', 'disagrees', 'opening-decided',
                    'not-closed', 'unknown-account', 'in-the-future', 'no-day', 'too-large'));
alter table bank_statement_aside add column account_named text;
comment on column bank_statement_aside.account_named is
  'What the bank calls the account of the statement, where that cannot be compared with its IBAN.';
grant update (reason, expected_cents, found_cents) on bank_statement_aside to quittance_app;

create table bank_account_name (
  organisation_id  uuid         not null references organisation,
  account          text         not null,
  named            text         not null,
  statement_id     uuid         not null,
  because          text         not null,
  said_at          timestamptz  not null,
  said_by          text         not null,

  primary key (organisation_id, account, named),
  foreign key (organisation_id, statement_id) references bank_statement,
  constraint account_name_is_not_blank check (named <> '')
);

comment on table bank_account_name is
  'Append-only. What a bank calls the separate account where that cannot be compared with its IBAN: a person said that it is this account.';
comment on column bank_account_name.named is 'The identifier as statements give it, without blanks, in capitals.';
comment on column bank_account_name.statement_id is 'The statement that waited for it to be said.';

call keep_organisations_apart('bank_account_name');
call keep_for_ever('bank_account_name');

alter table bank_line add column bank_reference text;
comment on column bank_line.bank_reference is
  'The bank''s own reference of the booking, with its kind; null where it gives none. It is not unique.';
