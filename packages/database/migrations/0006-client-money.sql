-- 0006 client money: bank, payments, receipts, and the three books
-- Why    Funds received for a creditor are kept apart; an entry is a set of postings that sums to zero.
-- Locks  New tables only.
-- Undo   Drop the function and the tables.

create table bank_statement (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  file_id          uuid         not null,
  rank_in_file     integer      not null,
  account          text         not null,
  statement_key    text,
  sequence         text,
  from_on          date,
  to_on            date,
  opening_cents    bigint,
  closing_cents    bigint,
  balanced         boolean,
  warnings         jsonb        not null default '[]',
  imported_at      timestamptz  not null,
  imported_by      text         not null,

  primary key (organisation_id, id),
  constraint statements_of_a_file_are_ranked unique (organisation_id, file_id, rank_in_file),
  foreign key (organisation_id, file_id) references stored_file
);

create index bank_statement_by_day on bank_statement (organisation_id, account, to_on);
comment on table bank_statement is
  'Append-only. A statement of the bank as read; the same file taken again adds none.';
comment on column bank_statement.account is 'IBAN without blanks, or what the bank calls the account.';

call keep_organisations_apart('bank_statement');
call keep_for_ever('bank_statement');

create table bank_line (
  organisation_id  uuid    not null references organisation,
  id               uuid    not null,
  statement_id     uuid    not null,
  rank             integer not null,
  account          text    not null,
  key              text    not null,
  booked_on        date    not null,
  value_on         date,
  amount_cents     bigint  not null,
  counterparty     text,
  iban             text,
  end_references   text[]  not null default '{}',
  remittance       text,
  bank_code        text,
  return_reason    text,
  details          jsonb   not null default '{}',
  state            text    not null default 'to-match',
  decided_by       text,
  decided_at       timestamptz,

  primary key (organisation_id, id),
  constraint a_bank_line_is_taken_once unique (organisation_id, account, key),
  foreign key (organisation_id, statement_id) references bank_statement,
  constraint amount_is_not_zero check (amount_cents <> 0),
  constraint state_of_a_bank_line_is_known check (state in ('to-match', 'matched', 'fee', 'other'))
);

create index bank_line_to_match on bank_line (organisation_id, booked_on) where state = 'to-match';
create index bank_line_by_day on bank_line (organisation_id, booked_on, id);
create index bank_line_by_statement on bank_line (organisation_id, statement_id, rank);
comment on table bank_line is
  'One booking of the bank. What the bank wrote never changes; what it was matched with is decided by a person or a rule.';
comment on column bank_line.key is 'The same when the bank sends the statement again, whatever the file.';

call keep_organisations_apart('bank_line');
grant insert on bank_line to quittance_app;
grant update (state, decided_by, decided_at) on bank_line to quittance_app;

create table payment (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  creditor_id      uuid         not null,
  debtor_id        uuid         not null,
  received_on      date         not null,
  available_on     date         not null,
  method           text         not null,
  amount_cents     bigint       not null,
  bank_line_id     uuid,
  convention_id    uuid,
  final            boolean      not null default true,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  details          jsonb        not null default '{}',

  primary key (organisation_id, id),
  constraint payment_of_the_parties_of_the_dossier
    foreign key (organisation_id, dossier_id, creditor_id, debtor_id)
    references dossier (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, bank_line_id) references bank_line,
  foreign key (organisation_id, convention_id) references convention,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint method_is_known
    check (method in ('transfer', 'cheque', 'card', 'direct-debit', 'to-creditor')),
  constraint funds_are_available_from_their_receipt check (available_on >= received_on)
);

create index payment_by_dossier on payment (organisation_id, dossier_id, received_on);
create index payment_by_bank_line on payment (organisation_id, bank_line_id)
  where bank_line_id is not null;
comment on table payment is
  'Append-only. Funds received (encaissement) for one dossier; `to-creditor` was paid to the creditor directly.';
comment on column payment.received_on is 'The day of effective collection: the month to pay over runs from it.';
comment on column payment.available_on is 'The end of the délai de bonne fin.';
comment on column payment.final is 'False where the bank may still take the funds back.';
comment on column payment.convention_id is 'The version in force at receipt: it rules the commission.';

