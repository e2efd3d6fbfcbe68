-- 0053 orders that pay no creditor: refunds, commissions, advances given back; and what the firm brings in
-- Why    An overpayment goes back to its payer, a commission to the office, a cover comes from it: each by two
--        people, reserved meanwhile, booked by the bank alone, as what is paid over to creditors.
-- Locks  transfer, transfer_order and convention briefly, for columns; else new tables only.
-- Undo   Drop the tables, functions and columns; put `not null` back on transfer.

alter table transfer_order
  add column kind text not null default 'pay-over',
  add constraint kind_of_an_order_is_known
    check (kind in ('pay-over', 'refund', 'sweep', 'recovery'));

comment on column transfer_order.kind is
  'What it pays: creditors (pay-over), debtors who paid too much (refund), the office: its commissions (sweep), an advance given back (recovery).';

create table payee_account (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  kind              text         not null,
  debtor_id         uuid,
  iban              text         not null,
  bic               text,
  holder            text         not null,
  bank_line_id      uuid,
  because           text         not null,
  file_id           uuid,
  recorded_at       timestamptz  not null,
  recorded_by       text         not null,
  state             text         not null default 'proposed',
  decided_at        timestamptz,
  decided_by        text,
  decided_alone     boolean      not null default false,
  decided_because   text,

  primary key (organisation_id, id),
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, bank_line_id) references bank_line,
  foreign key (organisation_id, file_id) references stored_file,
  constraint kind_of_a_payee_is_known check (kind in ('debtor', 'office')),
  constraint an_account_is_of_a_debtor_or_of_the_office
    check ((kind = 'debtor') = (debtor_id is not null)),
  constraint iban_is_written_without_blanks check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  constraint holder_is_named check (btrim(holder) <> '' and length(holder) <= 70),
  constraint an_account_says_why check (btrim(because) <> ''),
  constraint a_debtor_is_paid_where_it_paid_or_as_a_document_says
    check (kind = 'office' or bank_line_id is not null or file_id is not null),
  constraint state_of_a_payee_account_is_known
    check (state in ('proposed', 'confirmed', 'refused')),
  constraint a_decision_is_whole check (
    (state = 'proposed') = (decided_at is null) and (state = 'proposed') = (decided_by is null)),
  constraint a_second_person_confirms_an_account
    check (state <> 'confirmed' or decided_by <> recorded_by or decided_alone),
  constraint a_refusal_says_why check (state <> 'refused' or btrim(decided_because) <> '')
);

create unique index one_payee_to_confirm
  on payee_account (organisation_id, kind, coalesce(debtor_id, organisation_id))
  where state = 'proposed';
create index payee_account_by_debtor on payee_account (organisation_id, debtor_id, recorded_at);
comment on table payee_account is
  'Where a debtor is refunded, and where the office is paid: what was written never changes; the last one confirmed counts.';
comment on column payee_account.bank_line_id is
  'The line of the bank whose payer is refunded: the bank wrote its IBAN, a rule confirms it.';
comment on column payee_account.file_id is
  'The document that shows the account, where the bank did not write it.';

call keep_organisations_apart('payee_account');
grant insert, update (state, decided_at, decided_by, decided_alone, decided_because)
  on payee_account to quittance_app;
create trigger solitude_is_true before update of decided_alone on payee_account
  for each row execute function refuse_false_solitude();

alter table transfer
  alter column creditor_id drop not null,
  alter column account_id drop not null,
  add column payee_account_id uuid,
  add column checked text,
  add foreign key (organisation_id, payee_account_id) references payee_account,
  add constraint a_transfer_has_one_payee check (
    (account_id is null) = (creditor_id is null)
    and (account_id is null) <> (payee_account_id is null));

comment on column transfer.checked is
  'What the person who prepared a refund checked: who paid, and that nothing else is due.';

create table transfer_take (
  organisation_id  uuid     not null references organisation,
  transfer_id      uuid     not null,
  line             integer  not null,
  account          text     not null references ledger_account,
  creditor_id      uuid,
  debtor_id        uuid,
  dossier_id       uuid,
  commission_id    uuid,
  amount_cents     bigint   not null,

  primary key (organisation_id, transfer_id, line),
  foreign key (organisation_id, transfer_id) references transfer,
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, commission_id) references commission,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint what_an_account_is_taken_by check (
    case account
      when '467200' then debtor_id is not null and dossier_id is not null and creditor_id is null
      when '467800' then creditor_id is not null and commission_id is not null
      when '467850' then creditor_id is null and debtor_id is null
      else false end)
);

