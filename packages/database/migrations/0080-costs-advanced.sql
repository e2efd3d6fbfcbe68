-- 0080 costs advanced on a case: kept by the office, rebilled, or paid in the name of the creditor
-- Why    A cost stays with the creditor unless the law puts it on the debtor (CPCE L111-8): who bears it is judged, kept
--        with its text and its proof, and each cost has its entries.
-- Locks  Adds a column to convention, closed meanwhile; else new tables only. A convention recorded before rebills none.
-- Undo   Drop the tables and the column.

alter table convention add column rebills_costs boolean not null default false;
comment on column convention.rebills_costs is
  'Whether costs that the law leaves with the creditor are invoiced to it, with VAT; else they are expenses of the office.';

insert into ledger_account (number, book, guarded) values
  ('445660', 'office', false),
  ('622700', 'office', false),
  ('706100', 'office', false);

create table cost_advanced (
  organisation_id      uuid         not null references organisation,
  id                   uuid         not null,
  dossier_id           uuid         not null,
  claim_item_id        uuid         not null,
  creditor_id          uuid         not null,
  kind                 text         not null,
  supplier             text         not null,
  document             text         not null default '',
  note                 text         not null default '',
  paid_on              date         not null,
  net_cents            bigint       not null,
  vat_cents            bigint       not null,
  exhibit_id           uuid,
  prescribed_by        text,
  standing             text         not null,
  reason               text         not null,
  certainty            text         not null,
  because              jsonb        not null,
  judged_on            date         not null,
  charged_on           date,
  bearer               text         not null,
  convention_id        uuid,
  billed_net_cents     bigint,
  billed_vat_cents     bigint,
  vat_rate_hundredths  integer      not null,
  recorded_at          timestamptz  not null,
  recorded_by          text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, claim_item_id) references claim_item,
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, exhibit_id) references exhibit,
  foreign key (organisation_id, convention_id) references convention,
  constraint a_cost_has_a_supplier check (btrim(supplier) <> ''),
  constraint a_cost_is_above_zero check (net_cents > 0 and vat_cents >= 0),
  constraint standing_of_a_cost_is_known
    check (standing in ('allowed', 'judge-only', 'refused', 'unknown')),
  constraint certainty_of_a_cost_is_known
    check (certainty in ('established', 'arguable', 'unknown')),
  constraint a_cost_on_the_debtor_is_lawful_and_proved
    check (charged_on is null
      or (standing = 'allowed' and certainty <> 'unknown' and exhibit_id is not null)),
  constraint bearer_of_a_cost_is_known check (bearer in ('office', 'rebilled', 'disbursement')),
  constraint a_disbursement_is_on_the_debtor
    check (bearer <> 'disbursement' or charged_on is not null),
  constraint what_is_billed_is_said
    check ((bearer = 'office') = (billed_net_cents is null)
      and (billed_net_cents is null) = (billed_vat_cents is null)),
  constraint a_disbursement_is_exact_and_bears_no_tax
    check (bearer <> 'disbursement'
      or (billed_net_cents = net_cents + vat_cents and billed_vat_cents = 0)),
  constraint costs_are_rebilled_under_a_convention
    check (bearer <> 'rebilled' or convention_id is not null),
  constraint vat_is_a_share check (vat_rate_hundredths between 0 and 10000)
);

create index cost_advanced_by_dossier on cost_advanced (organisation_id, dossier_id, paid_on);
comment on table cost_advanced is
  'Append-only. A cost that the office paid on a case (frais avancé), and what the law answered of it on the day it was noted: nobody types that.';
comment on column cost_advanced.kind is 'What it was paid for, in the words of the question of charges.';
comment on column cost_advanced.prescribed_by is 'The text that prescribes the act to the creditor, where the cost is that of such an act.';
comment on column cost_advanced.because is 'The answer of the law, as it was worked out.';
comment on column cost_advanced.charged_on is
  'The day from which the debtor owes it; null where it stays with the creditor, and then no book of debtors has it.';
comment on column cost_advanced.billed_net_cents is
  'What is invoiced to the creditor before tax; null where the office keeps it.';

call keep_organisations_apart('cost_advanced');
call keep_for_ever('cost_advanced');

create table cost_undone (
  organisation_id  uuid         not null references organisation,
  cost_id          uuid         not null,
  because          text         not null,
  undone_on        date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, cost_id),
  foreign key (organisation_id, cost_id) references cost_advanced,
  constraint a_cost_is_undone_for_a_reason check (btrim(because) <> '')
);

comment on table cost_undone is
  'Append-only. A cost noted in error, undone by entries that name those they reverse.';

call keep_organisations_apart('cost_undone');
call keep_for_ever('cost_undone');

create table cost_settled (
  organisation_id  uuid         not null references organisation,
  cost_id          uuid         not null,
  paid_on          date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, cost_id),
  foreign key (organisation_id, cost_id) references cost_advanced
);

comment on table cost_settled is
  'Append-only. The day on which a creditor paid a cost invoiced to it: the tax of a rebilled one falls due then.';

call keep_organisations_apart('cost_settled');
call keep_for_ever('cost_settled');

create table cost_invoice (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  kind                text         not null,
  year                integer      not null,
  number              integer      not null,
  reference           text         not null,
  cost_id             uuid         not null,
  credits_invoice_id  uuid,
  issued_on           date         not null,
  issued_at           timestamptz  not null,
  issued_by           text         not null,
  facts               jsonb        not null,
  facts_sha256        bytea        not null,

  primary key (organisation_id, id),
  constraint one_cost_invoice_a_number unique (organisation_id, year, number),
  constraint one_cost_invoice_a_reference unique (organisation_id, reference),
  constraint one_invoice_and_one_credit_note_a_cost unique (organisation_id, cost_id, kind),
  foreign key (organisation_id, cost_id) references cost_advanced,
  foreign key (organisation_id, credits_invoice_id) references cost_invoice,
  constraint an_invoice_or_its_credit_note
    check ((kind = 'invoice' and credits_invoice_id is null)
      or (kind = 'credit-note' and credits_invoice_id is not null)),
  constraint numbers_begin_at_one check (number >= 1),
  constraint facts_hash_is_a_sha256 check (octet_length(facts_sha256) = 32)
);

comment on table cost_invoice is
  'Append-only. The invoice of a cost to its creditor, numbered without a gap for an organisation and a year (take_numbers, series `cost-invoice`); undone by a credit note under another number.';
comment on column cost_invoice.facts is 'All that is printed: the same facts give the same bytes.';

call keep_organisations_apart('cost_invoice');
call keep_for_ever('cost_invoice');