call keep_organisations_apart('payment');
call keep_for_ever('payment');

create table allocation (
  organisation_id     uuid     not null references organisation,
  payment_id          uuid     not null,
  line                integer  not null,
  claim_item_id       uuid     not null,
  to_costs_cents      bigint   not null default 0,
  to_interest_cents   bigint   not null default 0,
  to_indemnity_cents  bigint   not null default 0,
  to_principal_cents  bigint   not null default 0,
  because             jsonb    not null,
  undoes_line         integer,
  recorded_at         timestamptz  not null,

  primary key (organisation_id, payment_id, line),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, claim_item_id) references claim_item,
  foreign key (organisation_id, payment_id, undoes_line) references allocation,
  constraint a_line_is_undone_once unique (organisation_id, payment_id, undoes_line),
  constraint a_line_allocates_or_undoes check (
    (undoes_line is null and to_costs_cents >= 0 and to_interest_cents >= 0
      and to_indemnity_cents >= 0 and to_principal_cents >= 0)
    or (undoes_line is not null and to_costs_cents <= 0 and to_interest_cents <= 0
      and to_indemnity_cents <= 0 and to_principal_cents <= 0))
);

create index allocation_by_item on allocation (organisation_id, claim_item_id);
comment on table allocation is
  'Append-only. Where a payment went (imputation), with its reasons; a line undone is met by its opposite.';

call keep_organisations_apart('allocation');
call keep_for_ever('allocation');

create table receipt (
  organisation_id    uuid         not null references organisation,
  id                 uuid         not null,
  kind               text         not null,
  year               integer      not null,
  number             integer      not null,
  reference          text         not null,
  payment_id         uuid         not null,
  dossier_id         uuid         not null,
  amount_cents       bigint       not null,
  under_reserve      boolean      not null default false,
  issued_on          date         not null,
  issued_at          timestamptz  not null,
  issued_by          text         not null,
  annuls_receipt_id  uuid,
  facts              jsonb        not null,
  facts_sha256       bytea        not null,

  primary key (organisation_id, id),
  constraint one_receipt_a_number unique (organisation_id, year, number),
  constraint one_receipt_a_reference unique (organisation_id, reference),
  constraint a_receipt_is_annulled_once unique (organisation_id, annuls_receipt_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, annuls_receipt_id) references receipt,
  constraint a_receipt_or_its_annulment
    check ((kind = 'receipt' and annuls_receipt_id is null)
      or (kind = 'annulment' and annuls_receipt_id is not null)),
  constraint numbers_begin_at_one check (number >= 1),
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint facts_hash_is_a_sha256 check (octet_length(facts_sha256) = 32)
);

create unique index one_receipt_a_payment on receipt (organisation_id, payment_id)
  where kind = 'receipt';
create index receipt_by_dossier on receipt (organisation_id, dossier_id);
comment on table receipt is
  'Append-only. The receipt (quittance) of a payment, numbered without a gap for an organisation and a year (take_numbers, series `receipt`); a wrong one is annulled by another number.';
comment on column receipt.facts is 'All that is printed: the same facts give the same bytes.';

call keep_organisations_apart('receipt');
call keep_for_ever('receipt');

