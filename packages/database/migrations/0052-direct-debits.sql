-- 0052 direct debits: mandates, collections, orders to the bank
-- Why    A debtor who agrees is collected from by SEPA direct debit: with a signed mandate, an express power in the
--        convention, a notice sent before, an order by two people. Money moves when the bank says so.
-- Locks  convention briefly, for two columns; else new tables only.
-- Undo   Drop the tables, the functions and the columns.

alter table convention
  add column direct_debit_power boolean not null default false,
  add column direct_debit_pay_over_days integer,
  add constraint longer_term_asks_for_the_power
    check (direct_debit_pay_over_days is null or direct_debit_power),
  add constraint direct_debits_are_paid_over_in_a_day_or_more
    check (direct_debit_pay_over_days > 0);

comment on column convention.direct_debit_power is
  'Whether it gives an express power to collect by direct debit, in the name of the firm.';
comment on column convention.direct_debit_pay_over_days is
  'The term of paying over what came by direct debit, where the convention lengthens it; null: as the rest.';

create table sepa_creditor_identifier (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  version          integer      not null,
  identifier       text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_an_identifier unique (organisation_id, version),
  constraint identifier_is_written_without_blanks
    check (identifier ~ '^[A-Z]{2}[0-9]{2}[0-9A-Z]{3}[0-9A-Z]{1,28}$')
);

comment on table sepa_creditor_identifier is
  'Append-only. The SEPA creditor identifier of the organisation (ICS), each version apart: the last one counts.';

call keep_organisations_apart('sepa_creditor_identifier');
call keep_for_ever('sepa_creditor_identifier');

