-- 0043 orders of transfer: from what is to be paid over to the creditor's account
-- Why    A reversement is ordered by two people, reserves what it pays, and is booked by the bank alone.
-- Locks  New tables only.
-- Undo   Drop the tables and the functions; a pay-over that is ordered goes back to pending.

create function others_handle_money(the_person text) returns boolean language sql stable as $$
  select exists (
    select from membership
    where organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      and role in ('manager', 'accountant') and user_id <> the_person
      and suspended_at is null and ended_at is null)
$$;

comment on function others_handle_money(text) is
  'Whether somebody else of the organisation may handle client money: one who can ask a second person does.';

create table payout_account (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  creditor_id       uuid         not null,
  version           integer      not null,
  iban              text         not null,
  bic               text,
  holder            text         not null,
  recorded_at       timestamptz  not null,
  recorded_by       text         not null,
  state             text         not null default 'proposed',
  decided_at        timestamptz,
  decided_by        text,
  decided_alone     boolean      not null default false,
  decided_because   text,

  primary key (organisation_id, id),
  constraint one_version_of_a_payout_account unique (organisation_id, creditor_id, version),
  constraint payout_account_is_of_its_creditor unique (organisation_id, id, creditor_id),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint iban_is_written_without_blanks check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  constraint holder_is_named check (btrim(holder) <> '' and length(holder) <= 70),
  constraint state_of_a_payout_account_is_known
    check (state in ('proposed', 'confirmed', 'refused')),
  constraint a_decision_is_whole check (
    (state = 'proposed') = (decided_at is null) and (state = 'proposed') = (decided_by is null)),
  constraint a_second_person_confirms_an_account
    check (state <> 'confirmed' or decided_by <> recorded_by or decided_alone),
  constraint a_refusal_says_why check (state <> 'refused' or btrim(decided_because) <> '')
);

create unique index one_account_to_confirm on payout_account (organisation_id, creditor_id)
  where state = 'proposed';
comment on table payout_account is
  'Where a creditor is paid over, each version apart: what was written never changes; the last one confirmed counts.';
comment on column payout_account.holder is 'The legal name of the holder, exactly as at the bank.';
comment on column payout_account.decided_alone is
  'True where nobody else of the organisation could have confirmed it.';

call keep_organisations_apart('payout_account');
grant insert, update (state, decided_at, decided_by, decided_alone, decided_because)
  on payout_account to quittance_app;

create table payee_check (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  account_id       uuid         not null,
  result           text         not null,
  name_found       text,
  note             text,
  checked_at       timestamptz  not null,
  checked_by       text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references payout_account,
  constraint result_of_a_check_is_known
    check (result in ('match', 'close-match', 'no-match', 'not-possible', 'returned')),
  constraint a_close_match_says_the_name
    check (result <> 'close-match' or btrim(name_found) <> '')
);

create index payee_check_by_account on payee_check (organisation_id, account_id, checked_at);
comment on table payee_check is
  'Append-only. What the bank answered on the holder of an account (verification of payee); a name is noted, never put in place of ours. `returned`: a transfer came back, the account is to be checked again.';

call keep_organisations_apart('payee_check');
call keep_for_ever('payee_check');

create table money_freeze (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid         not null,
  dossier_id       uuid,
  kind             text         not null,
  because          text         not null,
  frozen_at        timestamptz  not null,
  frozen_by        text         not null,
  lifted_at        timestamptz,
  lifted_by        text,
  lifted_because   text,

  primary key (organisation_id, id),
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, dossier_id) references dossier,
  constraint kind_of_a_freeze_is_known
    check (kind in ('insolvency', 'attachment', 'dispute', 'other')),
  constraint a_freeze_says_why check (btrim(because) <> ''),
  constraint a_lifting_is_whole check (
    (lifted_at is null) = (lifted_by is null)
    and (lifted_at is null) = (lifted_because is null)),
  constraint a_lifting_says_why check (lifted_because is null or btrim(lifted_because) <> '')
);

create index money_freeze_open on money_freeze (organisation_id, creditor_id)
  where lifted_at is null;
comment on table money_freeze is
  'Funds of a creditor that may not leave: insolvency, attachment, dispute; of one dossier, or of all where it is null.';