create table pay_over (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  payment_id       uuid         not null,
  creditor_id      uuid         not null,
  dossier_id       uuid         not null,
  amount_cents     bigint       not null,
  collected_on     date         not null,
  due_on           date         not null,
  state            text         not null default 'pending',
  frozen_because   text,
  ordered_at       timestamptz,
  ordered_by       text,
  posted_on        date,
  bank_line_id     uuid,

  primary key (organisation_id, id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint state_of_a_pay_over_is_known
    check (state in ('pending', 'ordered', 'posted', 'void')),
  constraint an_order_says_when check (state <> 'ordered' or ordered_at is not null),
  constraint posted_on_a_bank_line
    check ((state = 'posted') = (bank_line_id is not null and posted_on is not null)),
  constraint due_after_collection check (due_on >= collected_on)
);

create index pay_over_by_deadline on pay_over (organisation_id, due_on)
  where state in ('pending', 'ordered');
create index pay_over_by_payment on pay_over (organisation_id, payment_id);
comment on table pay_over is
  'What is to be paid over to a creditor (reversement), and by when (CPCE R124-6); posted only on a line of the bank.';

call keep_organisations_apart('pay_over');
grant insert on pay_over to quittance_app;
grant update (state, frozen_because, ordered_at, ordered_by, posted_on, bank_line_id)
  on pay_over to quittance_app;

create table ledger_account (
  number   text     not null,
  book     text     not null,
  guarded  boolean  not null,

  primary key (number),
  constraint book_is_known check (book in ('client-money', 'office', 'debtors'))
);

comment on table ledger_account is
  'The accounts, shared by all organisations. A guarded one never stands in debit for a creditor, debtor, dossier or payment.';

insert into ledger_account (number, book, guarded) values
  ('512100', 'client-money', false),
  ('467100', 'client-money', true),
  ('467200', 'client-money', true),
  ('471100', 'client-money', true),
  ('467800', 'client-money', true),
  ('467850', 'client-money', true),
  ('467900', 'client-money', false),
  ('512000', 'office', false),
  ('411000', 'office', false),
  ('706000', 'office', false),
  ('445710', 'office', false),
  ('445740', 'office', false),
  ('467600', 'office', false),
  ('467700', 'office', false),
  ('627800', 'office', false),
  ('D10000', 'debtors', false),
  ('D20000', 'debtors', false),
  ('D30000', 'debtors', false),
  ('D40000', 'debtors', false),
  ('D80000', 'debtors', false),
  ('D90000', 'debtors', false);

grant select on ledger_account to quittance_app;

create table ledger_entry (
  organisation_id  uuid         not null references organisation,
  id               text         not null,
  position         bigint       not null generated always as identity,
  book             text         not null,
  event            text         not null,
  label            text         not null,
  effective_on     date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  reverses         text,
  convention       text,
  content_sha256   bytea        not null,

  primary key (organisation_id, id),
  constraint an_entry_is_reversed_once unique (organisation_id, reverses),
  foreign key (organisation_id, reverses) references ledger_entry,
  constraint book_is_known check (book in ('client-money', 'office', 'debtors'))
);

create unique index ledger_entry_in_order on ledger_entry (organisation_id, position);
create index ledger_entry_by_day on ledger_entry (organisation_id, book, effective_on);
comment on table ledger_entry is
  'Append-only, written by post_entry alone. One event in one book; a mistake is put right by another entry.';
comment on column ledger_entry.id is
  'Made by the caller before sending: the same id with the same content is posted once.';

call keep_organisations_apart('ledger_entry');
call keep_for_ever('ledger_entry');
revoke insert on ledger_entry from quittance_app;

create table ledger_posting (
  organisation_id  uuid     not null references organisation,
  entry_id         text     not null,
  line             integer  not null,
  account          text     not null references ledger_account,
  amount_cents     bigint   not null,
  effective_on     date     not null,
  creditor_id      uuid,
  debtor_id        uuid,
  dossier_id       uuid,
  payment_id       uuid,
  claim_item_id    uuid,
  bank_line_id     uuid,

  primary key (organisation_id, entry_id, line),
  foreign key (organisation_id, entry_id) references ledger_entry,
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, claim_item_id) references claim_item,
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint amount_is_not_zero check (amount_cents <> 0),
  constraint the_bank_account_moves_on_a_line_of_the_bank
    check ((account = '512100') = (bank_line_id is not null))
);

create index ledger_posting_by_account
  on ledger_posting (organisation_id, account, effective_on) include (amount_cents);
create index ledger_posting_by_dossier
  on ledger_posting (organisation_id, dossier_id, account) include (amount_cents);
create index ledger_posting_by_creditor
  on ledger_posting (organisation_id, creditor_id, account) include (amount_cents);
create index ledger_posting_by_bank_line
  on ledger_posting (organisation_id, bank_line_id) where bank_line_id is not null;
comment on table ledger_posting is
  'Append-only, written by post_entry alone. A line of an entry: debit above zero, credit below. Balances are sums over its indexes; no row is shared between writers.';
comment on column ledger_posting.payment_id is
  'The receipt of funds that an account is kept apart by; a line of the bank not yet identified has no payment, so this is not a foreign key.';

