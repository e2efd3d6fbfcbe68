-- 0014 payments noted by hand, confirmed by the bank
-- Why    An officer may note a payment before the bank's file shows it: no client money moves until it does.
-- Locks  New table only.
-- Undo   Drop the table.

create table payment_confirmation (
  organisation_id  uuid         not null references organisation,
  payment_id       uuid         not null,
  bank_line_id     uuid         not null,
  collected_on     date         not null,
  confirmed_at     timestamptz  not null,
  confirmed_by     text         not null,

  primary key (organisation_id, payment_id),
  constraint a_bank_line_confirms_one_payment unique (organisation_id, bank_line_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id) references bank_line
);

comment on table payment_confirmation is
  'Append-only. The line of the bank that a payment noted by hand turned out to be: client money moves then, and the term of paying over runs from its day.';

call keep_organisations_apart('payment_confirmation');
call keep_for_ever('payment_confirmation');
