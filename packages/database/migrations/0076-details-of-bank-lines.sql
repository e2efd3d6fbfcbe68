-- 0076 payments inside a line of the bank, and the charge of a return
-- Why    A bank credits several payments in one line and details them: each detail may be the payment of another
--        dossier. A return may be of more than the payment: the rest is a charge of the bank, the firm's to cover.
-- Locks  payment_return briefly, for a column.
-- Undo   Drop the tables; drop the column where no return bears a charge.

create table bank_line_batch (
  organisation_id  uuid     not null references organisation,
  bank_line_id     uuid     not null,
  payments         integer  not null,

  primary key (organisation_id, bank_line_id),
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint a_batch_is_of_several check (payments > 1)
);

comment on table bank_line_batch is
  'Append-only. A line in which the bank booked several payments, and how many it says; it may detail none.';

call keep_organisations_apart('bank_line_batch');
call keep_for_ever('bank_line_batch');

create table bank_line_detail (
  organisation_id  uuid     not null references organisation,
  bank_line_id     uuid     not null,
  rank             integer  not null,
  amount_cents     bigint,
  counterparty     text,
  iban             text,
  end_references   text[]   not null default '{}',
  remittance       text,
  return_reason    text,

  primary key (organisation_id, bank_line_id, rank),
  foreign key (organisation_id, bank_line_id) references bank_line_batch
);

comment on table bank_line_detail is
  'Append-only. One payment of a batch as the bank gave it, written when its line was taken.';
comment on column bank_line_detail.amount_cents is 'Signed as the line; null where the bank gives none.';

call keep_organisations_apart('bank_line_detail');
call keep_for_ever('bank_line_detail');

create table bank_line_detail_payment (
  organisation_id  uuid     not null references organisation,
  payment_id       uuid     not null,
  bank_line_id     uuid     not null,
  rank             integer  not null,

  primary key (organisation_id, payment_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id, rank) references bank_line_detail
);

create index bank_line_detail_payment_by_line
  on bank_line_detail_payment (organisation_id, bank_line_id, rank);
comment on table bank_line_detail_payment is
  'Append-only. Which detail of a line a payment is: a debit that bears its references takes back that payment alone.';

call keep_organisations_apart('bank_line_detail_payment');
call keep_for_ever('bank_line_detail_payment');

alter table payment_return add column charge_cents bigint not null default 0;
alter table payment_return
  add constraint a_charge_is_not_below_zero check (charge_cents >= 0);
comment on column payment_return.charge_cents is
  'What the debit takes beyond the payment: a charge of the bank, which the firm covers.';