call keep_organisations_apart('ledger_posting');
call keep_for_ever('ledger_posting');
revoke insert on ledger_posting from quittance_app;

create function check_entry_sums_to_zero() returns trigger language plpgsql as $$
declare
  lines integer;
  total numeric;
begin
  select count(*), sum(amount_cents) into lines, total
    from ledger_posting
    where organisation_id = new.organisation_id and entry_id = new.entry_id;
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', new.entry_id
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  return null;
end
$$;

create constraint trigger an_entry_sums_to_zero after insert on ledger_posting
  deferrable initially deferred
  for each row execute function check_entry_sums_to_zero();

create function post_entry(entry jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  the_content bytea := sha256(convert_to((entry - 'recorded_at' - 'recorded_by')::text, 'UTF8'));
  known bytea;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
    recorded_by, reverses, convention, content_sha256)
  values (the_organisation, entry->>'id', entry->>'book', entry->>'event', entry->>'label',
    (entry->>'effective_on')::date, (entry->>'recorded_at')::timestamptz, entry->>'recorded_by',
    entry->>'reverses', entry->>'convention', the_content)
  on conflict (organisation_id, id) do nothing;
  if not found then
    select content_sha256 into known from ledger_entry
      where organisation_id = the_organisation and id = entry->>'id';
    return case when known = the_content then 'already-posted' else 'exists-with-other-content' end;
  end if;

  insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents, effective_on,
    creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
  select the_organisation, entry->>'id', given.line, given.account, given.amount_cents,
    (entry->>'effective_on')::date, given.creditor_id, given.debtor_id, given.dossier_id,
    given.payment_id, given.claim_item_id, given.bank_line_id
  from jsonb_to_recordset(entry->'postings') as given (line integer, account text,
    amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid,
    claim_item_id uuid, bank_line_id uuid);

  perform refuse_unsound_entry(the_organisation, entry->>'id', entry->>'book');
  return 'posted';
exception when check_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule = 'money_that_nobody_has_is_not_spent' then
    return 'account-would-be-overdrawn';
  end if;
  raise;
end
$$;

create function refuse_unsound_entry(the_organisation uuid, the_entry text, the_book text)
returns void language plpgsql set search_path = public, pg_temp as $$
declare
  lines integer;
  total numeric;
  spent record;
  balance numeric;
begin
  select count(*), sum(amount_cents) into lines, total from ledger_posting
    where organisation_id = the_organisation and entry_id = the_entry;
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;

  if exists (
    select from ledger_posting join ledger_account on ledger_account.number = account
    where organisation_id = the_organisation and entry_id = the_entry and book <> the_book)
  then
    raise exception 'entry % touches another book than %', the_entry, the_book
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;

  for spent in
    select distinct account, creditor_id, debtor_id, dossier_id, payment_id
    from ledger_posting join ledger_account on ledger_account.number = account
    where organisation_id = the_organisation and entry_id = the_entry and guarded
      and amount_cents > 0
    order by account, creditor_id, debtor_id, dossier_id, payment_id
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, spent.account, spent.creditor_id, spent.debtor_id,
        spent.dossier_id, spent.payment_id), 0));
    select sum(amount_cents) into balance from ledger_posting
      where organisation_id = the_organisation and account = spent.account
        and creditor_id is not distinct from spent.creditor_id
        and debtor_id is not distinct from spent.debtor_id
        and dossier_id is not distinct from spent.dossier_id
        and payment_id is not distinct from spent.payment_id;
    if balance > 0 then
      raise exception 'account % would be overdrawn', spent.account
        using errcode = 'check_violation', table = 'ledger_posting',
          constraint = 'money_that_nobody_has_is_not_spent';
    end if;
  end loop;
end
$$;

comment on function post_entry(jsonb) is
  'The one way to write the books: an entry and its postings, all or nothing, in one statement. Answers posted, already-posted, exists-with-other-content or account-would-be-overdrawn (nothing is written); raises on what does not sum to zero or touches two books.';
comment on function refuse_unsound_entry(uuid, text, text) is
  'Part of post_entry: raises when an entry just written breaks a rule of the books.';

revoke execute on function post_entry(jsonb), refuse_unsound_entry(uuid, text, text) from public;
grant execute on function post_entry(jsonb) to quittance_app;
