-- 0004 dossiers, what is claimed in them, and what people record on them
-- Why    The claim as it was entrusted, and its life: notes, promises, disputes.
-- Locks  New tables; a foreign key is added to three empty tables.
-- Undo   Drop the three foreign keys and the tables.

create table dossier (
  organisation_id           uuid         not null references organisation,
  id                        uuid         not null,
  reference                 text         not null,
  rf_reference              text         not null,
  creditor_id               uuid         not null,
  debtor_id                 uuid         not null,
  nature                    text         not null,
  title                     text         not null,
  limitation_starts_on      date         not null,
  contract_rate_hundredths  integer,
  commercial                jsonb        not null default '{}',
  facts                     jsonb        not null default '{}',
  status                    text         not null default 'intake',
  version                   integer      not null default 1,
  officer_id                text,
  snoozed_until             date,
  opened_on                 date         not null,
  created_at                timestamptz  not null,
  closed_on                 date,

  primary key (organisation_id, id),
  constraint one_dossier_a_reference unique (organisation_id, reference),
  constraint one_dossier_a_payment_reference unique (organisation_id, rf_reference),
  constraint parties_of_a_dossier unique (organisation_id, id, creditor_id, debtor_id),
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, debtor_id) references debtor,
  constraint nature_of_a_claim_is_known check (nature in (
    'invoice', 'sale', 'services', 'works', 'loan', 'consumer-credit', 'residential-rent',
    'commercial-rent', 'maintenance', 'insurance-premium', 'wages', 'carriage', 'telecom',
    'bill-of-exchange', 'enforceable-title', 'other')),
  constraint status_of_a_dossier_is_known
    check (status in ('intake', 'amicable', 'plan', 'handed-over', 'closed')),
  constraint versions_begin_at_one check (version >= 1),
  constraint contract_rate_is_above_zero check (contract_rate_hundredths > 0),
  constraint a_closed_dossier_says_when check ((status = 'closed') = (closed_on is not null))
);

create index dossier_by_creditor on dossier (organisation_id, creditor_id, created_at);
create index dossier_by_debtor on dossier (organisation_id, debtor_id);
create index dossier_by_status on dossier (organisation_id, status, created_at);

comment on table dossier is 'A file of recovery (dossier): one creditor, one debtor, what is claimed.';
comment on column dossier.reference is
  '`2026-0001`: without a gap for an organisation and a year (take_numbers, series `dossier`).';
comment on column dossier.version is
  'Raised by each act on the dossier: whoever acts names the version that was under his eyes.';
comment on column dossier.commercial is 'Commercial facts: terms accepted, orders, deliveries.';
comment on column dossier.facts is
  'Facts that rules ask for and that have no column: holds, title, attempts.';

call keep_organisations_apart('dossier');
grant insert, update on dossier to quittance_app;

alter table outward_act add foreign key (organisation_id, dossier_id) references dossier;
alter table import_line add foreign key (organisation_id, dossier_id) references dossier;
alter table journal_entry add foreign key (organisation_id, dossier_id) references dossier;

create table claim_item (
  organisation_id           uuid     not null references organisation,
  id                        uuid     not null,
  dossier_id                uuid     not null,
  creditor_id               uuid     not null,
  debtor_id                 uuid     not null,
  rank                      integer  not null,
  number                    text     not null,
  label                     text     not null,
  issued_on                 date     not null,
  due_on                    date     not null,
  principal_cents           bigint   not null,
  contract_rate_hundredths  integer,
  act_amount_cents          bigint,

  primary key (organisation_id, id),
  constraint an_invoice_is_claimed_once unique (organisation_id, creditor_id, debtor_id, number),
  constraint items_of_a_dossier_are_ranked unique (organisation_id, dossier_id, rank),
  foreign key (organisation_id, dossier_id, creditor_id, debtor_id)
    references dossier (organisation_id, id, creditor_id, debtor_id),
  constraint principal_is_above_zero check (principal_cents > 0),
  constraint act_amount_is_above_zero check (act_amount_cents > 0),
  constraint contract_rate_is_above_zero check (contract_rate_hundredths > 0)
);

comment on table claim_item is
  'Append-only. One debt of a dossier: an invoice, a rent, an instalment, as it was claimed; a credit note or a payment reduces it.';
comment on column claim_item.act_amount_cents is
  'The amount of the act that the debt comes from, when it is another: the rule of a writing looks at it (art. 1359).';

call keep_organisations_apart('claim_item');
call keep_for_ever('claim_item');

create table credit_note (
  organisation_id  uuid    not null references organisation,
  id               uuid    not null,
  claim_item_id    uuid    not null,
  number           text    not null,
  dated_on         date    not null,
  amount_cents     bigint  not null,

  primary key (organisation_id, id),
  constraint a_credit_note_is_given_once unique (organisation_id, claim_item_id, number),
  foreign key (organisation_id, claim_item_id) references claim_item,
  constraint amount_is_above_zero check (amount_cents > 0)
);

comment on table credit_note is
  'Append-only. A credit note (avoir): it reduces the principal from its day''s end and is not a payment.';

call keep_organisations_apart('credit_note');
call keep_for_ever('credit_note');

create table note (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  kind             text         not null default 'note',
  text             text         not null,
  details          jsonb        not null default '{}',
  written_at       timestamptz  not null,
  written_by       text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint note_is_of_a_known_kind check (kind in ('note', 'call', 'reply')),
  constraint text_is_not_empty check (btrim(text) <> '')
);

create index note_by_dossier on note (organisation_id, dossier_id, written_at);
comment on table note is 'Append-only. What a person wrote on a dossier: a note, a call, a reply received.';

call keep_organisations_apart('note');
call keep_for_ever('note');

create table promise (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  amount_cents     bigint       not null,
  due_on           date         not null,
  made_on          date         not null,
  channel          text         not null,
  state            text         not null default 'running',
  finding_id       uuid,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  ended_on         date,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint amount_is_above_zero check (amount_cents > 0),
  constraint channel_of_a_promise_is_known
    check (channel in ('phone', 'sms', 'e-mail', 'letter', 'message', 'in-person', 'portal')),
  constraint state_of_a_promise_is_known check (state in ('running', 'kept', 'broken', 'withdrawn'))
);

create index promise_by_dossier on promise (organisation_id, dossier_id, due_on);
create index promise_running on promise (organisation_id, due_on) where state = 'running';
comment on table promise is 'A promise to pay (promesse de paiement): reminders wait for its day.';

call keep_organisations_apart('promise');
grant insert, update on promise to quittance_app;

create table dispute (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  claim_item_id    uuid,
  component        text,
  reason           text         not null,
  opened_on        date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  answered_on      date,
  settled_on       date,
  resolution       text,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, claim_item_id) references claim_item,
  constraint reason_is_not_empty check (btrim(reason) <> ''),
  constraint a_settled_dispute_says_how check ((settled_on is null) = (resolution is null))
);

create index dispute_by_dossier on dispute (organisation_id, dossier_id, opened_on);
comment on table dispute is
  'A contestation of the debtor, of the whole or of one part; reminders stop until it is settled.';

call keep_organisations_apart('dispute');
grant insert, update on dispute to quittance_app;