create index transfer_take_by_account
  on transfer_take (organisation_id, account, debtor_id, dossier_id);
create index transfer_take_by_commission on transfer_take (organisation_id, commission_id)
  where commission_id is not null;
comment on table transfer_take is
  'Append-only. What a transfer takes that is no receipt to pay over: an overpayment, commissions, an advance. While the transfer is held it is reserved on its account.';
comment on column transfer_take.creditor_id is
  'Of a commission: whose; 467800 itself is not kept apart by it.';

call keep_organisations_apart('transfer_take');
call keep_for_ever('transfer_take');

create function reserved_by_takes(the_account text, the_debtor uuid, the_dossier uuid)
returns bigint language sql stable as $$
  select coalesce(sum(take.amount_cents), 0)::bigint
    from transfer_take as take
    join transfer on transfer.organisation_id = take.organisation_id
      and transfer.id = take.transfer_id and transfer.state = 'held'
   where take.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and take.account = the_account
     and (the_account <> '467200'
       or (take.debtor_id = the_debtor and take.dossier_id = the_dossier))
$$;

comment on function reserved_by_takes(text, uuid, uuid) is
  'What orders on their way hold of 467200 of a debtor and dossier, of 467800 or of 467850: available is posted less reserved.';

create function refuse_unsound_take() returns trigger language plpgsql as $$
declare
  of_debtor uuid := case when new.account = '467200' then new.debtor_id end;
  of_dossier uuid := case when new.account = '467200' then new.dossier_id end;
begin
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', new.organisation_id, new.account, of_debtor, of_dossier), 0));
  if -purse_balance(new.organisation_id, new.account, null, of_debtor, of_dossier, null)
    < reserved_by_takes(new.account, of_debtor, of_dossier)
  then
    raise exception 'account % does not hold what would be reserved', new.account
      using errcode = 'check_violation', table = 'transfer_take',
        constraint = 'money_that_nobody_has_is_not_reserved';
  end if;
  if new.commission_id is not null and exists (
    select from transfer_take as other
    join transfer on transfer.organisation_id = other.organisation_id
      and transfer.id = other.transfer_id and transfer.state in ('held', 'booked')
    where other.organisation_id = new.organisation_id
      and other.commission_id = new.commission_id and other.transfer_id <> new.transfer_id)
  then
    raise exception 'commission % is in another order', new.commission_id
      using errcode = 'check_violation', table = 'transfer_take',
        constraint = 'a_commission_leaves_once';
  end if;
  return null;
end
$$;

create trigger a_take_is_sound after insert on transfer_take
  for each row execute function refuse_unsound_take();

create table expected_cover (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  kind             text         not null,
  reference        text         not null,
  amount_cents     bigint       not null,
  announced_at     timestamptz  not null,
  announced_by     text         not null,
  state            text         not null default 'expected',
  bank_line_id     uuid,
  received_on      date,
  ended_at         timestamptz,
  ended_by         text,

  primary key (organisation_id, id),
  constraint one_cover_a_reference unique (organisation_id, reference),
  constraint a_bank_line_covers_once unique (organisation_id, bank_line_id),
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint kind_of_a_cover_is_known check (kind in ('fees', 'advance')),
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint state_of_a_cover_is_known check (state in ('expected', 'received', 'withdrawn')),
  constraint received_on_a_line_of_the_bank
    check ((state = 'received') = (bank_line_id is not null and received_on is not null)),
  constraint an_end_is_whole check (
    (state = 'expected') = (ended_at is null) and (state = 'expected') = (ended_by is null))
);

create unique index one_cover_of_a_kind on expected_cover (organisation_id, kind)
  where state = 'expected';
comment on table expected_cover is
  'What the firm announced that it pays into the separate account (couverture attendue): fees of the bank, or an advance that covers a shortfall. The bank alone makes it received.';

call keep_organisations_apart('expected_cover');
grant insert, update (state, bank_line_id, received_on, ended_at, ended_by)
  on expected_cover to quittance_app;

alter table convention add column set_off_allowed boolean not null default false;
comment on column convention.set_off_allowed is
  'Whether the agency may take back, out of what it holds for the creditor, what it advanced for a payment that came back (compensation).';

grant execute on function reserved_by_takes(text, uuid, uuid),
  purse_balance(uuid, text, uuid, uuid, uuid, uuid) to quittance_app;