create table direct_debit_mandate (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  reference        text         not null,
  identifier       text         not null,
  type             text         not null,
  one_off          boolean      not null,
  dossier_id       uuid         not null,
  creditor_id      uuid         not null,
  debtor_id        uuid         not null,
  holder           text         not null,
  iban             text         not null,
  bic              text,
  signed_on        date         not null,
  exhibit_id       uuid         not null,
  notice_days      integer      not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  state            text         not null default 'active',
  state_at         timestamptz  not null,
  state_by         text         not null,
  state_because    text,
  sequence_from    timestamptz  not null,

  primary key (organisation_id, id),
  constraint one_mandate_a_reference unique (organisation_id, identifier, reference),
  constraint mandate_is_of_its_parties unique (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, dossier_id, creditor_id, debtor_id)
    references dossier (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint reference_of_a_mandate_is_short check (length(reference) between 1 and 35),
  constraint type_of_a_mandate_is_known check (type in ('CORE', 'B2B')),
  constraint holder_is_named check (btrim(holder) <> '' and length(holder) <= 70),
  constraint iban_is_written_without_blanks check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  constraint notice_is_of_a_day_or_more check (notice_days between 1 and 90),
  constraint state_of_a_mandate_is_known check (state in ('active', 'suspended', 'revoked')),
  constraint a_mandate_that_stops_says_why check (state = 'active' or btrim(state_because) <> '')
);

create index direct_debit_mandate_by_debtor on direct_debit_mandate (organisation_id, debtor_id);
comment on table direct_debit_mandate is
  'A mandate of direct debit (mandat de prélèvement SEPA) signed by a debtor: what was signed never changes.';
comment on column direct_debit_mandate.identifier is
  'The creditor identifier (ICS) that was signed for: another one asks for another mandate.';
comment on column direct_debit_mandate.exhibit_id is 'The signed mandate, kept as an exhibit.';
comment on column direct_debit_mandate.notice_days is
  'Days of notice before a collection: 14, unless the mandate agrees on others.';
comment on column direct_debit_mandate.sequence_from is
  'The first collection prepared from then on is a FRST.';

call keep_organisations_apart('direct_debit_mandate');
grant insert, update (state, state_at, state_by, state_because, sequence_from)
  on direct_debit_mandate to quittance_app;

create function refuse_revived_mandate() returns trigger language plpgsql as $$
begin
  if old.state = 'revoked' then
    raise exception 'mandate % is revoked for ever', old.id
      using errcode = 'check_violation', table = 'direct_debit_mandate',
        constraint = 'a_revoked_mandate_stays_so';
  end if;
  return new;
end
$$;

create trigger a_revoked_mandate_stays_so before update on direct_debit_mandate
  for each row execute function refuse_revived_mandate();

create table direct_debit_order (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  reference        text         not null,
  type             text         not null,
  identifier       text         not null,
  account_iban     text         not null,
  account_bic      text,
  account_holder   text         not null,
  amount_cents     bigint       not null,
  collections      integer      not null,
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
  constraint one_direct_debit_order_a_reference unique (organisation_id, reference),
  foreign key (organisation_id, file_id) references stored_file,
  constraint type_of_an_order_is_known check (type in ('CORE', 'B2B')),
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint an_order_has_collections check (collections > 0),
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

create index direct_debit_order_by_age on direct_debit_order (organisation_id, prepared_at);
comment on table direct_debit_order is
  'An order of direct debits to the bank (remise de prélèvements): prepared by one person, approved by another; it moves no money.';
comment on column direct_debit_order.reference is
  'MessageId of the file, and the head of the references of its lots and collections.';

call keep_organisations_apart('direct_debit_order');
grant insert, update (state, approved_at, approved_by, approved_alone, file_id, ended_at, ended_by,
  ended_because) on direct_debit_order to quittance_app;

create function refuse_false_solitude_to_collect() returns trigger language plpgsql as $$
begin
  if new.approved_alone and others_handle_money(new.approved_by) then
    raise exception 'somebody else may approve'
      using errcode = 'check_violation', constraint = 'a_second_person_is_asked_where_there_is_one';
  end if;
  return new;
end
$$;

create trigger solitude_is_true before update of approved_alone on direct_debit_order
  for each row execute function refuse_false_solitude_to_collect();

create table direct_debit (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  mandate_id        uuid         not null,
  dossier_id        uuid         not null,
  creditor_id       uuid         not null,
  debtor_id         uuid         not null,
  amount_cents      bigint       not null,
  collect_on        date         not null,
  owed_cents        bigint       not null,
  promise_id        uuid,
  agreed_how        text,
  last              boolean      not null default false,
  noticed_on        date         not null,
  notice_act_id     uuid,
  notice_how        text,
  planned_at        timestamptz  not null,
  planned_by        text         not null,
  state             text         not null default 'planned',
  order_id          uuid,
  line              integer,
  sequence          text,
  lot_id            text,
  end_to_end_id     text,
  payment_id        uuid,
  bank_line_id      uuid,
  booked_on         date,
  returned_line_id  uuid,
  ended_on          date,
  ended_by          text,
  ended_because     text,

  primary key (organisation_id, id),
  constraint collections_of_an_order_are_ranked unique (organisation_id, order_id, line),
  constraint one_collection_an_end_to_end_id unique (organisation_id, end_to_end_id),
  foreign key (organisation_id, mandate_id, creditor_id, debtor_id)
    references direct_debit_mandate (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, dossier_id, creditor_id, debtor_id)
    references dossier (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, promise_id) references promise,
  foreign key (organisation_id, notice_act_id) references outward_act,
  foreign key (organisation_id, order_id) references direct_debit_order,
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id) references bank_line,
  foreign key (organisation_id, returned_line_id) references bank_line,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint no_more_than_is_owed_is_collected check (amount_cents <= owed_cents),
  constraint the_debtor_agreed check (promise_id is not null or btrim(agreed_how) <> ''),
  constraint the_debtor_is_told_before
    check (noticed_on < collect_on and (notice_act_id is not null or btrim(notice_how) <> '')),
  constraint state_of_a_collection_is_known
    check (state in ('planned', 'ordered', 'booked', 'rejected', 'returned', 'dropped')),
  constraint sequence_is_known check (sequence in ('FRST', 'RCUR', 'OOFF', 'FNAL')),
  constraint an_order_gives_its_references check (
    (order_id is null) = (line is null) and (order_id is null) = (sequence is null)
    and (order_id is null) = (lot_id is null) and (order_id is null) = (end_to_end_id is null)),
  constraint an_order_is_waited_for check (
    (state in ('planned', 'dropped')) = (order_id is null)),
  constraint booked_on_a_line_of_the_bank check (
    (state in ('booked', 'returned')) = (bank_line_id is not null)
    and (bank_line_id is null) = (payment_id is null)
    and (bank_line_id is null) = (booked_on is null)),
  constraint returned_on_a_line_of_the_bank
    check ((state = 'returned') = (returned_line_id is not null)),
  constraint an_end_says_why check (
    (state in ('rejected', 'returned', 'dropped')) = (ended_on is not null))
);

create index direct_debit_by_dossier on direct_debit (organisation_id, dossier_id);
create index direct_debit_by_mandate on direct_debit (organisation_id, mandate_id);
create index direct_debit_by_payment on direct_debit (organisation_id, payment_id)
  where payment_id is not null;
create index direct_debit_to_collect on direct_debit (organisation_id, collect_on)
  where state in ('planned', 'ordered');
comment on table direct_debit is
  'A sum that a debtor accepted to be collected on a day (prélèvement): told before, ordered, then booked, returned, or nothing.';
comment on column direct_debit.owed_cents is 'What the dossier owed on that day, when it was planned.';
comment on column direct_debit.ended_because is 'The code of the bank, or the words of a person.';

call keep_organisations_apart('direct_debit');
grant insert, update (state, order_id, line, sequence, lot_id, end_to_end_id, payment_id,
  bank_line_id, booked_on, returned_line_id, ended_on, ended_by, ended_because)
  on direct_debit to quittance_app;

create function hold_dossier_to_collect(the_dossier uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(concat_ws('/',
    current_setting('app.organisation', true), 'direct-debit', the_dossier), 0))
$$;

comment on function hold_dossier_to_collect(uuid) is
  'Nobody else plans, orders or stops a collection of a dossier before the end of the transaction.';

create function refuse_unsound_collection() returns trigger language plpgsql as $$
declare
  to_collect bigint;
begin
  perform hold_dossier_to_collect(new.dossier_id);
  select coalesce(sum(amount_cents), 0) into to_collect from direct_debit
    where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      and state in ('planned', 'ordered');
  if tg_op = 'INSERT' and to_collect > new.owed_cents then
    raise exception 'dossier % owes less than would be collected', new.dossier_id
      using errcode = 'check_violation', table = 'direct_debit',
        constraint = 'no_more_than_is_owed_is_collected_in_all';
  end if;
  if not exists (
    select from direct_debit_mandate
    where organisation_id = new.organisation_id and id = new.mandate_id and state = 'active'
    for share)
  then
    raise exception 'mandate % is not active', new.mandate_id
      using errcode = 'check_violation', table = 'direct_debit',
        constraint = 'a_mandate_that_stopped_is_not_used';
  end if;
  return null;
end
$$;

create trigger a_collection_is_sound after insert on direct_debit
  for each row execute function refuse_unsound_collection();
create trigger an_order_is_sound after update of order_id on direct_debit
  for each row when (new.state = 'ordered') execute function refuse_unsound_collection();

grant execute on function hold_dossier_to_collect(uuid) to quittance_app;
