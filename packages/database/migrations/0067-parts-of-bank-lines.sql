-- 0067 parts of a line of the bank, and exports of banks read again
-- Why    A bank credits several cheques or sums of cash in one line: each part is the payment of its dossier. The export
--        of a bank read by a wrong mapping, none of whose lines was taken, is read again; the first reading is kept.
-- Locks  bank_statement and csv_reading briefly, for a column and a key; payment_confirmation for a trigger.
-- Undo   Drop the tables, the columns and the function; put the former keys and trigger back where no line has parts
--        and no file was read twice.

create table lodged_cheque (
  organisation_id  uuid         not null references organisation,
  payment_id       uuid         not null,
  bank_line_id     uuid         not null,
  number           text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, payment_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint cheque_number_is_digits check (number ~ '^[0-9]{4,20}$')
);

create index lodged_cheque_by_number on lodged_cheque (organisation_id, number);
comment on table lodged_cheque is
  'Append-only. The number of a cheque that a person told when a line of several was shared out: a debit of the bank that names it takes back that payment alone.';

call keep_organisations_apart('lodged_cheque');
call keep_for_ever('lodged_cheque');

create function refuse_line_spent_twice() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', new.organisation_id, 'confirmation', new.bank_line_id), 0));
  if (select bank_line.amount_cents from bank_line
        where bank_line.organisation_id = new.organisation_id and bank_line.id = new.bank_line_id)
    < (select coalesce(sum(payment.amount_cents), 0) from payment
        where payment.organisation_id = new.organisation_id
          and (payment.bank_line_id = new.bank_line_id
            or payment.id in (select other.payment_id from payment_confirmation as other
              where other.organisation_id = new.organisation_id
                and other.bank_line_id = new.bank_line_id))
          and not exists (select from undone_match
            where undone_match.organisation_id = payment.organisation_id
              and undone_match.payment_id = payment.id))
  then
    raise exception 'bank line % has less than its payments', new.bank_line_id
      using errcode = 'check_violation', table = 'payment_confirmation',
        constraint = 'a_bank_line_is_spent_once';
  end if;
  return null;
end
$$;

drop trigger a_bank_line_confirms_one_payment on payment_confirmation;
drop function refuse_second_confirmation();
create trigger a_bank_line_is_spent_once after insert on payment_confirmation
  for each row execute function refuse_line_spent_twice();

alter table csv_reading add column reading integer not null default 1;
alter table csv_reading drop constraint csv_reading_pkey;
alter table csv_reading add primary key (organisation_id, sha256, reading);
comment on column csv_reading.reading is
  'Which reading of the file: 1, then one more each time it is read again otherwise; the last one counts.';

alter table bank_statement add column reading integer not null default 1;
alter table bank_statement drop constraint statements_of_a_file_are_ranked;
alter table bank_statement add constraint statements_of_a_file_are_ranked
  unique (organisation_id, file_id, reading, rank_in_file);
comment on column bank_statement.reading is 'Which reading of its file says so: that of `csv_reading`.';

create table statement_reread (
  organisation_id  uuid         not null references organisation,
  statement_id     uuid         not null,
  because          text         not null,
  reread_at        timestamptz  not null,
  reread_by        text         not null,

  primary key (organisation_id, statement_id),
  foreign key (organisation_id, statement_id) references bank_statement,
  constraint a_reason_has_words check (btrim(because) <> '')
);

comment on table statement_reread is
  'Append-only. A statement that waited aside, none of its lines taken, whose file was then read otherwise: it waits no more, and is never taken.';

call keep_organisations_apart('statement_reread');
call keep_for_ever('statement_reread');

create function refuse_reading_taken_lines_again() returns trigger language plpgsql as $$
begin
  if exists (select from bank_line
       where organisation_id = new.organisation_id and statement_id = new.statement_id)
    or not exists (select from bank_statement_aside
       where organisation_id = new.organisation_id and statement_id = new.statement_id
         and taken_at is null)
  then
    raise exception 'lines of statement % were taken', new.statement_id
      using errcode = 'check_violation', table = 'statement_reread',
        constraint = 'what_was_taken_is_not_read_again';
  end if;
  return null;
end
$$;

create trigger what_was_taken_is_not_read_again after insert on statement_reread
  for each row execute function refuse_reading_taken_lines_again();