call keep_organisations_apart('money_freeze');
grant insert, update (lifted_at, lifted_by, lifted_because) on money_freeze to quittance_app;

create table transfer_order (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  reference        text         not null,
  account_iban     text         not null,
  account_bic      text,
  account_holder   text         not null,
  execute_on       date         not null,
  amount_cents     bigint       not null,
  transfers        integer      not null,
  state            text         not null default 'prepared',
  prepared_at      timestamptz  not null,
  prepared_by      text         not null,
  approved_at      timestamptz,
  approved_by      text,
  approved_alone   boolean      not null default false,
  file_id          uuid,
  ended_at         timestamptz,
  ended_by         text,
  ended_because    text,

  primary key (organisation_id, id),
  constraint one_order_a_reference unique (organisation_id, reference),
  foreign key (organisation_id, file_id) references stored_file,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint an_order_has_transfers check (transfers > 0),
  constraint state_of_an_order_is_known
    check (state in ('prepared', 'approved', 'booked', 'rejected', 'cancelled')),
  constraint an_approval_is_whole check (
    (approved_at is null) = (approved_by is null) and (approved_at is null) = (file_id is null)),
  constraint an_order_leaves_approved check (
    (state in ('approved', 'booked', 'rejected')) = (approved_at is not null)),
  constraint a_second_person_approves
    check (approved_by is null or approved_by <> prepared_by or approved_alone),
  constraint a_cancelled_or_rejected_order_says_why
    check (state not in ('cancelled', 'rejected') or btrim(ended_because) <> '')
);

create index transfer_order_by_age on transfer_order (organisation_id, prepared_at);
comment on table transfer_order is
  'An order of transfer to the bank (ordre de virement), which pays creditors over: prepared by one person, approved by another; it reserves funds and moves none.';
comment on column transfer_order.reference is
  'MessageId of the file, and the head of the EndToEndId of each of its transfers.';

call keep_organisations_apart('transfer_order');
grant insert, update (state, approved_at, approved_by, approved_alone, file_id, ended_at, ended_by,
  ended_because) on transfer_order to quittance_app;

create table transfer (
  organisation_id    uuid     not null references organisation,
  id                 uuid     not null,
  order_id           uuid     not null,
  line               integer  not null,
  end_to_end_id      text     not null,
  creditor_id        uuid     not null,
  account_id         uuid     not null,
  amount_cents       bigint   not null,
  state              text     not null default 'held',
  bank_line_id       uuid,
  booked_on          date,
  returned_line_id   uuid,
  returned_on        date,
  return_reason      text,
  remittance_act_id  uuid,

  primary key (organisation_id, id),
  constraint lines_of_an_order_are_ranked unique (organisation_id, order_id, line),
  constraint one_transfer_an_end_to_end_id unique (organisation_id, end_to_end_id),
  foreign key (organisation_id, order_id) references transfer_order,
  foreign key (organisation_id, account_id, creditor_id)
    references payout_account (organisation_id, id, creditor_id),
  foreign key (organisation_id, bank_line_id) references bank_line,
  foreign key (organisation_id, returned_line_id) references bank_line,
  foreign key (organisation_id, remittance_act_id) references outward_act,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint state_of_a_transfer_is_known
    check (state in ('held', 'booked', 'returned', 'released')),
  constraint booked_on_a_line_of_the_bank check (
    (state in ('booked', 'returned')) = (bank_line_id is not null and booked_on is not null)),
  constraint returned_on_a_line_of_the_bank check (
    (state = 'returned') = (returned_line_id is not null and returned_on is not null))
);

create index transfer_held on transfer (organisation_id, order_id) where state = 'held';
create index transfer_by_creditor on transfer (organisation_id, creditor_id);
comment on table transfer is
  'What an order pays one creditor. `held` reserves its parts; the bank books it, returns it, or it is released unpaid.';

call keep_organisations_apart('transfer');
grant insert, update (state, bank_line_id, booked_on, returned_line_id, returned_on, return_reason,
  remittance_act_id) on transfer to quittance_app;

