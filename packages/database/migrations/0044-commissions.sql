-- 0044 what a convention sets as commission, commissions earned, and payments that come back
-- Why    The terms of a convention become data: tiers, base, cap, tax, flags. A commission keeps the terms in force at
--        receipt and its working; a payment that the bank takes back undoes both, by rows added.
-- Locks  Adds columns to convention, closed meanwhile; else new tables only. A convention recorded before keeps its
--        meaning: a rate of all that is collected, nothing on direct payments, no credit note.
-- Undo   Drop the tables and the columns.

alter table convention
  add column commission_base text not null default 'all-collected',
  add column commission_cap_cents bigint,
  add column commission_tier_rule text,
  add column vat_rate_hundredths integer not null default 2000,
  add column commission_on_direct_payments boolean not null default false,
  add column credit_note_when_returned boolean not null default false,
  add column pay_over_months integer,
  add constraint base_of_a_commission_is_known
    check (commission_base in ('all-collected', 'principal-and-interest', 'principal')),
  add constraint commission_cap_is_above_zero check (commission_cap_cents > 0),
  add constraint commission_cap_holds_the_minimum
    check (commission_cap_cents >= minimum_commission_cents),
  add constraint tier_rule_is_known check (commission_tier_rule in ('slices', 'whole')),
  add constraint a_commission_has_a_rate_or_tiers
    check (commission_tier_rule is null or commission_rate_hundredths is null),
  add constraint vat_is_a_share check (vat_rate_hundredths between 0 and 10000),
  add constraint pay_over_takes_a_month_or_more check (pay_over_months > 0),
  add constraint pay_over_is_in_days_or_months
    check (pay_over_days is null or pay_over_months is null);

comment on column convention.commission_base is 'What of a payment the commission is counted on.';
comment on column convention.commission_cap_cents is 'The most by receipt, before tax.';
comment on column convention.minimum_commission_cents is 'The least by receipt, before tax.';
comment on column convention.commission_tier_rule is
  'Not null where convention_tier holds the rates: each on its slice, or that of the tier reached on the whole.';
comment on column convention.pay_over_months is
  'Null in both days and months means the month of R124-6.';
comment on column convention.fee_details is 'Read by nothing: the columns and convention_tier hold the terms.';

create table convention_tier (
  organisation_id  uuid     not null references organisation,
  convention_id    uuid     not null,
  rank             integer  not null,
  up_to_cents      bigint,
  rate_hundredths  integer  not null,

  primary key (organisation_id, convention_id, rank),
  foreign key (organisation_id, convention_id) references convention,
  constraint tiers_begin_at_one check (rank >= 1),
  constraint bound_is_above_zero check (up_to_cents > 0),
  constraint commission_is_a_share check (rate_hundredths between 0 and 10000)
);

comment on table convention_tier is
  'Append-only. The rates of a convention by the amount of a receipt, the bound included; the last tier has none.';

call keep_organisations_apart('convention_tier');
call keep_for_ever('convention_tier');

create table commission (
  organisation_id      uuid         not null references organisation,
  id                   uuid         not null,
  payment_id           uuid         not null,
  convention_id        uuid         not null,
  creditor_id          uuid         not null,
  dossier_id           uuid         not null,
  taken                text         not null,
  earned_on            date         not null,
  base_cents           bigint       not null,
  net_cents            bigint       not null,
  vat_cents            bigint       not null,
  gross_cents          bigint       not null,
  vat_rate_hundredths  integer      not null,
  terms                jsonb        not null,
  because              jsonb        not null,
  recorded_at          timestamptz  not null,
  recorded_by          text         not null,

  primary key (organisation_id, id),
  constraint one_commission_a_payment unique (organisation_id, payment_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, convention_id) references convention,
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, dossier_id) references dossier,
  constraint how_a_commission_is_taken_is_known check (taken in ('retained', 'invoiced')),
  constraint amount_is_above_zero check (base_cents > 0 and net_cents > 0 and vat_cents >= 0),
  constraint net_and_tax_make_the_whole check (gross_cents = net_cents + vat_cents)
);

create index commission_by_day on commission (organisation_id, earned_on, id);
create index commission_by_creditor on commission (organisation_id, creditor_id, earned_on);
comment on table commission is
  'Append-only. The commission that a receipt earned, kept out of it or to be invoiced; the terms are those in force at receipt, copied.';
comment on column commission.because is 'Why it is what it is, as it was worked out.';

call keep_organisations_apart('commission');
call keep_for_ever('commission');

create table payment_return (
  organisation_id       uuid         not null references organisation,
  payment_id            uuid         not null,
  bank_line_id          uuid         not null,
  returned_on           date         not null,
  reason                text,
  shortfall_cents       bigint       not null,
  commission_credited   boolean      not null,
  recorded_at           timestamptz  not null,
  recorded_by           text         not null,

  primary key (organisation_id, payment_id),
  constraint a_bank_line_takes_one_payment_back unique (organisation_id, bank_line_id),
  foreign key (organisation_id, payment_id) references payment,
  foreign key (organisation_id, bank_line_id) references bank_line,
  constraint shortfall_is_not_negative check (shortfall_cents >= 0)
);

comment on table payment_return is
  'Append-only. A payment that the bank took back (impayé): its allocation is undone by opposite lines, its receipt annulled by another number.';
comment on column payment_return.shortfall_cents is
  'What was no longer held, and stands on 467900 for the firm to cover.';
comment on column payment_return.commission_credited is
  'Whether the commission of the payment is given back by a credit note, as the convention says.';

call keep_organisations_apart('payment_return');
call keep_for_ever('payment_return');

create table commission_invoice (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  kind                text         not null,
  year                integer      not null,
  number              integer      not null,
  reference           text         not null,
  commission_id       uuid         not null,
  credits_invoice_id  uuid,
  issued_on           date         not null,
  issued_at           timestamptz  not null,
  issued_by           text         not null,
  facts               jsonb        not null,
  facts_sha256        bytea        not null,

  primary key (organisation_id, id),
  constraint one_invoice_a_number unique (organisation_id, year, number),
  constraint one_invoice_a_reference unique (organisation_id, reference),
  constraint one_invoice_and_one_credit_note_a_commission
    unique (organisation_id, commission_id, kind),
  foreign key (organisation_id, commission_id) references commission,
  foreign key (organisation_id, credits_invoice_id) references commission_invoice,
  constraint an_invoice_or_its_credit_note
    check ((kind = 'invoice' and credits_invoice_id is null)
      or (kind = 'credit-note' and credits_invoice_id is not null)),
  constraint numbers_begin_at_one check (number >= 1),
  constraint facts_hash_is_a_sha256 check (octet_length(facts_sha256) = 32)
);

comment on table commission_invoice is
  'Append-only. The invoice of a commission, numbered without a gap for an organisation and a year (take_numbers, series `commission-invoice`); undone by a credit note under another number.';
comment on column commission_invoice.facts is
  'All that is printed: the same facts give the same bytes.';

call keep_organisations_apart('commission_invoice');
call keep_for_ever('commission_invoice');

create table commission_paid (
  organisation_id  uuid         not null references organisation,
  commission_id    uuid         not null,
  paid_on          date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, commission_id),
  foreign key (organisation_id, commission_id) references commission
);

comment on table commission_paid is
  'Append-only. The day on which a creditor paid a commission invoiced to it: its tax falls due then.';

call keep_organisations_apart('commission_paid');
call keep_for_ever('commission_paid');
