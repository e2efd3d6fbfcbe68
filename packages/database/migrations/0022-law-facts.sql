-- 0022 law facts: what a person knows of a claim that no letter or payment of ours shows
-- Why    Limitation moves by acts done elsewhere (a court claim, an acknowledgment on paper), and an
--        exhibit proves by what it bears (a signature, an amount in words): a person says so, once.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table limitation_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  kind             text         not null,
  happened_on      date         not null,
  ended_on         date,
  result           text,
  registered       boolean      not null default false,
  exhibit_id       uuid,
  note             text         not null default '',
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  withdrawn_because text,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint event_is_of_a_known_kind check (kind in (
    'reminder', 'formal-notice', 'acknowledgment', 'partial-acknowledgment', 'part-payment',
    'part-payment-by-third-party', 'court-claim', 'conciliation-request-registered',
    'payment-order-request', 'payment-order-served', 'enforcement-act', 'protective-measure',
    'mediation', 'conciliation', 'participatory-procedure', 'small-claims-agreement',
    'investigation-measure', 'force-majeure', 'insolvency-declaration', 'negotiation',
    'plan-signed', 'debtor-change-of-address')),
  constraint result_is_known
    check (result in ('pending', 'judged', 'withdrawn', 'lapsed', 'dismissed')),
  constraint only_a_court_claim_has_a_result check (result is null or kind = 'court-claim'),
  constraint an_event_ends_after_it_began check (ended_on >= happened_on),
  constraint a_withdrawal_is_whole check (
    (withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_because is null))
);

create index limitation_event_by_dossier on limitation_event (organisation_id, dossier_id, happened_on);
comment on table limitation_event is
  'What moved the limitation of a claim, or seemed to, outside our letters and payments (C. civ. 2230 to 2246); one noted by mistake is withdrawn with its reason, never erased.';

call keep_organisations_apart('limitation_event');
grant insert, update (withdrawn_at, withdrawn_by, withdrawn_because) on limitation_event to quittance_app;

create table exhibit_description (
  organisation_id   uuid         not null references organisation,
  exhibit_id        uuid         not null,
  version           integer      not null,
  kind              text         not null,
  written_by_party  text         not null,
  signature         text         not null,
  states            text         not null,
  figures_cents     bigint,
  words_cents       bigint,
  described_at      timestamptz  not null,
  described_by      text         not null,

  primary key (organisation_id, exhibit_id, version),
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint versions_begin_at_one check (version >= 1),
  constraint proof_is_of_a_known_kind check (kind in (
    'notarial-deed', 'lawyer-deed', 'private-deed', 'acknowledgment-of-debt', 'invoice', 'order',
    'delivery-note', 'sms', 'instant-message', 'e-mail', 'bank-transfer', 'witness',
    'bailiff-report', 'admission-in-court', 'oath', 'books')),
  constraint party_is_known check (written_by_party in ('debtor', 'creditor', 'third-party')),
  constraint signature_is_known
    check (signature in ('handwritten', 'qualified', 'advanced', 'simple', 'none')),
  constraint what_it_states_is_known
    check (states in ('debt-and-amount', 'debt-only', 'payment', 'nothing')),
  constraint amounts_are_above_zero check (figures_cents > 0 and words_cents > 0)
);

comment on table exhibit_description is
  'Append-only. What a person read on an exhibit that proof depends on (C. civ. 1359 to 1376): who wrote it, how it is signed, what it states; the last version counts.';

call keep_organisations_apart('exhibit_description');
call keep_for_ever('exhibit_description');