create table transfer_part (
  organisation_id  uuid    not null references organisation,
  transfer_id      uuid    not null,
  pay_over_id      uuid    not null,
  creditor_id      uuid    not null,
  dossier_id       uuid    not null,
  amount_cents     bigint  not null,

  primary key (organisation_id, transfer_id, pay_over_id),
  foreign key (organisation_id, transfer_id) references transfer,
  foreign key (organisation_id, pay_over_id) references pay_over,
  foreign key (organisation_id, dossier_id) references dossier,
  constraint amount_is_above_zero check (amount_cents > 0)
);

create index transfer_part_by_pay_over on transfer_part (organisation_id, pay_over_id);
create index transfer_part_by_dossier on transfer_part (organisation_id, creditor_id, dossier_id);
comment on table transfer_part is
  'Append-only. The receipts that a transfer pays over: while the transfer is held, their sum is reserved on 467100 of the creditor and dossier.';

call keep_organisations_apart('transfer_part');
call keep_for_ever('transfer_part');

create function reserved_to_pay_over(the_creditor uuid, the_dossier uuid) returns bigint
language sql stable as $$
  select coalesce(sum(part.amount_cents), 0)::bigint
    from transfer_part as part
    join transfer on transfer.organisation_id = part.organisation_id
      and transfer.id = part.transfer_id and transfer.state = 'held'
   where part.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and part.creditor_id = the_creditor and part.dossier_id = the_dossier
$$;

comment on function reserved_to_pay_over(uuid, uuid) is
  'What orders on their way hold of 467100 of a creditor and dossier: available is posted less reserved.';

create function refuse_unsound_reservation() returns trigger language plpgsql as $$
declare
  posted bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', new.organisation_id, '467100', new.creditor_id, new.dossier_id), 0));
  select -coalesce(sum(amount_cents), 0) into posted from ledger_posting
    where organisation_id = new.organisation_id and account = '467100'
      and creditor_id = new.creditor_id and dossier_id = new.dossier_id;
  if posted < reserved_to_pay_over(new.creditor_id, new.dossier_id) then
    raise exception 'dossier % does not hold what would be reserved', new.dossier_id
      using errcode = 'check_violation', table = 'transfer_part',
        constraint = 'money_that_nobody_has_is_not_reserved';
  end if;
  if exists (
    select from money_freeze
    where organisation_id = new.organisation_id and creditor_id = new.creditor_id
      and (dossier_id is null or dossier_id = new.dossier_id) and lifted_at is null)
  then
    raise exception 'the money of dossier % is frozen', new.dossier_id
      using errcode = 'check_violation', table = 'transfer_part',
        constraint = 'frozen_money_does_not_leave';
  end if;
  if exists (
    select from transfer_part as other
    join transfer on transfer.organisation_id = other.organisation_id
      and transfer.id = other.transfer_id and transfer.state in ('held', 'booked')
    where other.organisation_id = new.organisation_id and other.pay_over_id = new.pay_over_id
      and other.transfer_id <> new.transfer_id)
  then
    raise exception 'pay-over % is in another order', new.pay_over_id
      using errcode = 'check_violation', table = 'transfer_part',
        constraint = 'a_receipt_is_paid_over_once';
  end if;
  return null;
end
$$;

create trigger a_reservation_is_sound after insert on transfer_part
  for each row execute function refuse_unsound_reservation();

create function refuse_false_solitude() returns trigger language plpgsql as $$
declare
  the_person text := case tg_table_name
    when 'transfer_order' then to_jsonb(new)->>'approved_by'
    else to_jsonb(new)->>'decided_by' end;
  alone boolean := case tg_table_name
    when 'transfer_order' then (to_jsonb(new)->>'approved_alone')::boolean
    else (to_jsonb(new)->>'decided_alone')::boolean end;
begin
  if alone and others_handle_money(the_person) then
    raise exception 'somebody else may approve'
      using errcode = 'check_violation', constraint = 'a_second_person_is_asked_where_there_is_one';
  end if;
  return new;
end
$$;

create trigger solitude_is_true before update of approved_alone on transfer_order
  for each row execute function refuse_false_solitude();
create trigger solitude_is_true before update of decided_alone on payout_account
  for each row execute function refuse_false_solitude();

grant execute on function others_handle_money(text), reserved_to_pay_over(uuid, uuid)
  to quittance_app;
