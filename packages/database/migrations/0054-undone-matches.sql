-- 0054 matches undone, and the time that a cheque takes
-- Why    A person matches a line to the wrong dossier: it is undone by rows added, the line waits again. A cheque is
--        money for good after a time that its bank says.
-- Locks  payment_confirmation briefly: one constraint becomes a trigger; else new tables only.
-- Undo   Drop the tables, the triggers and the functions; put the constraint back where no line was undone.

create table undone_match (
  organisation_id    uuid         not null references organisation,
  payment_id         uuid         not null,
  bank_line_id       uuid,
  undone_on          date         not null,
  because            text,
  shortfall_cents    bigint       not null,
  commission_undone  boolean      not null,
  recorded_at        timestamptz  not null,
  recorded_by        text         not null,

  primary key (organisation_id, payment_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint shortfall_is_not_negative check (shortfall_cents >= 0),
  constraint a_reason_has_words check (btrim(because) <> '')
);

create index undone_match_by_line on undone_match (organisation_id, bank_line_id)
  where bank_line_id is not null;
comment on table undone_match is
  'Append-only. A payment matched to the wrong dossier, or noted in error, that a person undid: its allocation is undone by opposite lines, its receipt annulled by another number, its line of the bank waits again.';
comment on column undone_match.bank_line_id is
  'The line that waits again; null for a payment noted by hand that none confirmed.';
comment on column undone_match.undone_on is
  'The day of the entries that undo it: those of the next match of the line are of that day at the earliest.';
comment on column undone_match.shortfall_cents is
  'What had left the account and stands on 467900 for the firm to cover.';

call keep_organisations_apart('undone_match');
call keep_for_ever('undone_match');

alter table payment_confirmation drop constraint a_bank_line_confirms_one_payment;
create index payment_confirmation_by_bank_line on payment_confirmation (organisation_id, bank_line_id);

create function refuse_second_confirmation() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', new.organisation_id, 'confirmation', new.bank_line_id), 0));
  if exists (
    select from payment_confirmation as other
    where other.organisation_id = new.organisation_id and other.bank_line_id = new.bank_line_id
      and other.payment_id <> new.payment_id
      and not exists (select from undone_match
        where undone_match.organisation_id = other.organisation_id
          and undone_match.payment_id = other.payment_id))
  then
    raise exception 'bank line % confirms another payment', new.bank_line_id
      using errcode = 'unique_violation', table = 'payment_confirmation',
        constraint = 'a_bank_line_confirms_one_payment';
  end if;
  return null;
end
$$;

create trigger a_bank_line_confirms_one_payment after insert on payment_confirmation
  for each row execute function refuse_second_confirmation();

create table cheque_term (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  days             integer      not null,
  source           text         not null,
  stated_at        timestamptz  not null,
  stated_by        text         not null,

  primary key (organisation_id, id),
  constraint a_term_is_of_some_days check (days between 0 and 120),
  constraint a_term_has_a_source check (btrim(source) <> '')
);

create index cheque_term_by_age on cheque_term (organisation_id, stated_at);
comment on table cheque_term is
  'Append-only. How many days the bank of the separate account may still take a cheque back (délai de bonne fin), and where that is written; the last stated counts. While none is stated, cheques are not paid over.';

call keep_organisations_apart('cheque_term');
call keep_for_ever('cheque_term');
