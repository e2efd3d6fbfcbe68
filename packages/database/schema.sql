-- The schema after all migrations. Made by testing/refresh-schema.ts.

create extension pg_trgm;

-- Append-only. A day of the separate account as published (docs/specs/separate-account-proof.md); of one day, the last proof counts and the others stay.
create table public.account_proof (
  organisation_id             uuid not null,
  id                          uuid not null,
  on_day                      date not null,
  statement_id                uuid not null,
  up_to_position              bigint not null,
  bank_cents                  bigint not null,
  ledger_bank_cents           bigint not null,
  firm_shortfall_cents        bigint not null,
  creditors_shortfall_cents   bigint not null,
  total_cents                 bigint not null,
  depth                       integer not null,
  root                        bytea not null,
  published                   bytea not null,
  items                       jsonb not null,
  journal_entry_id            uuid not null,
  built_at                    timestamp with time zone not null,
  built_by                    text not null,
  constraint depth_of_a_sum_tree CHECK (((depth >= 6) AND (depth <= 24))),
  constraint root_of_a_sum_tree_is_a_sha256 CHECK ((octet_length(root) = 32)),
  constraint shortfalls_are_not_negative CHECK (((firm_shortfall_cents >= 0) AND (creditors_shortfall_cents >= 0))),
  constraint total_is_what_the_books_owe CHECK (((total_cents >= 0) AND (total_cents = ((ledger_bank_cents + firm_shortfall_cents) + creditors_shortfall_cents)))),
  constraint account_proof_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_proof_organisation_id_journal_entry_id_fkey FOREIGN KEY (organisation_id, journal_entry_id) REFERENCES journal_entry(organisation_id, id),
  constraint account_proof_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint account_proof_pkey PRIMARY KEY (organisation_id, id),
  constraint a_state_of_the_books_is_proven_once UNIQUE (organisation_id, statement_id, up_to_position)
);
alter table public.account_proof enable row level security;
alter table public.account_proof force row level security;

-- Append-only. The leaves of a sum tree and their salts, shuffled; whoever has a salt can check its leaf, so they leave by the proof of their holder alone.
create table public.account_proof_leaf (
  organisation_id             uuid not null,
  proof_id                    uuid not null,
  "position"                  integer not null,
  creditor_id                 uuid,
  holder                      jsonb,
  commitment                  bytea not null,
  amount_cents                bigint not null,
  salt                        bytea not null,
  constraint a_leaf_without_holder_is_padding CHECK (((holder IS NOT NULL) OR ((amount_cents = 0) AND (creditor_id IS NULL)))),
  constraint leaf_has_32_bytes_each CHECK (((octet_length(commitment) = 32) AND (octet_length(salt) = 32))),
  constraint no_leaf_is_below_zero CHECK ((amount_cents >= 0)),
  constraint position_is_a_place CHECK (("position" >= 0)),
  constraint account_proof_leaf_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint account_proof_leaf_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_proof_leaf_organisation_id_proof_id_fkey FOREIGN KEY (organisation_id, proof_id) REFERENCES account_proof(organisation_id, id),
  constraint account_proof_leaf_pkey PRIMARY KEY (organisation_id, proof_id, "position")
);
alter table public.account_proof_leaf enable row level security;
alter table public.account_proof_leaf force row level security;

-- Append-only. The time-stamp (RFC 3161) over the published bytes of a day: one, and the first stays.
create table public.account_proof_stamp (
  organisation_id             uuid not null,
  proof_id                    uuid not null,
  stamped_at                  timestamp with time zone not null,
  authority                   text not null,
  local                       boolean not null,
  reply                       bytea not null,
  constraint stamp_of_a_proof_is_there CHECK ((octet_length(reply) > 0)),
  constraint account_proof_stamp_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_proof_stamp_organisation_id_proof_id_fkey FOREIGN KEY (organisation_id, proof_id) REFERENCES account_proof(organisation_id, id),
  constraint account_proof_stamp_pkey PRIMARY KEY (organisation_id, proof_id)
);
alter table public.account_proof_stamp enable row level security;
alter table public.account_proof_stamp force row level security;

-- Append-only. The three-way reconciliation of a day (bank, books, creditors), signed by a person, once.
create table public.account_reconciliation (
  organisation_id             uuid not null,
  proof_id                    uuid not null,
  signed_at                   timestamp with time zone not null,
  signed_by                   text not null,
  role                        text not null,
  facts                       jsonb not null,
  facts_sha256                bytea not null,
  constraint reconciliation_hash_is_a_sha256 CHECK ((octet_length(facts_sha256) = 32)),
  constraint account_reconciliation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint account_reconciliation_organisation_id_proof_id_fkey FOREIGN KEY (organisation_id, proof_id) REFERENCES account_proof(organisation_id, id),
  constraint account_reconciliation_pkey PRIMARY KEY (organisation_id, proof_id)
);
alter table public.account_reconciliation enable row level security;
alter table public.account_reconciliation force row level security;

-- Append-only. An acknowledgment of debt that came back (reconnaissance de dette), as a person read it, and the force of its form (C. civ. 1376).
create table public.acknowledgment_deed (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  exhibit_id                  uuid not null,
  kind                        text not null,
  signed_by_debtor            boolean not null,
  figures_cents               bigint,
  words_text                  text,
  mention_by                  text not null,
  debtor_is                   text not null,
  is_loan                     boolean not null,
  dated_on                    date not null,
  due_on                      date,
  parties_named               boolean not null,
  force                       text not null,
  certainty                   text not null,
  amount_cents                bigint,
  defects                     jsonb not null,
  formalities                 jsonb not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint certainty_of_a_force_is_known CHECK ((certainty = ANY (ARRAY['established'::text, 'arguable'::text, 'unknown'::text]))),
  constraint force_of_a_deed_is_known CHECK ((force = ANY (ARRAY['full'::text, 'beginning-of-proof'::text, 'none'::text]))),
  constraint kind_of_a_deed_is_known CHECK ((kind = ANY (ARRAY['private-deed'::text, 'notarial-deed'::text, 'lawyer-deed'::text]))),
  constraint sums_of_a_deed_are_above_zero CHECK (((figures_cents > 0) AND (amount_cents > 0))),
  constraint what_the_debtor_is_is_known CHECK ((debtor_is = ANY (ARRAY['merchant'::text, 'other'::text]))),
  constraint who_wrote_the_mention_is_known CHECK ((mention_by = ANY (ARRAY['debtor'::text, 'process-that-shows-the-author'::text, 'somebody-else'::text]))),
  constraint acknowledgment_deed_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint acknowledgment_deed_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint acknowledgment_deed_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint acknowledgment_deed_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.acknowledgment_deed enable row level security;
alter table public.acknowledgment_deed force row level security;

-- A rate that a manager added with its source (CMF D313-1-A; taux de la BCE): it counts once another person has confirmed it.
create table public.added_rate (
  organisation_id             uuid not null,
  id                          uuid not null,
  series                      text not null,
  half_year                   text not null,
  private_hundredths          integer,
  other_hundredths            integer,
  ecb_hundredths              integer,
  source                      text not null,
  proposed_at                 timestamp with time zone not null,
  proposed_by                 text not null,
  state                       text default 'proposed'::text not null,
  decided_at                  timestamp with time zone,
  decided_by                  text,
  decided_because             text,
  reference                   text not null,
  withdrawn_at                timestamp with time zone,
  withdrawn_by                text,
  withdrawn_because           text,
  constraint a_decision_is_whole CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((state = 'proposed'::text) = (decided_by IS NULL)))),
  constraint a_legal_rate_has_two_columns CHECK (((series = 'legal'::text) = ((private_hundredths IS NOT NULL) AND (other_hundredths IS NOT NULL)))),
  constraint a_refusal_says_why CHECK (((state <> 'refused'::text) OR (btrim(decided_because) <> ''::text))),
  constraint a_second_person_confirms CHECK (((state <> ALL (ARRAY['confirmed'::text, 'withdrawn'::text])) OR (decided_by <> proposed_by))),
  constraint a_withdrawal_is_whole CHECK ((((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdrawn_by IS NOT NULL)) AND ((state = 'withdrawn'::text) = (withdrawn_because IS NOT NULL)))),
  constraint a_withdrawal_says_why CHECK ((btrim(withdrawn_because) <> ''::text)),
  constraint an_ecb_rate_has_one CHECK (((series = 'ecb'::text) = (ecb_hundredths IS NOT NULL))),
  constraint half_year_is_written_so CHECK ((half_year ~ '^\d{4}-S[12]$'::text)),
  constraint rates_are_not_absurd CHECK ((((private_hundredths >= 0) AND (private_hundredths <= 5000)) AND ((other_hundredths >= 0) AND (other_hundredths <= 5000)) AND ((ecb_hundredths >= '-500'::integer) AND (ecb_hundredths <= 5000)))),
  constraint reference_is_not_empty CHECK ((btrim(reference) <> ''::text)),
  constraint series_is_known CHECK ((series = ANY (ARRAY['legal'::text, 'ecb'::text]))),
  constraint source_is_not_empty CHECK ((btrim(source) <> ''::text)),
  constraint state_of_a_rate_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint added_rate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint added_rate_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.added_rate enable row level security;
alter table public.added_rate force row level security;

-- Append-only. An address of a debtor to check (adresse à vérifier): nothing leaves by that way, on any dossier of that debtor, until its end.
create table public.address_check (
  organisation_id             uuid not null,
  id                          uuid not null,
  debtor_id                   uuid not null,
  dossier_id                  uuid not null,
  channel                     text not null,
  because                     text not null,
  address                     text not null,
  message_id                  uuid,
  opened_at                   timestamp with time zone not null,
  opened_by                   text not null,
  constraint an_address_is_checked_for_a_reason CHECK ((because = ANY (ARRAY['bounced'::text, 'returned-mail'::text, 'wrong-person'::text, 'asked-to-stop'::text]))),
  constraint channel_to_check_is_known CHECK ((channel = ANY (ARRAY['e-mail'::text, 'post'::text]))),
  constraint address_check_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint address_check_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint address_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint address_check_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES inbound_message(organisation_id, id),
  constraint address_check_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.address_check enable row level security;
alter table public.address_check force row level security;

-- Append-only. How an address was confirmed or corrected, once, and what it is from then on.
create table public.address_check_end (
  organisation_id             uuid not null,
  check_id                    uuid not null,
  outcome                     text not null,
  reason                      text not null,
  address                     text not null,
  ended_at                    timestamp with time zone not null,
  ended_by                    text not null,
  constraint a_check_ends_in_a_known_way CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'corrected'::text]))),
  constraint an_address_is_settled_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint address_check_end_organisation_id_check_id_fkey FOREIGN KEY (organisation_id, check_id) REFERENCES address_check(organisation_id, id),
  constraint address_check_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint address_check_end_pkey PRIMARY KEY (organisation_id, check_id)
);
alter table public.address_check_end enable row level security;
alter table public.address_check_end force row level security;

-- Whether a member asked for the alarms of each day by e-mail, and where; who never said is sent none.
create table public.alarm_digest (
  organisation_id             uuid not null,
  user_id                     text not null,
  email                       text not null,
  wanted                      boolean not null,
  chosen_at                   timestamp with time zone not null,
  language                    text default 'fr'::text not null,
  constraint email_has_a_host CHECK ((email ~~ '%_@_%'::text)),
  constraint language_of_a_digest_is_known CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint alarm_digest_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint alarm_digest_pkey PRIMARY KEY (organisation_id, user_id)
);
alter table public.alarm_digest enable row level security;
alter table public.alarm_digest force row level security;

-- Append-only. Where a payment went (imputation), with its reasons; a line undone is met by its opposite.
create table public.allocation (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  line                        integer not null,
  claim_item_id               uuid not null,
  to_costs_cents              bigint default 0 not null,
  to_interest_cents           bigint default 0 not null,
  to_indemnity_cents          bigint default 0 not null,
  to_principal_cents          bigint default 0 not null,
  because                     jsonb not null,
  undoes_line                 integer,
  recorded_at                 timestamp with time zone not null,
  constraint a_line_allocates_or_undoes CHECK ((((undoes_line IS NULL) AND (to_costs_cents >= 0) AND (to_interest_cents >= 0) AND (to_indemnity_cents >= 0) AND (to_principal_cents >= 0)) OR ((undoes_line IS NOT NULL) AND (to_costs_cents <= 0) AND (to_interest_cents <= 0) AND (to_indemnity_cents <= 0) AND (to_principal_cents <= 0)))),
  constraint allocation_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint allocation_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint allocation_organisation_id_payment_id_undoes_line_fkey FOREIGN KEY (organisation_id, payment_id, undoes_line) REFERENCES allocation(organisation_id, payment_id, line),
  constraint allocation_pkey PRIMARY KEY (organisation_id, payment_id, line),
  constraint a_line_is_undone_once UNIQUE (organisation_id, payment_id, undoes_line)
);
alter table public.allocation enable row level security;
alter table public.allocation force row level security;

-- no comment
create table public.applied_migration (
  name                        text not null,
  sha256                      text not null,
  applied_at                  timestamp with time zone default now() not null,
  constraint applied_migration_pkey PRIMARY KEY (name)
);

-- Append-only. A person said who an author of an exhibit is; the last word on an author counts.
create table public.author_statement (
  organisation_id             uuid not null,
  id                          uuid not null,
  exhibit_id                  uuid not null,
  author_sha256               bytea not null,
  sent                        boolean not null,
  side                        text not null,
  rests_on                    uuid,
  reason                      text,
  stated_at                   timestamp with time zone not null,
  stated_by                   text not null,
  constraint author_hash_is_a_sha256 CHECK ((octet_length(author_sha256) = 32)),
  constraint side_of_an_author_is_known CHECK ((side = ANY (ARRAY['debtor'::text, 'creditor'::text, 'other'::text]))),
  constraint author_statement_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint author_statement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint author_statement_organisation_id_rests_on_fkey FOREIGN KEY (organisation_id, rests_on) REFERENCES exhibit(organisation_id, id),
  constraint author_statement_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.author_statement enable row level security;
alter table public.author_statement force row level security;

-- Append-only. What a bank calls the separate account where that cannot be compared with its IBAN: a person said that it is this account.
create table public.bank_account_name (
  organisation_id             uuid not null,
  account                     text not null,
  named                       text not null,
  statement_id                uuid not null,
  because                     text not null,
  said_at                     timestamp with time zone not null,
  said_by                     text not null,
  constraint account_name_is_not_blank CHECK ((named <> ''::text)),
  constraint bank_account_name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_account_name_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint bank_account_name_pkey PRIMARY KEY (organisation_id, account, named)
);
alter table public.bank_account_name enable row level security;
alter table public.bank_account_name force row level security;

-- One booking of the bank. What the bank wrote never changes; what it was matched with is decided by a person or a rule.
create table public.bank_line (
  organisation_id             uuid not null,
  id                          uuid not null,
  statement_id                uuid not null,
  rank                        integer not null,
  account                     text not null,
  key                         text not null,
  booked_on                   date not null,
  value_on                    date,
  amount_cents                bigint not null,
  counterparty                text,
  iban                        text,
  end_references              text[] default '{}'::text[] not null,
  remittance                  text,
  bank_code                   text,
  return_reason               text,
  details                     jsonb default '{}'::jsonb not null,
  state                       text default 'to-match'::text not null,
  decided_by                  text,
  decided_at                  timestamp with time zone,
  bank_reference              text,
  constraint amount_is_not_zero CHECK ((amount_cents <> 0)),
  constraint state_of_a_bank_line_is_known CHECK ((state = ANY (ARRAY['to-match'::text, 'matched'::text, 'fee'::text, 'other'::text]))),
  constraint bank_line_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint bank_line_pkey PRIMARY KEY (organisation_id, id),
  constraint a_bank_line_is_taken_once UNIQUE (organisation_id, account, key)
);
alter table public.bank_line enable row level security;
alter table public.bank_line force row level security;

-- Append-only. A line in which the bank booked several payments, and how many it says; it may detail none.
create table public.bank_line_batch (
  organisation_id             uuid not null,
  bank_line_id                uuid not null,
  payments                    integer not null,
  constraint a_batch_is_of_several CHECK ((payments > 1)),
  constraint bank_line_batch_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint bank_line_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_line_batch_pkey PRIMARY KEY (organisation_id, bank_line_id)
);
alter table public.bank_line_batch enable row level security;
alter table public.bank_line_batch force row level security;

-- Append-only. One payment of a batch as the bank gave it, written when its line was taken.
create table public.bank_line_detail (
  organisation_id             uuid not null,
  bank_line_id                uuid not null,
  rank                        integer not null,
  amount_cents                bigint,
  counterparty                text,
  iban                        text,
  end_references              text[] default '{}'::text[] not null,
  remittance                  text,
  return_reason               text,
  constraint bank_line_detail_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line_batch(organisation_id, bank_line_id),
  constraint bank_line_detail_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_line_detail_pkey PRIMARY KEY (organisation_id, bank_line_id, rank)
);
alter table public.bank_line_detail enable row level security;
alter table public.bank_line_detail force row level security;

-- Append-only. Which detail of a line a payment is: a debit that bears its references takes back that payment alone.
create table public.bank_line_detail_payment (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid not null,
  rank                        integer not null,
  constraint bank_line_detail_payment_organisation_id_bank_line_id_rank_fkey FOREIGN KEY (organisation_id, bank_line_id, rank) REFERENCES bank_line_detail(organisation_id, bank_line_id, rank),
  constraint bank_line_detail_payment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_line_detail_payment_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint bank_line_detail_payment_pkey PRIMARY KEY (organisation_id, payment_id)
);
alter table public.bank_line_detail_payment enable row level security;
alter table public.bank_line_detail_payment force row level security;

-- Append-only. Which detail of a debit takes which payment back.
create table public.bank_line_detail_return (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid not null,
  rank                        integer not null,
  constraint bank_line_detail_return_organisation_id_bank_line_id_rank_fkey FOREIGN KEY (organisation_id, bank_line_id, rank) REFERENCES bank_line_detail(organisation_id, bank_line_id, rank),
  constraint bank_line_detail_return_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_line_detail_return_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment_return(organisation_id, payment_id),
  constraint bank_line_detail_return_pkey PRIMARY KEY (organisation_id, payment_id),
  constraint a_detail_takes_one_payment_back UNIQUE (organisation_id, bank_line_id, rank)
);
alter table public.bank_line_detail_return enable row level security;
alter table public.bank_line_detail_return force row level security;

-- Append-only. A statement of the bank as read; the same file taken again adds none.
create table public.bank_statement (
  organisation_id             uuid not null,
  id                          uuid not null,
  file_id                     uuid not null,
  rank_in_file                integer not null,
  account                     text not null,
  statement_key               text,
  sequence                    text,
  from_on                     date,
  to_on                       date,
  opening_cents               bigint,
  closing_cents               bigint,
  balanced                    boolean,
  warnings                    jsonb default '[]'::jsonb not null,
  imported_at                 timestamp with time zone not null,
  imported_by                 text not null,
  reading                     integer default 1 not null,
  constraint bank_statement_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint bank_statement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_statement_pkey PRIMARY KEY (organisation_id, id),
  constraint statements_of_a_file_are_ranked UNIQUE (organisation_id, file_id, reading, rank_in_file)
);
alter table public.bank_statement enable row level security;
alter table public.bank_statement force row level security;

-- A statement kept whose lines were not taken, and why; taken later once the balances hold, or by a person who says why.
create table public.bank_statement_aside (
  organisation_id             uuid not null,
  statement_id                uuid not null,
  account                     text not null,
  reason                      text not null,
  expected_cents              bigint,
  found_cents                 bigint,
  put_aside_at                timestamp with time zone not null,
  taken_at                    timestamp with time zone,
  taken_by                    text,
  taken_because               text,
  account_named               text,
  names_account               boolean,
  constraint a_reason_is_of_a_taking CHECK (((taken_because IS NULL) OR (taken_at IS NOT NULL))),
  constraint reason_to_wait_is_known CHECK ((reason = ANY (ARRAY['foreign-currency'::text, 'not-balanced'::text, 'gap'::text, 'disagrees'::text, 'opening-decided'::text, 'not-closed'::text, 'unknown-account'::text, 'in-the-future'::text, 'no-day'::text, 'too-large'::text, 'under-way'::text, 'after-another'::text]))),
  constraint taken_by_someone CHECK (((taken_at IS NULL) = (taken_by IS NULL))),
  constraint bank_statement_aside_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bank_statement_aside_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint bank_statement_aside_pkey PRIMARY KEY (organisation_id, statement_id)
);
alter table public.bank_statement_aside enable row level security;
alter table public.bank_statement_aside force row level security;

-- Append-only. What is asked on a sealed bundle after its sealing: its time-stamp renewed, or the same files as a container (ASiC-E).
create table public.bundle_work (
  organisation_id             uuid not null,
  id                          uuid not null,
  bundle_id                   uuid not null,
  kind                        text not null,
  rank                        integer not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text,
  constraint bundle_work_is_known CHECK ((kind = ANY (ARRAY['renewal'::text, 'container'::text]))),
  constraint bundle_work_organisation_id_bundle_id_fkey FOREIGN KEY (organisation_id, bundle_id) REFERENCES sealed_bundle(organisation_id, id),
  constraint bundle_work_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bundle_work_pkey PRIMARY KEY (organisation_id, id),
  constraint bundle_work_is_asked_once UNIQUE (organisation_id, bundle_id, rank)
);
alter table public.bundle_work enable row level security;
alter table public.bundle_work force row level security;

-- Append-only. How that work ended: the file it gave and the time-stamp it bears, or why there is none.
create table public.bundle_work_end (
  organisation_id             uuid not null,
  work_id                     uuid not null,
  ended_at                    timestamp with time zone not null,
  failure                     text,
  file_id                     uuid,
  stamped_at                  timestamp with time zone,
  stamp_until                 timestamp with time zone,
  authority                   text,
  local                       boolean,
  constraint bundle_work_fails_or_gives_a_file CHECK (((failure IS NULL) = (file_id IS NOT NULL))),
  constraint bundle_work_failure_is_known CHECK ((failure = ANY (ARRAY['interrupted'::text, 'authority-silent'::text, 'no-longer'::text, 'too-late'::text, 'altered'::text, 'too-large'::text]))),
  constraint bundle_work_end_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint bundle_work_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint bundle_work_end_organisation_id_work_id_fkey FOREIGN KEY (organisation_id, work_id) REFERENCES bundle_work(organisation_id, id),
  constraint bundle_work_end_pkey PRIMARY KEY (organisation_id, work_id)
);
alter table public.bundle_work_end enable row level security;
alter table public.bundle_work_end force row level security;

-- Append-only. The script of a call (script d’appel) as it was shown to who called, with the verdict of the gate at that instant; none where nobody read one.
create table public.call_script (
  organisation_id             uuid not null,
  call_id                     uuid not null,
  text                        text not null,
  text_sha256                 bytea not null,
  shown_at                    timestamp with time zone not null,
  gate_version                text not null,
  gate_verdict                jsonb not null,
  constraint fingerprint_is_of_the_words CHECK ((text_sha256 = sha256(convert_to(text, 'UTF8'::name)))),
  constraint verdict_is_an_object CHECK ((jsonb_typeof(gate_verdict) = 'object'::text)),
  constraint call_script_organisation_id_call_id_fkey FOREIGN KEY (organisation_id, call_id) REFERENCES phone_call(organisation_id, id),
  constraint call_script_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint call_script_pkey PRIMARY KEY (organisation_id, call_id)
);
alter table public.call_script enable row level security;
alter table public.call_script force row level security;

-- Append-only. The time-stamp of a checkpoint (RFC 3161), over the bytes of its note, when an authority is set.
create table public.checkpoint_stamp (
  organisation_id             uuid not null,
  tree_size                   bigint not null,
  stamped_at                  timestamp with time zone not null,
  authority                   text not null,
  local                       boolean not null,
  reply                       bytea not null,
  constraint stamp_is_there CHECK ((octet_length(reply) > 0)),
  constraint checkpoint_stamp_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint checkpoint_stamp_organisation_id_tree_size_fkey FOREIGN KEY (organisation_id, tree_size) REFERENCES log_checkpoint(organisation_id, tree_size),
  constraint checkpoint_stamp_pkey PRIMARY KEY (organisation_id, tree_size)
);
alter table public.checkpoint_stamp enable row level security;
alter table public.checkpoint_stamp force row level security;

-- Append-only. How many days the bank of the separate account may still take a cheque back (délai de bonne fin), and where that is written; the last stated counts. While none is stated, cheques are not paid over.
create table public.cheque_term (
  organisation_id             uuid not null,
  id                          uuid not null,
  days                        integer not null,
  source                      text not null,
  stated_at                   timestamp with time zone not null,
  stated_by                   text not null,
  constraint a_term_has_a_source CHECK ((btrim(source) <> ''::text)),
  constraint a_term_is_of_some_days CHECK (((days >= 0) AND (days <= 120))),
  constraint cheque_term_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint cheque_term_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.cheque_term enable row level security;
alter table public.cheque_term force row level security;

-- A claim that a file proposes (projet de créance), or a credit note that reduces one; nothing is claimed before it is deposited.
create table public.claim_draft (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  file_id                     uuid,
  ledger_file_id              uuid,
  reading                     jsonb not null,
  form                        jsonb not null,
  answers                     text[] default '{}'::text[] not null,
  version                     integer default 1 not null,
  state                       text default 'waiting'::text not null,
  dossier_id                  uuid,
  created_at                  timestamp with time zone not null,
  created_by                  text not null,
  ended_at                    timestamp with time zone,
  ended_by                    text,
  constraint a_deposited_draft_names_its_dossier CHECK (((state = 'deposited'::text) = (dossier_id IS NOT NULL))),
  constraint a_draft_comes_from_one_file CHECK (((file_id IS NULL) <> (ledger_file_id IS NULL))),
  constraint a_draft_ended_by_someone CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint a_draft_ended_says_when CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint kind_of_a_draft_is_known CHECK ((kind = ANY (ARRAY['claim'::text, 'reduction'::text]))),
  constraint state_of_a_draft_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'deposited'::text, 'discarded'::text]))),
  constraint versions_begin_at_one CHECK ((version >= 1)),
  constraint claim_draft_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint claim_draft_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint claim_draft_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint claim_draft_organisation_id_ledger_file_id_fkey FOREIGN KEY (organisation_id, ledger_file_id) REFERENCES ledger_file(organisation_id, id),
  constraint claim_draft_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.claim_draft enable row level security;
alter table public.claim_draft force row level security;

-- Append-only. One debt of a dossier: an invoice, a rent, an instalment, as it was claimed; a credit note or a payment reduces it.
create table public.claim_item (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  creditor_id                 uuid not null,
  debtor_id                   uuid not null,
  rank                        integer not null,
  number                      text not null,
  label                       text not null,
  issued_on                   date not null,
  due_on                      date not null,
  principal_cents             bigint not null,
  contract_rate_hundredths    integer,
  act_amount_cents            bigint,
  constraint act_amount_is_above_zero CHECK ((act_amount_cents > 0)),
  constraint contract_rate_is_above_zero CHECK ((contract_rate_hundredths > 0)),
  constraint principal_is_above_zero CHECK ((principal_cents > 0)),
  constraint claim_item_organisation_id_dossier_id_creditor_id_debtor_i_fkey FOREIGN KEY (organisation_id, dossier_id, creditor_id, debtor_id) REFERENCES dossier(organisation_id, id, creditor_id, debtor_id),
  constraint claim_item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint claim_item_pkey PRIMARY KEY (organisation_id, id),
  constraint an_invoice_is_claimed_once UNIQUE (organisation_id, creditor_id, debtor_id, number),
  constraint items_of_a_dossier_are_ranked UNIQUE (organisation_id, dossier_id, rank)
);
alter table public.claim_item enable row level security;
alter table public.claim_item force row level security;

-- Append-only. The commission that a receipt earned, kept out of it or to be invoiced; the terms are those in force at receipt, copied.
create table public.commission (
  organisation_id             uuid not null,
  id                          uuid not null,
  payment_id                  uuid not null,
  convention_id               uuid not null,
  creditor_id                 uuid not null,
  dossier_id                  uuid not null,
  taken                       text not null,
  earned_on                   date not null,
  base_cents                  bigint not null,
  net_cents                   bigint not null,
  vat_cents                   bigint not null,
  gross_cents                 bigint not null,
  vat_rate_hundredths         integer not null,
  terms                       jsonb not null,
  because                     jsonb not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint amount_is_above_zero CHECK (((base_cents > 0) AND (net_cents > 0) AND (vat_cents >= 0))),
  constraint how_a_commission_is_taken_is_known CHECK ((taken = ANY (ARRAY['retained'::text, 'invoiced'::text]))),
  constraint net_and_tax_make_the_whole CHECK ((gross_cents = (net_cents + vat_cents))),
  constraint commission_organisation_id_convention_id_fkey FOREIGN KEY (organisation_id, convention_id) REFERENCES convention(organisation_id, id),
  constraint commission_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint commission_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint commission_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint commission_pkey PRIMARY KEY (organisation_id, id),
  constraint one_commission_a_payment UNIQUE (organisation_id, payment_id)
);
alter table public.commission enable row level security;
alter table public.commission force row level security;

-- Append-only. The invoice of a commission, numbered without a gap for an organisation and a year (take_numbers, series `commission-invoice`); undone by a credit note under another number.
create table public.commission_invoice (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  year                        integer not null,
  number                      integer not null,
  reference                   text not null,
  commission_id               uuid not null,
  credits_invoice_id          uuid,
  issued_on                   date not null,
  issued_at                   timestamp with time zone not null,
  issued_by                   text not null,
  facts                       jsonb not null,
  facts_sha256                bytea not null,
  cii                         text,
  plain_because               text,
  constraint an_invoice_or_its_credit_note CHECK ((((kind = 'invoice'::text) AND (credits_invoice_id IS NULL)) OR ((kind = 'credit-note'::text) AND (credits_invoice_id IS NOT NULL)))),
  constraint data_or_the_reason_why_there_is_none CHECK (((cii IS NULL) OR (plain_because IS NULL))),
  constraint facts_hash_is_a_sha256 CHECK ((octet_length(facts_sha256) = 32)),
  constraint numbers_begin_at_one CHECK ((number >= 1)),
  constraint commission_invoice_organisation_id_commission_id_fkey FOREIGN KEY (organisation_id, commission_id) REFERENCES commission(organisation_id, id),
  constraint commission_invoice_organisation_id_credits_invoice_id_fkey FOREIGN KEY (organisation_id, credits_invoice_id) REFERENCES commission_invoice(organisation_id, id),
  constraint commission_invoice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint commission_invoice_pkey PRIMARY KEY (organisation_id, id),
  constraint one_invoice_a_number UNIQUE (organisation_id, year, number),
  constraint one_invoice_a_reference UNIQUE (organisation_id, reference),
  constraint one_invoice_and_one_credit_note_a_commission UNIQUE (organisation_id, commission_id, kind)
);
alter table public.commission_invoice enable row level security;
alter table public.commission_invoice force row level security;

-- Append-only. The day on which a creditor paid a commission invoiced to it: its tax falls due then.
create table public.commission_paid (
  organisation_id             uuid not null,
  commission_id               uuid not null,
  paid_on                     date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint commission_paid_organisation_id_commission_id_fkey FOREIGN KEY (organisation_id, commission_id) REFERENCES commission(organisation_id, id),
  constraint commission_paid_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint commission_paid_pkey PRIMARY KEY (organisation_id, commission_id)
);
alter table public.commission_paid enable row level security;
alter table public.commission_paid force row level security;

-- Append-only. What became of a request: the last appointment counts, and of each cost the last one stated.
create table public.constat_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  request_id                  uuid not null,
  kind                        text not null,
  appointment_at              timestamp with time zone,
  place                       text,
  estimated_cents             bigint,
  actual_cents                bigint,
  drawn_up_on                 date,
  exhibit_id                  uuid,
  reason                      text,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_cost_is_stated_apart CHECK (((kind = 'cost-stated'::text) = ((estimated_cents IS NOT NULL) OR (actual_cents IS NOT NULL)))),
  constraint a_place_is_of_an_appointment CHECK (((place IS NULL) OR (kind = 'appointment-set'::text))),
  constraint a_report_is_an_exhibit_with_its_day CHECK ((((kind = 'drawn-up'::text) = (exhibit_id IS NOT NULL)) AND ((exhibit_id IS NULL) = (drawn_up_on IS NULL)))),
  constraint an_appointment_has_its_hour CHECK (((kind = 'appointment-set'::text) = (appointment_at IS NOT NULL))),
  constraint costs_are_not_negative CHECK (((estimated_cents >= 0) AND (actual_cents >= 0))),
  constraint giving_up_says_why CHECK (((kind = 'given-up'::text) = (reason IS NOT NULL))),
  constraint kind_of_event_is_known CHECK ((kind = ANY (ARRAY['appointment-set'::text, 'cost-stated'::text, 'drawn-up'::text, 'given-up'::text]))),
  constraint constat_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint constat_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint constat_event_organisation_id_request_id_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES constat_request(organisation_id, id),
  constraint constat_event_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.constat_event enable row level security;
alter table public.constat_event force row level security;

-- Append-only. The messages that a request asks to record first, as they were kept on its day.
create table public.constat_key_message (
  organisation_id             uuid not null,
  request_id                  uuid not null,
  message_id                  uuid not null,
  constraint constat_key_message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint constat_key_message_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES message(organisation_id, id),
  constraint constat_key_message_organisation_id_request_id_fkey FOREIGN KEY (organisation_id, request_id) REFERENCES constat_request(organisation_id, id),
  constraint constat_key_message_pkey PRIMARY KEY (organisation_id, request_id, message_id)
);
alter table public.constat_key_message enable row level security;
alter table public.constat_key_message force row level security;

-- Append-only. A constat of messages asked of an officer for a dossier; the last one asked is the one followed.
create table public.constat_request (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  office_name                 text not null,
  office_street               text not null,
  office_post_code            text not null,
  office_town                 text not null,
  presented_by                text,
  seen_at                     text,
  decided_by                  text not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text not null,
  constraint who_decides_is_known CHECK ((decided_by = ANY (ARRAY['creditor'::text, 'house'::text]))),
  constraint constat_request_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint constat_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint constat_request_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.constat_request enable row level security;
alter table public.constat_request force row level security;

-- Append-only. The written convention with a creditor (CPCE R124-3), each version apart: the one in force at receipt rules the commission.
create table public.convention (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  version                     integer not null,
  signed_on                   date not null,
  valid_until                 date,
  basis_and_amounts           text not null,
  liability_guarantee         text not null,
  fee_terms                   text not null,
  pay_over_terms              text not null,
  commission_rate_hundredths  integer,
  minimum_commission_cents    bigint,
  fee_details                 jsonb default '{}'::jsonb not null,
  retention_allowed           boolean not null,
  pay_over_days               integer,
  signed_copy_file_id         uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  commission_base             text default 'all-collected'::text not null,
  commission_cap_cents        bigint,
  commission_tier_rule        text,
  vat_rate_hundredths         integer default 2000 not null,
  commission_on_direct_paymentboolean default false not null,
  credit_note_when_returned   boolean default false not null,
  pay_over_months             integer,
  direct_debit_power          boolean default false not null,
  direct_debit_pay_over_days  integer,
  set_off_allowed             boolean default false not null,
  rebills_costs               boolean default false not null,
  constraint a_commission_has_a_rate_or_tiers CHECK (((commission_tier_rule IS NULL) OR (commission_rate_hundredths IS NULL))),
  constraint base_of_a_commission_is_known CHECK ((commission_base = ANY (ARRAY['all-collected'::text, 'principal-and-interest'::text, 'principal'::text]))),
  constraint commission_cap_holds_the_minimum CHECK ((commission_cap_cents >= minimum_commission_cents)),
  constraint commission_cap_is_above_zero CHECK ((commission_cap_cents > 0)),
  constraint commission_is_a_share CHECK (((commission_rate_hundredths >= 0) AND (commission_rate_hundredths <= 10000))),
  constraint direct_debits_are_paid_over_in_a_day_or_more CHECK ((direct_debit_pay_over_days > 0)),
  constraint longer_term_asks_for_the_power CHECK (((direct_debit_pay_over_days IS NULL) OR direct_debit_power)),
  constraint minimum_commission_is_above_zero CHECK ((minimum_commission_cents > 0)),
  constraint pay_over_is_in_days_or_months CHECK (((pay_over_days IS NULL) OR (pay_over_months IS NULL))),
  constraint pay_over_takes_a_day_or_more CHECK ((pay_over_days > 0)),
  constraint pay_over_takes_a_month_or_more CHECK ((pay_over_months > 0)),
  constraint the_four_contents_of_r124_3_are_there CHECK (((btrim(basis_and_amounts) <> ''::text) AND (btrim(liability_guarantee) <> ''::text) AND (btrim(fee_terms) <> ''::text) AND (btrim(pay_over_terms) <> ''::text))),
  constraint tier_rule_is_known CHECK ((commission_tier_rule = ANY (ARRAY['slices'::text, 'whole'::text]))),
  constraint validity_ends_after_signature CHECK ((valid_until >= signed_on)),
  constraint vat_is_a_share CHECK (((vat_rate_hundredths >= 0) AND (vat_rate_hundredths <= 10000))),
  constraint convention_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint convention_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint convention_organisation_id_signed_copy_file_id_fkey FOREIGN KEY (organisation_id, signed_copy_file_id) REFERENCES stored_file(organisation_id, id),
  constraint convention_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_a_convention UNIQUE (organisation_id, creditor_id, version)
);
alter table public.convention enable row level security;
alter table public.convention force row level security;

-- Append-only. The rates of a convention by the amount of a receipt, the bound included; the last tier has none.
create table public.convention_tier (
  organisation_id             uuid not null,
  convention_id               uuid not null,
  rank                        integer not null,
  up_to_cents                 bigint,
  rate_hundredths             integer not null,
  constraint bound_is_above_zero CHECK ((up_to_cents > 0)),
  constraint commission_is_a_share CHECK (((rate_hundredths >= 0) AND (rate_hundredths <= 10000))),
  constraint tiers_begin_at_one CHECK ((rank >= 1)),
  constraint convention_tier_organisation_id_convention_id_fkey FOREIGN KEY (organisation_id, convention_id) REFERENCES convention(organisation_id, id),
  constraint convention_tier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint convention_tier_pkey PRIMARY KEY (organisation_id, convention_id, rank)
);
alter table public.convention_tier enable row level security;
alter table public.convention_tier force row level security;

-- Append-only. A cost that the office paid on a case (frais avancé), and what the law answered of it on the day it was noted: nobody types that.
create table public.cost_advanced (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  claim_item_id               uuid not null,
  creditor_id                 uuid not null,
  kind                        text not null,
  supplier                    text not null,
  document                    text default ''::text not null,
  note                        text default ''::text not null,
  paid_on                     date not null,
  net_cents                   bigint not null,
  vat_cents                   bigint not null,
  exhibit_id                  uuid,
  prescribed_by               text,
  standing                    text not null,
  reason                      text not null,
  certainty                   text not null,
  because                     jsonb not null,
  judged_on                   date not null,
  charged_on                  date,
  bearer                      text not null,
  convention_id               uuid,
  billed_net_cents            bigint,
  billed_vat_cents            bigint,
  vat_rate_hundredths         integer not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_cost_has_a_supplier CHECK ((btrim(supplier) <> ''::text)),
  constraint a_cost_is_above_zero CHECK (((net_cents > 0) AND (vat_cents >= 0))),
  constraint a_cost_on_the_debtor_is_lawful_and_proved CHECK (((charged_on IS NULL) OR ((standing = 'allowed'::text) AND (certainty <> 'unknown'::text) AND (exhibit_id IS NOT NULL)))),
  constraint a_disbursement_is_exact_and_bears_no_tax CHECK (((bearer <> 'disbursement'::text) OR ((billed_net_cents = (net_cents + vat_cents)) AND (billed_vat_cents = 0)))),
  constraint a_disbursement_is_on_the_debtor CHECK (((bearer <> 'disbursement'::text) OR (charged_on IS NOT NULL))),
  constraint bearer_of_a_cost_is_known CHECK ((bearer = ANY (ARRAY['office'::text, 'rebilled'::text, 'disbursement'::text]))),
  constraint certainty_of_a_cost_is_known CHECK ((certainty = ANY (ARRAY['established'::text, 'arguable'::text, 'unknown'::text]))),
  constraint costs_are_rebilled_under_a_convention CHECK (((bearer <> 'rebilled'::text) OR (convention_id IS NOT NULL))),
  constraint standing_of_a_cost_is_known CHECK ((standing = ANY (ARRAY['allowed'::text, 'judge-only'::text, 'refused'::text, 'unknown'::text]))),
  constraint vat_is_a_share CHECK (((vat_rate_hundredths >= 0) AND (vat_rate_hundredths <= 10000))),
  constraint what_is_billed_is_said CHECK ((((bearer = 'office'::text) = (billed_net_cents IS NULL)) AND ((billed_net_cents IS NULL) = (billed_vat_cents IS NULL)))),
  constraint cost_advanced_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint cost_advanced_organisation_id_convention_id_fkey FOREIGN KEY (organisation_id, convention_id) REFERENCES convention(organisation_id, id),
  constraint cost_advanced_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint cost_advanced_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint cost_advanced_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint cost_advanced_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint cost_advanced_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.cost_advanced enable row level security;
alter table public.cost_advanced force row level security;

-- Append-only. The invoice of a cost to its creditor, numbered without a gap for an organisation and a year (take_numbers, series `cost-invoice`); undone by a credit note under another number.
create table public.cost_invoice (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  year                        integer not null,
  number                      integer not null,
  reference                   text not null,
  cost_id                     uuid not null,
  credits_invoice_id          uuid,
  issued_on                   date not null,
  issued_at                   timestamp with time zone not null,
  issued_by                   text not null,
  facts                       jsonb not null,
  facts_sha256                bytea not null,
  cii                         text,
  plain_because               text,
  constraint an_invoice_or_its_credit_note CHECK ((((kind = 'invoice'::text) AND (credits_invoice_id IS NULL)) OR ((kind = 'credit-note'::text) AND (credits_invoice_id IS NOT NULL)))),
  constraint data_or_the_reason_why_there_is_none CHECK (((cii IS NULL) OR (plain_because IS NULL))),
  constraint facts_hash_is_a_sha256 CHECK ((octet_length(facts_sha256) = 32)),
  constraint numbers_begin_at_one CHECK ((number >= 1)),
  constraint cost_invoice_organisation_id_cost_id_fkey FOREIGN KEY (organisation_id, cost_id) REFERENCES cost_advanced(organisation_id, id),
  constraint cost_invoice_organisation_id_credits_invoice_id_fkey FOREIGN KEY (organisation_id, credits_invoice_id) REFERENCES cost_invoice(organisation_id, id),
  constraint cost_invoice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint cost_invoice_pkey PRIMARY KEY (organisation_id, id),
  constraint one_cost_invoice_a_number UNIQUE (organisation_id, year, number),
  constraint one_cost_invoice_a_reference UNIQUE (organisation_id, reference),
  constraint one_invoice_and_one_credit_note_a_cost UNIQUE (organisation_id, cost_id, kind)
);
alter table public.cost_invoice enable row level security;
alter table public.cost_invoice force row level security;

-- Append-only. The day on which a creditor paid a cost invoiced to it: the tax of a rebilled one falls due then.
create table public.cost_settled (
  organisation_id             uuid not null,
  cost_id                     uuid not null,
  paid_on                     date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint cost_settled_organisation_id_cost_id_fkey FOREIGN KEY (organisation_id, cost_id) REFERENCES cost_advanced(organisation_id, id),
  constraint cost_settled_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint cost_settled_pkey PRIMARY KEY (organisation_id, cost_id)
);
alter table public.cost_settled enable row level security;
alter table public.cost_settled force row level security;

-- Append-only. A cost noted in error, undone by entries that name those they reverse.
create table public.cost_undone (
  organisation_id             uuid not null,
  cost_id                     uuid not null,
  because                     text not null,
  undone_on                   date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_cost_is_undone_for_a_reason CHECK ((btrim(because) <> ''::text)),
  constraint cost_undone_organisation_id_cost_id_fkey FOREIGN KEY (organisation_id, cost_id) REFERENCES cost_advanced(organisation_id, id),
  constraint cost_undone_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint cost_undone_pkey PRIMARY KEY (organisation_id, cost_id)
);
alter table public.cost_undone enable row level security;
alter table public.cost_undone force row level security;

-- Append-only. A credit note (avoir): it reduces the principal from its day's end and is not a payment.
create table public.credit_note (
  organisation_id             uuid not null,
  id                          uuid not null,
  claim_item_id               uuid not null,
  number                      text not null,
  dated_on                    date not null,
  amount_cents                bigint not null,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint credit_note_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint credit_note_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint credit_note_pkey PRIMARY KEY (organisation_id, id),
  constraint a_credit_note_is_given_once UNIQUE (organisation_id, claim_item_id, number)
);
alter table public.credit_note enable row level security;
alter table public.credit_note force row level security;

-- The creditor (créancier, mandant) for whom claims are recovered; the organisation itself when it acts for itself.
create table public.creditor (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  acts_as                     text not null,
  name                        text not null,
  siren                       text,
  siret                       text,
  iban                        text,
  bic                         text,
  account_holder              text,
  email                       text,
  phone                       text,
  address_line2               text default ''::text not null,
  address_line3               text default ''::text not null,
  street                      text not null,
  post_code                   text not null,
  town                        text not null,
  version                     integer default 1 not null,
  created_at                  timestamp with time zone not null,
  trade                       text,
  constraint creditor_acts_in_its_trade_or_not CHECK ((acts_as = ANY (ARRAY['professional'::text, 'private-individual'::text]))),
  constraint creditor_is_a_person_or_a_company CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text]))),
  constraint siren_has_nine_digits CHECK ((siren ~ '^\d{9}$'::text)),
  constraint siret_has_fourteen_digits CHECK ((siret ~ '^\d{14}$'::text)),
  constraint trade_of_a_creditor_is_known CHECK ((trade = ANY (ARRAY['merchant'::text, 'artisan'::text, 'other'::text]))),
  constraint who_is_no_professional_has_no_trade CHECK (((trade IS NULL) OR (acts_as = 'professional'::text))),
  constraint creditor_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint creditor_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.creditor enable row level security;
alter table public.creditor force row level security;

-- Append-only. The mediator of consumption that a creditor answers to (médiateur de la consommation), each version apart; the last one stands. No row: nobody said.
create table public.creditor_mediator (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  version                     integer not null,
  name                        text,
  postal_address              text,
  site                        text,
  said_by                     text not null,
  said_on                     date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_mediator_is_not_blank CHECK (((btrim(name) <> ''::text) AND (btrim(postal_address) <> ''::text) AND (btrim(site) <> ''::text))),
  constraint a_mediator_that_is_named_has_an_address CHECK (((name IS NULL) = (postal_address IS NULL))),
  constraint no_site_without_a_mediator CHECK (((name IS NOT NULL) OR (site IS NULL))),
  constraint versions_of_mediators_begin_at_one CHECK ((version >= 1)),
  constraint who_named_the_mediator_has_a_name CHECK ((btrim(said_by) <> ''::text)),
  constraint creditor_mediator_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint creditor_mediator_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint creditor_mediator_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_a_mediator UNIQUE (organisation_id, creditor_id, version)
);
alter table public.creditor_mediator enable row level security;
alter table public.creditor_mediator force row level security;

-- Append-only. How what is asked in the name of a creditor is approved (mode d'envoi d'un mandant); the last row is in force.
create table public.creditor_sending_mode (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  mode                        text,
  reason                      text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  constraint a_mode_of_a_creditor_has_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint mode_of_a_creditor_is_known CHECK ((mode = ANY (ARRAY['manual'::text, 'to-confirm'::text, 'automatic'::text]))),
  constraint creditor_sending_mode_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint creditor_sending_mode_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint creditor_sending_mode_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.creditor_sending_mode enable row level security;
alter table public.creditor_sending_mode force row level security;

-- Append-only. How the export of a bank was read: what its columns say, and the balances that a person gave where it has none. The last one of a signature serves the next file of the same columns.
create table public.csv_reading (
  organisation_id             uuid not null,
  sha256                      bytea not null,
  account                     text not null,
  signature                   text not null,
  mapping                     jsonb not null,
  opening_cents               bigint,
  closing_cents               bigint,
  read_at                     timestamp with time zone not null,
  read_by                     text not null,
  reading                     integer default 1 not null,
  constraint read_file_hash_is_a_sha256 CHECK ((octet_length(sha256) = 32)),
  constraint csv_reading_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint csv_reading_pkey PRIMARY KEY (organisation_id, sha256, reading)
);
alter table public.csv_reading enable row level security;
alter table public.csv_reading force row level security;

-- What a live dossier asks for: due, lawful, wise. It holds from a day until another, unless something happens to the dossier before.
create table public.day_entry (
  organisation_id             uuid not null,
  dossier_id                  uuid not null,
  epoch                       integer not null,
  from_on                     date not null,
  until_on                    date not null,
  is_stale                    boolean default false not null,
  act                         text,
  verb                        text,
  tab                         text,
  reason                      text,
  reason_on                   date,
  reason_cents                bigint,
  since                       date,
  urgency                     integer,
  step                        text,
  step_since                  date,
  lawful                      text not null,
  last_day                    date,
  limitation_level            text not null,
  proof_boxes                 smallint not null,
  expected                    smallint default 0 not null,
  expected_urgency            integer,
  constraint an_entry_holds_a_day_at_least CHECK ((until_on > from_on)),
  constraint what_is_expected_has_its_urgency CHECK (((expected > 0) = (expected_urgency IS NOT NULL))),
  constraint what_is_to_be_done_is_said_whole CHECK ((((act IS NULL) = (verb IS NULL)) AND ((act IS NULL) = (tab IS NULL)) AND ((act IS NULL) = (reason IS NULL)) AND ((act IS NULL) = (urgency IS NULL)))),
  constraint day_entry_pkey PRIMARY KEY (organisation_id, dossier_id)
);
alter table public.day_entry enable row level security;
alter table public.day_entry force row level security;

-- A run over the live dossiers of an organisation for a day (passage du jour): how far it went, and what it found. Computed again at will.
create table public.day_run (
  organisation_id             uuid not null,
  day                         date not null,
  number                      integer not null,
  epoch                       integer not null,
  settled                     bigint not null,
  seen                        bigint[] default '{}'::bigint[] not null,
  after_id                    uuid,
  state                       text default 'running'::text not null,
  begun_at                    timestamp with time zone not null,
  finished_at                 timestamp with time zone,
  computed                    integer default 0 not null,
  read_whole                  integer default 0 not null,
  live                        integer default 0 not null,
  counts                      jsonb default '{}'::jsonb not null,
  constraint a_run_that_is_done_says_when CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint state_of_a_run_is_known CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
  constraint day_run_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint day_run_pkey PRIMARY KEY (organisation_id, day)
);
alter table public.day_run enable row level security;
alter table public.day_run force row level security;

-- The debtor (débiteur), once for each creditor: what one creditor tells us is not told to another.
create table public.debtor (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  identity_key                text not null,
  kind                        text not null,
  trade                       text,
  civility                    text,
  name                        text not null,
  trade_name                  text,
  siren                       text,
  email                       text,
  phone                       text,
  address_line2               text default ''::text not null,
  address_line3               text default ''::text not null,
  street                      text not null,
  post_code                   text not null,
  town                        text not null,
  version                     integer default 1 not null,
  created_at                  timestamp with time zone not null,
  constraint civility_is_written_in_short CHECK ((civility = ANY (ARRAY['M.'::text, 'Mme'::text]))),
  constraint debtor_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['consumer'::text, 'professional'::text, 'private-individual'::text]))),
  constraint siren_has_nine_digits CHECK ((siren ~ '^\d{9}$'::text)),
  constraint trade_of_a_debtor_is_known CHECK ((trade = ANY (ARRAY['merchant'::text, 'artisan'::text, 'other'::text]))),
  constraint who_is_no_professional_has_no_trade CHECK (((trade IS NULL) OR (kind = 'professional'::text))),
  constraint debtor_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint debtor_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint debtor_pkey PRIMARY KEY (organisation_id, id),
  constraint one_debtor_of_a_creditor UNIQUE (organisation_id, creditor_id, identity_key)
);
alter table public.debtor enable row level security;
alter table public.debtor force row level security;

-- Append-only, but for the details of a vulnerability, which are erased once it is over. What stops demands to a person, on all their dossiers (suspension légale ou de prudence).
create table public.debtor_hold (
  organisation_id             uuid not null,
  id                          uuid not null,
  debtor_id                   uuid not null,
  dossier_id                  uuid not null,
  kind                        text not null,
  stage                       text not null,
  from_on                     date not null,
  until_on                    date,
  published_on                date,
  publication                 text,
  write_to                    text,
  exhibit_id                  uuid,
  replaces_id                 uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  erased_at                   timestamp with time zone,
  erased_by                   text,
  constraint a_hold_does_not_end_before_it_begins CHECK ((until_on >= from_on)),
  constraint nothing_is_left_of_what_is_erased CHECK (((erased_at IS NULL) OR ((stage = 'other'::text) AND (write_to IS NULL) AND (exhibit_id IS NULL)))),
  constraint only_a_vulnerability_is_erased CHECK (((erased_at IS NULL) OR (kind = 'vulnerability'::text))),
  constraint only_proceedings_are_published CHECK (((kind = 'insolvency'::text) OR ((published_on IS NULL) AND (publication IS NULL)))),
  constraint stage_of_a_hold_is_known CHECK ((((kind = 'insolvency'::text) AND (stage = ANY (ARRAY['safeguard'::text, 'reorganisation'::text, 'liquidation'::text]))) OR ((kind = 'over-indebtedness'::text) AND (stage = ANY (ARRAY['filed'::text, 'admissible'::text, 'measures'::text]))) OR ((kind = 'vulnerability'::text) AND (stage = ANY (ARRAY['deceased'::text, 'hospitalised'::text, 'protected-adult'::text, 'other'::text]))))),
  constraint what_is_erased_says_by_whom CHECK (((erased_at IS NULL) = (erased_by IS NULL))),
  constraint who_is_vulnerable_is_not_kept_for_ever CHECK (((kind <> 'vulnerability'::text) OR (until_on IS NOT NULL))),
  constraint debtor_hold_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint debtor_hold_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint debtor_hold_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint debtor_hold_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint debtor_hold_organisation_id_replaces_id_fkey FOREIGN KEY (organisation_id, replaces_id) REFERENCES debtor_hold(organisation_id, id),
  constraint debtor_hold_pkey PRIMARY KEY (organisation_id, id),
  constraint a_hold_is_replaced_once UNIQUE (organisation_id, replaces_id)
);
alter table public.debtor_hold enable row level security;
alter table public.debtor_hold force row level security;

-- Append-only, but for the reason of a vulnerability whose details were erased. How a person lifted a hold, once.
create table public.debtor_hold_end (
  organisation_id             uuid not null,
  hold_id                     uuid not null,
  ends_on                     date not null,
  in_error                    boolean not null,
  reason                      text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_hold_is_lifted_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint debtor_hold_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint debtor_hold_end_organisation_id_hold_id_fkey FOREIGN KEY (organisation_id, hold_id) REFERENCES debtor_hold(organisation_id, id),
  constraint debtor_hold_end_pkey PRIMARY KEY (organisation_id, hold_id)
);
alter table public.debtor_hold_end enable row level security;
alter table public.debtor_hold_end force row level security;

-- A sum that a debtor accepted to be collected on a day (prélèvement): told before, ordered, then booked, returned, or nothing.
create table public.direct_debit (
  organisation_id             uuid not null,
  id                          uuid not null,
  mandate_id                  uuid not null,
  dossier_id                  uuid not null,
  creditor_id                 uuid not null,
  debtor_id                   uuid not null,
  amount_cents                bigint not null,
  collect_on                  date not null,
  owed_cents                  bigint not null,
  promise_id                  uuid,
  agreed_how                  text,
  last                        boolean default false not null,
  noticed_on                  date not null,
  notice_act_id               uuid,
  notice_how                  text,
  planned_at                  timestamp with time zone not null,
  planned_by                  text not null,
  state                       text default 'planned'::text not null,
  order_id                    uuid,
  line                        integer,
  sequence                    text,
  lot_id                      text,
  end_to_end_id               text,
  payment_id                  uuid,
  bank_line_id                uuid,
  booked_on                   date,
  returned_line_id            uuid,
  ended_on                    date,
  ended_by                    text,
  ended_because               text,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint an_end_says_why CHECK (((state = ANY (ARRAY['rejected'::text, 'returned'::text, 'dropped'::text])) = (ended_on IS NOT NULL))),
  constraint an_order_gives_its_references CHECK ((((order_id IS NULL) = (line IS NULL)) AND ((order_id IS NULL) = (sequence IS NULL)) AND ((order_id IS NULL) = (lot_id IS NULL)) AND ((order_id IS NULL) = (end_to_end_id IS NULL)))),
  constraint an_order_is_waited_for CHECK (((state = ANY (ARRAY['planned'::text, 'dropped'::text])) = (order_id IS NULL))),
  constraint booked_on_a_line_of_the_bank CHECK ((((state = ANY (ARRAY['booked'::text, 'returned'::text])) = (bank_line_id IS NOT NULL)) AND ((bank_line_id IS NULL) = (payment_id IS NULL)) AND ((bank_line_id IS NULL) = (booked_on IS NULL)))),
  constraint no_more_than_is_owed_is_collected CHECK ((amount_cents <= owed_cents)),
  constraint returned_on_a_line_of_the_bank CHECK (((state = 'returned'::text) = (returned_line_id IS NOT NULL))),
  constraint sequence_is_known CHECK ((sequence = ANY (ARRAY['FRST'::text, 'RCUR'::text, 'OOFF'::text, 'FNAL'::text]))),
  constraint state_of_a_collection_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'ordered'::text, 'booked'::text, 'rejected'::text, 'returned'::text, 'dropped'::text]))),
  constraint the_debtor_agreed CHECK (((promise_id IS NOT NULL) OR (btrim(agreed_how) <> ''::text))),
  constraint the_debtor_is_told_before CHECK (((noticed_on < collect_on) AND ((notice_act_id IS NOT NULL) OR (btrim(notice_how) <> ''::text)))),
  constraint direct_debit_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint direct_debit_organisation_id_dossier_id_creditor_id_debtor_fkey FOREIGN KEY (organisation_id, dossier_id, creditor_id, debtor_id) REFERENCES dossier(organisation_id, id, creditor_id, debtor_id),
  constraint direct_debit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint direct_debit_organisation_id_mandate_id_creditor_id_debtor_fkey FOREIGN KEY (organisation_id, mandate_id, creditor_id, debtor_id) REFERENCES direct_debit_mandate(organisation_id, id, creditor_id, debtor_id),
  constraint direct_debit_organisation_id_notice_act_id_fkey FOREIGN KEY (organisation_id, notice_act_id) REFERENCES outward_act(organisation_id, id),
  constraint direct_debit_organisation_id_order_id_fkey FOREIGN KEY (organisation_id, order_id) REFERENCES direct_debit_order(organisation_id, id),
  constraint direct_debit_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint direct_debit_organisation_id_promise_id_fkey FOREIGN KEY (organisation_id, promise_id) REFERENCES promise(organisation_id, id),
  constraint direct_debit_organisation_id_returned_line_id_fkey FOREIGN KEY (organisation_id, returned_line_id) REFERENCES bank_line(organisation_id, id),
  constraint direct_debit_pkey PRIMARY KEY (organisation_id, id),
  constraint collections_of_an_order_are_ranked UNIQUE (organisation_id, order_id, line),
  constraint one_collection_an_end_to_end_id UNIQUE (organisation_id, end_to_end_id)
);
alter table public.direct_debit enable row level security;
alter table public.direct_debit force row level security;

-- A mandate of direct debit (mandat de prélèvement SEPA) signed by a debtor: what was signed never changes.
create table public.direct_debit_mandate (
  organisation_id             uuid not null,
  id                          uuid not null,
  reference                   text not null,
  identifier                  text not null,
  type                        text not null,
  one_off                     boolean not null,
  dossier_id                  uuid not null,
  creditor_id                 uuid not null,
  debtor_id                   uuid not null,
  holder                      text not null,
  iban                        text not null,
  bic                         text,
  signed_on                   date not null,
  exhibit_id                  uuid not null,
  notice_days                 integer not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  state                       text default 'active'::text not null,
  state_at                    timestamp with time zone not null,
  state_by                    text not null,
  state_because               text,
  sequence_from               timestamp with time zone not null,
  constraint a_mandate_that_stops_says_why CHECK (((state = 'active'::text) OR (btrim(state_because) <> ''::text))),
  constraint holder_is_named CHECK (((btrim(holder) <> ''::text) AND (length(holder) <= 70))),
  constraint iban_is_written_without_blanks CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint notice_is_of_a_day_or_more CHECK (((notice_days >= 1) AND (notice_days <= 90))),
  constraint reference_of_a_mandate_is_short CHECK (((length(reference) >= 1) AND (length(reference) <= 35))),
  constraint state_of_a_mandate_is_known CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'revoked'::text]))),
  constraint type_of_a_mandate_is_known CHECK ((type = ANY (ARRAY['CORE'::text, 'B2B'::text]))),
  constraint direct_debit_mandate_organisation_id_dossier_id_creditor_i_fkey FOREIGN KEY (organisation_id, dossier_id, creditor_id, debtor_id) REFERENCES dossier(organisation_id, id, creditor_id, debtor_id),
  constraint direct_debit_mandate_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint direct_debit_mandate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint direct_debit_mandate_pkey PRIMARY KEY (organisation_id, id),
  constraint mandate_is_of_its_parties UNIQUE (organisation_id, id, creditor_id, debtor_id),
  constraint one_mandate_a_reference UNIQUE (organisation_id, identifier, reference)
);
alter table public.direct_debit_mandate enable row level security;
alter table public.direct_debit_mandate force row level security;

-- Append-only. A later version of a mandate: another account of the debtor, another reference, another creditor. The last one counts.
create table public.direct_debit_mandate_amendment (
  organisation_id             uuid not null,
  mandate_id                  uuid not null,
  version                     integer not null,
  reference                   text not null,
  identifier                  text not null,
  iban                        text not null,
  bic                         text,
  former_name                 text,
  exhibit_id                  uuid,
  because                     text not null,
  amended_at                  timestamp with time zone not null,
  amended_by                  text not null,
  constraint a_first_version_is_the_mandate CHECK ((version > 1)),
  constraint an_amendment_says_why CHECK ((btrim(because) <> ''::text)),
  constraint former_name_is_short CHECK (((btrim(former_name) <> ''::text) AND (length(former_name) <= 70))),
  constraint iban_is_written_without_blanks CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint reference_of_a_mandate_is_short CHECK (((length(reference) >= 1) AND (length(reference) <= 35))),
  constraint direct_debit_mandate_amendment_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint direct_debit_mandate_amendment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint direct_debit_mandate_amendment_organisation_id_mandate_id_fkey FOREIGN KEY (organisation_id, mandate_id) REFERENCES direct_debit_mandate(organisation_id, id),
  constraint direct_debit_mandate_amendment_pkey PRIMARY KEY (organisation_id, mandate_id, version)
);
alter table public.direct_debit_mandate_amendment enable row level security;
alter table public.direct_debit_mandate_amendment force row level security;

-- An order of direct debits to the bank (remise de prélèvements): prepared by one person, approved by another; it moves no money.
create table public.direct_debit_order (
  organisation_id             uuid not null,
  id                          uuid not null,
  reference                   text not null,
  type                        text not null,
  identifier                  text not null,
  account_iban                text not null,
  account_bic                 text,
  account_holder              text not null,
  amount_cents                bigint not null,
  collections                 integer not null,
  state                       text default 'prepared'::text not null,
  prepared_at                 timestamp with time zone not null,
  prepared_by                 text not null,
  approved_at                 timestamp with time zone,
  approved_by                 text,
  approved_alone              boolean default false not null,
  file_id                     uuid,
  ended_at                    timestamp with time zone,
  ended_by                    text,
  ended_because               text,
  constraint a_cancelled_or_rejected_order_says_why CHECK (((state <> ALL (ARRAY['cancelled'::text, 'rejected'::text])) OR (btrim(ended_because) <> ''::text))),
  constraint a_second_person_approves CHECK (((approved_by IS NULL) OR (approved_by <> prepared_by) OR approved_alone)),
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint an_approval_is_whole CHECK ((((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_at IS NULL) = (file_id IS NULL)))),
  constraint an_order_has_collections CHECK ((collections > 0)),
  constraint an_order_leaves_approved CHECK (((state = ANY (ARRAY['approved'::text, 'booked'::text, 'rejected'::text])) = (approved_at IS NOT NULL))),
  constraint state_of_an_order_is_known CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'booked'::text, 'rejected'::text, 'cancelled'::text]))),
  constraint type_of_an_order_is_known CHECK ((type = ANY (ARRAY['CORE'::text, 'B2B'::text]))),
  constraint direct_debit_order_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint direct_debit_order_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint direct_debit_order_pkey PRIMARY KEY (organisation_id, id),
  constraint one_direct_debit_order_a_reference UNIQUE (organisation_id, reference)
);
alter table public.direct_debit_order enable row level security;
alter table public.direct_debit_order force row level security;

-- A contestation of the debtor, of the whole or of one part; reminders stop until it is settled.
create table public.dispute (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  claim_item_id               uuid,
  component                   text,
  reason                      text not null,
  opened_on                   date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  answered_on                 date,
  settled_on                  date,
  resolution                  text,
  is_serious                  boolean,
  category                    text,
  answer_by                   date,
  outcome                     text,
  constraint a_settled_dispute_says_how CHECK (((settled_on IS NULL) = (resolution IS NULL))),
  constraint category_of_a_dispute_is_known CHECK ((category = ANY (ARRAY['not-delivered'::text, 'not-conforming'::text, 'amount'::text, 'already-paid'::text, 'not-ordered'::text, 'time-barred'::text, 'other'::text]))),
  constraint only_a_settled_dispute_has_an_outcome CHECK (((outcome IS NULL) OR (settled_on IS NOT NULL))),
  constraint outcome_of_a_dispute_is_known CHECK ((outcome = ANY (ARRAY['founded'::text, 'founded-in-part'::text, 'unfounded'::text]))),
  constraint reason_is_not_empty CHECK ((btrim(reason) <> ''::text)),
  constraint dispute_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint dispute_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint dispute_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint dispute_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.dispute enable row level security;
alter table public.dispute force row level security;

-- Append-only. A document asked of a party to answer a dispute (pièce demandée).
create table public.dispute_paper (
  organisation_id             uuid not null,
  id                          uuid not null,
  dispute_id                  uuid not null,
  name                        text not null,
  asked_from                  text not null,
  asked_on                    date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_paper_has_a_name CHECK ((btrim(name) <> ''::text)),
  constraint a_paper_is_asked_of_a_party CHECK ((asked_from = ANY (ARRAY['debtor'::text, 'creditor'::text]))),
  constraint dispute_paper_organisation_id_dispute_id_fkey FOREIGN KEY (organisation_id, dispute_id) REFERENCES dispute(organisation_id, id),
  constraint dispute_paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint dispute_paper_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.dispute_paper enable row level security;
alter table public.dispute_paper force row level security;

-- Append-only. A document asked that came in, once.
create table public.dispute_paper_in (
  organisation_id             uuid not null,
  paper_id                    uuid not null,
  received_on                 date not null,
  exhibit_id                  uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint dispute_paper_in_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint dispute_paper_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint dispute_paper_in_organisation_id_paper_id_fkey FOREIGN KEY (organisation_id, paper_id) REFERENCES dispute_paper(organisation_id, id),
  constraint dispute_paper_in_pkey PRIMARY KEY (organisation_id, paper_id)
);
alter table public.dispute_paper_in enable row level security;
alter table public.dispute_paper_in force row level security;

-- Append-only. The items that a dispute holds; one that names none holds them all.
create table public.dispute_part (
  organisation_id             uuid not null,
  dispute_id                  uuid not null,
  claim_item_id               uuid not null,
  contested_cents             bigint,
  what                        text default ''::text not null,
  constraint what_is_contested_is_above_zero CHECK ((contested_cents > 0)),
  constraint dispute_part_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint dispute_part_organisation_id_dispute_id_fkey FOREIGN KEY (organisation_id, dispute_id) REFERENCES dispute(organisation_id, id),
  constraint dispute_part_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint dispute_part_pkey PRIMARY KEY (organisation_id, dispute_id, claim_item_id)
);
alter table public.dispute_part enable row level security;
alter table public.dispute_part force row level security;

-- A file of recovery (dossier): one creditor, one debtor, what is claimed.
create table public.dossier (
  organisation_id             uuid not null,
  id                          uuid not null,
  reference                   text not null,
  rf_reference                text not null,
  creditor_id                 uuid not null,
  debtor_id                   uuid not null,
  nature                      text not null,
  title                       text not null,
  limitation_starts_on        date not null,
  contract_rate_hundredths    integer,
  commercial                  jsonb default '{}'::jsonb not null,
  facts                       jsonb default '{}'::jsonb not null,
  status                      text default 'intake'::text not null,
  version                     integer default 1 not null,
  officer_id                  text,
  snoozed_until               date,
  opened_on                   date not null,
  created_at                  timestamp with time zone not null,
  closed_on                   date,
  constraint a_closed_dossier_says_when CHECK (((status = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint contract_rate_is_above_zero CHECK ((contract_rate_hundredths > 0)),
  constraint nature_of_a_claim_is_known CHECK ((nature = ANY (ARRAY['invoice'::text, 'sale'::text, 'services'::text, 'works'::text, 'loan'::text, 'consumer-credit'::text, 'residential-rent'::text, 'commercial-rent'::text, 'maintenance'::text, 'insurance-premium'::text, 'wages'::text, 'carriage'::text, 'telecom'::text, 'bill-of-exchange'::text, 'enforceable-title'::text, 'other'::text]))),
  constraint status_of_a_dossier_is_known CHECK ((status = ANY (ARRAY['intake'::text, 'amicable'::text, 'plan'::text, 'handed-over'::text, 'closed'::text]))),
  constraint versions_begin_at_one CHECK ((version >= 1)),
  constraint dossier_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint dossier_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint dossier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint dossier_pkey PRIMARY KEY (organisation_id, id),
  constraint one_dossier_a_payment_reference UNIQUE (organisation_id, rf_reference),
  constraint one_dossier_a_reference UNIQUE (organisation_id, reference),
  constraint parties_of_a_dossier UNIQUE (organisation_id, id, creditor_id, debtor_id)
);
alter table public.dossier enable row level security;
alter table public.dossier force row level security;

-- Append-only. A review asked of a lawyer or an officer (relecture d'un projet), with exactly the words to be read and the file prepared for it.
create table public.draft_review (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  number                      integer not null,
  kind                        text not null,
  terms                       jsonb not null,
  composed                    jsonb not null,
  text_sha256                 bytea not null,
  content_sha256              bytea not null,
  owed_cents                  bigint not null,
  signatory                   text not null,
  reader_name                 text not null,
  reader_quality              text not null,
  reader_office               text,
  exhibits                    integer not null,
  file_id                     uuid not null,
  page_id                     uuid not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text not null,
  constraint a_draft_is_of_a_debt CHECK ((owed_cents > 0)),
  constraint a_reader_is_named CHECK (((btrim(reader_name) <> ''::text) AND (btrim(reader_office) <> ''::text))),
  constraint exhibits_joined_are_counted CHECK ((exhibits >= 0)),
  constraint hash_of_its_content_is_a_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint hash_of_its_text_is_a_sha256 CHECK ((octet_length(text_sha256) = 32)),
  constraint kind_of_a_draft_is_known CHECK ((kind = ANY (ARRAY['payment-plan'::text, 'acknowledgment-of-debt'::text]))),
  constraint quality_of_a_reader_is_known CHECK ((reader_quality = ANY (ARRAY['lawyer'::text, 'judicial-officer'::text]))),
  constraint draft_review_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint draft_review_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint draft_review_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint draft_review_organisation_id_page_id_fkey FOREIGN KEY (organisation_id, page_id) REFERENCES stored_file(organisation_id, id),
  constraint draft_review_pkey PRIMARY KEY (organisation_id, id),
  constraint reviews_of_a_dossier_are_numbered UNIQUE (organisation_id, dossier_id, number)
);
alter table public.draft_review enable row level security;
alter table public.draft_review force row level security;

-- Append-only. What became of a review: sent by whom asked it, returned with what the reader answered and its paper, or withdrawn with a reason.
create table public.draft_review_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  review_id                   uuid not null,
  dossier_id                  uuid not null,
  kind                        text not null,
  "on"                        date not null,
  channel                     text,
  outcome                     text,
  note                        text default ''::text not null,
  exhibit_id                  uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_paper_is_of_an_answer CHECK (((exhibit_id IS NULL) OR (kind = 'returned'::text))),
  constraint an_approval_has_its_paper CHECK (((outcome <> ALL (ARRAY['approved'::text, 'approved-with-changes'::text])) OR (exhibit_id IS NOT NULL))),
  constraint step_of_a_review_is_known CHECK ((kind = ANY (ARRAY['sent'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint what_a_reader_answers_is_known CHECK ((((kind = 'returned'::text) = (outcome IS NOT NULL)) AND (outcome = ANY (ARRAY['approved'::text, 'approved-with-changes'::text, 'not-approved'::text])))),
  constraint what_is_withdrawn_or_not_approved_says_why CHECK (((btrim(note) <> ''::text) OR ((kind <> 'withdrawn'::text) AND (outcome IS DISTINCT FROM 'not-approved'::text) AND (outcome IS DISTINCT FROM 'approved-with-changes'::text)))),
  constraint what_was_sent_to_be_read_has_its_channel CHECK ((((kind = 'sent'::text) = (channel IS NOT NULL)) AND (channel = ANY (ARRAY['by-hand'::text, 'e-mail'::text, 'letter'::text, 'registered-letter'::text, 'secure-exchange'::text])))),
  constraint draft_review_event_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint draft_review_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint draft_review_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint draft_review_event_organisation_id_review_id_fkey FOREIGN KEY (organisation_id, review_id) REFERENCES draft_review(organisation_id, id),
  constraint draft_review_event_pkey PRIMARY KEY (organisation_id, id),
  constraint a_step_of_a_review_is_noted_once UNIQUE (organisation_id, review_id, kind)
);
alter table public.draft_review_event enable row level security;
alter table public.draft_review_event force row level security;

-- Append-only. The debtor consented to electronic registered letters (consentement, CPCE (postes) L100), with the exhibit that shows it.
create table public.electronic_consent (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  given_on                    date not null,
  exhibit_id                  uuid not null,
  note                        text,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint electronic_consent_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint electronic_consent_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint electronic_consent_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint electronic_consent_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.electronic_consent enable row level security;
alter table public.electronic_consent force row level security;

-- Append-only. A consent that the debtor took back, or that was noted in error: it counts no more, and stays readable.
create table public.electronic_consent_withdrawal (
  organisation_id             uuid not null,
  consent_id                  uuid not null,
  because                     text not null,
  withdrawn_at                timestamp with time zone not null,
  withdrawn_by                text not null,
  constraint a_consent_is_withdrawn_for_a_reason CHECK ((btrim(because) <> ''::text)),
  constraint electronic_consent_withdrawal_organisation_id_consent_id_fkey FOREIGN KEY (organisation_id, consent_id) REFERENCES electronic_consent(organisation_id, id),
  constraint electronic_consent_withdrawal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint electronic_consent_withdrawal_pkey PRIMARY KEY (organisation_id, consent_id)
);
alter table public.electronic_consent_withdrawal enable row level security;
alter table public.electronic_consent_withdrawal force row level security;

-- Append-only. An electronic registered letter that its provider took (dépôt), under the identifier that it gave.
create table public.electronic_deposit (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  provider                    text not null,
  provider_id                 text not null,
  qualified                   boolean not null,
  deposited_at                timestamp with time zone not null,
  constraint a_deposit_has_the_identifier_of_its_provider CHECK ((btrim(provider_id) <> ''::text)),
  constraint electronic_deposit_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint electronic_deposit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint electronic_deposit_pkey PRIMARY KEY (organisation_id, act_id),
  constraint a_letter_of_a_provider_is_of_one_act UNIQUE (organisation_id, provider, provider_id)
);
alter table public.electronic_deposit enable row level security;
alter table public.electronic_deposit force row level security;

-- When a provider is next asked what became of a letter, or whether it has one that is in doubt; a state, not a record.
create table public.electronic_follow_up (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  ask_from                    timestamp with time zone,
  asked_at                    timestamp with time zone,
  failure                     text,
  constraint electronic_follow_up_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint electronic_follow_up_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint electronic_follow_up_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.electronic_follow_up enable row level security;
alter table public.electronic_follow_up force row level security;

-- The entries whose postings are in no row of ledger_sum yet, written with the entry; removed by sum_entries alone.
create table public.entry_to_sum (
  organisation_id             uuid not null,
  entry_id                    text not null,
  constraint entry_to_sum_pkey PRIMARY KEY (organisation_id, entry_id)
);
alter table public.entry_to_sum enable row level security;
alter table public.entry_to_sum force row level security;

-- Append-only. A document of a dossier (pièce), numbered in the order received.
create table public.exhibit (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  number                      integer not null,
  file_id                     uuid not null,
  kind                        text not null,
  owners                      text[] default '{}'::text[] not null,
  received_at                 timestamp with time zone not null,
  received_by                 text not null,
  constraint exhibit_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['invoice'::text, 'order'::text, 'delivery-note'::text, 'contract'::text, 'message-export'::text, 'letter'::text, 'bank-document'::text, 'acknowledgment'::text, 'constat'::text, 'other'::text]))),
  constraint numbers_begin_at_one CHECK ((number >= 1)),
  constraint exhibit_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint exhibit_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint exhibit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_pkey PRIMARY KEY (organisation_id, id),
  constraint exhibits_are_numbered UNIQUE (organisation_id, dossier_id, number)
);
alter table public.exhibit enable row level security;
alter table public.exhibit force row level security;

-- Append-only. What a person read on an exhibit that proof depends on (C. civ. 1359 to 1376): who wrote it, how it is signed, what it states; the last version counts.
create table public.exhibit_description (
  organisation_id             uuid not null,
  exhibit_id                  uuid not null,
  version                     integer not null,
  kind                        text not null,
  written_by_party            text not null,
  signature                   text not null,
  states                      text not null,
  figures_cents               bigint,
  words_cents                 bigint,
  described_at                timestamp with time zone not null,
  described_by                text not null,
  constraint amounts_are_above_zero CHECK (((figures_cents > 0) AND (words_cents > 0))),
  constraint party_is_known CHECK ((written_by_party = ANY (ARRAY['debtor'::text, 'creditor'::text, 'third-party'::text]))),
  constraint proof_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['notarial-deed'::text, 'lawyer-deed'::text, 'private-deed'::text, 'acknowledgment-of-debt'::text, 'invoice'::text, 'order'::text, 'delivery-note'::text, 'sms'::text, 'instant-message'::text, 'e-mail'::text, 'bank-transfer'::text, 'witness'::text, 'bailiff-report'::text, 'admission-in-court'::text, 'oath'::text, 'books'::text]))),
  constraint signature_is_known CHECK ((signature = ANY (ARRAY['handwritten'::text, 'qualified'::text, 'advanced'::text, 'simple'::text, 'none'::text]))),
  constraint versions_begin_at_one CHECK ((version >= 1)),
  constraint what_it_states_is_known CHECK ((states = ANY (ARRAY['debt-and-amount'::text, 'debt-only'::text, 'payment'::text, 'nothing'::text]))),
  constraint exhibit_description_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint exhibit_description_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_description_pkey PRIMARY KEY (organisation_id, exhibit_id, version)
);
alter table public.exhibit_description enable row level security;
alter table public.exhibit_description force row level security;

-- Append-only. The file that keeps what the DNS answered for the keys of an exhibit (DKIM, ARC), on the day it was first read.
create table public.exhibit_dns_answers (
  organisation_id             uuid not null,
  exhibit_id                  uuid not null,
  file_id                     uuid not null,
  asked_at                    timestamp with time zone not null,
  constraint exhibit_dns_answers_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint exhibit_dns_answers_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint exhibit_dns_answers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_dns_answers_pkey PRIMARY KEY (organisation_id, exhibit_id)
);
alter table public.exhibit_dns_answers enable row level security;
alter table public.exhibit_dns_answers force row level security;

-- Where the reading of an exhibit stands; the exhibit itself never changes.
create table public.exhibit_reading (
  organisation_id             uuid not null,
  exhibit_id                  uuid not null,
  state                       text not null,
  format                      text,
  reader_version              text,
  messages                    integer default 0 not null,
  warnings                    jsonb default '[]'::jsonb not null,
  summary                     jsonb default '{}'::jsonb not null,
  read_at                     timestamp with time zone,
  constraint messages_are_counted CHECK ((messages >= 0)),
  constraint state_of_a_reading_is_known CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'not-a-conversation'::text, 'stopped'::text]))),
  constraint exhibit_reading_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint exhibit_reading_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_reading_pkey PRIMARY KEY (organisation_id, exhibit_id)
);
alter table public.exhibit_reading enable row level security;
alter table public.exhibit_reading force row level security;

-- Append-only. What the depositor said of an export (chaîne de conservation); null where nothing was said. An exhibit received before this was asked has none.
create table public.exhibit_reception (
  organisation_id             uuid not null,
  exhibit_id                  uuid not null,
  tool                        text not null,
  device                      text,
  app                         text,
  app_version                 text,
  exported_on                 date,
  exported_by                 text,
  zone                        text,
  constraint a_version_is_of_an_application CHECK (((app_version IS NULL) OR (app IS NOT NULL))),
  constraint exhibit_reception_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint exhibit_reception_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_reception_pkey PRIMARY KEY (organisation_id, exhibit_id)
);
alter table public.exhibit_reception enable row level security;
alter table public.exhibit_reception force row level security;

-- Append-only. The time-stamp (RFC 3161) taken over the original soon after it was received: one, and the first stays.
create table public.exhibit_stamp (
  organisation_id             uuid not null,
  exhibit_id                  uuid not null,
  stamped_at                  timestamp with time zone not null,
  authority                   text not null,
  local                       boolean not null,
  reply                       bytea not null,
  constraint stamp_of_an_exhibit_is_there CHECK ((octet_length(reply) > 0)),
  constraint exhibit_stamp_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit_reception(organisation_id, exhibit_id),
  constraint exhibit_stamp_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint exhibit_stamp_pkey PRIMARY KEY (organisation_id, exhibit_id)
);
alter table public.exhibit_stamp enable row level security;
alter table public.exhibit_stamp force row level security;

-- What the firm announced that it pays into the separate account (couverture attendue): fees of the bank, or an advance that covers a shortfall. The bank alone makes it received.
create table public.expected_cover (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  reference                   text not null,
  amount_cents                bigint not null,
  announced_at                timestamp with time zone not null,
  announced_by                text not null,
  state                       text default 'expected'::text not null,
  bank_line_id                uuid,
  received_on                 date,
  ended_at                    timestamp with time zone,
  ended_by                    text,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint an_end_is_whole CHECK ((((state = 'expected'::text) = (ended_at IS NULL)) AND ((state = 'expected'::text) = (ended_by IS NULL)))),
  constraint kind_of_a_cover_is_known CHECK ((kind = ANY (ARRAY['fees'::text, 'advance'::text]))),
  constraint received_on_a_line_of_the_bank CHECK (((state = 'received'::text) = ((bank_line_id IS NOT NULL) AND (received_on IS NOT NULL)))),
  constraint state_of_a_cover_is_known CHECK ((state = ANY (ARRAY['expected'::text, 'received'::text, 'withdrawn'::text]))),
  constraint expected_cover_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint expected_cover_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint expected_cover_pkey PRIMARY KEY (organisation_id, id),
  constraint a_bank_line_covers_once UNIQUE (organisation_id, bank_line_id),
  constraint one_cover_a_reference UNIQUE (organisation_id, reference)
);
alter table public.expected_cover enable row level security;
alter table public.expected_cover force row level security;

-- Append-only. How long an organisation waits for a promise or an instalment; the last row holds, the house’s own terms before the first.
create table public.expected_term (
  organisation_id             uuid not null,
  id                          uuid not null,
  grace_working_days          integer not null,
  default_after_days          integer not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  constraint default_comes_within_a_quarter CHECK (((default_after_days >= 1) AND (default_after_days <= 90))),
  constraint grace_is_a_fortnight_at_most CHECK (((grace_working_days >= 0) AND (grace_working_days <= 10))),
  constraint expected_term_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint expected_term_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.expected_term enable row level security;
alter table public.expected_term force row level security;

-- What a message promises, admits or contests, as found; it counts only once a person keeps it.
create table public.finding (
  organisation_id             uuid not null,
  id                          uuid not null,
  message_id                  uuid not null,
  dossier_id                  uuid not null,
  rank                        integer not null,
  kind                        text not null,
  amount_cents                bigint,
  due_on                      date,
  spans                       jsonb not null,
  rules                       text[] not null,
  rule_version                text,
  details                     jsonb default '{}'::jsonb not null,
  state                       text default 'proposed'::text not null,
  kept_amount_cents           bigint,
  kept_due_on                 date,
  decided_by                  text,
  decided_at                  timestamp with time zone,
  reason                      text,
  author_statement_id         uuid,
  constraint a_decision_has_an_author CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)))),
  constraint a_finding_put_right_says_why CHECK (((state <> ALL (ARRAY['corrected'::text, 'set-aside'::text])) OR (reason IS NOT NULL))),
  constraint state_of_a_finding_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'kept'::text, 'corrected'::text, 'set-aside'::text]))),
  constraint finding_organisation_id_author_statement_id_fkey FOREIGN KEY (organisation_id, author_statement_id) REFERENCES author_statement(organisation_id, id),
  constraint finding_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint finding_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint finding_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES message(organisation_id, id),
  constraint finding_pkey PRIMARY KEY (organisation_id, id),
  constraint findings_of_a_message_are_ranked UNIQUE (organisation_id, message_id, rank)
);
alter table public.finding enable row level security;
alter table public.finding force row level security;

-- An amount of a statement that is not in euros (quarantaine): never posted, counted among what reconciles a day until a person says what became of it.
create table public.foreign_bank_line (
  organisation_id             uuid not null,
  id                          uuid not null,
  statement_id                uuid not null,
  account                     text not null,
  key                         text not null,
  booked_on                   date,
  amount_hundredths           bigint not null,
  currency                    text not null,
  counterparty                text,
  remittance                  text,
  found_at                    timestamp with time zone not null,
  settled_at                  timestamp with time zone,
  settled_by                  text,
  settled_because             text,
  constraint currency_is_not_the_euro CHECK ((currency <> 'EUR'::text)),
  constraint settled_by_someone_who_says_why CHECK ((((settled_at IS NULL) = (settled_by IS NULL)) AND ((settled_at IS NULL) = (settled_because IS NULL)))),
  constraint foreign_bank_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint foreign_bank_line_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint foreign_bank_line_pkey PRIMARY KEY (organisation_id, id),
  constraint a_foreign_line_is_kept_once UNIQUE (organisation_id, account, key)
);
alter table public.foreign_bank_line enable row level security;
alter table public.foreign_bank_line force row level security;

-- Commands to the house itself, already answered: the same key with the same content is answered the same, with other content it is refused.
create table public.house_command (
  key                         text not null,
  input_hash                  bytea not null,
  answer                      jsonb,
  founded_id                  uuid,
  created_at                  timestamp with time zone not null,
  constraint input_hash_has_32_bytes CHECK ((octet_length(input_hash) = 32)),
  constraint key_is_not_empty CHECK ((key <> ''::text)),
  constraint unanswered_names_what_it_founds CHECK (((answer IS NOT NULL) OR (founded_id IS NOT NULL))),
  constraint house_command_pkey PRIMARY KEY (key)
);

-- Commands already answered: the same key with the same content is answered the same, with other content it is refused.
create table public.idempotency_key (
  organisation_id             uuid not null,
  key                         text not null,
  input_sha256                bytea not null,
  response_status             integer,
  response_body               jsonb,
  created_at                  timestamp with time zone not null,
  constraint input_hash_is_a_sha256 CHECK ((octet_length(input_sha256) = 32)),
  constraint key_is_not_empty CHECK ((key <> ''::text)),
  constraint idempotency_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint idempotency_key_pkey PRIMARY KEY (organisation_id, key)
);
alter table public.idempotency_key enable row level security;
alter table public.idempotency_key force row level security;

-- A file of claims being taken in, line by line.
create table public.import_batch (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  file_id                     uuid not null,
  state                       text not null,
  recognised                  jsonb not null,
  columns                     jsonb not null,
  sample                      jsonb default '[]'::jsonb not null,
  mapping                     jsonb default '{}'::jsonb not null,
  defaults                    jsonb default '{}'::jsonb not null,
  lines                       integer default 0 not null,
  lines_read                  integer default 0 not null,
  failure                     jsonb,
  started_by                  text not null,
  started_at                  timestamp with time zone not null,
  finished_at                 timestamp with time zone,
  constraint lines_are_counted CHECK (((lines >= 0) AND (lines_read >= 0))),
  constraint state_of_an_import_is_known CHECK ((state = ANY (ARRAY['mapping'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint import_batch_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint import_batch_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint import_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint import_batch_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.import_batch enable row level security;
alter table public.import_batch force row level security;

-- What became of each line of a file, and why.
create table public.import_line (
  organisation_id             uuid not null,
  batch_id                    uuid not null,
  line                        integer not null,
  raw                         jsonb not null,
  state                       text not null,
  dossier_id                  uuid,
  errors                      jsonb default '[]'::jsonb not null,
  constraint a_rejected_line_says_why CHECK (((state <> 'rejected'::text) OR (errors <> '[]'::jsonb))),
  constraint state_of_a_line_is_known CHECK ((state = ANY (ARRAY['imported'::text, 'already'::text, 'rejected'::text]))),
  constraint import_line_organisation_id_batch_id_fkey FOREIGN KEY (organisation_id, batch_id) REFERENCES import_batch(organisation_id, id),
  constraint import_line_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint import_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint import_line_pkey PRIMARY KEY (organisation_id, batch_id, line)
);
alter table public.import_line enable row level security;
alter table public.import_line force row level security;

-- Which column of a creditor's file feeds which field, remembered by the hash of the header line.
create table public.import_mapping (
  organisation_id             uuid not null,
  creditor_id                 uuid not null,
  header_sha256               bytea not null,
  columns                     jsonb not null,
  defaults                    jsonb default '{}'::jsonb not null,
  used_at                     timestamp with time zone not null,
  constraint header_hash_is_a_sha256 CHECK ((octet_length(header_sha256) = 32)),
  constraint import_mapping_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint import_mapping_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint import_mapping_pkey PRIMARY KEY (organisation_id, creditor_id, header_sha256)
);
alter table public.import_mapping enable row level security;
alter table public.import_mapping force row level security;

-- Append-only. A dossier that a message may be about, and why: what was to be sent there waits until a person says.
create table public.inbound_candidate (
  organisation_id             uuid not null,
  message_id                  uuid not null,
  dossier_id                  uuid not null,
  rank                        integer not null,
  reasons                     text[] not null,
  constraint inbound_candidate_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint inbound_candidate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inbound_candidate_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES inbound_message(organisation_id, id),
  constraint inbound_candidate_pkey PRIMARY KEY (organisation_id, message_id, dossier_id)
);
alter table public.inbound_candidate enable row level security;
alter table public.inbound_candidate force row level security;

-- Append-only. What a person did of a message, once: from then on it holds nothing up.
create table public.inbound_handling (
  organisation_id             uuid not null,
  message_id                  uuid not null,
  dossier_id                  uuid,
  outcome                     text not null,
  reason                      text default ''::text not null,
  promise_id                  uuid,
  dispute_id                  uuid,
  handled_at                  timestamp with time zone not null,
  handled_by                  text not null,
  hold_id                     uuid,
  constraint a_reply_is_left_for_a_reason CHECK (((outcome <> 'nothing'::text) OR (btrim(reason) <> ''::text))),
  constraint only_a_hold_is_named_as_one CHECK (((hold_id IS NULL) OR (outcome = 'hold'::text))),
  constraint only_nothing_comes_of_a_stranger CHECK (((dossier_id IS NOT NULL) OR (outcome = 'nothing'::text))),
  constraint outcome_of_a_reply_is_known CHECK ((outcome = ANY (ARRAY['promise'::text, 'dispute'::text, 'note'::text, 'address'::text, 'finding'::text, 'hold'::text, 'nothing'::text]))),
  constraint what_came_of_a_reply_is_named CHECK ((((outcome = 'promise'::text) = (promise_id IS NOT NULL)) AND ((outcome = 'dispute'::text) = (dispute_id IS NOT NULL)))),
  constraint inbound_handling_organisation_id_dispute_id_fkey FOREIGN KEY (organisation_id, dispute_id) REFERENCES dispute(organisation_id, id),
  constraint inbound_handling_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint inbound_handling_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inbound_handling_organisation_id_hold_id_fkey FOREIGN KEY (organisation_id, hold_id) REFERENCES debtor_hold(organisation_id, id),
  constraint inbound_handling_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES inbound_message(organisation_id, id),
  constraint inbound_handling_organisation_id_promise_id_fkey FOREIGN KEY (organisation_id, promise_id) REFERENCES promise(organisation_id, id),
  constraint inbound_handling_pkey PRIMARY KEY (organisation_id, message_id)
);
alter table public.inbound_handling enable row level security;
alter table public.inbound_handling force row level security;

-- Append-only. Something that reached the house about a claim (réponse), as it came; what a machine read in it is a proposal.
create table public.inbound_message (
  organisation_id             uuid not null,
  id                          uuid not null,
  channel                     text not null,
  way                         text not null,
  received_on                 date not null,
  sender                      text,
  sender_name                 text,
  subject                     text default ''::text not null,
  body                        text not null,
  sent_at                     timestamp with time zone,
  native_id                   text,
  file_id                     uuid,
  mail_sha256                 bytea,
  standing                    text not null,
  proposed_kind               text not null,
  reading                     jsonb not null,
  rule_version                text not null,
  simulated                   boolean default false not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_reply_came_in_a_known_way CHECK ((way = ANY (ARRAY['mailbox'::text, 'provider'::text, 'file'::text, 'noted'::text, 'page'::text]))),
  constraint an_e_mail_is_kept_as_it_came CHECK (((way = 'noted'::text) OR ((file_id IS NOT NULL) AND (mail_sha256 IS NOT NULL)))),
  constraint channel_of_a_reply_is_known CHECK ((channel = ANY (ARRAY['e-mail'::text, 'sms'::text, 'phone'::text, 'post'::text, 'portal'::text]))),
  constraint hash_of_a_mail_is_a_sha256 CHECK ((octet_length(mail_sha256) = 32)),
  constraint standing_of_a_reply_is_known CHECK ((standing = ANY (ARRAY['one'::text, 'to-choose'::text, 'unmatched'::text, 'said'::text]))),
  constraint inbound_message_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint inbound_message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inbound_message_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.inbound_message enable row level security;
alter table public.inbound_message force row level security;

-- Append-only. The dossier that a person says a message is about; the last one counts.
create table public.inbound_placing (
  organisation_id             uuid not null,
  message_id                  uuid not null,
  rank                        integer not null,
  dossier_id                  uuid not null,
  exhibit_id                  uuid,
  placed_at                   timestamp with time zone not null,
  placed_by                   text not null,
  constraint placings_are_ranked_from_one CHECK ((rank >= 1)),
  constraint inbound_placing_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint inbound_placing_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint inbound_placing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inbound_placing_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES inbound_message(organisation_id, id),
  constraint inbound_placing_pkey PRIMARY KEY (organisation_id, message_id, rank)
);
alter table public.inbound_placing enable row level security;
alter table public.inbound_placing force row level security;

-- Append-only. The sendings of a period asked for an inspector (dossier de contrôle); the background makes it.
create table public.inspection_file (
  organisation_id             uuid not null,
  id                          uuid not null,
  from_day                    date not null,
  to_day                      date not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text not null,
  constraint a_period_of_inspection_runs_forward CHECK ((from_day <= to_day)),
  constraint inspection_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inspection_file_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.inspection_file enable row level security;
alter table public.inspection_file force row level security;

-- Append-only. The file that was made of it, or why none was.
create table public.inspection_file_end (
  organisation_id             uuid not null,
  inspection_id               uuid not null,
  file_id                     uuid,
  acts                        integer not null,
  failure                     text,
  ended_at                    timestamp with time zone not null,
  constraint acts_of_an_inspection_are_counted CHECK ((acts >= 0)),
  constraint an_inspection_file_is_made_or_fails CHECK (((file_id IS NULL) = (failure IS NOT NULL))),
  constraint failure_of_an_inspection_is_known CHECK ((failure = ANY (ARRAY['interrupted'::text, 'too-large'::text]))),
  constraint inspection_file_end_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint inspection_file_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint inspection_file_end_organisation_id_inspection_id_fkey FOREIGN KEY (organisation_id, inspection_id) REFERENCES inspection_file(organisation_id, id),
  constraint inspection_file_end_pkey PRIMARY KEY (organisation_id, inspection_id)
);
alter table public.inspection_file_end enable row level security;
alter table public.inspection_file_end force row level security;

-- A person invited to become a member, by a link that serves once; only the SHA-256 of its token is kept.
create table public.invitation (
  organisation_id             uuid not null,
  id                          uuid not null,
  email                       text not null,
  display_name                text not null,
  role                        text not null,
  token_hash                  bytea not null,
  invited_at                  timestamp with time zone not null,
  invited_by                  text not null,
  expires_at                  timestamp with time zone not null,
  accepted_at                 timestamp with time zone,
  accepted_by                 text,
  revoked_at                  timestamp with time zone,
  revoked_by                  text,
  constraint a_revocation_is_whole CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint address_is_in_lower_case CHECK (((email = lower(email)) AND (email <> ''::text))),
  constraint an_acceptance_is_whole CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint an_invitation_expires_after_it_began CHECK ((expires_at > invited_at)),
  constraint an_invitation_serves_or_is_revoked CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
  constraint invited_role_is_one_of_four CHECK ((role = ANY (ARRAY['manager'::text, 'officer'::text, 'accountant'::text, 'auditor'::text]))),
  constraint token_hash_is_a_sha256 CHECK ((octet_length(token_hash) = 32)),
  constraint invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint invitation_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.invitation enable row level security;
alter table public.invitation force row level security;

-- A status of the life cycle of an e-invoice (statut du cycle de vie), met once whatever the number of deliveries.
create table public.invoice_status (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  claim_item_id               uuid not null,
  exhibit_id                  uuid not null,
  key                         bytea not null,
  code                        integer not null,
  said_at                     timestamp with time zone,
  amount_cents                bigint,
  details                     jsonb not null,
  state                       text not null,
  payment_id                  uuid,
  received_at                 timestamp with time zone not null,
  received_by                 text not null,
  decided_at                  timestamp with time zone,
  decided_by                  text,
  reason                      text,
  constraint a_decided_status_says_when CHECK (((state = ANY (ARRAY['applied'::text, 'set-aside'::text])) = (decided_at IS NOT NULL))),
  constraint a_decision_has_an_author CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  constraint state_of_a_status_is_known CHECK ((state = ANY (ARRAY['noted'::text, 'waiting'::text, 'applied'::text, 'set-aside'::text]))),
  constraint invoice_status_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint invoice_status_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint invoice_status_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint invoice_status_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint invoice_status_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint invoice_status_pkey PRIMARY KEY (organisation_id, id),
  constraint a_status_acts_once UNIQUE (organisation_id, claim_item_id, key)
);
alter table public.invoice_status enable row level security;
alter table public.invoice_status force row level security;

-- Append-only. What happened, by whom, on which facts, under which rules; written in the transaction of the act.
create table public.journal_entry (
  organisation_id             uuid not null,
  id                          uuid not null,
  "position"                  bigint generated always as identity not null,
  recorded_at                 timestamp with time zone not null,
  actor_kind                  text not null,
  actor_id                    text not null,
  verb                        text not null,
  subject_kind                text not null,
  subject_id                  text not null,
  dossier_id                  uuid,
  facts                       jsonb not null,
  rule_versions               jsonb default '{}'::jsonb not null,
  canonical                   bytea not null,
  leaf_hash                   bytea not null,
  constraint canonical_bytes_are_there CHECK ((octet_length(canonical) > 0)),
  constraint leaf_hash_is_a_sha256 CHECK ((octet_length(leaf_hash) = 32)),
  constraint journal_entry_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint journal_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint journal_entry_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.journal_entry enable row level security;
alter table public.journal_entry force row level security;

-- Append-only, written by triggers. A demand that was leaving or had left, and a fact of its dossier of that day or before that was written down only after it was approved. Whether it left in error is for the rule to say (relance partie à tort).
create table public.late_fact (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  kind                        text not null,
  fact_id                     uuid not null,
  constraint kind_of_a_late_fact_is_known CHECK ((kind = ANY (ARRAY['payment'::text, 'dispute'::text, 'promise'::text, 'pause'::text]))),
  constraint late_fact_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint late_fact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint late_fact_pkey PRIMARY KEY (organisation_id, act_id, kind, fact_id)
);
alter table public.late_fact enable row level security;
alter table public.late_fact force row level security;

-- What waits for its place in the sealed log, written with the act that it tells; removed by the sealing.
create table public.leaf_to_seal (
  organisation_id             uuid not null,
  id                          uuid not null,
  "position"                  bigint generated always as identity not null,
  kind                        text not null,
  leaf_hash                   bytea not null,
  constraint kind_of_a_leaf_to_seal_is_known CHECK ((kind = ANY (ARRAY['entry'::text, 'bundle'::text]))),
  constraint leaf_to_seal_is_a_sha256 CHECK ((octet_length(leaf_hash) = 32)),
  constraint leaf_to_seal_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.leaf_to_seal enable row level security;
alter table public.leaf_to_seal force row level security;

-- The accounts, shared by all organisations. A guarded one never stands in debit for a creditor, debtor, dossier or payment.
create table public.ledger_account (
  number                      text not null,
  book                        text not null,
  guarded                     boolean not null,
  constraint book_is_known CHECK ((book = ANY (ARRAY['client-money'::text, 'office'::text, 'debtors'::text]))),
  constraint ledger_account_pkey PRIMARY KEY (number)
);

-- Append-only, written by post_entry alone. One event in one book; a mistake is put right by another entry.
create table public.ledger_entry (
  organisation_id             uuid not null,
  id                          text not null,
  "position"                  bigint generated always as identity not null,
  book                        text not null,
  event                       text not null,
  label                       text not null,
  effective_on                date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  reverses                    text,
  convention                  text,
  content_sha256              bytea not null,
  constraint book_is_known CHECK ((book = ANY (ARRAY['client-money'::text, 'office'::text, 'debtors'::text]))),
  constraint ledger_entry_organisation_id_reverses_fkey FOREIGN KEY (organisation_id, reverses) REFERENCES ledger_entry(organisation_id, id),
  constraint ledger_entry_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.ledger_entry enable row level security;
alter table public.ledger_entry force row level security;

-- Append-only. An accounting file (FEC) of a creditor, of which only the customer lines (41x) are kept, in file_id.
create table public.ledger_file (
  organisation_id             uuid not null,
  id                          uuid not null,
  file_id                     uuid not null,
  original_sha256             bytea not null,
  original_bytes              bigint not null,
  as_of                       date not null,
  kept_lines                  integer not null,
  discarded_lines             integer not null,
  received_at                 timestamp with time zone not null,
  received_by                 text not null,
  constraint lines_are_counted CHECK (((kept_lines >= 0) AND (discarded_lines >= 0))),
  constraint original_hash_is_a_sha256 CHECK ((octet_length(original_sha256) = 32)),
  constraint ledger_file_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint ledger_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint ledger_file_pkey PRIMARY KEY (organisation_id, id),
  constraint an_accounting_file_is_read_once UNIQUE (organisation_id, original_sha256)
);
alter table public.ledger_file enable row level security;
alter table public.ledger_file force row level security;

-- Append-only, written by post_entry alone. A line of an entry: debit above zero, credit below. Balances are sums over its indexes; no row is shared between writers.
create table public.ledger_posting (
  organisation_id             uuid not null,
  entry_id                    text not null,
  line                        integer not null,
  account                     text not null,
  amount_cents                bigint not null,
  effective_on                date not null,
  creditor_id                 uuid,
  debtor_id                   uuid,
  dossier_id                  uuid,
  payment_id                  uuid,
  claim_item_id               uuid,
  bank_line_id                uuid,
  constraint amount_is_not_zero CHECK ((amount_cents <> 0)),
  constraint the_bank_account_moves_on_a_line_of_the_bank CHECK (((account = '512100'::text) = (bank_line_id IS NOT NULL))),
  constraint ledger_posting_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint ledger_posting_pkey PRIMARY KEY (organisation_id, entry_id, line)
);
alter table public.ledger_posting enable row level security;
alter table public.ledger_posting force row level security;

-- Append-only, written by sum_entries alone. What some postings of an account in a month add up to: an entry recorded later for that month is in a later row.
create table public.ledger_sum (
  organisation_id             uuid not null,
  account                     text not null,
  month                       date not null,
  batch                       bigint not null,
  debit_cents                 bigint not null,
  credit_cents                bigint not null,
  lines                       integer not null,
  constraint a_month_begins_on_its_first_day CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint sums_are_of_lines CHECK (((lines > 0) AND (debit_cents >= 0) AND (credit_cents >= 0))),
  constraint ledger_sum_account_fkey FOREIGN KEY (account) REFERENCES ledger_account(number),
  constraint ledger_sum_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint ledger_sum_pkey PRIMARY KEY (organisation_id, account, month, batch) INCLUDE (debit_cents, credit_cents, lines)
);
alter table public.ledger_sum enable row level security;
alter table public.ledger_sum force row level security;

-- Append-only. A version of the words of a letter (modèle de lettre): a draft until it is published.
create table public.letter_template (
  organisation_id             uuid not null,
  id                          uuid not null,
  letter                      text not null,
  capacity                    text not null,
  audience                    text not null,
  version                     integer not null,
  texts                       jsonb not null,
  saved_at                    timestamp with time zone not null,
  saved_by                    text not null,
  way                         text not null,
  constraint an_sms_is_a_reminder CHECK (((way <> 'sms'::text) OR (letter = ANY (ARRAY['second-reminder'::text, 'last-reminder'::text])))),
  constraint audience_of_a_template_is_known CHECK ((audience = ANY (ARRAY['consumer'::text, 'professional'::text]))),
  constraint capacity_of_a_template_is_known CHECK ((capacity = ANY (ARRAY['creditor'::text, 'agency'::text, 'judicial-officer'::text]))),
  constraint letter_of_a_template_is_known CHECK ((letter = ANY (ARRAY['first-reminder'::text, 'second-reminder'::text, 'last-reminder'::text, 'formal-notice'::text]))),
  constraint texts_of_a_template_are_named CHECK ((jsonb_typeof(texts) = 'object'::text)),
  constraint versions_of_a_template_begin_at_one CHECK ((version >= 1)),
  constraint way_of_a_template_is_known CHECK ((way = ANY (ARRAY['letter'::text, 'sms'::text]))),
  constraint letter_template_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint letter_template_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_a_template UNIQUE (organisation_id, way, letter, capacity, audience, version)
);
alter table public.letter_template enable row level security;
alter table public.letter_template force row level security;

-- Append-only. From when a version is used for letters not yet approved, who said so, and why.
create table public.letter_template_publication (
  organisation_id             uuid not null,
  template_id                 uuid not null,
  reason                      text not null,
  gate_version                text not null,
  published_at                timestamp with time zone not null,
  published_by                text not null,
  constraint a_template_is_published_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint letter_template_publication_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint letter_template_publication_organisation_id_template_id_fkey FOREIGN KEY (organisation_id, template_id) REFERENCES letter_template(organisation_id, id),
  constraint letter_template_publication_pkey PRIMARY KEY (organisation_id, template_id)
);
alter table public.letter_template_publication enable row level security;
alter table public.letter_template_publication force row level security;

-- Append-only. From when a published version is used no more: the words of the product are.
create table public.letter_template_withdrawal (
  organisation_id             uuid not null,
  template_id                 uuid not null,
  reason                      text not null,
  withdrawn_at                timestamp with time zone not null,
  withdrawn_by                text not null,
  constraint a_template_is_withdrawn_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint letter_template_withdrawal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint letter_template_withdrawal_organisation_id_template_id_fkey FOREIGN KEY (organisation_id, template_id) REFERENCES letter_template_publication(organisation_id, template_id),
  constraint letter_template_withdrawal_pkey PRIMARY KEY (organisation_id, template_id)
);
alter table public.letter_template_withdrawal enable row level security;
alter table public.letter_template_withdrawal force row level security;

-- What moved the limitation of a claim, or seemed to, outside our letters and payments (C. civ. 2230 to 2246); one noted by mistake is withdrawn with its reason, never erased.
create table public.limitation_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  kind                        text not null,
  happened_on                 date not null,
  ended_on                    date,
  result                      text,
  registered                  boolean default false not null,
  exhibit_id                  uuid,
  note                        text default ''::text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  withdrawn_at                timestamp with time zone,
  withdrawn_by                text,
  withdrawn_because           text,
  constraint a_withdrawal_is_whole CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)))),
  constraint an_event_ends_after_it_began CHECK ((ended_on >= happened_on)),
  constraint event_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['reminder'::text, 'formal-notice'::text, 'acknowledgment'::text, 'partial-acknowledgment'::text, 'part-payment'::text, 'part-payment-by-third-party'::text, 'court-claim'::text, 'conciliation-request-registered'::text, 'payment-order-request'::text, 'payment-order-served'::text, 'enforcement-act'::text, 'protective-measure'::text, 'mediation'::text, 'conciliation'::text, 'participatory-procedure'::text, 'small-claims-agreement'::text, 'investigation-measure'::text, 'force-majeure'::text, 'insolvency-declaration'::text, 'negotiation'::text, 'plan-signed'::text, 'debtor-change-of-address'::text]))),
  constraint only_a_court_claim_has_a_result CHECK (((result IS NULL) OR (kind = 'court-claim'::text))),
  constraint result_is_known CHECK ((result = ANY (ARRAY['pending'::text, 'judged'::text, 'withdrawn'::text, 'lapsed'::text, 'dismissed'::text]))),
  constraint limitation_event_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint limitation_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint limitation_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint limitation_event_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.limitation_event enable row level security;
alter table public.limitation_event force row level security;

-- Append-only. The number of a cheque that a person told when a line of several was shared out: a debit of the bank that names it takes back that payment alone.
create table public.lodged_cheque (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid not null,
  number                      text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint cheque_number_is_digits CHECK ((number ~ '^[0-9]{4,20}$'::text)),
  constraint lodged_cheque_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint lodged_cheque_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint lodged_cheque_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint lodged_cheque_pkey PRIMARY KEY (organisation_id, payment_id)
);
alter table public.lodged_cheque enable row level security;
alter table public.lodged_cheque force row level security;

-- Append-only. The heads of the sealed log, each signed by the house.
create table public.log_checkpoint (
  organisation_id             uuid not null,
  tree_size                   bigint not null,
  root_hash                   bytea not null,
  sealed_at                   timestamp with time zone not null,
  public_key                  bytea not null,
  note                        text not null,
  constraint checkpoint_covers_leaves CHECK ((tree_size > 0)),
  constraint public_key_is_ed25519 CHECK ((octet_length(public_key) = 32)),
  constraint root_hash_is_a_sha256 CHECK ((octet_length(root_hash) = 32)),
  constraint log_checkpoint_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint log_checkpoint_pkey PRIMARY KEY (organisation_id, tree_size)
);
alter table public.log_checkpoint enable row level security;
alter table public.log_checkpoint force row level security;

-- Append-only. What each leaf of the sealed log is, by its place, without a gap. Its hash is in the tiles.
create table public.log_leaf (
  organisation_id             uuid not null,
  leaf_index                  bigint not null,
  id                          uuid not null,
  kind                        text not null,
  constraint kind_of_a_leaf_is_known CHECK ((kind = ANY (ARRAY['entry'::text, 'bundle'::text]))),
  constraint leaf_index_is_a_place CHECK ((leaf_index >= 0)),
  constraint log_leaf_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint log_leaf_pkey PRIMARY KEY (organisation_id, leaf_index),
  constraint a_leaf_is_sealed_once UNIQUE (organisation_id, id)
);
alter table public.log_leaf enable row level security;
alter table public.log_leaf force row level security;

-- The hashes of the sealed log, 256 to a tile (C2SP tlog-tiles): those of the leaves at level 0, the roots of full tiles above. A tile that is not full grows; what it holds never changes.
create table public.log_tile (
  organisation_id             uuid not null,
  level                       integer not null,
  tile_index                  bigint not null,
  hashes                      bytea not null,
  constraint level_is_a_level CHECK (((level >= 0) AND (level <= 6))),
  constraint tile_holds_1_to_256_hashes CHECK ((((octet_length(hashes) % 32) = 0) AND ((octet_length(hashes) >= 32) AND (octet_length(hashes) <= 8192)))),
  constraint tile_index_is_a_place CHECK ((tile_index >= 0)),
  constraint log_tile_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint log_tile_pkey PRIMARY KEY (organisation_id, level, tile_index)
);
alter table public.log_tile enable row level security;
alter table public.log_tile force row level security;

-- The mailbox (IMAP) that an organisation has its replies fetched from; its password is in a file of the server, never here.
create table public.mailbox (
  organisation_id             uuid not null,
  host                        text not null,
  port                        integer not null,
  security                    text not null,
  user_name                   text not null,
  folder                      text not null,
  marks_seen                  boolean not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  uid_validity                bigint,
  last_uid                    bigint default 0 not null,
  checked_at                  timestamp with time zone,
  failure                     text,
  constraint port_is_a_port CHECK (((port >= 1) AND (port <= 65535))),
  constraint security_of_a_mailbox_is_known CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint uids_are_not_negative CHECK ((last_uid >= 0)),
  constraint mailbox_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint mailbox_pkey PRIMARY KEY (organisation_id)
);
alter table public.mailbox enable row level security;
alter table public.mailbox force row level security;

-- The organisations that a user may enter, and as what. One that ended stays: the journal names its user.
create table public.membership (
  organisation_id             uuid not null,
  user_id                     text not null,
  role                        text not null,
  display_name                text not null,
  created_at                  timestamp with time zone default now() not null,
  ended_at                    timestamp with time zone,
  suspended_at                timestamp with time zone,
  constraint role_is_one_of_four CHECK ((role = ANY (ARRAY['manager'::text, 'officer'::text, 'accountant'::text, 'auditor'::text]))),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in."user"(id),
  constraint membership_pkey PRIMARY KEY (organisation_id, user_id)
);
alter table public.membership enable row level security;
alter table public.membership force row level security;

-- Append-only. A message as read in an exhibit, with the place of its bytes; `record` is the whole reading.
create table public.message (
  organisation_id             uuid not null,
  id                          uuid not null,
  exhibit_id                  uuid not null,
  rank                        integer not null,
  byte_offset                 bigint not null,
  byte_length                 bigint not null,
  slice_sha256                bytea not null,
  direction                   text not null,
  author_raw                  text,
  author_grade                text not null,
  sent_at                     timestamp with time zone,
  sent_local                  text,
  time_raw                    text,
  zone                        text not null,
  text                        text not null,
  record                      jsonb not null,
  constraint author_is_graded CHECK ((author_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text]))),
  constraint direction_is_known CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text, 'system'::text, 'unknown'::text]))),
  constraint slice_hash_is_a_sha256 CHECK ((octet_length(slice_sha256) = 32)),
  constraint slice_is_inside_the_file CHECK (((byte_offset >= 0) AND (byte_length >= 0))),
  constraint zone_is_known CHECK ((zone = ANY (ARRAY['utc'::text, 'offset'::text, 'device-unknown'::text]))),
  constraint message_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint message_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint message_pkey PRIMARY KEY (organisation_id, id),
  constraint messages_keep_the_order_of_the_file UNIQUE (organisation_id, exhibit_id, rank)
);
alter table public.message enable row level security;
alter table public.message force row level security;

-- Append-only. Each half-year that was found without its rate, a month before it starts: once, whatever is read of it later.
create table public.missing_rate_notice (
  organisation_id             uuid not null,
  series                      text not null,
  half_year                   text not null,
  noticed_at                  timestamp with time zone not null,
  constraint noticed_half_year_is_written_so CHECK ((half_year ~ '^\d{4}-S[12]$'::text)),
  constraint noticed_series_is_known CHECK ((series = ANY (ARRAY['legal'::text, 'ecb'::text]))),
  constraint missing_rate_notice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint missing_rate_notice_pkey PRIMARY KEY (organisation_id, series, half_year)
);
alter table public.missing_rate_notice enable row level security;
alter table public.missing_rate_notice force row level security;

-- Funds of a creditor that may not leave: insolvency, attachment, dispute; of one dossier, or of all where it is null.
create table public.money_freeze (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  dossier_id                  uuid,
  kind                        text not null,
  because                     text not null,
  frozen_at                   timestamp with time zone not null,
  frozen_by                   text not null,
  lifted_at                   timestamp with time zone,
  lifted_by                   text,
  lifted_because              text,
  constraint a_freeze_says_why CHECK ((btrim(because) <> ''::text)),
  constraint a_lifting_is_whole CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_because IS NULL)))),
  constraint a_lifting_says_why CHECK (((lifted_because IS NULL) OR (btrim(lifted_because) <> ''::text))),
  constraint kind_of_a_freeze_is_known CHECK ((kind = ANY (ARRAY['insolvency'::text, 'attachment'::text, 'dispute'::text, 'other'::text]))),
  constraint money_freeze_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint money_freeze_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint money_freeze_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint money_freeze_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.money_freeze enable row level security;
alter table public.money_freeze force row level security;

-- Append-only. What a person wrote on a dossier: a note, a call, a reply received.
create table public.note (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  kind                        text default 'note'::text not null,
  text                        text not null,
  details                     jsonb default '{}'::jsonb not null,
  written_at                  timestamp with time zone not null,
  written_by                  text not null,
  constraint note_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['note'::text, 'call'::text, 'reply'::text]))),
  constraint text_is_not_empty CHECK ((btrim(text) <> ''::text)),
  constraint note_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint note_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint note_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.note enable row level security;
alter table public.note force row level security;

-- The last number given in a series and a year. Taken in the transaction that uses it: one rolled back gives its number back, so that there is no gap.
create table public.numbering (
  organisation_id             uuid not null,
  series                      text not null,
  year                        integer not null,
  last_number                 integer not null,
  constraint numbers_begin_at_one CHECK ((last_number >= 1)),
  constraint numbering_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint numbering_pkey PRIMARY KEY (organisation_id, series, year)
);
alter table public.numbering enable row level security;
alter table public.numbering force row level security;

-- Who uses the product: everything else belongs to one organisation.
create table public.organisation (
  id                          uuid not null,
  kind                        text not null,
  name                        text not null,
  siren                       text,
  address_line2               text default ''::text not null,
  address_line3               text default ''::text not null,
  street                      text default ''::text not null,
  post_code                   text default ''::text not null,
  town                        text default ''::text not null,
  phone                       text,
  email                       text,
  is_demo                     boolean default false not null,
  insurer                     text,
  insurance_until             date,
  account_declared_on         date,
  account_holder              text,
  account_iban                text,
  account_bic                 text,
  courtesy_name               text,
  courtesy_phone              text,
  courtesy_email              text,
  created_at                  timestamp with time zone default now() not null,
  legal_form                  text,
  vat_number                  text,
  constraint account_has_an_iban_and_a_holder CHECK (((account_iban IS NULL) = (account_holder IS NULL))),
  constraint kind_is_one_of_three_capacities CHECK ((kind = ANY (ARRAY['creditor'::text, 'agency'::text, 'judicial-officer'::text]))),
  constraint siren_has_nine_digits CHECK ((siren ~ '^\d{9}$'::text)),
  constraint vat_number_is_french CHECK ((vat_number ~ '^FR\d{11}$'::text)),
  constraint organisation_pkey PRIMARY KEY (id)
);
alter table public.organisation enable row level security;
alter table public.organisation force row level security;

-- What must leave the house: reserved with its cause, then done once by a worker. A result that is not known waits for a person.
create table public.outward_act (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  dossier_id                  uuid,
  step                        text not null,
  channel                     text not null,
  state                       text default 'reserved'::text not null,
  reserved_at                 timestamp with time zone not null,
  reserved_by                 text not null,
  not_before                  timestamp with time zone,
  started_at                  timestamp with time zone,
  finished_at                 timestamp with time zone,
  attempt                     uuid,
  attempts                    integer default 0 not null,
  payload                     jsonb not null,
  content_sha256              bytea not null,
  gate_verdict                jsonb,
  gate_version                text,
  registered_number           text,
  simulated                   boolean default false not null,
  result                      jsonb,
  failure                     text,
  resolved_by                 text,
  resolved_at                 timestamp with time zone,
  letter                      text default (payload ->> 'letter'::text),
  letter_on                   text default (payload ->> 'on'::text),
  carried_by                  uuid,
  constraint an_act_is_carried_by_another CHECK ((carried_by <> id)),
  constraint an_act_that_ended_says_when CHECK (((state <> ALL (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])) OR (finished_at IS NOT NULL))),
  constraint an_act_that_started_says_when CHECK (((state = ANY (ARRAY['reserved'::text, 'cancelled'::text])) OR ((started_at IS NOT NULL) AND (attempt IS NOT NULL)))),
  constraint content_hash_is_a_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint state_of_an_act_is_known CHECK ((state = ANY (ARRAY['reserved'::text, 'doing'::text, 'done'::text, 'failed'::text, 'ambiguous'::text, 'cancelled'::text]))),
  constraint outward_act_organisation_id_carried_by_fkey FOREIGN KEY (organisation_id, carried_by) REFERENCES outward_act(organisation_id, id),
  constraint outward_act_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint outward_act_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint outward_act_pkey PRIMARY KEY (organisation_id, id),
  constraint a_step_leaves_once UNIQUE (organisation_id, step)
);
alter table public.outward_act enable row level security;
alter table public.outward_act force row level security;

-- What is to be paid over to a creditor (reversement), and by when (CPCE R124-6); posted only on a line of the bank.
create table public.pay_over (
  organisation_id             uuid not null,
  id                          uuid not null,
  payment_id                  uuid not null,
  creditor_id                 uuid not null,
  dossier_id                  uuid not null,
  amount_cents                bigint not null,
  collected_on                date not null,
  due_on                      date not null,
  state                       text default 'pending'::text not null,
  frozen_because              text,
  ordered_at                  timestamp with time zone,
  ordered_by                  text,
  posted_on                   date,
  bank_line_id                uuid,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint an_order_says_when CHECK (((state <> 'ordered'::text) OR (ordered_at IS NOT NULL))),
  constraint due_after_collection CHECK ((due_on >= collected_on)),
  constraint posted_on_a_bank_line CHECK (((state = 'posted'::text) = ((bank_line_id IS NOT NULL) AND (posted_on IS NOT NULL)))),
  constraint state_of_a_pay_over_is_known CHECK ((state = ANY (ARRAY['pending'::text, 'ordered'::text, 'posted'::text, 'void'::text]))),
  constraint pay_over_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint pay_over_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint pay_over_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint pay_over_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint pay_over_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.pay_over enable row level security;
alter table public.pay_over force row level security;

-- Where a debtor is refunded, and where the office is paid: what was written never changes; the last one confirmed counts.
create table public.payee_account (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  debtor_id                   uuid,
  iban                        text not null,
  bic                         text,
  holder                      text not null,
  bank_line_id                uuid,
  because                     text not null,
  file_id                     uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  state                       text default 'proposed'::text not null,
  decided_at                  timestamp with time zone,
  decided_by                  text,
  decided_alone               boolean default false not null,
  decided_because             text,
  constraint a_debtor_is_paid_where_it_paid_or_as_a_document_says CHECK (((kind = 'office'::text) OR (bank_line_id IS NOT NULL) OR (file_id IS NOT NULL))),
  constraint a_decision_is_whole CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((state = 'proposed'::text) = (decided_by IS NULL)))),
  constraint a_refusal_says_why CHECK (((state <> 'refused'::text) OR (btrim(decided_because) <> ''::text))),
  constraint a_second_person_confirms_an_account CHECK (((state <> 'confirmed'::text) OR (decided_by <> recorded_by) OR decided_alone)),
  constraint an_account_is_of_a_debtor_or_of_the_office CHECK (((kind = 'debtor'::text) = (debtor_id IS NOT NULL))),
  constraint an_account_says_why CHECK ((btrim(because) <> ''::text)),
  constraint holder_is_named CHECK (((btrim(holder) <> ''::text) AND (length(holder) <= 70))),
  constraint iban_is_written_without_blanks CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint kind_of_a_payee_is_known CHECK ((kind = ANY (ARRAY['debtor'::text, 'office'::text]))),
  constraint state_of_a_payee_account_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text]))),
  constraint payee_account_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint payee_account_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint payee_account_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint payee_account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payee_account_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.payee_account enable row level security;
alter table public.payee_account force row level security;

-- Append-only. What the bank answered on the holder of an account (verification of payee); a name is noted, never put in place of ours. `returned`: a transfer came back, the account is to be checked again.
create table public.payee_check (
  organisation_id             uuid not null,
  id                          uuid not null,
  account_id                  uuid not null,
  result                      text not null,
  name_found                  text,
  note                        text,
  checked_at                  timestamp with time zone not null,
  checked_by                  text not null,
  constraint a_close_match_says_the_name CHECK (((result <> 'close-match'::text) OR (btrim(name_found) <> ''::text))),
  constraint result_of_a_check_is_known CHECK ((result = ANY (ARRAY['match'::text, 'close-match'::text, 'no-match'::text, 'not-possible'::text, 'returned'::text]))),
  constraint payee_check_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES payout_account(organisation_id, id),
  constraint payee_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payee_check_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.payee_check enable row level security;
alter table public.payee_check force row level security;

-- Append-only. Funds received (encaissement) for one dossier; `to-creditor` was paid to the creditor directly.
create table public.payment (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  creditor_id                 uuid not null,
  debtor_id                   uuid not null,
  received_on                 date not null,
  available_on                date not null,
  method                      text not null,
  amount_cents                bigint not null,
  bank_line_id                uuid,
  convention_id               uuid,
  final                       boolean default true not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  details                     jsonb default '{}'::jsonb not null,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint funds_are_available_from_their_receipt CHECK ((available_on >= received_on)),
  constraint method_is_known CHECK ((method = ANY (ARRAY['transfer'::text, 'cheque'::text, 'card'::text, 'direct-debit'::text, 'to-creditor'::text, 'cash'::text]))),
  constraint payment_of_the_parties_of_the_dossier FOREIGN KEY (organisation_id, dossier_id, creditor_id, debtor_id) REFERENCES dossier(organisation_id, id, creditor_id, debtor_id),
  constraint payment_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint payment_organisation_id_convention_id_fkey FOREIGN KEY (organisation_id, convention_id) REFERENCES convention(organisation_id, id),
  constraint payment_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.payment enable row level security;
alter table public.payment force row level security;

-- Append-only. The line of the bank that a payment noted by hand turned out to be: client money moves then, and the term of paying over runs from its day.
create table public.payment_confirmation (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid not null,
  collected_on                date not null,
  confirmed_at                timestamp with time zone not null,
  confirmed_by                text not null,
  constraint payment_confirmation_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint payment_confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payment_confirmation_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint payment_confirmation_pkey PRIMARY KEY (organisation_id, payment_id)
);
alter table public.payment_confirmation enable row level security;
alter table public.payment_confirmation force row level security;

-- Append-only. A plan of instalments that was agreed (échéancier); the last version of a dossier stands, until it is stopped.
create table public.payment_plan (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  version                     integer not null,
  agreed_on                   date not null,
  channel                     text not null,
  exhibit_id                  uuid,
  total_cents                 bigint not null,
  grace_working_days          integer not null,
  default_after_days          integer not null,
  note                        text default ''::text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint channel_of_a_plan_is_known CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'e-mail'::text, 'letter'::text, 'message'::text, 'in-person'::text, 'portal'::text]))),
  constraint default_comes_within_a_quarter CHECK (((default_after_days >= 1) AND (default_after_days <= 90))),
  constraint grace_is_a_fortnight_at_most CHECK (((grace_working_days >= 0) AND (grace_working_days <= 10))),
  constraint total_is_above_zero CHECK ((total_cents > 0)),
  constraint versions_begin_at_one CHECK ((version >= 1)),
  constraint payment_plan_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint payment_plan_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint payment_plan_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payment_plan_pkey PRIMARY KEY (organisation_id, id),
  constraint versions_of_a_plan_follow_one_another UNIQUE (organisation_id, dossier_id, version)
);
alter table public.payment_plan enable row level security;
alter table public.payment_plan force row level security;

-- Append-only. A payment that the bank took back (impayé): its allocation is undone by opposite lines, its receipt annulled by another number.
create table public.payment_return (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid not null,
  returned_on                 date not null,
  reason                      text,
  shortfall_cents             bigint not null,
  commission_credited         boolean not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  charge_cents                bigint default 0 not null,
  constraint a_charge_is_not_below_zero CHECK ((charge_cents >= 0)),
  constraint shortfall_is_not_negative CHECK ((shortfall_cents >= 0)),
  constraint payment_return_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint payment_return_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payment_return_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint payment_return_pkey PRIMARY KEY (organisation_id, payment_id)
);
alter table public.payment_return enable row level security;
alter table public.payment_return force row level security;

-- Where a creditor is paid over, each version apart: what was written never changes; the last one confirmed counts.
create table public.payout_account (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  version                     integer not null,
  iban                        text not null,
  bic                         text,
  holder                      text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  state                       text default 'proposed'::text not null,
  decided_at                  timestamp with time zone,
  decided_by                  text,
  decided_alone               boolean default false not null,
  decided_because             text,
  constraint a_decision_is_whole CHECK ((((state = 'proposed'::text) = (decided_at IS NULL)) AND ((state = 'proposed'::text) = (decided_by IS NULL)))),
  constraint a_refusal_says_why CHECK (((state <> 'refused'::text) OR (btrim(decided_because) <> ''::text))),
  constraint a_second_person_confirms_an_account CHECK (((state <> 'confirmed'::text) OR (decided_by <> recorded_by) OR decided_alone)),
  constraint holder_is_named CHECK (((btrim(holder) <> ''::text) AND (length(holder) <= 70))),
  constraint iban_is_written_without_blanks CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  constraint state_of_a_payout_account_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text]))),
  constraint payout_account_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint payout_account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint payout_account_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_a_payout_account UNIQUE (organisation_id, creditor_id, version),
  constraint payout_account_is_of_its_creditor UNIQUE (organisation_id, id, creditor_id)
);
alter table public.payout_account enable row level security;
alter table public.payout_account force row level security;

-- Append-only. A call to a debtor (appel) and what came of it, beside its note of kind call. Never a recording.
create table public.phone_call (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  debtor_id                   uuid not null,
  note_id                     uuid not null,
  outcome                     text not null,
  number_called               text,
  duration_seconds            integer,
  identity                    text not null,
  report                      text not null,
  promise_id                  uuid,
  dispute_id                  uuid,
  exhibit_id                  uuid,
  made_at                     timestamp with time zone not null,
  made_by                     text not null,
  constraint a_call_lasts_a_day_at_most CHECK (((duration_seconds >= 0) AND (duration_seconds <= 86400))),
  constraint debt_is_told_to_the_debtor_alone CHECK (((outcome <> ALL (ARRAY['reached-debtor'::text, 'promise'::text, 'dispute'::text, 'difficulty'::text])) OR (identity <> 'not-verified'::text))),
  constraint dispute_of_a_call_is_named CHECK (((outcome = 'dispute'::text) = (dispute_id IS NOT NULL))),
  constraint identity_is_said_of_a_call CHECK ((identity = ANY (ARRAY['name-and-address'::text, 'name-and-registration'::text, 'called-back'::text, 'not-verified'::text]))),
  constraint outcome_of_a_call_is_known CHECK ((outcome = ANY (ARRAY['reached-debtor'::text, 'promise'::text, 'dispute'::text, 'difficulty'::text, 'asks-in-writing'::text, 'refuses-to-talk'::text, 'third-party'::text, 'voicemail'::text, 'no-answer'::text, 'wrong-number'::text]))),
  constraint promise_of_a_call_is_named CHECK (((outcome = 'promise'::text) = (promise_id IS NOT NULL))),
  constraint phone_call_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint phone_call_organisation_id_dispute_id_fkey FOREIGN KEY (organisation_id, dispute_id) REFERENCES dispute(organisation_id, id),
  constraint phone_call_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint phone_call_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint phone_call_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint phone_call_organisation_id_note_id_fkey FOREIGN KEY (organisation_id, note_id) REFERENCES note(organisation_id, id),
  constraint phone_call_organisation_id_promise_id_fkey FOREIGN KEY (organisation_id, promise_id) REFERENCES promise(organisation_id, id),
  constraint phone_call_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.phone_call enable row level security;
alter table public.phone_call force row level security;

-- Append-only. What became of a plan: the creditor knows it (CPCE R124-5), it was stopped, an instalment is in default. Each once.
create table public.plan_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  plan_id                     uuid not null,
  kind                        text not null,
  rank                        integer,
  happened_on                 date not null,
  left_cents                  bigint,
  note                        text default ''::text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  exhibit_id                  uuid,
  stopped_for                 text,
  constraint a_default_is_of_an_instalment CHECK (((kind = 'default'::text) = ((rank IS NOT NULL) AND (left_cents IS NOT NULL)))),
  constraint an_exhibit_shows_what_was_said CHECK (((exhibit_id IS NULL) OR (kind = ANY (ARRAY['creditor-knows'::text, 'stopped'::text])))),
  constraint ground_of_a_stop_is_known CHECK ((stopped_for = ANY (ARRAY['notice-unanswered'::text, 'debtor-agreed'::text]))),
  constraint kind_of_a_plan_event_is_known CHECK ((kind = ANY (ARRAY['creditor-knows'::text, 'stopped'::text, 'default'::text]))),
  constraint only_a_stop_has_a_ground CHECK (((stopped_for IS NULL) OR (kind = 'stopped'::text))),
  constraint what_is_left_is_above_zero CHECK ((left_cents > 0)),
  constraint plan_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint plan_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_event_organisation_id_plan_id_fkey FOREIGN KEY (organisation_id, plan_id) REFERENCES payment_plan(organisation_id, id),
  constraint plan_event_organisation_id_plan_id_rank_fkey FOREIGN KEY (organisation_id, plan_id, rank) REFERENCES plan_instalment(organisation_id, plan_id, rank),
  constraint plan_event_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.plan_event enable row level security;
alter table public.plan_event force row level security;

-- Append-only. A sum of a plan and its day (échéance). It moves no money: a payment meets it, or does not.
create table public.plan_instalment (
  organisation_id             uuid not null,
  plan_id                     uuid not null,
  rank                        integer not null,
  due_on                      date not null,
  amount_cents                bigint not null,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint ranks_begin_at_one CHECK ((rank >= 1)),
  constraint plan_instalment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_instalment_organisation_id_plan_id_fkey FOREIGN KEY (organisation_id, plan_id) REFERENCES payment_plan(organisation_id, id),
  constraint plan_instalment_pkey PRIMARY KEY (organisation_id, plan_id, rank)
);
alter table public.plan_instalment enable row level security;
alter table public.plan_instalment force row level security;

-- Append-only. What a creditor lets be agreed of plans (limites du mandat), each version apart; the last one stands.
create table public.plan_limit (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid not null,
  version                     integer not null,
  most_months                 integer,
  least_instalment_cents      bigint,
  most_given_up_hundredths    integer,
  beyond                      text not null,
  decided_by                  text not null,
  decided_on                  date not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_plan_lasts_ten_years_at_most CHECK (((most_months >= 1) AND (most_months <= 120))),
  constraint beyond_the_limits_is_known CHECK ((beyond = ANY (ARRAY['refuse'::text, 'ask'::text]))),
  constraint least_instalment_is_above_zero CHECK ((least_instalment_cents > 0)),
  constraint versions_of_limits_begin_at_one CHECK ((version >= 1)),
  constraint what_is_given_up_is_a_share CHECK (((most_given_up_hundredths >= 1) AND (most_given_up_hundredths <= 10000))),
  constraint who_set_the_limits_has_a_name CHECK ((btrim(decided_by) <> ''::text)),
  constraint plan_limit_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint plan_limit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_limit_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_the_limits UNIQUE (organisation_id, creditor_id, version)
);
alter table public.plan_limit enable row level security;
alter table public.plan_limit force row level security;

-- Append-only. A plan of instalments offered to a debtor (proposition d'échéancier), with exactly the words to be signed.
create table public.plan_offer (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  number                      integer not null,
  signature                   text not null,
  email                       text,
  token_hash                  bytea,
  answer_by                   date not null,
  owed_cents                  bigint not null,
  total_cents                 bigint not null,
  instalments                 jsonb not null,
  terms                       jsonb not null,
  budget                      jsonb,
  composed                    jsonb not null,
  text_sha256                 bytea not null,
  content_sha256              bytea not null,
  offered_at                  timestamp with time zone not null,
  offered_by                  text not null,
  review_id                   uuid,
  constraint a_signature_by_a_code_has_a_token CHECK (((signature = 'electronic'::text) = (token_hash IS NOT NULL))),
  constraint an_offer_asks_for_something_owed CHECK (((total_cents > 0) AND (total_cents <= owed_cents))),
  constraint hash_of_its_content_is_a_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint hash_of_its_text_is_a_sha256 CHECK ((octet_length(text_sha256) = 32)),
  constraint offers_begin_at_one CHECK ((number >= 1)),
  constraint token_hash_of_an_offer_is_a_sha256 CHECK ((octet_length(token_hash) = 32)),
  constraint way_of_signing_is_known CHECK ((signature = ANY (ARRAY['electronic'::text, 'provider'::text, 'paper'::text]))),
  constraint what_is_not_on_paper_has_an_address CHECK (((signature = 'paper'::text) = (email IS NULL))),
  constraint an_offer_names_a_review_of_its_organisation FOREIGN KEY (organisation_id, review_id) REFERENCES draft_review(organisation_id, id),
  constraint plan_offer_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint plan_offer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_offer_pkey PRIMARY KEY (organisation_id, id),
  constraint offers_of_a_dossier_are_numbered UNIQUE (organisation_id, dossier_id, number)
);
alter table public.plan_offer enable row level security;
alter table public.plan_offer force row level security;

-- Append-only. What became of a plan offered: codes sent and tried, what a provider says, the answer of the debtor, or that it was withdrawn.
create table public.plan_offer_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  offer_id                    uuid not null,
  kind                        text not null,
  code_number                 integer,
  at                          timestamp with time zone not null,
  by                          text not null,
  caller_address              text,
  caller_agent                text,
  plan_id                     uuid,
  exhibit_id                  uuid,
  note                        text default ''::text not null,
  constraint a_code_has_its_number CHECK (((kind = ANY (ARRAY['code-sent'::text, 'code-wrong'::text, 'code-right'::text])) = (code_number IS NOT NULL))),
  constraint a_signature_makes_a_plan CHECK (((kind = 'signed'::text) = ((plan_id IS NOT NULL) AND (exhibit_id IS NOT NULL)))),
  constraint kind_of_an_offer_event_is_known CHECK ((kind = ANY (ARRAY['code-sent'::text, 'code-wrong'::text, 'code-right'::text, 'handed-over'::text, 'signed'::text, 'signed-late'::text, 'declined'::text, 'contested'::text, 'expired'::text, 'withdrawn'::text]))),
  constraint plan_offer_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint plan_offer_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint plan_offer_event_organisation_id_offer_id_fkey FOREIGN KEY (organisation_id, offer_id) REFERENCES plan_offer(organisation_id, id),
  constraint plan_offer_event_organisation_id_plan_id_fkey FOREIGN KEY (organisation_id, plan_id) REFERENCES payment_plan(organisation_id, id),
  constraint plan_offer_event_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.plan_offer_event enable row level security;
alter table public.plan_offer_event force row level security;

-- Append-only. What an organisation says a letter costs to post (affranchissement) from a day on, and where that is from. Of two of one day, the last given counts.
create table public.postage_price (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  from_on                     date not null,
  price_cents                 bigint not null,
  source                      text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  constraint kind_of_postage_is_known CHECK ((kind = ANY (ARRAY['letter'::text, 'registered-letter'::text]))),
  constraint postage_is_a_price CHECK ((price_cents > 0)),
  constraint postage_names_its_source CHECK ((btrim(source) <> ''::text)),
  constraint postage_price_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint postage_price_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.postage_price enable row level security;
alter table public.postage_price force row level security;

-- Letters of a day to print and take to the post (lot postal); one that was posted takes no more.
create table public.postal_batch (
  organisation_id             uuid not null,
  id                          uuid not null,
  day                         date not null,
  state                       text default 'open'::text not null,
  opened_at                   timestamp with time zone not null,
  posted_on                   date,
  posted_by                   text,
  constraint a_posted_batch_says_when CHECK (((state = 'posted'::text) = ((posted_on IS NOT NULL) AND (posted_by IS NOT NULL)))),
  constraint state_of_a_batch_is_known CHECK ((state = ANY (ARRAY['open'::text, 'posted'::text]))),
  constraint postal_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint postal_batch_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.postal_batch enable row level security;
alter table public.postal_batch force row level security;

-- Append-only. A printed letter of a batch; an act is in one batch.
create table public.postal_item (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  batch_id                    uuid not null,
  file_id                     uuid not null,
  pages                       integer not null,
  constraint a_letter_has_pages CHECK ((pages > 0)),
  constraint postal_item_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint postal_item_organisation_id_batch_id_fkey FOREIGN KEY (organisation_id, batch_id) REFERENCES postal_batch(organisation_id, id),
  constraint postal_item_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint postal_item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint postal_item_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.postal_item enable row level security;
alter table public.postal_item force row level security;

-- Append-only. A batch was looked at and given to be printed (impression d’un lot): a letter taken out later may be in an envelope.
create table public.postal_printing (
  organisation_id             uuid not null,
  id                          uuid not null,
  batch_id                    uuid not null,
  letters                     integer not null,
  printed_at                  timestamp with time zone not null,
  printed_by                  text not null,
  constraint letters_of_a_printing_are_counted CHECK ((letters >= 0)),
  constraint postal_printing_organisation_id_batch_id_fkey FOREIGN KEY (organisation_id, batch_id) REFERENCES postal_batch(organisation_id, id),
  constraint postal_printing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint postal_printing_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.postal_printing enable row level security;
alter table public.postal_printing force row level security;

-- A promise to pay (promesse de paiement): reminders wait for its day.
create table public.promise (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  amount_cents                bigint not null,
  due_on                      date not null,
  made_on                     date not null,
  channel                     text not null,
  state                       text default 'running'::text not null,
  finding_id                  uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  ended_on                    date,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint channel_of_a_promise_is_known CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'e-mail'::text, 'letter'::text, 'message'::text, 'in-person'::text, 'portal'::text]))),
  constraint state_of_a_promise_is_known CHECK ((state = ANY (ARRAY['running'::text, 'kept'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint promise_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint promise_organisation_id_finding_id_fkey FOREIGN KEY (organisation_id, finding_id) REFERENCES finding(organisation_id, id),
  constraint promise_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint promise_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.promise enable row level security;
alter table public.promise force row level security;

-- Append-only. A signature given at a provider (signature chez un prestataire): the document signed and the file of proof, as exhibits.
create table public.provider_signature (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  signed_at                   timestamp with time zone not null,
  counts                      boolean not null,
  document_exhibit_id         uuid not null,
  proof_exhibit_id            uuid not null,
  recorded_at                 timestamp with time zone not null,
  constraint provider_signature_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES signature_request(organisation_id, act_id),
  constraint provider_signature_organisation_id_document_exhibit_id_fkey FOREIGN KEY (organisation_id, document_exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint provider_signature_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint provider_signature_organisation_id_proof_exhibit_id_fkey FOREIGN KEY (organisation_id, proof_exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint provider_signature_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.provider_signature enable row level security;
alter table public.provider_signature force row level security;

-- Append-only. The receipt (quittance) of a payment, numbered without a gap for an organisation and a year (take_numbers, series `receipt`); a wrong one is annulled by another number.
create table public.receipt (
  organisation_id             uuid not null,
  id                          uuid not null,
  kind                        text not null,
  year                        integer not null,
  number                      integer not null,
  reference                   text not null,
  payment_id                  uuid not null,
  dossier_id                  uuid not null,
  amount_cents                bigint not null,
  under_reserve               boolean default false not null,
  issued_on                   date not null,
  issued_at                   timestamp with time zone not null,
  issued_by                   text not null,
  annuls_receipt_id           uuid,
  facts                       jsonb not null,
  facts_sha256                bytea not null,
  constraint a_receipt_or_its_annulment CHECK ((((kind = 'receipt'::text) AND (annuls_receipt_id IS NULL)) OR ((kind = 'annulment'::text) AND (annuls_receipt_id IS NOT NULL)))),
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint facts_hash_is_a_sha256 CHECK ((octet_length(facts_sha256) = 32)),
  constraint numbers_begin_at_one CHECK ((number >= 1)),
  constraint receipt_organisation_id_annuls_receipt_id_fkey FOREIGN KEY (organisation_id, annuls_receipt_id) REFERENCES receipt(organisation_id, id),
  constraint receipt_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint receipt_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint receipt_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint receipt_pkey PRIMARY KEY (organisation_id, id),
  constraint a_receipt_is_annulled_once UNIQUE (organisation_id, annuls_receipt_id),
  constraint one_receipt_a_number UNIQUE (organisation_id, year, number),
  constraint one_receipt_a_reference UNIQUE (organisation_id, reference)
);
alter table public.receipt enable row level security;
alter table public.receipt force row level security;

-- Who carries the electronic registered letters of an organisation (prestataire); its keys are in a file of the server, never here.
create table public.registered_provider (
  organisation_id             uuid not null,
  provider                    text not null,
  environment                 text not null,
  account                     text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  checked_at                  timestamp with time zone,
  failure                     text,
  constraint account_of_a_provider_is_said CHECK ((btrim(account) <> ''::text)),
  constraint environment_of_a_provider_is_known CHECK ((environment = ANY (ARRAY['production'::text, 'sandbox'::text]))),
  constraint provider_is_known CHECK ((provider = 'ar24'::text)),
  constraint registered_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint registered_provider_pkey PRIMARY KEY (organisation_id)
);
alter table public.registered_provider enable row level security;
alter table public.registered_provider force row level security;

-- Append-only. What the post did of a registered letter (état du recommandé), one row a state, with the proof that shows it.
create table public.registered_state (
  organisation_id             uuid not null,
  id                          uuid not null,
  act_id                      uuid not null,
  dossier_id                  uuid not null,
  state                       text not null,
  happened_on                 date not null,
  signed_by                   text,
  detail                      text,
  source                      text not null,
  file_id                     uuid,
  exhibit_id                  uuid,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint an_exhibit_has_its_file CHECK (((exhibit_id IS NULL) OR (file_id IS NOT NULL))),
  constraint another_return_says_why CHECK (((state <> 'returned-otherwise'::text) OR (btrim(COALESCE(detail, ''::text)) <> ''::text))),
  constraint registered_state_is_known CHECK ((state = ANY (ARRAY['deposited'::text, 'presented'::text, 'delivered'::text, 'refused'::text, 'unclaimed'::text, 'unknown-address'::text, 'returned-otherwise'::text]))),
  constraint source_of_a_registered_state_is_known CHECK ((source = ANY (ARRAY['typed'::text, 'read'::text, 'provider'::text]))),
  constraint what_is_read_is_read_in_a_file CHECK (((source = 'typed'::text) OR (file_id IS NOT NULL))),
  constraint who_signed_took_delivery CHECK (((signed_by IS NULL) OR (state = 'delivered'::text))),
  constraint registered_state_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint registered_state_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint registered_state_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint registered_state_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint registered_state_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint registered_state_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.registered_state enable row level security;
alter table public.registered_state force row level security;

-- Append-only. A state noted in error: it counts no more, and stays readable.
create table public.registered_state_withdrawal (
  organisation_id             uuid not null,
  state_id                    uuid not null,
  because                     text not null,
  withdrawn_at                timestamp with time zone not null,
  withdrawn_by                text not null,
  constraint a_state_is_withdrawn_for_a_reason CHECK ((btrim(because) <> ''::text)),
  constraint registered_state_withdrawal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint registered_state_withdrawal_organisation_id_state_id_fkey FOREIGN KEY (organisation_id, state_id) REFERENCES registered_state(organisation_id, id),
  constraint registered_state_withdrawal_pkey PRIMARY KEY (organisation_id, state_id)
);
alter table public.registered_state_withdrawal enable row level security;
alter table public.registered_state_withdrawal force row level security;

-- Append-only. A part of an item that the creditor gave up (remise, abandon): no money, hence no receipt and no commission; it is taken off the parts it names from that day, never below zero.
create table public.remission (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  claim_item_id               uuid not null,
  takes_effect_on             date not null,
  to_costs_cents              bigint not null,
  to_interest_cents           bigint not null,
  to_indemnity_cents          bigint not null,
  to_principal_cents          bigint not null,
  exhibit_id                  uuid,
  reference                   text,
  decided_by                  text not null,
  decided_on                  date not null,
  channel                     text,
  note                        text default ''::text not null,
  entry_id                    text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  plan_id                     uuid,
  constraint a_remission_rests_on_something CHECK (((exhibit_id IS NOT NULL) OR (btrim(COALESCE(reference, ''::text)) <> ''::text) OR (btrim(note) <> ''::text))),
  constraint a_remission_takes_effect_once_decided CHECK ((decided_on <= takes_effect_on)),
  constraint channel_of_a_remission_is_known CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'e-mail'::text, 'letter'::text, 'message'::text, 'in-person'::text, 'portal'::text]))),
  constraint parts_given_up_are_not_negative CHECK (((to_costs_cents >= 0) AND (to_interest_cents >= 0) AND (to_indemnity_cents >= 0) AND (to_principal_cents >= 0))),
  constraint something_is_given_up CHECK (((((to_costs_cents + to_interest_cents) + to_indemnity_cents) + to_principal_cents) > 0)),
  constraint who_decided_has_a_name CHECK ((btrim(decided_by) <> ''::text)),
  constraint remission_organisation_id_claim_item_id_fkey FOREIGN KEY (organisation_id, claim_item_id) REFERENCES claim_item(organisation_id, id),
  constraint remission_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint remission_organisation_id_entry_id_fkey FOREIGN KEY (organisation_id, entry_id) REFERENCES ledger_entry(organisation_id, id),
  constraint remission_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint remission_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint remission_organisation_id_plan_id_fkey FOREIGN KEY (organisation_id, plan_id) REFERENCES payment_plan(organisation_id, id),
  constraint remission_pkey PRIMARY KEY (organisation_id, id),
  constraint an_entry_writes_off_one_remission UNIQUE (organisation_id, entry_id)
);
alter table public.remission enable row level security;
alter table public.remission force row level security;

-- Append-only. A remission noted in error, undone by an entry that names the one it reverses: the debt stands as if it had not been noted.
create table public.remission_undone (
  organisation_id             uuid not null,
  remission_id                uuid not null,
  because                     text not null,
  entry_id                    text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_remission_is_undone_for_a_reason CHECK ((btrim(because) <> ''::text)),
  constraint remission_undone_organisation_id_entry_id_fkey FOREIGN KEY (organisation_id, entry_id) REFERENCES ledger_entry(organisation_id, id),
  constraint remission_undone_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint remission_undone_organisation_id_remission_id_fkey FOREIGN KEY (organisation_id, remission_id) REFERENCES remission(organisation_id, id),
  constraint remission_undone_pkey PRIMARY KEY (organisation_id, remission_id),
  constraint an_entry_undoes_one_remission UNIQUE (organisation_id, entry_id)
);
alter table public.remission_undone enable row level security;
alter table public.remission_undone force row level security;

-- Append-only. A version of a scenario (scénario de relance): a draft until it is published.
create table public.scenario (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid,
  debtor_kind                 text,
  version                     integer not null,
  steps                       jsonb not null,
  saved_at                    timestamp with time zone not null,
  saved_by                    text not null,
  caps                        jsonb,
  constraint caps_of_a_scenario_are_named CHECK ((jsonb_typeof(caps) = 'object'::text)),
  constraint kind_of_debtor_of_a_scenario_is_known CHECK ((debtor_kind = ANY (ARRAY['consumer'::text, 'professional'::text, 'private-individual'::text]))),
  constraint steps_of_a_scenario_are_a_list CHECK ((jsonb_typeof(steps) = 'array'::text)),
  constraint versions_of_a_scenario_begin_at_one CHECK ((version >= 1)),
  constraint scenario_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint scenario_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint scenario_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_a_scenario UNIQUE NULLS NOT DISTINCT (organisation_id, creditor_id, debtor_kind, version)
);
alter table public.scenario enable row level security;
alter table public.scenario force row level security;

-- Append-only. From when a version is in force for the steps not yet done, who said so, and why.
create table public.scenario_publication (
  organisation_id             uuid not null,
  scenario_id                 uuid not null,
  reason                      text not null,
  published_at                timestamp with time zone not null,
  published_by                text not null,
  constraint a_scenario_is_published_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint scenario_publication_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint scenario_publication_organisation_id_scenario_id_fkey FOREIGN KEY (organisation_id, scenario_id) REFERENCES scenario(organisation_id, id),
  constraint scenario_publication_pkey PRIMARY KEY (organisation_id, scenario_id)
);
alter table public.scenario_publication enable row level security;
alter table public.scenario_publication force row level security;

-- A scenario replayed over past dossiers (simulation): what it would have sent in a period. Computed again at will.
create table public.scenario_simulation (
  organisation_id             uuid not null,
  id                          uuid not null,
  creditor_id                 uuid,
  debtor_kind                 text,
  steps                       jsonb not null,
  from_on                     date not null,
  until_on                    date not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text not null,
  concerned                   integer not null,
  state                       text default 'running'::text not null,
  finished_at                 timestamp with time zone,
  caps                        jsonb,
  constraint a_simulated_period_runs_forward CHECK ((from_on <= until_on)),
  constraint a_simulation_that_ended_says_when CHECK (((state = 'running'::text) = (finished_at IS NULL))),
  constraint caps_of_a_simulation_are_named CHECK ((jsonb_typeof(caps) = 'object'::text)),
  constraint kind_of_debtor_of_a_simulation_is_known CHECK ((debtor_kind = ANY (ARRAY['consumer'::text, 'professional'::text, 'private-individual'::text]))),
  constraint state_of_a_simulation_is_known CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))),
  constraint steps_of_a_simulation_are_a_list CHECK ((jsonb_typeof(steps) = 'array'::text)),
  constraint scenario_simulation_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint scenario_simulation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint scenario_simulation_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.scenario_simulation enable row level security;
alter table public.scenario_simulation force row level security;

-- Append-only. From when a published version is no longer in force, with none in its place: its claims follow the next nearest scenario.
create table public.scenario_withdrawal (
  organisation_id             uuid not null,
  scenario_id                 uuid not null,
  reason                      text not null,
  withdrawn_at                timestamp with time zone not null,
  withdrawn_by                text not null,
  constraint a_scenario_is_withdrawn_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint scenario_withdrawal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint scenario_withdrawal_organisation_id_scenario_id_fkey FOREIGN KEY (organisation_id, scenario_id) REFERENCES scenario_publication(organisation_id, scenario_id),
  constraint scenario_withdrawal_pkey PRIMARY KEY (organisation_id, scenario_id)
);
alter table public.scenario_withdrawal enable row level security;
alter table public.scenario_withdrawal force row level security;

-- Append-only. A sealing of a dossier (dossier scellé) that a member asked for.
create table public.sealed_bundle (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  asked_at                    timestamp with time zone not null,
  asked_by                    text not null,
  constraint sealed_bundle_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint sealed_bundle_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sealed_bundle_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.sealed_bundle enable row level security;
alter table public.sealed_bundle force row level security;

-- Append-only. How a sealing ended: the file of the bundle and the time-stamp it bears, or why there is none.
create table public.sealed_bundle_end (
  organisation_id             uuid not null,
  bundle_id                   uuid not null,
  ended_at                    timestamp with time zone not null,
  failure                     text,
  file_id                     uuid,
  originals                   integer,
  messages                    integer,
  tag_manifest                bytea,
  stamped_at                  timestamp with time zone,
  authority                   text,
  local                       boolean,
  stamp_until                 timestamp with time zone,
  constraint failure_is_known CHECK ((failure = ANY (ARRAY['interrupted'::text, 'authority-silent'::text, 'too-large'::text]))),
  constraint sealing_fails_or_gives_a_file CHECK (((failure IS NULL) = (file_id IS NOT NULL))),
  constraint tag_manifest_is_a_sha256 CHECK ((octet_length(tag_manifest) = 32)),
  constraint sealed_bundle_end_organisation_id_bundle_id_fkey FOREIGN KEY (organisation_id, bundle_id) REFERENCES sealed_bundle(organisation_id, id),
  constraint sealed_bundle_end_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint sealed_bundle_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sealed_bundle_end_pkey PRIMARY KEY (organisation_id, bundle_id)
);
alter table public.sealed_bundle_end enable row level security;
alter table public.sealed_bundle_end force row level security;

-- What is due on a day, prepared to be confirmed at once (lot d'envois), and what became of it.
create table public.sending_batch (
  organisation_id             uuid not null,
  id                          uuid not null,
  day                         date not null,
  made_by                     text not null,
  signatory_id                text not null,
  due                         integer not null,
  prepared_at                 timestamp with time zone not null,
  prepared_by                 text not null,
  state                       text default 'open'::text not null,
  confirmed_at                timestamp with time zone,
  confirmed_by                text,
  finished_at                 timestamp with time zone,
  constraint a_batch_that_ended_says_when CHECK (((state = 'finished'::text) = (finished_at IS NOT NULL))),
  constraint a_batch_that_goes_was_confirmed CHECK (((state = ANY (ARRAY['confirmed'::text, 'finished'::text])) = ((confirmed_at IS NOT NULL) AND (confirmed_by IS NOT NULL)))),
  constraint maker_of_a_batch_is_known CHECK ((made_by = ANY (ARRAY['person'::text, 'run'::text, 'automatic'::text]))),
  constraint state_of_a_batch_is_known CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'finished'::text, 'replaced'::text]))),
  constraint sending_batch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sending_batch_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.sending_batch enable row level security;
alter table public.sending_batch force row level security;

-- One letter of a batch: what was prepared, whether a person left it out, and what became of it.
create table public.sending_line (
  organisation_id             uuid not null,
  batch_id                    uuid not null,
  dossier_id                  uuid not null,
  rank                        integer not null,
  letter                      text not null,
  channel                     text not null,
  dossier_version             integer not null,
  text_sha256                 text,
  total_cents                 bigint not null,
  verdict                     text not null,
  state                       text default 'proposed'::text not null,
  because                     jsonb,
  reason                      text,
  act_id                      uuid,
  answered_at                 timestamp with time zone,
  grouped_with                uuid,
  constraint a_line_is_grouped_with_another CHECK ((grouped_with <> dossier_id)),
  constraint a_line_reserved_names_its_act CHECK (((state = 'reserved'::text) = (act_id IS NOT NULL))),
  constraint a_line_that_passes_was_written CHECK (((verdict <> 'pass'::text) OR (text_sha256 IS NOT NULL))),
  constraint an_exception_has_a_reason CHECK (((state <> 'excepted'::text) OR (btrim(reason) <> ''::text))),
  constraint channel_of_a_line_is_known CHECK ((channel = ANY (ARRAY['letter'::text, 'registered-letter'::text, 'electronic-registered'::text, 'e-mail'::text, 'sms'::text]))),
  constraint hash_of_a_line_is_a_sha256 CHECK ((text_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint letter_of_a_line_is_known CHECK ((letter = ANY (ARRAY['first-reminder'::text, 'second-reminder'::text, 'last-reminder'::text, 'formal-notice'::text]))),
  constraint only_what_passes_goes_at_once CHECK (((state = ANY (ARRAY['proposed'::text, 'excepted'::text])) OR (verdict = 'pass'::text))),
  constraint only_what_passes_is_grouped CHECK (((grouped_with IS NULL) OR (verdict = 'pass'::text))),
  constraint state_of_a_line_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'excepted'::text, 'waiting'::text, 'reserved'::text, 'refused'::text, 'moved'::text]))),
  constraint verdict_of_a_line_is_known CHECK ((verdict = ANY (ARRAY['pass'::text, 'ask-a-person'::text, 'refuse'::text]))),
  constraint sending_line_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint sending_line_organisation_id_batch_id_fkey FOREIGN KEY (organisation_id, batch_id) REFERENCES sending_batch(organisation_id, id),
  constraint sending_line_organisation_id_batch_id_grouped_with_fkey FOREIGN KEY (organisation_id, batch_id, grouped_with) REFERENCES sending_line(organisation_id, batch_id, dossier_id),
  constraint sending_line_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint sending_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sending_line_pkey PRIMARY KEY (organisation_id, batch_id, dossier_id)
);
alter table public.sending_line enable row level security;
alter table public.sending_line force row level security;

-- Append-only. How an organisation approves what asks something of a debtor (mode d'envoi), and how long each may be taken back; the last row is in force.
create table public.sending_rule (
  organisation_id             uuid not null,
  id                          uuid not null,
  mode                        text not null,
  step_modes                  jsonb default '{}'::jsonb not null,
  mail_minutes                integer not null,
  letter_minutes              integer,
  reason                      text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  bank_working_days           integer,
  constraint a_letter_is_held_a_day_at_most CHECK (((letter_minutes >= 0) AND (letter_minutes <= 1440))),
  constraint a_message_is_held_a_day_at_most CHECK (((mail_minutes >= 0) AND (mail_minutes <= 1440))),
  constraint a_rule_of_sending_has_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint age_of_the_bank_is_a_month_at_most CHECK (((bank_working_days >= 1) AND (bank_working_days <= 30))),
  constraint mode_of_sending_is_known CHECK ((mode = ANY (ARRAY['manual'::text, 'to-confirm'::text, 'automatic'::text]))),
  constraint modes_of_steps_are_by_step CHECK ((jsonb_typeof(step_modes) = 'object'::text)),
  constraint sending_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sending_rule_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.sending_rule enable row level security;
alter table public.sending_rule force row level security;

-- Append-only. The SEPA creditor identifier of the organisation (ICS), each version apart: the last one counts.
create table public.sepa_creditor_identifier (
  organisation_id             uuid not null,
  id                          uuid not null,
  version                     integer not null,
  identifier                  text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint identifier_is_written_without_blanks CHECK ((identifier ~ '^[A-Z]{2}[0-9]{2}[0-9A-Z]{3}[0-9A-Z]{1,28}$'::text)),
  constraint sepa_creditor_identifier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sepa_creditor_identifier_pkey PRIMARY KEY (organisation_id, id),
  constraint one_version_of_an_identifier UNIQUE (organisation_id, version)
);
alter table public.sepa_creditor_identifier enable row level security;
alter table public.sepa_creditor_identifier force row level security;

-- Append-only. An interval in which the steps of a dossier wait (suspension de la suite), and why.
create table public.sequence_pause (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  from_on                     date not null,
  until_on                    date,
  reason                      text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_pause_does_not_end_before_it_begins CHECK ((until_on >= from_on)),
  constraint a_pause_has_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint sequence_pause_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint sequence_pause_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sequence_pause_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.sequence_pause enable row level security;
alter table public.sequence_pause force row level security;

-- Append-only. How a person ended a pause, once.
create table public.sequence_pause_end (
  organisation_id             uuid not null,
  pause_id                    uuid not null,
  resumes_on                  date not null,
  reason                      text not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_pause_ends_for_a_reason CHECK ((btrim(reason) <> ''::text)),
  constraint sequence_pause_end_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sequence_pause_end_organisation_id_pause_id_fkey FOREIGN KEY (organisation_id, pause_id) REFERENCES sequence_pause(organisation_id, id),
  constraint sequence_pause_end_pkey PRIMARY KEY (organisation_id, pause_id)
);
alter table public.sequence_pause_end enable row level security;
alter table public.sequence_pause_end force row level security;

-- When a provider is next asked what became of a document to sign, or whether it has one that is in doubt; a state, not a record.
create table public.signature_follow_up (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  ask_from                    timestamp with time zone,
  asked_at                    timestamp with time zone,
  failure                     text,
  constraint signature_follow_up_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint signature_follow_up_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint signature_follow_up_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.signature_follow_up enable row level security;
alter table public.signature_follow_up force row level security;

-- Where the documents of an organisation are signed (prestataire de signature); its key is in a file of the server, never here.
create table public.signature_provider (
  organisation_id             uuid not null,
  provider                    text not null,
  environment                 text not null,
  code                        text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  checked_at                  timestamp with time zone,
  failure                     text,
  constraint code_of_a_provider_is_known CHECK ((code = ANY (ARRAY['e-mail'::text, 'sms'::text]))),
  constraint environment_of_signatures_is_known CHECK ((environment = ANY (ARRAY['production'::text, 'sandbox'::text]))),
  constraint provider_of_signatures_is_known CHECK ((provider = 'yousign'::text)),
  constraint signature_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint signature_provider_pkey PRIMARY KEY (organisation_id)
);
alter table public.signature_provider enable row level security;
alter table public.signature_provider force row level security;

-- Append-only. A document that a provider of signatures took and told its signer of, under the identifier that it gave.
create table public.signature_request (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  offer_id                    uuid not null,
  provider                    text not null,
  provider_id                 text not null,
  handed_over_at              timestamp with time zone not null,
  constraint a_signature_request_has_the_identifier_of_its_provider CHECK ((btrim(provider_id) <> ''::text)),
  constraint signature_request_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint signature_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint signature_request_organisation_id_offer_id_fkey FOREIGN KEY (organisation_id, offer_id) REFERENCES plan_offer(organisation_id, id),
  constraint signature_request_pkey PRIMARY KEY (organisation_id, act_id),
  constraint a_signature_request_is_of_one_act UNIQUE (organisation_id, provider, provider_id),
  constraint an_offer_is_signed_in_one_place UNIQUE (organisation_id, offer_id)
);
alter table public.signature_request enable row level security;
alter table public.signature_request force row level security;

-- A dossier that a simulation reads; those of one person are read together, since contacts are counted by person.
create table public.simulated_dossier (
  organisation_id             uuid not null,
  simulation_id               uuid not null,
  dossier_id                  uuid not null,
  person                      text not null,
  is_read                     boolean default false not null,
  constraint simulated_dossier_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint simulated_dossier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint simulated_dossier_organisation_id_simulation_id_fkey FOREIGN KEY (organisation_id, simulation_id) REFERENCES scenario_simulation(organisation_id, id) ON DELETE CASCADE,
  constraint simulated_dossier_pkey PRIMARY KEY (organisation_id, simulation_id, dossier_id)
);
alter table public.simulated_dossier enable row level security;
alter table public.simulated_dossier force row level security;

-- A step that a simulation found: sent, held back by a rule, or really sent in that period, for comparison.
create table public.simulated_line (
  organisation_id             uuid not null,
  simulation_id               uuid not null,
  dossier_id                  uuid not null,
  rank                        integer not null,
  kind                        text not null,
  on_day                      date not null,
  until_on                    date,
  due_on                      date,
  step_id                     text,
  act                         text not null,
  channel                     text,
  code                        text,
  because                     jsonb,
  channel_because             jsonb,
  constraint a_hold_says_until_when CHECK (((kind = 'held'::text) = (until_on IS NOT NULL))),
  constraint kind_of_a_simulated_line_is_known CHECK ((kind = ANY (ARRAY['sent'::text, 'held'::text, 'real'::text]))),
  constraint what_holds_a_step_is_named CHECK (((kind = 'held'::text) = (code IS NOT NULL))),
  constraint simulated_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint simulated_line_organisation_id_simulation_id_dossier_id_fkey FOREIGN KEY (organisation_id, simulation_id, dossier_id) REFERENCES simulated_dossier(organisation_id, simulation_id, dossier_id) ON DELETE CASCADE,
  constraint simulated_line_pkey PRIMARY KEY (organisation_id, simulation_id, dossier_id, rank)
);
alter table public.simulated_line enable row level security;
alter table public.simulated_line force row level security;

-- When a provider is next asked what became of an SMS, or whether it has one that is in doubt; a state, not a record.
create table public.sms_follow_up (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  ask_from                    timestamp with time zone,
  asked_at                    timestamp with time zone,
  failure                     text,
  constraint sms_follow_up_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint sms_follow_up_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_follow_up_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.sms_follow_up enable row level security;
alter table public.sms_follow_up force row level security;

-- Append-only. An SMS that its provider took (remise), under the identifier that it gave.
create table public.sms_handover (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  provider                    text not null,
  provider_id                 text not null,
  handed_over_at              timestamp with time zone not null,
  constraint an_sms_has_the_identifier_of_its_provider CHECK ((btrim(provider_id) <> ''::text)),
  constraint sms_handover_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint sms_handover_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_handover_pkey PRIMARY KEY (organisation_id, act_id),
  constraint an_sms_of_a_provider_is_of_one_act UNIQUE (organisation_id, provider, provider_id)
);
alter table public.sms_handover enable row level security;
alter table public.sms_handover force row level security;

-- Who carries the SMS of an organisation (prestataire); its keys are in a file of the server, never here.
create table public.sms_provider (
  organisation_id             uuid not null,
  provider                    text not null,
  account                     text not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  checked_at                  timestamp with time zone,
  failure                     text,
  replies_from                timestamp with time zone not null,
  constraint account_of_sms_is_said CHECK ((btrim(account) <> ''::text)),
  constraint provider_of_sms_is_known CHECK ((provider = 'ovh'::text)),
  constraint sms_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_provider_pkey PRIMARY KEY (organisation_id)
);
alter table public.sms_provider enable row level security;
alter table public.sms_provider force row level security;

-- Append-only. What operators say became of an SMS (accusé de réception), with the exhibit: it reached a telephone, or not.
create table public.sms_receipt (
  organisation_id             uuid not null,
  act_id                      uuid not null,
  state                       text not null,
  code                        text,
  file_id                     uuid not null,
  exhibit_id                  uuid not null,
  recorded_at                 timestamp with time zone not null,
  constraint state_of_an_sms_is_known CHECK ((state = ANY (ARRAY['delivered'::text, 'not-delivered'::text]))),
  constraint sms_receipt_organisation_id_act_id_fkey FOREIGN KEY (organisation_id, act_id) REFERENCES outward_act(organisation_id, id),
  constraint sms_receipt_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint sms_receipt_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint sms_receipt_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_receipt_pkey PRIMARY KEY (organisation_id, act_id)
);
alter table public.sms_receipt enable row level security;
alter table public.sms_receipt force row level security;

-- Append-only. A number that answered STOP: no SMS is written to it any more, a policy of the house.
create table public.sms_stop (
  organisation_id             uuid not null,
  id                          uuid not null,
  phone                       text not null,
  message_id                  uuid not null,
  recorded_at                 timestamp with time zone not null,
  constraint a_stopped_number_is_international CHECK ((phone ~ '^\+[1-9][0-9]{5,14}$'::text)),
  constraint sms_stop_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_stop_organisation_id_message_id_fkey FOREIGN KEY (organisation_id, message_id) REFERENCES inbound_message(organisation_id, id),
  constraint sms_stop_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.sms_stop enable row level security;
alter table public.sms_stop force row level security;

-- Append-only. A person asked to be written to by SMS again, or the number changed hands: the stop counts no more.
create table public.sms_stop_lifting (
  organisation_id             uuid not null,
  stop_id                     uuid not null,
  because                     text not null,
  lifted_at                   timestamp with time zone not null,
  lifted_by                   text not null,
  constraint a_stop_is_lifted_for_a_reason CHECK ((btrim(because) <> ''::text)),
  constraint sms_stop_lifting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint sms_stop_lifting_organisation_id_stop_id_fkey FOREIGN KEY (organisation_id, stop_id) REFERENCES sms_stop(organisation_id, id),
  constraint sms_stop_lifting_pkey PRIMARY KEY (organisation_id, stop_id)
);
alter table public.sms_stop_lifting enable row level security;
alter table public.sms_stop_lifting force row level security;

-- Append-only. A person left a waiting statement out, as that of another account, or took it up again: the last row counts.
create table public.statement_dismissal (
  organisation_id             uuid not null,
  statement_id                uuid not null,
  rank                        integer not null,
  dismissed                   boolean not null,
  because                     text not null,
  decided_at                  timestamp with time zone not null,
  decided_by                  text not null,
  constraint a_dismissal_says_why CHECK ((btrim(because) <> ''::text)),
  constraint dismissed_then_reopened CHECK (((dismissed = ((rank % 2) = 1)) AND (rank > 0))),
  constraint statement_dismissal_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint statement_dismissal_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement_aside(organisation_id, statement_id),
  constraint statement_dismissal_pkey PRIMARY KEY (organisation_id, statement_id, rank)
);
alter table public.statement_dismissal enable row level security;
alter table public.statement_dismissal force row level security;

-- Append-only. A statement that waited aside, none of its lines taken, whose file was then read otherwise: it waits no more, and is never taken.
create table public.statement_reread (
  organisation_id             uuid not null,
  statement_id                uuid not null,
  because                     text not null,
  reread_at                   timestamp with time zone not null,
  reread_by                   text not null,
  constraint a_reason_has_words CHECK ((btrim(because) <> ''::text)),
  constraint statement_reread_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint statement_reread_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement(organisation_id, id),
  constraint statement_reread_pkey PRIMARY KEY (organisation_id, statement_id)
);
alter table public.statement_reread enable row level security;
alter table public.statement_reread force row level security;

-- A statement whose lines are written in several transactions: which entries of it, decided once, and how many are.
create table public.statement_under_way (
  organisation_id             uuid not null,
  statement_id                uuid not null,
  account                     text not null,
  entries                     integer[] not null,
  written                     integer not null,
  begun_at                    timestamp with time zone not null,
  begun_by                    text not null,
  begun_because               text,
  constraint no_more_is_written_than_planned CHECK (((written >= 0) AND (written <= cardinality(entries)))),
  constraint statement_under_way_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint statement_under_way_organisation_id_statement_id_fkey FOREIGN KEY (organisation_id, statement_id) REFERENCES bank_statement_aside(organisation_id, statement_id),
  constraint statement_under_way_pkey PRIMARY KEY (organisation_id, statement_id)
);
alter table public.statement_under_way enable row level security;
alter table public.statement_under_way force row level security;

-- Append-only. A file received or made by us: its bytes are in the file store, under their hash, before this row is.
create table public.stored_file (
  organisation_id             uuid not null,
  id                          uuid not null,
  sha256                      bytea not null,
  size_bytes                  bigint not null,
  media_type                  text not null,
  declared_name               text not null,
  received_at                 timestamp with time zone not null,
  received_by                 text not null,
  device_sha256               bytea,
  constraint device_hash_is_a_sha256 CHECK ((octet_length(device_sha256) = 32)),
  constraint file_hash_is_a_sha256 CHECK ((octet_length(sha256) = 32)),
  constraint size_is_not_negative CHECK ((size_bytes >= 0)),
  constraint stored_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint stored_file_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.stored_file enable row level security;
alter table public.stored_file force row level security;

-- Append-only. The time-stamp authority that a manager set; the last one counts. A null url goes back to that of the installation.
create table public.timestamp_authority (
  organisation_id             uuid not null,
  id                          uuid not null,
  set_at                      timestamp with time zone not null,
  set_by                      text not null,
  url                         text,
  roots_pem                   text,
  constraint roots_are_of_an_authority CHECK (((roots_pem IS NULL) OR (url IS NOT NULL))),
  constraint timestamp_authority_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint timestamp_authority_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.timestamp_authority enable row level security;
alter table public.timestamp_authority force row level security;

-- Append-only. A file prepared from a signed deed (dossier préparé) for one way to an enforceable title; it was sent to nobody.
create table public.title_file (
  organisation_id             uuid not null,
  id                          uuid not null,
  dossier_id                  uuid not null,
  number                      integer not null,
  route                       text not null,
  deed_id                     uuid,
  offer_id                    uuid,
  standing                    text not null,
  certainty                   text not null,
  owed_cents                  bigint not null,
  owed_on                     date not null,
  said                        jsonb not null,
  exhibits                    integer not null,
  file_id                     uuid not null,
  page_id                     uuid not null,
  prepared_at                 timestamp with time zone not null,
  prepared_by                 text not null,
  constraint a_title_file_has_exhibits CHECK ((exhibits > 0)),
  constraint a_title_file_is_for_a_way_that_may_be CHECK ((standing = ANY (ARRAY['possible'::text, 'unknown'::text]))),
  constraint a_title_file_is_of_a_debt CHECK ((owed_cents > 0)),
  constraint a_title_file_is_of_one_deed CHECK (((deed_id IS NULL) <> (offer_id IS NULL))),
  constraint certainty_of_a_way_is_known CHECK ((certainty = ANY (ARRAY['established'::text, 'arguable'::text, 'unknown'::text]))),
  constraint way_to_a_title_is_known CHECK ((route = ANY (ARRAY['notarial-deed'::text, 'homologation'::text, 'lawyers-deed'::text, 'small-claims'::text]))),
  constraint title_file_organisation_id_deed_id_fkey FOREIGN KEY (organisation_id, deed_id) REFERENCES acknowledgment_deed(organisation_id, id),
  constraint title_file_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint title_file_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint title_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint title_file_organisation_id_offer_id_fkey FOREIGN KEY (organisation_id, offer_id) REFERENCES plan_offer(organisation_id, id),
  constraint title_file_organisation_id_page_id_fkey FOREIGN KEY (organisation_id, page_id) REFERENCES stored_file(organisation_id, id),
  constraint title_file_pkey PRIMARY KEY (organisation_id, id),
  constraint a_title_file_has_its_number UNIQUE (organisation_id, dossier_id, number)
);
alter table public.title_file enable row level security;
alter table public.title_file force row level security;

-- Append-only. What became of a title file: to whom a person handed it, and what came of it with its proof.
create table public.title_file_event (
  organisation_id             uuid not null,
  id                          uuid not null,
  title_file_id               uuid not null,
  dossier_id                  uuid not null,
  kind                        text not null,
  "on"                        date not null,
  office                      text,
  title_kind                  text,
  exhibit_id                  uuid,
  reason                      text,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_proof_is_of_an_outcome CHECK (((exhibit_id IS NULL) OR (kind = ANY (ARRAY['title-obtained'::text, 'refused'::text])))),
  constraint a_title_has_its_kind_and_its_proof CHECK ((((kind = 'title-obtained'::text) = (title_kind IS NOT NULL)) AND ((kind <> 'title-obtained'::text) OR (exhibit_id IS NOT NULL)))),
  constraint kind_of_a_title_event_is_known CHECK ((kind = ANY (ARRAY['handed-over'::text, 'title-obtained'::text, 'refused'::text, 'given-up'::text]))),
  constraint kind_of_a_title_is_known CHECK ((title_kind = ANY (ARRAY['notarial-deed'::text, 'homologation'::text, 'lawyers-deed'::text, 'small-claims'::text]))),
  constraint what_ends_without_a_title_says_why CHECK (((kind = ANY (ARRAY['refused'::text, 'given-up'::text])) = (reason IS NOT NULL))),
  constraint who_was_handed_a_file_is_named CHECK ((((kind = 'handed-over'::text) = (office IS NOT NULL)) AND (btrim(office) <> ''::text))),
  constraint title_file_event_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint title_file_event_organisation_id_exhibit_id_fkey FOREIGN KEY (organisation_id, exhibit_id) REFERENCES exhibit(organisation_id, id),
  constraint title_file_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint title_file_event_organisation_id_title_file_id_fkey FOREIGN KEY (organisation_id, title_file_id) REFERENCES title_file(organisation_id, id),
  constraint title_file_event_pkey PRIMARY KEY (organisation_id, id)
);
alter table public.title_file_event enable row level security;
alter table public.title_file_event force row level security;

-- What an order pays one creditor. `held` reserves its parts; the bank books it, returns it, or it is released unpaid.
create table public.transfer (
  organisation_id             uuid not null,
  id                          uuid not null,
  order_id                    uuid not null,
  line                        integer not null,
  end_to_end_id               text not null,
  creditor_id                 uuid,
  account_id                  uuid,
  amount_cents                bigint not null,
  state                       text default 'held'::text not null,
  bank_line_id                uuid,
  booked_on                   date,
  returned_line_id            uuid,
  returned_on                 date,
  return_reason               text,
  remittance_act_id           uuid,
  payee_account_id            uuid,
  checked                     text,
  constraint a_transfer_has_one_payee CHECK ((((account_id IS NULL) = (creditor_id IS NULL)) AND ((account_id IS NULL) <> (payee_account_id IS NULL)))),
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint booked_on_a_line_of_the_bank CHECK (((state = ANY (ARRAY['booked'::text, 'returned'::text])) = ((bank_line_id IS NOT NULL) AND (booked_on IS NOT NULL)))),
  constraint returned_on_a_line_of_the_bank CHECK (((state = 'returned'::text) = ((returned_line_id IS NOT NULL) AND (returned_on IS NOT NULL)))),
  constraint state_of_a_transfer_is_known CHECK ((state = ANY (ARRAY['held'::text, 'booked'::text, 'returned'::text, 'released'::text]))),
  constraint transfer_organisation_id_account_id_creditor_id_fkey FOREIGN KEY (organisation_id, account_id, creditor_id) REFERENCES payout_account(organisation_id, id, creditor_id),
  constraint transfer_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint transfer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint transfer_organisation_id_order_id_fkey FOREIGN KEY (organisation_id, order_id) REFERENCES transfer_order(organisation_id, id),
  constraint transfer_organisation_id_payee_account_id_fkey FOREIGN KEY (organisation_id, payee_account_id) REFERENCES payee_account(organisation_id, id),
  constraint transfer_organisation_id_remittance_act_id_fkey FOREIGN KEY (organisation_id, remittance_act_id) REFERENCES outward_act(organisation_id, id),
  constraint transfer_organisation_id_returned_line_id_fkey FOREIGN KEY (organisation_id, returned_line_id) REFERENCES bank_line(organisation_id, id),
  constraint transfer_pkey PRIMARY KEY (organisation_id, id),
  constraint lines_of_an_order_are_ranked UNIQUE (organisation_id, order_id, line),
  constraint one_transfer_an_end_to_end_id UNIQUE (organisation_id, end_to_end_id)
);
alter table public.transfer enable row level security;
alter table public.transfer force row level security;

-- An order of transfer to the bank (ordre de virement), which pays creditors over: prepared by one person, approved by another; it reserves funds and moves none.
create table public.transfer_order (
  organisation_id             uuid not null,
  id                          uuid not null,
  reference                   text not null,
  account_iban                text not null,
  account_bic                 text,
  account_holder              text not null,
  execute_on                  date not null,
  amount_cents                bigint not null,
  transfers                   integer not null,
  state                       text default 'prepared'::text not null,
  prepared_at                 timestamp with time zone not null,
  prepared_by                 text not null,
  approved_at                 timestamp with time zone,
  approved_by                 text,
  approved_alone              boolean default false not null,
  file_id                     uuid,
  ended_at                    timestamp with time zone,
  ended_by                    text,
  ended_because               text,
  kind                        text default 'pay-over'::text not null,
  constraint a_cancelled_or_rejected_order_says_why CHECK (((state <> ALL (ARRAY['cancelled'::text, 'rejected'::text])) OR (btrim(ended_because) <> ''::text))),
  constraint a_second_person_approves CHECK (((approved_by IS NULL) OR (approved_by <> prepared_by) OR approved_alone)),
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint an_approval_is_whole CHECK ((((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_at IS NULL) = (file_id IS NULL)))),
  constraint an_order_has_transfers CHECK ((transfers > 0)),
  constraint an_order_leaves_approved CHECK (((state = ANY (ARRAY['approved'::text, 'booked'::text, 'rejected'::text])) = (approved_at IS NOT NULL))),
  constraint kind_of_an_order_is_known CHECK ((kind = ANY (ARRAY['pay-over'::text, 'refund'::text, 'sweep'::text, 'recovery'::text]))),
  constraint state_of_an_order_is_known CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'booked'::text, 'rejected'::text, 'cancelled'::text]))),
  constraint transfer_order_organisation_id_file_id_fkey FOREIGN KEY (organisation_id, file_id) REFERENCES stored_file(organisation_id, id),
  constraint transfer_order_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint transfer_order_pkey PRIMARY KEY (organisation_id, id),
  constraint one_order_a_reference UNIQUE (organisation_id, reference)
);
alter table public.transfer_order enable row level security;
alter table public.transfer_order force row level security;

-- Append-only. The receipts that a transfer pays over: while the transfer is held, their sum is reserved on 467100 of the creditor and dossier.
create table public.transfer_part (
  organisation_id             uuid not null,
  transfer_id                 uuid not null,
  pay_over_id                 uuid not null,
  creditor_id                 uuid not null,
  dossier_id                  uuid not null,
  amount_cents                bigint not null,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint transfer_part_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint transfer_part_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint transfer_part_organisation_id_pay_over_id_fkey FOREIGN KEY (organisation_id, pay_over_id) REFERENCES pay_over(organisation_id, id),
  constraint transfer_part_organisation_id_transfer_id_fkey FOREIGN KEY (organisation_id, transfer_id) REFERENCES transfer(organisation_id, id),
  constraint transfer_part_pkey PRIMARY KEY (organisation_id, transfer_id, pay_over_id)
);
alter table public.transfer_part enable row level security;
alter table public.transfer_part force row level security;

-- Append-only. What a transfer takes that is no receipt to pay over: an overpayment, commissions, an advance. While the transfer is held it is reserved on its account.
create table public.transfer_take (
  organisation_id             uuid not null,
  transfer_id                 uuid not null,
  line                        integer not null,
  account                     text not null,
  creditor_id                 uuid,
  debtor_id                   uuid,
  dossier_id                  uuid,
  commission_id               uuid,
  amount_cents                bigint not null,
  constraint amount_is_above_zero CHECK ((amount_cents > 0)),
  constraint what_an_account_is_taken_by CHECK (
CASE account
    WHEN '467200'::text THEN ((debtor_id IS NOT NULL) AND (dossier_id IS NOT NULL) AND (creditor_id IS NULL))
    WHEN '467800'::text THEN ((creditor_id IS NOT NULL) AND (commission_id IS NOT NULL))
    WHEN '467850'::text THEN ((creditor_id IS NULL) AND (debtor_id IS NULL))
    ELSE false
END),
  constraint transfer_take_account_fkey FOREIGN KEY (account) REFERENCES ledger_account(number),
  constraint transfer_take_organisation_id_commission_id_fkey FOREIGN KEY (organisation_id, commission_id) REFERENCES commission(organisation_id, id),
  constraint transfer_take_organisation_id_creditor_id_fkey FOREIGN KEY (organisation_id, creditor_id) REFERENCES creditor(organisation_id, id),
  constraint transfer_take_organisation_id_debtor_id_fkey FOREIGN KEY (organisation_id, debtor_id) REFERENCES debtor(organisation_id, id),
  constraint transfer_take_organisation_id_dossier_id_fkey FOREIGN KEY (organisation_id, dossier_id) REFERENCES dossier(organisation_id, id),
  constraint transfer_take_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint transfer_take_organisation_id_transfer_id_fkey FOREIGN KEY (organisation_id, transfer_id) REFERENCES transfer(organisation_id, id),
  constraint transfer_take_pkey PRIMARY KEY (organisation_id, transfer_id, line)
);
alter table public.transfer_take enable row level security;
alter table public.transfer_take force row level security;

-- Append-only. A payment matched to the wrong dossier, or noted in error, that a person undid: its allocation is undone by opposite lines, its receipt annulled by another number, its line of the bank waits again.
create table public.undone_match (
  organisation_id             uuid not null,
  payment_id                  uuid not null,
  bank_line_id                uuid,
  undone_on                   date not null,
  because                     text,
  shortfall_cents             bigint not null,
  commission_undone           boolean not null,
  recorded_at                 timestamp with time zone not null,
  recorded_by                 text not null,
  constraint a_reason_has_words CHECK ((btrim(because) <> ''::text)),
  constraint shortfall_is_not_negative CHECK ((shortfall_cents >= 0)),
  constraint undone_match_organisation_id_bank_line_id_fkey FOREIGN KEY (organisation_id, bank_line_id) REFERENCES bank_line(organisation_id, id),
  constraint undone_match_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint undone_match_organisation_id_payment_id_fkey FOREIGN KEY (organisation_id, payment_id) REFERENCES payment(organisation_id, id),
  constraint undone_match_pkey PRIMARY KEY (organisation_id, payment_id)
);
alter table public.undone_match enable row level security;
alter table public.undone_match force row level security;

-- How a user proves who he is: a password, kept as a hash.
create table sign_in.account (
  id                          text not null,
  account_id                  text not null,
  provider_id                 text not null,
  user_id                     text not null,
  access_token                text,
  refresh_token               text,
  id_token                    text,
  access_token_expires_at     timestamp with time zone,
  refresh_token_expires_at    timestamp with time zone,
  scope                       text,
  password                    text,
  created_at                  timestamp with time zone default now() not null,
  updated_at                  timestamp with time zone default now() not null,
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in."user"(id) ON DELETE CASCADE,
  constraint account_pkey PRIMARY KEY (id)
);

-- Attempts to sign in, counted so that guessing is slow.
create table sign_in.rate_limit (
  id                          text not null,
  key                         text not null,
  count                       integer not null,
  last_request                bigint not null,
  constraint rate_limit_pkey PRIMARY KEY (id),
  constraint one_count_a_key UNIQUE (key)
);

-- A browser that is signed in, until it expires.
create table sign_in.session (
  id                          text not null,
  user_id                     text not null,
  token                       text not null,
  expires_at                  timestamp with time zone not null,
  ip_address                  text,
  user_agent                  text,
  created_at                  timestamp with time zone default now() not null,
  updated_at                  timestamp with time zone default now() not null,
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in."user"(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint one_session_a_token UNIQUE (token)
);

-- The second proof of a user: a secret of time-based codes.
create table sign_in.two_factor (
  id                          text not null,
  secret                      text not null,
  backup_codes                text not null,
  user_id                     text not null,
  verified                    boolean default true,
  failed_verification_count   integer default 0,
  locked_until                timestamp with time zone,
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES sign_in."user"(id) ON DELETE CASCADE,
  constraint two_factor_pkey PRIMARY KEY (id)
);

-- A person who can sign in. The columns are those of the sign-in library, in snake case.
create table sign_in."user" (
  id                          text not null,
  name                        text not null,
  email                       text not null,
  email_verified              boolean default false not null,
  image                       text,
  two_factor_enabled          boolean default false,
  created_at                  timestamp with time zone default now() not null,
  updated_at                  timestamp with time zone default now() not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint one_user_an_address UNIQUE (email)
);

-- Codes and links of one use, such as a new password.
create table sign_in.verification (
  id                          text not null,
  identifier                  text not null,
  value                       text not null,
  expires_at                  timestamp with time zone not null,
  created_at                  timestamp with time zone default now() not null,
  updated_at                  timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);


CREATE UNIQUE INDEX a_code_is_sent_once ON public.plan_offer_event USING btree (organisation_id, offer_id, code_number) WHERE (kind = 'code-sent'::text);
CREATE UNIQUE INDEX a_mail_is_taken_once ON public.inbound_message USING btree (organisation_id, mail_sha256) WHERE (mail_sha256 IS NOT NULL);
CREATE UNIQUE INDEX a_plan_is_known_and_stopped_once ON public.plan_event USING btree (organisation_id, plan_id, kind) WHERE (rank IS NULL);
CREATE UNIQUE INDEX a_run_has_its_number ON public.day_run USING btree (organisation_id, number);
CREATE UNIQUE INDEX a_run_prepares_a_day_once ON public.sending_batch USING btree (organisation_id, day) WHERE (made_by = 'run'::text);
CREATE UNIQUE INDEX a_run_sends_a_day_once_in_a_name ON public.sending_batch USING btree (organisation_id, day, signatory_id) WHERE (made_by = 'automatic'::text);
CREATE UNIQUE INDEX a_title_file_ends_once ON public.title_file_event USING btree (organisation_id, title_file_id) WHERE (kind = ANY (ARRAY['title-obtained'::text, 'refused'::text, 'given-up'::text]));
CREATE INDEX account_proof_by_day ON public.account_proof USING btree (organisation_id, on_day, built_at);
CREATE INDEX account_proof_by_entry ON public.account_proof USING btree (organisation_id, journal_entry_id);
CREATE INDEX account_proof_leaf_of_a_creditor ON public.account_proof_leaf USING btree (organisation_id, creditor_id, proof_id) WHERE (creditor_id IS NOT NULL);
CREATE INDEX acknowledgment_deed_by_dossier ON public.acknowledgment_deed USING btree (organisation_id, dossier_id, recorded_at);
CREATE INDEX address_check_by_debtor ON public.address_check USING btree (organisation_id, debtor_id);
CREATE INDEX allocation_by_item ON public.allocation USING btree (organisation_id, claim_item_id);
CREATE UNIQUE INDEX an_entry_is_reversed_once ON public.ledger_entry USING btree (organisation_id, reverses) WHERE (reverses IS NOT NULL);
CREATE UNIQUE INDEX an_instalment_fails_once ON public.plan_event USING btree (organisation_id, plan_id, rank) WHERE (rank IS NOT NULL);
CREATE UNIQUE INDEX an_offer_ends_once ON public.plan_offer_event USING btree (organisation_id, offer_id) WHERE (kind = ANY (ARRAY['signed'::text, 'declined'::text, 'contested'::text, 'expired'::text, 'withdrawn'::text]));
CREATE UNIQUE INDEX an_offer_is_handed_over_once ON public.plan_offer_event USING btree (organisation_id, offer_id) WHERE (kind = 'handed-over'::text);
CREATE INDEX author_statement_of_an_exhibit ON public.author_statement USING btree (organisation_id, exhibit_id, stated_at);
CREATE INDEX bank_line_by_day ON public.bank_line USING btree (organisation_id, booked_on, id);
CREATE INDEX bank_line_by_statement ON public.bank_line USING btree (organisation_id, statement_id, rank);
CREATE INDEX bank_line_detail_payment_by_line ON public.bank_line_detail_payment USING btree (organisation_id, bank_line_id, rank);
CREATE INDEX bank_line_matched_by_iban ON public.bank_line USING btree (organisation_id, iban) WHERE ((state = 'matched'::text) AND (iban IS NOT NULL));
CREATE INDEX bank_line_to_match ON public.bank_line USING btree (organisation_id, booked_on) WHERE (state = 'to-match'::text);
CREATE INDEX bank_statement_by_day ON public.bank_statement USING btree (organisation_id, account, to_on);
CREATE INDEX bank_statement_waiting ON public.bank_statement_aside USING btree (organisation_id, account) WHERE (taken_at IS NULL);
CREATE INDEX cheque_term_by_age ON public.cheque_term USING btree (organisation_id, stated_at);
CREATE INDEX claim_draft_by_file ON public.claim_draft USING btree (organisation_id, file_id);
CREATE INDEX claim_draft_by_ledger_file ON public.claim_draft USING btree (organisation_id, ledger_file_id);
CREATE INDEX claim_draft_waiting ON public.claim_draft USING btree (organisation_id, created_at) WHERE (state = 'waiting'::text);
CREATE INDEX claim_item_by_amount ON public.claim_item USING btree (organisation_id, principal_cents);
CREATE INDEX claim_item_by_number ON public.claim_item USING btree (organisation_id, number);
CREATE INDEX claim_item_by_part_of_number ON public.claim_item USING gin (lower(number) gin_trgm_ops);
CREATE INDEX commission_by_creditor ON public.commission USING btree (organisation_id, creditor_id, earned_on);
CREATE INDEX commission_by_day ON public.commission USING btree (organisation_id, earned_on, id);
CREATE UNIQUE INDEX constat_ends_once ON public.constat_event USING btree (organisation_id, request_id) WHERE (kind = ANY (ARRAY['drawn-up'::text, 'given-up'::text]));
CREATE INDEX constat_event_by_exhibit ON public.constat_event USING btree (organisation_id, exhibit_id);
CREATE INDEX constat_event_of_a_request ON public.constat_event USING btree (organisation_id, request_id, recorded_at);
CREATE INDEX constat_key_message_by_message ON public.constat_key_message USING btree (organisation_id, message_id);
CREATE INDEX constat_request_of_a_dossier ON public.constat_request USING btree (organisation_id, dossier_id, asked_at);
CREATE INDEX cost_advanced_by_dossier ON public.cost_advanced USING btree (organisation_id, dossier_id, paid_on);
CREATE INDEX creditor_by_name ON public.creditor USING btree (organisation_id, lower(name));
CREATE INDEX creditor_by_part_of_name ON public.creditor USING gin (lower(name) gin_trgm_ops);
CREATE INDEX creditor_sending_mode_by_time ON public.creditor_sending_mode USING btree (organisation_id, creditor_id, set_at);
CREATE INDEX csv_reading_by_signature ON public.csv_reading USING btree (organisation_id, account, signature, read_at);
CREATE INDEX day_entry_expected ON public.day_entry USING btree (organisation_id, expected_urgency, dossier_id) WHERE (expected > 0);
CREATE INDEX day_entry_to_do ON public.day_entry USING btree (organisation_id, tab, urgency, dossier_id) WHERE (act IS NOT NULL);
CREATE INDEX debtor_by_email ON public.debtor USING btree (organisation_id, lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX debtor_by_identity ON public.debtor USING btree (organisation_id, identity_key);
CREATE INDEX debtor_by_name ON public.debtor USING btree (organisation_id, lower(name));
CREATE INDEX debtor_by_part_of_name ON public.debtor USING gin (lower(name) gin_trgm_ops, lower(trade_name) gin_trgm_ops);
CREATE INDEX debtor_by_part_of_phone ON public.debtor USING gin (phone gin_trgm_ops);
CREATE INDEX debtor_hold_by_debtor ON public.debtor_hold USING btree (organisation_id, debtor_id);
CREATE INDEX direct_debit_by_dossier ON public.direct_debit USING btree (organisation_id, dossier_id);
CREATE INDEX direct_debit_by_mandate ON public.direct_debit USING btree (organisation_id, mandate_id);
CREATE INDEX direct_debit_by_payment ON public.direct_debit USING btree (organisation_id, payment_id) WHERE (payment_id IS NOT NULL);
CREATE INDEX direct_debit_mandate_by_debtor ON public.direct_debit_mandate USING btree (organisation_id, debtor_id);
CREATE INDEX direct_debit_order_by_age ON public.direct_debit_order USING btree (organisation_id, prepared_at);
CREATE INDEX direct_debit_to_collect ON public.direct_debit USING btree (organisation_id, collect_on) WHERE (state = ANY (ARRAY['planned'::text, 'ordered'::text]));
CREATE INDEX dispute_by_dossier ON public.dispute USING btree (organisation_id, dossier_id, opened_on);
CREATE INDEX dispute_paper_by_dispute ON public.dispute_paper USING btree (organisation_id, dispute_id);
CREATE INDEX dossier_by_any_reference ON public.dossier USING gin (lower(reference) gin_trgm_ops, lower(rf_reference) gin_trgm_ops);
CREATE INDEX dossier_by_creditor ON public.dossier USING btree (organisation_id, creditor_id, created_at);
CREATE INDEX dossier_by_debtor ON public.dossier USING btree (organisation_id, debtor_id);
CREATE INDEX dossier_by_opening ON public.dossier USING btree (organisation_id, created_at, id);
CREATE INDEX dossier_by_status ON public.dossier USING btree (organisation_id, status, created_at);
CREATE INDEX electronic_consent_by_dossier ON public.electronic_consent USING btree (organisation_id, dossier_id);
CREATE INDEX electronic_follow_up_due ON public.electronic_follow_up USING btree (organisation_id, ask_from) WHERE (ask_from IS NOT NULL);
CREATE INDEX expected_term_in_order ON public.expected_term USING btree (organisation_id, set_at);
CREATE INDEX finding_by_dossier ON public.finding USING btree (organisation_id, dossier_id);
CREATE INDEX finding_to_review ON public.finding USING btree (organisation_id, dossier_id) WHERE (state = 'proposed'::text);
CREATE INDEX foreign_bank_line_waiting ON public.foreign_bank_line USING btree (organisation_id, account) WHERE (settled_at IS NULL);
CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (organisation_id, created_at);
CREATE INDEX import_batch_by_age ON public.import_batch USING btree (organisation_id, started_at);
CREATE INDEX import_line_by_state ON public.import_line USING btree (organisation_id, batch_id, state, line);
CREATE INDEX inbound_candidate_by_dossier ON public.inbound_candidate USING btree (organisation_id, dossier_id);
CREATE INDEX inbound_message_by_day ON public.inbound_message USING btree (organisation_id, recorded_at);
CREATE INDEX inbound_placing_by_dossier ON public.inbound_placing USING btree (organisation_id, dossier_id);
CREATE INDEX inspection_file_by_time ON public.inspection_file USING btree (organisation_id, asked_at);
CREATE INDEX invitation_by_token ON public.invitation USING btree (token_hash);
CREATE INDEX invoice_status_by_dossier ON public.invoice_status USING btree (organisation_id, dossier_id, received_at);
CREATE INDEX journal_entry_by_dossier ON public.journal_entry USING btree (organisation_id, dossier_id, "position") WHERE (dossier_id IS NOT NULL);
CREATE INDEX journal_entry_by_subject ON public.journal_entry USING btree (organisation_id, subject_kind, subject_id, "position");
CREATE UNIQUE INDEX journal_entry_in_order ON public.journal_entry USING btree (organisation_id, "position");
CREATE UNIQUE INDEX leaf_to_seal_in_order ON public.leaf_to_seal USING btree (organisation_id, "position");
CREATE INDEX ledger_entry_by_day ON public.ledger_entry USING btree (organisation_id, book, effective_on);
CREATE UNIQUE INDEX ledger_entry_in_order ON public.ledger_entry USING btree (organisation_id, "position");
CREATE INDEX ledger_posting_by_account ON public.ledger_posting USING btree (organisation_id, account, effective_on) INCLUDE (amount_cents);
CREATE INDEX ledger_posting_by_bank_line ON public.ledger_posting USING btree (organisation_id, bank_line_id) WHERE (bank_line_id IS NOT NULL);
CREATE INDEX ledger_posting_by_creditor ON public.ledger_posting USING btree (organisation_id, creditor_id, account) INCLUDE (amount_cents) WHERE (creditor_id IS NOT NULL);
CREATE INDEX ledger_posting_by_dossier ON public.ledger_posting USING btree (organisation_id, dossier_id, account) INCLUDE (amount_cents) WHERE (dossier_id IS NOT NULL);
CREATE INDEX ledger_posting_by_payment ON public.ledger_posting USING btree (organisation_id, payment_id, account) INCLUDE (amount_cents) WHERE (payment_id IS NOT NULL);
CREATE INDEX limitation_event_by_dossier ON public.limitation_event USING btree (organisation_id, dossier_id, happened_on);
CREATE INDEX lodged_cheque_by_number ON public.lodged_cheque USING btree (organisation_id, number);
CREATE INDEX membership_by_user ON public.membership USING btree (user_id);
CREATE INDEX message_by_time ON public.message USING btree (organisation_id, exhibit_id, sent_at);
CREATE INDEX money_freeze_open ON public.money_freeze USING btree (organisation_id, creditor_id) WHERE (lifted_at IS NULL);
CREATE INDEX note_by_dossier ON public.note USING btree (organisation_id, dossier_id, written_at);
CREATE UNIQUE INDEX one_account_to_confirm ON public.payout_account USING btree (organisation_id, creditor_id) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX one_batch_is_open ON public.sending_batch USING btree (organisation_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX one_confirmed_rate_a_half_year ON public.added_rate USING btree (organisation_id, series, half_year) WHERE (state = 'confirmed'::text);
CREATE UNIQUE INDEX one_cover_of_a_kind ON public.expected_cover USING btree (organisation_id, kind) WHERE (state = 'expected'::text);
CREATE UNIQUE INDEX one_open_batch_a_day ON public.postal_batch USING btree (organisation_id, day) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX one_open_invitation_an_address ON public.invitation USING btree (organisation_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE UNIQUE INDEX one_payee_to_confirm ON public.payee_account USING btree (organisation_id, kind, COALESCE(debtor_id, organisation_id)) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX one_proposed_rate_a_half_year ON public.added_rate USING btree (organisation_id, series, half_year) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX one_receipt_a_payment ON public.receipt USING btree (organisation_id, payment_id) WHERE (kind = 'receipt'::text);
CREATE INDEX outward_act_by_dossier ON public.outward_act USING btree (organisation_id, dossier_id, reserved_at);
CREATE INDEX outward_act_by_number ON public.outward_act USING btree (organisation_id, registered_number) WHERE (registered_number IS NOT NULL);
CREATE INDEX outward_act_by_state ON public.outward_act USING btree (organisation_id, state, reserved_at);
CREATE INDEX outward_act_carried ON public.outward_act USING btree (organisation_id, carried_by) WHERE (carried_by IS NOT NULL);
CREATE INDEX outward_act_demands_sent ON public.outward_act USING btree (organisation_id, COALESCE(started_at, finished_at)) WHERE ((state = 'done'::text) AND (dossier_id IS NOT NULL) AND (carried_by IS NULL) AND (letter = ANY (ARRAY['first-reminder'::text, 'second-reminder'::text, 'last-reminder'::text, 'formal-notice'::text, 'sms'::text])));
CREATE INDEX outward_act_to_do ON public.outward_act USING btree (organisation_id, reserved_at) WHERE (state = 'reserved'::text);
CREATE INDEX pay_over_by_deadline ON public.pay_over USING btree (organisation_id, due_on) WHERE (state = ANY (ARRAY['pending'::text, 'ordered'::text]));
CREATE INDEX pay_over_by_payment ON public.pay_over USING btree (organisation_id, payment_id);
CREATE INDEX payee_account_by_debtor ON public.payee_account USING btree (organisation_id, debtor_id, recorded_at);
CREATE INDEX payee_check_by_account ON public.payee_check USING btree (organisation_id, account_id, checked_at);
CREATE INDEX payment_by_bank_line ON public.payment USING btree (organisation_id, bank_line_id) WHERE (bank_line_id IS NOT NULL);
CREATE INDEX payment_by_dossier ON public.payment USING btree (organisation_id, dossier_id, received_on);
CREATE INDEX payment_confirmation_by_bank_line ON public.payment_confirmation USING btree (organisation_id, bank_line_id);
CREATE INDEX payment_return_by_bank_line ON public.payment_return USING btree (organisation_id, bank_line_id);
CREATE INDEX phone_call_by_debtor ON public.phone_call USING btree (organisation_id, debtor_id, made_at);
CREATE INDEX phone_call_by_dossier ON public.phone_call USING btree (organisation_id, dossier_id, made_at);
CREATE INDEX phone_call_by_moment ON public.phone_call USING btree (organisation_id, made_at, id);
CREATE INDEX plan_instalment_by_day ON public.plan_instalment USING btree (organisation_id, due_on, amount_cents);
CREATE INDEX plan_offer_by_token ON public.plan_offer USING btree (token_hash) WHERE (token_hash IS NOT NULL);
CREATE INDEX plan_offer_event_by_offer ON public.plan_offer_event USING btree (organisation_id, offer_id, at);
CREATE INDEX plan_offer_event_by_plan ON public.plan_offer_event USING btree (organisation_id, plan_id) WHERE (plan_id IS NOT NULL);
CREATE INDEX postage_price_by_day ON public.postage_price USING btree (organisation_id, kind, from_on, set_at);
CREATE INDEX postal_item_by_batch ON public.postal_item USING btree (organisation_id, batch_id);
CREATE INDEX postal_printing_by_batch ON public.postal_printing USING btree (organisation_id, batch_id, printed_at);
CREATE INDEX promise_by_dossier ON public.promise USING btree (organisation_id, dossier_id, due_on);
CREATE INDEX promise_running ON public.promise USING btree (organisation_id, due_on) WHERE (state = 'running'::text);
CREATE INDEX receipt_by_dossier ON public.receipt USING btree (organisation_id, dossier_id);
CREATE INDEX registered_state_by_act ON public.registered_state USING btree (organisation_id, act_id, happened_on);
CREATE INDEX registered_state_by_dossier ON public.registered_state USING btree (organisation_id, dossier_id);
CREATE INDEX remission_by_dossier ON public.remission USING btree (organisation_id, dossier_id, takes_effect_on);
CREATE INDEX sealed_bundle_of_a_dossier ON public.sealed_bundle USING btree (organisation_id, dossier_id, asked_at);
CREATE INDEX sending_batch_by_time ON public.sending_batch USING btree (organisation_id, prepared_at);
CREATE INDEX sending_line_waiting ON public.sending_line USING btree (organisation_id, batch_id, rank) WHERE (state = 'waiting'::text);
CREATE INDEX sending_rule_by_time ON public.sending_rule USING btree (organisation_id, set_at);
CREATE INDEX sequence_pause_by_dossier ON public.sequence_pause USING btree (organisation_id, dossier_id);
CREATE INDEX signature_follow_up_due ON public.signature_follow_up USING btree (organisation_id, ask_from) WHERE (ask_from IS NOT NULL);
CREATE INDEX simulated_dossier_to_read ON public.simulated_dossier USING btree (organisation_id, simulation_id, person) WHERE (NOT is_read);
CREATE INDEX simulated_line_by_kind ON public.simulated_line USING btree (organisation_id, simulation_id, kind, on_day, dossier_id, rank);
CREATE INDEX sms_follow_up_due ON public.sms_follow_up USING btree (organisation_id, ask_from) WHERE (ask_from IS NOT NULL);
CREATE INDEX sms_stop_by_phone ON public.sms_stop USING btree (organisation_id, phone);
CREATE INDEX stored_file_by_content ON public.stored_file USING btree (organisation_id, sha256);
CREATE INDEX timestamp_authority_in_order ON public.timestamp_authority USING btree (organisation_id, set_at);
CREATE INDEX title_file_event_of_a_file ON public.title_file_event USING btree (organisation_id, title_file_id, recorded_at);
CREATE INDEX titles_of_a_dossier ON public.title_file_event USING btree (organisation_id, dossier_id) WHERE (kind = 'title-obtained'::text);
CREATE INDEX transfer_by_creditor ON public.transfer USING btree (organisation_id, creditor_id);
CREATE INDEX transfer_held ON public.transfer USING btree (organisation_id, order_id) WHERE (state = 'held'::text);
CREATE INDEX transfer_order_by_age ON public.transfer_order USING btree (organisation_id, prepared_at);
CREATE INDEX transfer_part_by_dossier ON public.transfer_part USING btree (organisation_id, creditor_id, dossier_id);
CREATE INDEX transfer_part_by_pay_over ON public.transfer_part USING btree (organisation_id, pay_over_id);
CREATE INDEX transfer_take_by_account ON public.transfer_take USING btree (organisation_id, account, debtor_id, dossier_id);
CREATE INDEX transfer_take_by_commission ON public.transfer_take USING btree (organisation_id, commission_id) WHERE (commission_id IS NOT NULL);
CREATE INDEX undone_match_by_line ON public.undone_match USING btree (organisation_id, bank_line_id) WHERE (bank_line_id IS NOT NULL);
CREATE INDEX account_by_user ON sign_in.account USING btree (user_id);
CREATE INDEX session_by_user ON sign_in.session USING btree (user_id);
CREATE INDEX two_factor_by_secret ON sign_in.two_factor USING btree (secret);
CREATE INDEX two_factor_by_user ON sign_in.two_factor USING btree (user_id);
CREATE INDEX verification_by_identifier ON sign_in.verification USING btree (identifier);

create policy same_organisation on public.account_proof for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.account_proof_leaf for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.account_proof_stamp for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.account_reconciliation for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.acknowledgment_deed for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.added_rate for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.address_check for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.address_check_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.alarm_digest for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.allocation for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.author_statement for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_account_name for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_line for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_line_batch for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_line_detail for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_line_detail_payment for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_line_detail_return for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_statement for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bank_statement_aside for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bundle_work for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.bundle_work_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.call_script for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.checkpoint_stamp for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.cheque_term for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.claim_draft for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.claim_item for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_owner_searches_each on public.claim_item for r to quittance_owner using (true) with check ();
create policy same_organisation on public.commission for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.commission_invoice for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.commission_paid for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.constat_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.constat_key_message for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.constat_request for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.convention for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.convention_tier for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.cost_advanced for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.cost_invoice for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.cost_settled for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.cost_undone for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.credit_note for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.creditor for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_owner_searches_each on public.creditor for r to quittance_owner using (true) with check ();
create policy same_organisation on public.creditor_mediator for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.creditor_sending_mode for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.csv_reading for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.day_entry for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.day_run for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.debtor for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_owner_searches_each on public.debtor for r to quittance_owner using (true) with check ();
create policy same_organisation on public.debtor_hold for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.debtor_hold_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.direct_debit for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.direct_debit_mandate for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.direct_debit_mandate_amendment for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.direct_debit_order for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.dispute for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.dispute_paper for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.dispute_paper_in for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.dispute_part for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.dossier for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_owner_searches_each on public.dossier for r to quittance_owner using (true) with check ();
create policy same_organisation on public.draft_review for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.draft_review_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.electronic_consent for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.electronic_consent_withdrawal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.electronic_deposit for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.electronic_follow_up for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.entry_to_sum for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit_description for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit_dns_answers for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit_reading for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit_reception for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.exhibit_stamp for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.expected_cover for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.expected_term for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.finding for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.foreign_bank_line for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.idempotency_key for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.import_batch for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.import_line for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.import_mapping for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inbound_candidate for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inbound_handling for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inbound_message for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inbound_placing for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inspection_file for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.inspection_file_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.invitation for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_door_finds_each on public.invitation for r to quittance_door using (true) with check ();
create policy same_organisation on public.invoice_status for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.journal_entry for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.late_fact for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.leaf_to_seal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.ledger_entry for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.ledger_file for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.ledger_posting for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.ledger_sum for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.letter_template for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.letter_template_publication for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.letter_template_withdrawal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.limitation_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.lodged_cheque for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.log_checkpoint for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.log_leaf for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.log_tile for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.mailbox for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.membership for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_door_opens_each on public.membership for * to quittance_door using (true) with check (true);
create policy same_organisation on public.message for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.missing_rate_notice for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.money_freeze for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.note for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.numbering for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.organisation for * to public using ((id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_door_opens_each on public.organisation for * to quittance_door using (true) with check (true);
create policy the_owner_counts_each on public.organisation for * to quittance_owner using (true) with check (true);
create policy same_organisation on public.outward_act for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.pay_over for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payee_account for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payee_check for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payment for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payment_confirmation for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payment_plan for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payment_return for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.payout_account for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.phone_call for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.plan_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.plan_instalment for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.plan_limit for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.plan_offer for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy the_door_finds_each_offer on public.plan_offer for r to quittance_door using (true) with check ();
create policy same_organisation on public.plan_offer_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.postage_price for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.postal_batch for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.postal_item for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.postal_printing for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.promise for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.provider_signature for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.receipt for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.registered_provider for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.registered_state for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.registered_state_withdrawal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.remission for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.remission_undone for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.scenario for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.scenario_publication for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.scenario_simulation for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.scenario_withdrawal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sealed_bundle for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sealed_bundle_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sending_batch for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sending_line for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sending_rule for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sepa_creditor_identifier for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sequence_pause for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sequence_pause_end for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.signature_follow_up for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.signature_provider for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.signature_request for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.simulated_dossier for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.simulated_line for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_follow_up for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_handover for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_provider for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_receipt for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_stop for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.sms_stop_lifting for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.statement_dismissal for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.statement_reread for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.statement_under_way for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.stored_file for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.timestamp_authority for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.title_file for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.title_file_event for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.transfer for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.transfer_order for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.transfer_part for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.transfer_take for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));
create policy same_organisation on public.undone_match for * to public using ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) with check ((organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid));

CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.account_proof FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.account_proof FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.account_proof_leaf FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.account_proof_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.account_proof_stamp FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.account_proof_stamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.account_reconciliation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.account_reconciliation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.acknowledgment_deed FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.acknowledgment_deed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.added_rate FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'decided_at', 'decided_by', 'decided_because', 'withdrawn_at', 'withdrawn_by', 'withdrawn_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.added_rate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.added_rate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.address_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.address_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.address_check_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.address_check_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.allocation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.allocation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.author_statement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.author_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_account_name FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_account_name FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.bank_line FOR EACH ROW EXECUTE FUNCTION refuse_change_of_bank_fact('state', 'decided_by', 'decided_at');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.bank_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_line_batch FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_line_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_line_detail FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_line_detail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_line_detail_payment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_line_detail_payment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_line_detail_return FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_line_detail_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bank_statement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.bank_statement_aside FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('reason', 'expected_cents', 'found_cents', 'taken_at', 'taken_by', 'taken_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bank_statement_aside FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.bank_statement_aside FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bundle_work FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bundle_work FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.bundle_work_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.bundle_work_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.call_script FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.call_script FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.checkpoint_stamp FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.checkpoint_stamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.cheque_term FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.cheque_term FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.claim_draft FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('form', 'answers', 'version', 'state', 'dossier_id', 'ended_at', 'ended_by');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.claim_draft FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.claim_draft FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.claim_item FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.claim_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER what_is_deposited_is_charged AFTER INSERT ON public.claim_item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION charge_what_is_deposited();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.commission FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.commission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.commission_invoice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.commission_invoice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.commission_paid FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.commission_paid FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.constat_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.constat_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.constat_key_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.constat_key_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.constat_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.constat_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.convention FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.convention FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.convention_tier FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.convention_tier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.cost_advanced FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.cost_advanced FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.cost_invoice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.cost_invoice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.cost_settled FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.cost_settled FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.cost_undone FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.cost_undone FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.credit_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.credit_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER what_is_credited_is_taken_off AFTER INSERT ON public.credit_note REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION take_off_what_is_credited();
CREATE TRIGGER identifiers_are_never_changed BEFORE DELETE OR UPDATE OF organisation_id, id ON public.creditor FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.creditor_mediator FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.creditor_mediator FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.creditor_sending_mode FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.creditor_sending_mode FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.csv_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.csv_reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER identifiers_are_never_changed BEFORE DELETE OR UPDATE OF organisation_id, id ON public.debtor FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER details_are_erased_once BEFORE UPDATE ON public.debtor_hold FOR EACH ROW EXECUTE FUNCTION details_are_erased_once();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.debtor_hold FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('stage', 'write_to', 'exhibit_id', 'erased_at', 'erased_by');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.debtor_hold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.debtor_hold FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_reason_is_erased_with_its_hold BEFORE UPDATE ON public.debtor_hold_end FOR EACH ROW EXECUTE FUNCTION a_reason_is_erased_with_its_hold();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.debtor_hold_end FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('reason');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.debtor_hold_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.debtor_hold_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_collection_is_sound AFTER INSERT ON public.direct_debit FOR EACH ROW EXECUTE FUNCTION refuse_unsound_collection();
CREATE TRIGGER an_order_is_sound AFTER UPDATE OF order_id ON public.direct_debit FOR EACH ROW WHEN ((new.state = 'ordered'::text)) EXECUTE FUNCTION refuse_unsound_collection();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.direct_debit FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'order_id', 'line', 'sequence', 'lot_id', 'end_to_end_id', 'payment_id', 'bank_line_id', 'booked_on', 'returned_line_id', 'ended_on', 'ended_by', 'ended_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.direct_debit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.direct_debit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_revoked_mandate_stays_so BEFORE UPDATE ON public.direct_debit_mandate FOR EACH ROW EXECUTE FUNCTION refuse_revived_mandate();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.direct_debit_mandate FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'state_at', 'state_by', 'state_because', 'sequence_from');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.direct_debit_mandate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.direct_debit_mandate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.direct_debit_mandate_amendment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.direct_debit_mandate_amendment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.direct_debit_order FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'approved_at', 'approved_by', 'approved_alone', 'file_id', 'ended_at', 'ended_by', 'ended_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.direct_debit_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.direct_debit_order FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER solitude_is_true BEFORE UPDATE OF approved_alone ON public.direct_debit_order FOR EACH ROW EXECUTE FUNCTION refuse_false_solitude_to_collect();
CREATE TRIGGER a_dispute_may_be_late AFTER INSERT ON public.dispute REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION a_fact_may_be_late('dispute', 'opened_on');
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.dispute_paper FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.dispute_paper FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.dispute_paper_in FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.dispute_paper_in FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.dispute_part FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.dispute_part FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER identifiers_are_never_changed BEFORE DELETE OR UPDATE OF organisation_id, id ON public.dossier FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_draft_is_read_once_at_a_time BEFORE INSERT ON public.draft_review FOR EACH ROW EXECUTE FUNCTION a_draft_is_read_once_at_a_time();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.draft_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.draft_review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_review_goes_its_way BEFORE INSERT ON public.draft_review_event FOR EACH ROW EXECUTE FUNCTION a_review_goes_its_way();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.draft_review_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.draft_review_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.electronic_consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.electronic_consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.electronic_consent_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.electronic_consent_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.electronic_deposit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.electronic_deposit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.exhibit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.exhibit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.exhibit_description FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.exhibit_description FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.exhibit_dns_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.exhibit_dns_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.exhibit_reception FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.exhibit_reception FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.exhibit_stamp FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.exhibit_stamp FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.expected_cover FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'bank_line_id', 'received_on', 'ended_at', 'ended_by');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.expected_cover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.expected_cover FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.expected_term FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.expected_term FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.finding FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'kept_amount_cents', 'kept_due_on', 'decided_by', 'decided_at', 'reason', 'author_statement_id');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.finding FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.finding FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.foreign_bank_line FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('settled_at', 'settled_by', 'settled_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.foreign_bank_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.foreign_bank_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inbound_candidate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inbound_candidate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inbound_handling FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inbound_handling FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inbound_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inbound_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inbound_placing FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inbound_placing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inspection_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inspection_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.inspection_file_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.inspection_file_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.invitation FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('accepted_at', 'accepted_by', 'revoked_at', 'revoked_by');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.invitation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.invitation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.invoice_status FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'payment_id', 'decided_at', 'decided_by', 'reason');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.invoice_status FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.invoice_status FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_wait_to_be_sealed AFTER INSERT ON public.journal_entry REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION entries_wait_to_be_sealed();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.late_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.late_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER numbers_are_never_changed BEFORE DELETE OR UPDATE OF number ON public.ledger_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_wait_to_be_summed AFTER INSERT ON public.ledger_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION entries_wait_to_be_summed();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.ledger_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.ledger_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_posting_names_what_is_there AFTER INSERT ON public.ledger_posting REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_postings_name_what_is_there();
CREATE TRIGGER an_entry_sums_to_zero AFTER INSERT ON public.ledger_posting REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_entry_sums_to_zero();
CREATE CONSTRAINT TRIGGER no_more_is_served_than_is_owed AFTER INSERT ON public.ledger_posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.amount_cents < 0) AND (new.account = ANY (ARRAY['D10000'::text, 'D20000'::text, 'D30000'::text, 'D40000'::text])) AND (current_setting('ledger.looks_itself'::text, true) IS DISTINCT FROM 'yes'::text))) EXECUTE FUNCTION refuse_below_what_is_owed();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.ledger_sum FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.ledger_sum FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.letter_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.letter_template FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.letter_template_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.letter_template_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.letter_template_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.letter_template_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.limitation_event FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('withdrawn_at', 'withdrawn_by', 'withdrawn_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.limitation_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.limitation_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.lodged_cheque FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.lodged_cheque FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.log_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.log_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.log_leaf FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.log_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_tile_only_grows BEFORE UPDATE ON public.log_tile FOR EACH ROW EXECUTE FUNCTION tile_only_grows();
CREATE TRIGGER tiles_are_never_emptied BEFORE TRUNCATE ON public.log_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tiles_are_never_removed BEFORE DELETE ON public.log_tile FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER an_organisation_keeps_a_manager AFTER UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION keep_a_manager();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.missing_rate_notice FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.missing_rate_notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.money_freeze FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('lifted_at', 'lifted_by', 'lifted_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.money_freeze FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.money_freeze FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER numbers_only_go_up BEFORE UPDATE ON public.numbering FOR EACH ROW EXECUTE FUNCTION refuse_number_given_again();
CREATE TRIGGER series_are_never_emptied BEFORE TRUNCATE ON public.numbering FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER series_are_never_removed BEFORE DELETE ON public.numbering FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_demand_may_be_wrong AFTER INSERT OR UPDATE OF state ON public.outward_act FOR EACH ROW WHEN (((new.state = ANY (ARRAY['doing'::text, 'done'::text])) AND (new.dossier_id IS NOT NULL) AND (new.letter = ANY (ARRAY['first-reminder'::text, 'second-reminder'::text, 'last-reminder'::text, 'formal-notice'::text, 'sms'::text])))) EXECUTE FUNCTION a_demand_may_be_wrong();
CREATE TRIGGER a_draft_under_review_is_not_sent BEFORE INSERT ON public.outward_act FOR EACH ROW WHEN ((new.step ~~ 'acknowledgment/%'::text)) EXECUTE FUNCTION a_draft_under_review_is_not_sent('acknowledgment-of-debt');
CREATE TRIGGER a_registered_number_is_of_one_letter BEFORE INSERT OR UPDATE OF registered_number ON public.outward_act FOR EACH ROW EXECUTE FUNCTION registered_number_is_of_one_letter();
CREATE TRIGGER acts_are_never_emptied BEFORE TRUNCATE ON public.outward_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acts_are_never_removed BEFORE DELETE ON public.outward_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER acts_leave_together BEFORE INSERT OR UPDATE OF carried_by ON public.outward_act FOR EACH ROW EXECUTE FUNCTION acts_leave_together();
CREATE TRIGGER an_act_moves_as_acts_do BEFORE UPDATE ON public.outward_act FOR EACH ROW EXECUTE FUNCTION act_moves_as_acts_do();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.pay_over FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'frozen_because', 'ordered_at', 'ordered_by', 'posted_on', 'bank_line_id');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.pay_over FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.pay_over FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.payee_account FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'decided_at', 'decided_by', 'decided_alone', 'decided_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payee_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.payee_account FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER solitude_is_true BEFORE UPDATE OF decided_alone ON public.payee_account FOR EACH ROW EXECUTE FUNCTION refuse_false_solitude();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.payee_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payee_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_payment_may_be_late AFTER INSERT ON public.payment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION a_fact_may_be_late('payment', 'received_on');
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.payment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_bank_line_is_spent_once AFTER INSERT ON public.payment_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_line_spent_twice();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.payment_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payment_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.payment_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payment_plan FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.payment_return FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payment_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.payout_account FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'decided_at', 'decided_by', 'decided_alone', 'decided_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.payout_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.payout_account FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER solitude_is_true BEFORE UPDATE OF decided_alone ON public.payout_account FOR EACH ROW EXECUTE FUNCTION refuse_false_solitude();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.phone_call FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.phone_call FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.plan_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.plan_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.plan_instalment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.plan_instalment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.plan_limit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.plan_limit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_draft_under_review_is_not_sent BEFORE INSERT ON public.plan_offer FOR EACH ROW EXECUTE FUNCTION a_draft_under_review_is_not_sent('payment-plan');
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.plan_offer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.plan_offer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.plan_offer_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.plan_offer_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.postage_price FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.postage_price FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.postal_item FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.postal_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.postal_printing FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.postal_printing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_promise_may_be_late AFTER INSERT ON public.promise REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION a_fact_may_be_late('promise', 'made_on');
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.provider_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.provider_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.receipt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.registered_state FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.registered_state FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.registered_state_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.registered_state_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.remission FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.remission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.remission_undone FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.remission_undone FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.scenario FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.scenario FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.scenario_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.scenario_publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.scenario_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.scenario_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sealed_bundle FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sealed_bundle FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sealed_bundle_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sealed_bundle_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.sending_batch FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'confirmed_at', 'confirmed_by', 'finished_at');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sending_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.sending_batch FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.sending_line FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'because', 'reason', 'act_id', 'answered_at');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sending_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.sending_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sending_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sending_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sepa_creditor_identifier FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sepa_creditor_identifier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_pause_may_be_late AFTER INSERT ON public.sequence_pause REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION a_fact_may_be_late('pause', 'from_on');
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sequence_pause FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sequence_pause FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sequence_pause_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sequence_pause_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.signature_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.signature_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sms_handover FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sms_handover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sms_receipt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sms_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sms_stop FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sms_stop FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.sms_stop_lifting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.sms_stop_lifting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.statement_dismissal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.statement_dismissal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.statement_reread FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.statement_reread FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER what_was_taken_is_not_read_again AFTER INSERT ON public.statement_reread FOR EACH ROW EXECUTE FUNCTION refuse_reading_taken_lines_again();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.statement_under_way FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('written');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.statement_under_way FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.statement_under_way FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.stored_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.stored_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.timestamp_authority FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.timestamp_authority FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.title_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.title_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.title_file_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.title_file_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.transfer FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'bank_line_id', 'booked_on', 'returned_line_id', 'returned_on', 'return_reason', 'remittance_act_id');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.transfer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON public.transfer_order FOR EACH ROW EXECUTE FUNCTION refuse_change_of_facts('state', 'approved_at', 'approved_by', 'approved_alone', 'file_id', 'ended_at', 'ended_by', 'ended_because');
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.transfer_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_removed BEFORE DELETE ON public.transfer_order FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER solitude_is_true BEFORE UPDATE OF approved_alone ON public.transfer_order FOR EACH ROW EXECUTE FUNCTION refuse_false_solitude();
CREATE TRIGGER a_reservation_is_sound AFTER INSERT ON public.transfer_part FOR EACH ROW EXECUTE FUNCTION refuse_unsound_reservation();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.transfer_part FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.transfer_part FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_take_is_sound AFTER INSERT ON public.transfer_take FOR EACH ROW EXECUTE FUNCTION refuse_unsound_take();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.transfer_take FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.transfer_take FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER a_collection_is_undone_by_its_bank AFTER INSERT ON public.undone_match FOR EACH ROW EXECUTE FUNCTION refuse_undoing_a_collection();
CREATE TRIGGER rows_are_never_changed BEFORE DELETE OR UPDATE ON public.undone_match FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON public.undone_match FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

grant insert, select on public.account_proof to quittance_app;
grant insert, select on public.account_proof_leaf to quittance_app;
grant insert, select on public.account_proof_stamp to quittance_app;
grant insert, select on public.account_reconciliation to quittance_app;
grant insert, select on public.acknowledgment_deed to quittance_app;
grant insert, select, update (state, decided_at, decided_by, decided_because, withdrawn_at, withdrawn_by, withdrawn_because) on public.added_rate to quittance_app;
grant insert, select on public.address_check to quittance_app;
grant insert, select on public.address_check_end to quittance_app;
grant insert, select, update (email, wanted, chosen_at, language) on public.alarm_digest to quittance_app;
grant insert, select on public.allocation to quittance_app;
grant insert, select on public.author_statement to quittance_app;
grant insert, select on public.bank_account_name to quittance_app;
grant insert, select, update (state, decided_by, decided_at) on public.bank_line to quittance_app;
grant insert, select on public.bank_line_batch to quittance_app;
grant insert, select on public.bank_line_detail to quittance_app;
grant insert, select on public.bank_line_detail_payment to quittance_app;
grant insert, select on public.bank_line_detail_return to quittance_app;
grant insert, select on public.bank_statement to quittance_app;
grant insert, select, update (reason, expected_cents, found_cents, taken_at, taken_by, taken_because) on public.bank_statement_aside to quittance_app;
grant insert, select on public.bundle_work to quittance_app;
grant insert, select on public.bundle_work_end to quittance_app;
grant insert, select on public.call_script to quittance_app;
grant insert, select on public.checkpoint_stamp to quittance_app;
grant insert, select on public.cheque_term to quittance_app;
grant insert, select, update (form, answers, version, state, dossier_id, ended_at, ended_by) on public.claim_draft to quittance_app;
grant insert, select on public.claim_item to quittance_app;
grant insert, select on public.commission to quittance_app;
grant insert, select on public.commission_invoice to quittance_app;
grant insert, select on public.commission_paid to quittance_app;
grant insert, select on public.constat_event to quittance_app;
grant insert, select on public.constat_key_message to quittance_app;
grant insert, select on public.constat_request to quittance_app;
grant insert, select on public.convention to quittance_app;
grant insert, select on public.convention_tier to quittance_app;
grant insert, select on public.cost_advanced to quittance_app;
grant insert, select on public.cost_invoice to quittance_app;
grant insert, select on public.cost_settled to quittance_app;
grant insert, select on public.cost_undone to quittance_app;
grant insert, select on public.credit_note to quittance_app;
grant insert, select, update on public.creditor to quittance_app;
grant insert, select on public.creditor_mediator to quittance_app;
grant insert, select on public.creditor_sending_mode to quittance_app;
grant insert, select on public.csv_reading to quittance_app;
grant delete, insert, select, update on public.day_entry to quittance_app;
grant insert, select, update on public.day_run to quittance_app;
grant insert, select, update on public.debtor to quittance_app;
grant insert, select, update (stage, write_to, exhibit_id, erased_at, erased_by) on public.debtor_hold to quittance_app;
grant insert, select, update (reason) on public.debtor_hold_end to quittance_app;
grant insert, select, update (state, order_id, line, sequence, lot_id, end_to_end_id, payment_id, bank_line_id, booked_on, returned_line_id, ended_on, ended_by, ended_because) on public.direct_debit to quittance_app;
grant insert, select, update (state, state_at, state_by, state_because, sequence_from) on public.direct_debit_mandate to quittance_app;
grant insert, select on public.direct_debit_mandate_amendment to quittance_app;
grant insert, select, update (state, approved_at, approved_by, approved_alone, file_id, ended_at, ended_by, ended_because) on public.direct_debit_order to quittance_app;
grant insert, select, update on public.dispute to quittance_app;
grant insert, select on public.dispute_paper to quittance_app;
grant insert, select on public.dispute_paper_in to quittance_app;
grant insert, select on public.dispute_part to quittance_app;
grant insert, select, update on public.dossier to quittance_app;
grant insert, select on public.draft_review to quittance_app;
grant insert, select on public.draft_review_event to quittance_app;
grant insert, select on public.electronic_consent to quittance_app;
grant insert, select on public.electronic_consent_withdrawal to quittance_app;
grant insert, select on public.electronic_deposit to quittance_app;
grant insert, select, update on public.electronic_follow_up to quittance_app;
grant select on public.entry_to_sum to quittance_app;
grant insert, select on public.exhibit to quittance_app;
grant insert, select on public.exhibit_description to quittance_app;
grant insert, select on public.exhibit_dns_answers to quittance_app;
grant insert, select, update on public.exhibit_reading to quittance_app;
grant insert, select on public.exhibit_reception to quittance_app;
grant insert, select on public.exhibit_stamp to quittance_app;
grant insert, select, update (state, bank_line_id, received_on, ended_at, ended_by) on public.expected_cover to quittance_app;
grant insert, select on public.expected_term to quittance_app;
grant insert, select, update (state, kept_amount_cents, kept_due_on, decided_by, decided_at, reason, author_statement_id) on public.finding to quittance_app;
grant insert, select, update (settled_at, settled_by, settled_because) on public.foreign_bank_line to quittance_app;
grant insert on public.house_command to quittance_app;
grant delete, select, update (answer) on public.house_command to quittance_door;
grant delete, insert, select, update on public.idempotency_key to quittance_app;
grant insert, select, update on public.import_batch to quittance_app;
grant insert, select, update on public.import_line to quittance_app;
grant delete, insert, select, update on public.import_mapping to quittance_app;
grant insert, select on public.inbound_candidate to quittance_app;
grant insert, select on public.inbound_handling to quittance_app;
grant insert, select on public.inbound_message to quittance_app;
grant insert, select on public.inbound_placing to quittance_app;
grant insert, select on public.inspection_file to quittance_app;
grant insert, select on public.inspection_file_end to quittance_app;
grant insert, select, update (accepted_at, accepted_by, revoked_at, revoked_by) on public.invitation to quittance_app;
grant select (organisation_id, token_hash) on public.invitation to quittance_door;
grant insert, select, update (state, payment_id, decided_at, decided_by, reason) on public.invoice_status to quittance_app;
grant insert, select on public.journal_entry to quittance_app;
grant insert, select on public.late_fact to quittance_app;
grant delete, insert, select on public.leaf_to_seal to quittance_app;
grant select on public.ledger_account to quittance_app;
grant select on public.ledger_entry to quittance_app;
grant insert, select on public.ledger_file to quittance_app;
grant select on public.ledger_posting to quittance_app;
grant select on public.ledger_sum to quittance_app;
grant insert, select on public.letter_template to quittance_app;
grant insert, select on public.letter_template_publication to quittance_app;
grant insert, select on public.letter_template_withdrawal to quittance_app;
grant insert, select, update (withdrawn_at, withdrawn_by, withdrawn_because) on public.limitation_event to quittance_app;
grant insert, select on public.lodged_cheque to quittance_app;
grant insert, select on public.log_checkpoint to quittance_app;
grant insert, select on public.log_leaf to quittance_app;
grant insert, select, update (hashes) on public.log_tile to quittance_app;
grant delete, insert, select, update on public.mailbox to quittance_app;
grant insert, select, update (role, display_name, ended_at, suspended_at) on public.membership to quittance_app;
grant delete, insert, select, update on public.membership to quittance_door;
grant insert, select on public.message to quittance_app;
grant insert, select on public.missing_rate_notice to quittance_app;
grant insert, select, update (lifted_at, lifted_by, lifted_because) on public.money_freeze to quittance_app;
grant insert, select on public.note to quittance_app;
grant insert, select, update on public.numbering to quittance_app;
grant insert, select, update (name, siren, address_line2, address_line3, street, post_code, town, phone, email, insurer, insurance_until, account_declared_on, account_holder, account_iban, account_bic, courtesy_name, courtesy_phone, courtesy_email, legal_form, vat_number) on public.organisation to quittance_app;
grant insert, select on public.organisation to quittance_door;
grant insert, select, update on public.outward_act to quittance_app;
grant insert, select, update (state, frozen_because, ordered_at, ordered_by, posted_on, bank_line_id) on public.pay_over to quittance_app;
grant insert, select, update (state, decided_at, decided_by, decided_alone, decided_because) on public.payee_account to quittance_app;
grant insert, select on public.payee_check to quittance_app;
grant insert, select on public.payment to quittance_app;
grant insert, select on public.payment_confirmation to quittance_app;
grant insert, select on public.payment_plan to quittance_app;
grant insert, select on public.payment_return to quittance_app;
grant insert, select, update (state, decided_at, decided_by, decided_alone, decided_because) on public.payout_account to quittance_app;
grant insert, select on public.phone_call to quittance_app;
grant insert, select on public.plan_event to quittance_app;
grant insert, select on public.plan_instalment to quittance_app;
grant insert, select on public.plan_limit to quittance_app;
grant insert, select on public.plan_offer to quittance_app;
grant select (organisation_id, token_hash) on public.plan_offer to quittance_door;
grant insert, select on public.plan_offer_event to quittance_app;
grant insert, select on public.postage_price to quittance_app;
grant insert, select, update on public.postal_batch to quittance_app;
grant insert, select on public.postal_item to quittance_app;
grant insert, select on public.postal_printing to quittance_app;
grant insert, select, update on public.promise to quittance_app;
grant insert, select on public.provider_signature to quittance_app;
grant insert, select on public.receipt to quittance_app;
grant delete, insert, select, update on public.registered_provider to quittance_app;
grant insert, select on public.registered_state to quittance_app;
grant insert, select on public.registered_state_withdrawal to quittance_app;
grant insert, select on public.remission to quittance_app;
grant insert, select on public.remission_undone to quittance_app;
grant insert, select on public.scenario to quittance_app;
grant insert, select on public.scenario_publication to quittance_app;
grant delete, insert, select, update on public.scenario_simulation to quittance_app;
grant insert, select on public.scenario_withdrawal to quittance_app;
grant insert, select on public.sealed_bundle to quittance_app;
grant insert, select on public.sealed_bundle_end to quittance_app;
grant insert, select, update (state, confirmed_at, confirmed_by, finished_at) on public.sending_batch to quittance_app;
grant insert, select, update (state, because, reason, act_id, answered_at) on public.sending_line to quittance_app;
grant insert, select on public.sending_rule to quittance_app;
grant insert, select on public.sepa_creditor_identifier to quittance_app;
grant insert, select on public.sequence_pause to quittance_app;
grant insert, select on public.sequence_pause_end to quittance_app;
grant insert, select, update on public.signature_follow_up to quittance_app;
grant delete, insert, select, update on public.signature_provider to quittance_app;
grant insert, select on public.signature_request to quittance_app;
grant delete, insert, select, update on public.simulated_dossier to quittance_app;
grant delete, insert, select, update on public.simulated_line to quittance_app;
grant insert, select, update on public.sms_follow_up to quittance_app;
grant insert, select on public.sms_handover to quittance_app;
grant delete, insert, select, update on public.sms_provider to quittance_app;
grant insert, select on public.sms_receipt to quittance_app;
grant insert, select on public.sms_stop to quittance_app;
grant insert, select on public.sms_stop_lifting to quittance_app;
grant insert, select on public.statement_dismissal to quittance_app;
grant insert, select on public.statement_reread to quittance_app;
grant insert, select, update (written) on public.statement_under_way to quittance_app;
grant insert, select on public.stored_file to quittance_app;
grant insert, select on public.timestamp_authority to quittance_app;
grant insert, select on public.title_file to quittance_app;
grant insert, select on public.title_file_event to quittance_app;
grant insert, select, update (state, bank_line_id, booked_on, returned_line_id, returned_on, return_reason, remittance_act_id) on public.transfer to quittance_app;
grant insert, select, update (state, approved_at, approved_by, approved_alone, file_id, ended_at, ended_by, ended_because) on public.transfer_order to quittance_app;
grant insert, select on public.transfer_part to quittance_app;
grant insert, select on public.transfer_take to quittance_app;
grant insert, select on public.undone_match to quittance_app;
grant delete, insert, select, update on sign_in."user" to quittance_door;
grant delete, insert, select, update on sign_in.account to quittance_door;
grant delete, insert, select, update on sign_in.rate_limit to quittance_door;
grant delete, insert, select, update on sign_in.session to quittance_door;
grant delete, insert, select, update on sign_in.two_factor to quittance_door;
grant delete, insert, select, update on sign_in.verification to quittance_door;

CREATE OR REPLACE FUNCTION public.a_demand_may_be_wrong()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into late_fact (organisation_id, act_id, kind, fact_id)
  select new.organisation_id, new.id, fact.kind, fact.id
    from (
      select 'payment' as kind, id, received_on as day, recorded_at from payment
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'dispute', id, opened_on, recorded_at from dispute
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'promise', id, made_on, recorded_at from promise
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'pause', id, from_on, recorded_at from sequence_pause
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
    ) as fact
   where fact.recorded_at > new.reserved_at
     and fact.day
       <= (coalesce(new.started_at, new.finished_at) at time zone 'Europe/Paris')::date
  on conflict do nothing;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.a_draft_is_read_once_at_a_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from draft_review as review
     where review.organisation_id = new.organisation_id and review.dossier_id = new.dossier_id
       and review.kind = new.kind
       and not exists (
         select from draft_review_event as event
          where event.organisation_id = review.organisation_id and event.review_id = review.id
            and event.kind in ('returned', 'withdrawn')))
  then
    raise exception 'another review of this draft is awaited';
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.a_draft_under_review_is_not_sent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if review_that_holds(new.organisation_id, new.dossier_id, tg_argv[0]) is not null then
    raise exception 'a draft under review is not put to the debtor to sign';
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.a_fact_may_be_late()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into late_fact (organisation_id, act_id, kind, fact_id)
  select act.organisation_id, act.id, tg_argv[0], added.id
    from added
    join outward_act as act
      on act.organisation_id = added.organisation_id and act.dossier_id = added.dossier_id
     and act.reserved_at < added.recorded_at
   where act.state in ('doing', 'done', 'ambiguous')
     and act.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')
     and (to_jsonb(added) ->> tg_argv[1])::date
       <= (coalesce(act.started_at, act.finished_at) at time zone 'Europe/Paris')::date
  on conflict do nothing;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.a_reason_is_erased_with_its_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.reason <> 'Effacé.' or not exists (
    select from debtor_hold as hold
     where hold.organisation_id = new.organisation_id and hold.id = new.hold_id
       and hold.erased_at is not null)
  then
    raise exception 'the reason of a hold is kept until its details are erased'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.a_review_goes_its_way()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from draft_review_event as before
     where before.organisation_id = new.organisation_id and before.review_id = new.review_id
       and before.kind = 'withdrawn')
  then
    raise exception 'a review that was withdrawn is over';
  end if;
  if new.kind = 'returned' and not exists (
    select from draft_review_event as sent
     where sent.organisation_id = new.organisation_id and sent.review_id = new.review_id
       and sent.kind = 'sent' and sent."on" <= new."on")
  then
    raise exception 'what is returned was sent before';
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.act_moves_as_acts_do()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.content_sha256, old.payload, old.step, old.kind, old.reserved_at, old.reserved_by)
    is distinct from
    (new.content_sha256, new.payload, new.step, new.kind, new.reserved_at, new.reserved_by)
  then
    raise exception 'what was reserved is not changed: cancel it and reserve another'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  if (old.state, new.state) = ('done', 'cancelled') and exists (
    select from postal_item
    join postal_batch
      on postal_batch.organisation_id = postal_item.organisation_id
      and postal_batch.id = postal_item.batch_id
    where postal_item.organisation_id = new.organisation_id
      and postal_item.act_id = coalesce(new.carried_by, new.id) and postal_batch.state = 'open')
  then
    return new;
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
    ('reserved', 'doing'), ('reserved', 'cancelled'),
    ('doing', 'done'), ('doing', 'failed'), ('doing', 'ambiguous'),
    ('ambiguous', 'done'), ('ambiguous', 'failed'),
    ('failed', 'reserved'), ('failed', 'cancelled'))
  then
    raise exception 'an act does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.acts_leave_together()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if new.carried_by is distinct from old.carried_by then
      raise exception 'what carries an act is not changed'
        using errcode = 'restrict_violation', table = tg_table_name;
    end if;
    return new;
  end if;
  if new.carried_by is not null and not exists (
    select from outward_act as carrier
    where carrier.organisation_id = new.organisation_id and carrier.id = new.carried_by
      and carrier.carried_by is null and carrier.state = 'reserved'
      and (carrier.kind, carrier.channel, carrier.content_sha256, carrier.reserved_at)
        = (new.kind, new.channel, new.content_sha256, new.reserved_at)
      and carrier.not_before is not distinct from new.not_before)
  then
    raise exception 'an act is carried by one of the same letter, reserved with it'
      using errcode = 'restrict_violation', constraint = 'acts_leave_together', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.charge_missing_parts(the_items uuid[], at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  with missing as (
    select dossier_id, claim_item_id, account, -sum(amount_cents)::bigint as cents,
           min(effective_on) filter (where amount_cents < 0) as since
      from ledger_posting
     where organisation_id = the_organisation and claim_item_id = any (the_items)
       and account in ('D10000', 'D20000', 'D30000', 'D40000')
     group by dossier_id, claim_item_id, account having sum(amount_cents) < 0),
  lines as (
    select dossier_id, claim_item_id, account, cents, since from missing
    union all
    select dossier_id, claim_item_id, 'D80000', -sum(cents)::bigint, min(since) from missing
     group by dossier_id, claim_item_id),
  ranked as (
    select *, row_number() over (partition by claim_item_id order by account) as line from lines),
  by_item as (
    select claim_item_id, min(since) as since, jsonb_agg(jsonb_build_object('line', line,
             'account', account, 'amount_cents', cents, 'dossier_id', dossier_id,
             'claim_item_id', claim_item_id) order by line) as postings
      from ranked group by claim_item_id)
  select jsonb_agg(jsonb_build_object(
      'id', claim_item_id || ':charged:D', 'event', 'claim-charged', 'book', 'debtors',
      'label', 'Somme mise à la charge du débiteur', 'effective_on', since,
      'recorded_at', at, 'recorded_by', 'rule:deposit', 'postings', postings)
      order by claim_item_id)
    into entries from by_item;
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.charge_principals(the_items uuid[], at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  select jsonb_agg(jsonb_build_object(
      'id', item.id || ':principal:D', 'event', 'claim-charged', 'book', 'debtors',
      'label', 'Somme mise à la charge du débiteur', 'effective_on', item.issued_on,
      'recorded_at', coalesce(at, dossier.created_at), 'recorded_by', 'rule:deposit',
      'postings', jsonb_build_array(
        jsonb_build_object('line', 1, 'account', 'D40000', 'amount_cents', item.principal_cents,
          'dossier_id', item.dossier_id, 'claim_item_id', item.id),
        jsonb_build_object('line', 2, 'account', 'D80000', 'amount_cents', -item.principal_cents,
          'dossier_id', item.dossier_id, 'claim_item_id', item.id)))
      order by dossier.reference, item.rank)
    into entries
    from claim_item as item join dossier
      on dossier.organisation_id = item.organisation_id and dossier.id = item.dossier_id
   where item.organisation_id = the_organisation and item.id = any (the_items);
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.charge_what_is_deposited()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform charge_principals(array(select id from added), null);
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.check_entry_sums_to_zero()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  the_entry text;
begin
  select entry_id into the_entry from added
   group by organisation_id, entry_id having count(*) < 2 or sum(amount_cents) <> 0
   limit 1;
  if found then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.check_postings_name_what_is_there()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from (select account from added group by 1) as one
   where (select true from ledger_account where number = one.account) is null
  union all
  select from (select organisation_id, entry_id from added group by 1, 2) as one
   where (select true from ledger_entry as known
           where known.organisation_id = one.organisation_id and known.id = one.entry_id) is null
  union all
  select from (select organisation_id, creditor_id as id from added
                where creditor_id is not null group by 1, 2) as one
   where (select true from creditor as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, debtor_id as id from added
                where debtor_id is not null group by 1, 2) as one
   where (select true from debtor as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, dossier_id as id from added
                where dossier_id is not null group by 1, 2) as one
   where (select true from dossier as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, claim_item_id as id from added
                where claim_item_id is not null group by 1, 2) as one
   where (select true from claim_item as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  limit 1;
  if found then
    raise exception 'an entry names what is not there'
      using errcode = 'foreign_key_violation', table = 'ledger_posting',
        constraint = 'postings_name_what_is_there';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.close_accesses_of_member(the_user text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  closed integer;
begin
  delete from sign_in.session where user_id in (
    select user_id from membership
    where user_id = the_user
      and organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
  get diagnostics closed = row_count;
  return closed;
end
$function$
;
CREATE OR REPLACE FUNCTION public.details_are_erased_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.erased_at is not null or new.erased_at is null then
    raise exception 'the details of a hold are kept, or erased once'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.entries_wait_to_be_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into leaf_to_seal (organisation_id, id, kind, leaf_hash)
  select organisation_id, id, 'entry', leaf_hash from written order by position;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.entries_wait_to_be_summed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from (select organisation_id as id from added group by 1) as one
   where (select true from organisation as known where known.id = one.id) is null;
  if found then
    raise exception 'an entry is of an organisation that is not there'
      using errcode = 'foreign_key_violation', table = 'ledger_entry',
        constraint = 'an_entry_is_of_an_organisation';
  end if;
  insert into entry_to_sum (organisation_id, entry_id) select organisation_id, id from added;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.entry_fingerprint(entry jsonb)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(convert_to((entry - '{recorded_at,recorded_by}'::text[])::text, 'UTF8'))
$function$
;
CREATE OR REPLACE FUNCTION public.gather_statistics_of_claims()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze (skip_locked) debtor, dossier, claim_item, import_line, journal_entry;
end
$function$
;
CREATE OR REPLACE FUNCTION public.gather_statistics_of_money()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze (skip_locked) bank_line, payment, allocation, commission, pay_over, receipt, outward_act,
    journal_entry, ledger_entry, ledger_posting;
end
$function$
;
CREATE OR REPLACE FUNCTION public.hold_dossier_to_collect(the_dossier uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_advisory_xact_lock(hashtextextended(concat_ws('/',
    current_setting('app.organisation', true), 'direct-debit', the_dossier), 0))
$function$
;
CREATE OR REPLACE FUNCTION public.is_content_of(known bytea, entry jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select known in (
    entry_fingerprint(entry),
    entry_fingerprint(
      '{"reverses": null, "convention": null}'::jsonb || entry || jsonb_build_object('postings', (
        select jsonb_agg('{"creditor_id": null, "debtor_id": null, "dossier_id": null,
            "payment_id": null, "claim_item_id": null, "bank_line_id": null}'::jsonb || posting
            order by rank)
          from jsonb_array_elements(entry->'postings') with ordinality as one (posting, rank)))))
$function$
;
CREATE OR REPLACE FUNCTION public.is_overdrawn_by(the_organisation uuid, entry jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  spent record;
begin
  for spent in
    select account, creditor_id, debtor_id, dossier_id, payment_id, sum(amount_cents) as amount
      from jsonb_to_recordset(entry->'postings') as given (account text, amount_cents bigint,
             creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid)
      join ledger_account on ledger_account.number = account
     where guarded
     group by account, creditor_id, debtor_id, dossier_id, payment_id
    having sum(amount_cents) > 0
     order by account, creditor_id, debtor_id, dossier_id, payment_id
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, spent.account, spent.creditor_id, spent.debtor_id,
        spent.dossier_id, spent.payment_id), 0));
    if spent.amount + purse_balance(the_organisation, spent.account, spent.creditor_id,
      spent.debtor_id, spent.dossier_id, spent.payment_id) > 0
    then
      return true;
    end if;
  end loop;
  return false;
end
$function$
;
CREATE OR REPLACE FUNCTION public.keep_a_manager()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from membership
    where organisation_id = new.organisation_id and role = 'manager'
      and ended_at is null and suspended_at is null)
  then
    raise exception 'an organisation keeps a manager'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE PROCEDURE public.keep_facts(IN the_table regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
  state_columns text;
begin
  select string_agg(quote_literal(attname), ', ' order by attnum) into state_columns
    from pg_attribute
   where attrelid = the_table and attnum > 0 and not attisdropped
     and (has_column_privilege('quittance_app', attrelid, attnum, 'update')
       or has_column_privilege('quittance_door', attrelid, attnum, 'update'));
  execute format('drop trigger if exists facts_are_never_changed on %s', the_table);
  execute format('drop trigger if exists rows_are_never_removed on %s', the_table);
  execute format('drop trigger if exists rows_are_never_emptied on %s', the_table);
  execute format(
    'create trigger facts_are_never_changed before update on %s '
    'for each row execute function refuse_change_of_facts(%s)', the_table, state_columns);
  execute format(
    'create trigger rows_are_never_removed before delete on %s '
    'for each row execute function refuse_change()', the_table);
  execute format(
    'create trigger rows_are_never_emptied before truncate on %s '
    'for each statement execute function refuse_change()', the_table);
end
$procedure$
;
CREATE OR REPLACE PROCEDURE public.keep_for_ever(IN the_table regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format(
    'create trigger rows_are_never_changed before update or delete on %s '
    'for each row execute function refuse_change()', the_table);
  execute format(
    'create trigger rows_are_never_emptied before truncate on %s '
    'for each statement execute function refuse_change()', the_table);
  execute format('grant insert on %s to quittance_app', the_table);
end
$procedure$
;
CREATE OR REPLACE PROCEDURE public.keep_organisations_apart(IN the_table regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format('alter table %s force row level security', the_table);
  execute format(
    'create policy same_organisation on %s '
    'using (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid) '
    'with check (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid)',
    the_table);
  execute format('grant select on %s to quittance_app', the_table);
end
$procedure$
;
CREATE OR REPLACE FUNCTION public.lock_purses_drawn_on(the_organisation uuid, entries jsonb, ranks bigint[])
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  locked bigint;
begin
  select count(pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, account, creditor_id, debtor_id, dossier_id, payment_id), 0))
      is null)
    into locked
    from (
      select distinct account, creditor_id, debtor_id, dossier_id, payment_id
        from purses_drawn_on(entries, ranks)
       order by account, creditor_id, debtor_id, dossier_id, payment_id) as drawn_on;
  return locked;
end
$function$
;
CREATE OR REPLACE FUNCTION public.lock_purses_spent(the_organisation uuid, entries jsonb, ranks bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, account, creditor_id, debtor_id, dossier_id, payment_id), 0))
    from (
      select distinct account, creditor_id, debtor_id, dossier_id, payment_id
        from postings_of_entries(entries, ranks)
        join ledger_account on ledger_account.number = account
       where guarded and amount_cents > 0
       order by account, creditor_id, debtor_id, dossier_id, payment_id) as spent;
end
$function$
;
CREATE OR REPLACE FUNCTION public.others_handle_money(the_person text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from membership
    where organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      and role in ('manager', 'accountant') and user_id <> the_person
      and suspended_at is null and ended_at is null)
$function$
;
CREATE OR REPLACE FUNCTION public.outcome_of_known(the_organisation uuid, entry jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  known bytea;
begin
  select content_sha256 into known from ledger_entry
    where organisation_id = the_organisation and id = entry->>'id';
  return case when is_content_of(known, entry) then 'already-posted'
    else 'exists-with-other-content' end;
end
$function$
;
CREATE OR REPLACE FUNCTION public.post_entries(entries jsonb)
 RETURNS text[]
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select post_entries(entries, null, null)
$function$
;
CREATE OR REPLACE FUNCTION public.post_entries(entries jsonb, all_recorded_at timestamp with time zone, all_recorded_by text)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_memoize TO 'off'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  many bigint := jsonb_array_length(entries);
  fresh bigint[];
  outcomes text[] := '{}';
  broken_rule text;
  recorded jsonb := jsonb_strip_nulls(jsonb_build_object(
    'recorded_at', all_recorded_at, 'recorded_by', all_recorded_by));
  one jsonb;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  fresh := write_entries(the_organisation, entries, all_recorded_at, all_recorded_by);
  if write_postings(the_organisation, entries, fresh)
    and lock_purses_drawn_on(the_organisation, entries, fresh) > 0
  then
    perform refuse_money_overspent(the_organisation, entries, fresh);
  end if;

  if cardinality(fresh) = many then
    return array_fill('posted'::text, array[many::integer]);
  end if;
  select array_agg(case
           when new.rank is not null then 'posted'
           when is_content_of(content_sha256, given.entry) then 'already-posted'
           else 'exists-with-other-content' end order by given.rank)
    into outcomes
    from jsonb_array_elements(entries) with ordinality as given (entry, rank)
    left join unnest(fresh) as new (rank) on new.rank = given.rank
    left join lateral (
      select content_sha256 from ledger_entry
       where organisation_id = the_organisation and id = given.entry->>'id') as known on true;
  return outcomes;
exception when check_violation or unique_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule not in ('money_that_nobody_has_is_not_spent', 'ledger_entry_pkey') then
    raise;
  end if;
  perform lock_purses_spent(the_organisation, entries,
    array(select generate_series(1, many)));
  outcomes := '{}';
  for one in select entry from jsonb_array_elements(entries) with ordinality as given (entry, rank)
    order by rank
  loop
    outcomes := outcomes || post_entry(one || recorded);
  end loop;
  return outcomes;
end
$function$
;
CREATE OR REPLACE FUNCTION public.post_entry(entry jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  lines bigint;
  total numeric;
  one_book boolean;
  is_money_spent boolean;
  is_overdrawn boolean;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  select count(*), sum(amount_cents), bool_and(book = entry->>'book'),
         coalesce(bool_or(guarded and amount_cents > 0), false)
    into lines, total, one_book, is_money_spent
    from jsonb_to_recordset(entry->'postings') as given (account text, amount_cents bigint)
    left join ledger_account on ledger_account.number = account;
  is_overdrawn := is_money_spent and is_overdrawn_by(the_organisation, entry);

  if not is_overdrawn then
    if not write_entry(the_organisation, entry) then
      return outcome_of_known(the_organisation, entry);
    end if;
    perform refuse_unsound_entry(entry->>'id', lines, total, one_book);
    return 'posted';
  end if;

  -- What is wrong with it is raised before it is refused; and it may be known, and have spent the money itself.
  begin
    if not write_entry(the_organisation, entry) then
      return outcome_of_known(the_organisation, entry);
    end if;
    perform refuse_unsound_entry(entry->>'id', lines, total, one_book);
    raise exception 'an account would be overdrawn'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  exception when check_violation then
    get stacked diagnostics broken_rule = constraint_name;
    if broken_rule = 'money_that_nobody_has_is_not_spent' then
      return 'account-would-be-overdrawn';
    end if;
    raise;
  end;
end
$function$
;
CREATE OR REPLACE FUNCTION public.post_new_entries(ids text[], books text[], events text[], labels text[], days date[], reversed text[], conventions text[], fingerprints text[], times timestamp with time zone[], authors text[], ranks integer[], lines integer[], accounts text[], amounts bigint[], creditors uuid[], debtors uuid[], dossiers uuid[], payments uuid[], items uuid[], bank_lines uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_memoize TO 'off'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('ledger.looks_itself', 'yes', true);
  if write_new_entries(the_organisation, ids, books, events, labels, days, reversed, conventions,
    fingerprints, times, authors) = 0
  then
    perform set_config('ledger.looks_itself', 'no', true);
    return false;
  end if;
  if write_new_postings(the_organisation, ids, books, days, ranks, lines, accounts, amounts,
    creditors, debtors, dossiers, payments, items, bank_lines)
  then
    perform refuse_new_money_overspent(the_organisation, ranks, accounts, amounts, creditors, debtors,
      dossiers, payments);
  end if;
  if serves_beyond_what_is_owed(the_organisation, accounts, amounts, dossiers, items) then
    raise exception 'a batch serves a claim beyond what is owed'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'no_more_is_served_than_is_owed';
  end if;
  perform set_config('ledger.looks_itself', 'no', true);
  return true;
exception when check_violation or unique_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule not in (
    'money_that_nobody_has_is_not_spent', 'no_more_is_served_than_is_owed', 'ledger_entry_pkey')
  then
    raise;
  end if;
  return false;
end
$function$
;
CREATE OR REPLACE FUNCTION public.postings_of_entries(entries jsonb, ranks bigint[])
 RETURNS TABLE(rank bigint, entry_id text, book text, effective_on date, line integer, account text, amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid, claim_item_id uuid, bank_line_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select one.rank, entry->>'id', entry->>'book', (entry->>'effective_on')::date, given.line,
         given.account, given.amount_cents, given.creditor_id, given.debtor_id, given.dossier_id,
         given.payment_id, given.claim_item_id, given.bank_line_id
    from jsonb_array_elements(entries) with ordinality as one (entry, rank)
    join unnest(ranks) as meant (rank) on meant.rank = one.rank
    cross join lateral jsonb_to_recordset(entry->'postings') as given (line integer, account text,
      amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid,
      claim_item_id uuid, bank_line_id uuid)
$function$
;
CREATE OR REPLACE FUNCTION public.purse_balance(the_organisation uuid, the_account text, the_creditor uuid, the_debtor uuid, the_dossier uuid, the_payment uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if the_payment is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and payment_id = the_payment
        and creditor_id is not distinct from the_creditor
        and debtor_id is not distinct from the_debtor
        and dossier_id is not distinct from the_dossier);
  elsif the_dossier is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and dossier_id = the_dossier and payment_id is null
        and creditor_id is not distinct from the_creditor
        and debtor_id is not distinct from the_debtor);
  elsif the_creditor is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and creditor_id = the_creditor and dossier_id is null and payment_id is null
        and debtor_id is not distinct from the_debtor);
  end if;
  return (select coalesce(sum(amount_cents), 0) from ledger_posting
    where organisation_id = the_organisation and account = the_account
      and creditor_id is null and dossier_id is null and payment_id is null
      and debtor_id is not distinct from the_debtor);
end
$function$
;
CREATE OR REPLACE FUNCTION public.purses_drawn_on(entries jsonb, ranks bigint[])
 RETURNS TABLE(rank bigint, account text, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid, so_far numeric, in_all numeric)
 LANGUAGE sql
 STABLE
AS $function$
  select * from (
    select rank, account, creditor_id, debtor_id, dossier_id, payment_id,
           sum(sum(amount_cents)) over (
             partition by account, creditor_id, debtor_id, dossier_id, payment_id
             order by rank) as so_far,
           sum(sum(amount_cents)) over (
             partition by account, creditor_id, debtor_id, dossier_id, payment_id) as in_all
      from postings_of_entries(entries, ranks)
      join ledger_account on ledger_account.number = account
     where guarded
     group by rank, account, creditor_id, debtor_id, dossier_id, payment_id) as moved
   where so_far > 0
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_below_what_is_owed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from dossier where organisation_id = new.organisation_id and id = new.dossier_id
    for no key update;
  -- Read by its dossier, whatever the statistics say: an account holds the lines of all of them.
  if coalesce((
    select sum(amount_cents) from ledger_posting
     where organisation_id = new.organisation_id and dossier_id = new.dossier_id
       and account || '' = new.account and claim_item_id = new.claim_item_id), -1) < 0
  then
    raise exception 'account % of claim % would stand below zero', new.account, new.claim_item_id
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'no_more_is_served_than_is_owed';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW'
    and current_setting('app.removing_demo', true) = old.organisation_id::text
    and exists (select from organisation where id = old.organisation_id and is_demo)
  then
    return old;
  end if;
  raise exception 'rows of % are never changed: add a row that puts it right', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_bank_fact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  as_it_was bank_line := new;
begin
  as_it_was.state := old.state;
  as_it_was.decided_by := old.decided_by;
  as_it_was.decided_at := old.decided_at;
  if as_it_was is distinct from old then
    raise exception 'a row of % changes in its state alone: add a row that puts it right', tg_table_name
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  kept_before jsonb := to_jsonb(old) - tg_argv;
  kept_after jsonb := to_jsonb(new) - tg_argv;
begin
  if kept_before is distinct from kept_after then
    raise exception 'a row of % changes in its state alone: add a row that puts it right', tg_table_name
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_false_solitude()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_false_solitude_to_collect()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.approved_alone and others_handle_money(new.approved_by) then
    raise exception 'somebody else may approve'
      using errcode = 'check_violation', constraint = 'a_second_person_is_asked_where_there_is_one';
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_line_spent_twice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_money_overspent(the_organisation uuid, entries jsonb, fresh bigint[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (
    select from purses_drawn_on(entries, fresh)
     where so_far - in_all + purse_balance(the_organisation, account, creditor_id, debtor_id,
       dossier_id, payment_id) > 0)
  then
    raise exception 'an account would be overdrawn by an entry of a batch'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_new_money_overspent(the_organisation uuid, ranks integer[], accounts text[], amounts bigint[], creditors uuid[], debtors uuid[], dossiers uuid[], payments uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  drawn_on jsonb;
  one record;
begin
  select coalesce(jsonb_agg(to_jsonb(drawn) order by account, creditor_id, debtor_id, dossier_id,
           payment_id), '[]')
    into drawn_on
    from (
      select account, creditor_id, debtor_id, dossier_id, payment_id, max(so_far - in_all) as beyond
        from (
          select line.*,
                 sum(amount_cents) over (
                   partition by account, creditor_id, debtor_id, dossier_id, payment_id
                   order by line.rank) as so_far,
                 sum(amount_cents) over (
                   partition by account, creditor_id, debtor_id, dossier_id, payment_id) as in_all
            from unnest(ranks, accounts, amounts, creditors, debtors, dossiers, payments)
              as line (rank, account, amount_cents, creditor_id, debtor_id, dossier_id, payment_id)
            join ledger_account on ledger_account.number = account
           where guarded) as moved
       where so_far > 0
       group by account, creditor_id, debtor_id, dossier_id, payment_id) as drawn;
  for one in
    select * from jsonb_to_recordset(drawn_on) as drawn (account text, creditor_id uuid,
      debtor_id uuid, dossier_id uuid, payment_id uuid)
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, one.account, one.creditor_id, one.debtor_id, one.dossier_id,
        one.payment_id), 0));
  end loop;
  if exists (
    select from jsonb_to_recordset(drawn_on) as drawn (account text, creditor_id uuid, debtor_id uuid,
        dossier_id uuid, payment_id uuid, beyond numeric)
     where beyond + purse_balance(the_organisation, account, creditor_id, debtor_id, dossier_id,
       payment_id) > 0)
  then
    raise exception 'an account would be overdrawn by an entry of a batch'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_number_given_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.organisation_id, old.series, old.year)
      is distinct from (new.organisation_id, new.series, new.year)
    or new.last_number <= old.last_number
  then
    raise exception 'the numbers of series % of % only go up', old.series, old.year
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_reading_taken_lines_again()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_revived_mandate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state = 'revoked' then
    raise exception 'mandate % is revoked for ever', old.id
      using errcode = 'check_violation', table = 'direct_debit_mandate',
        constraint = 'a_revoked_mandate_stays_so';
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_undoing_a_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from direct_debit as debit
    where debit.organisation_id = new.organisation_id and debit.payment_id = new.payment_id
      and debit.state = 'booked')
  then
    raise exception 'payment % came by a direct debit', new.payment_id
      using errcode = 'check_violation', table = 'undone_match',
        constraint = 'a_collection_is_undone_by_its_bank';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_unsound_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_unsound_entry(the_entry text, lines bigint, total numeric, one_book boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'entry % touches another book than its own', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_unsound_reservation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_unsound_take()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  of_debtor uuid := case when new.account = '467200' then new.debtor_id end;
  of_dossier uuid := case when new.account = '467200' then new.dossier_id end;
begin
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', new.organisation_id, new.account, of_debtor, of_dossier), 0));
  if -purse_balance(new.organisation_id, new.account, null, of_debtor, of_dossier, null)
    < reserved_by_takes(new.account, of_debtor, of_dossier)
  then
    raise exception 'account % does not hold what would be reserved', new.account
      using errcode = 'check_violation', table = 'transfer_take',
        constraint = 'money_that_nobody_has_is_not_reserved';
  end if;
  if new.commission_id is not null and exists (
    select from transfer_take as other
    join transfer on transfer.organisation_id = other.organisation_id
      and transfer.id = other.transfer_id and transfer.state in ('held', 'booked')
    where other.organisation_id = new.organisation_id
      and other.commission_id = new.commission_id and other.transfer_id <> new.transfer_id)
  then
    raise exception 'commission % is in another order', new.commission_id
      using errcode = 'check_violation', table = 'transfer_take',
        constraint = 'a_commission_leaves_once';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.registered_number_is_of_one_letter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.registered_number is null
    or (tg_op = 'UPDATE' and new.registered_number is not distinct from old.registered_number)
  then
    return new;
  end if;
  perform pg_advisory_xact_lock(
    hashtextextended('registered-number ' || new.organisation_id || new.registered_number, 0));
  if exists (
    select from outward_act
    where organisation_id = new.organisation_id and registered_number = new.registered_number
      and id <> new.id and state not in ('failed', 'cancelled'))
  then
    raise exception 'the number % is that of another letter', new.registered_number
      using errcode = 'unique_violation', constraint = 'a_registered_number_is_of_one_letter',
        table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.remove_demo_organisation()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  the_table regclass;
  members text[];
  left_over integer;
  before_pass integer;
begin
  if not exists (select from organisation where id = the_organisation and is_demo) then
    return false;
  end if;
  perform set_config('app.removing_demo', the_organisation::text, true);

  left_over := -1;
  loop
    before_pass := left_over;
    left_over := 0;
    for the_table in
      select attrelid::regclass from pg_attribute
      join pg_class on pg_class.oid = attrelid
      where attname = 'organisation_id' and relkind in ('r', 'p') and not attisdropped
        and relnamespace = 'public'::regnamespace
        and relname <> 'membership'
      order by attrelid desc
    loop
      begin
        execute format('delete from %s where organisation_id = $1', the_table) using the_organisation;
      exception when foreign_key_violation then
        left_over := left_over + 1;
      end;
    end loop;
    exit when left_over = 0;
    if left_over = before_pass then
      raise exception 'the fictional organisation could not be removed: % tables keep rows', left_over;
    end if;
  end loop;

  select array_agg(user_id) into members from membership where organisation_id = the_organisation;
  delete from membership where organisation_id = the_organisation;
  delete from sign_in."user" where id = any (members);
  delete from organisation where id = the_organisation;
  perform set_config('app.removing_demo', '', true);
  return true;
end
$function$
;
CREATE OR REPLACE FUNCTION public.reserved_by_takes(the_account text, the_debtor uuid, the_dossier uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(sum(take.amount_cents), 0)::bigint
    from transfer_take as take
    join transfer on transfer.organisation_id = take.organisation_id
      and transfer.id = take.transfer_id and transfer.state = 'held'
   where take.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and take.account = the_account
     and (the_account <> '467200'
       or (take.debtor_id = the_debtor and take.dossier_id = the_dossier))
$function$
;
CREATE OR REPLACE FUNCTION public.reserved_to_pay_over(the_creditor uuid, the_dossier uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(sum(part.amount_cents), 0)::bigint
    from transfer_part as part
    join transfer on transfer.organisation_id = part.organisation_id
      and transfer.id = part.transfer_id and transfer.state = 'held'
   where part.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
     and part.creditor_id = the_creditor and part.dossier_id = the_dossier
$function$
;
CREATE OR REPLACE FUNCTION public.review_that_holds(the_organisation uuid, the_dossier uuid, the_kind text)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select last.id
    from (
      select review.id, returned.outcome
        from draft_review as review
        left join draft_review_event as returned
          on returned.organisation_id = review.organisation_id and returned.review_id = review.id
         and returned.kind = 'returned'
       where review.organisation_id = the_organisation and review.dossier_id = the_dossier
         and review.kind = the_kind
         and not exists (
           select from draft_review_event as withdrawn
            where withdrawn.organisation_id = review.organisation_id
              and withdrawn.review_id = review.id and withdrawn.kind = 'withdrawn')
       order by review.number desc
       limit 1
    ) as last
   where last.outcome is null or last.outcome = 'not-approved'
$function$
;
CREATE OR REPLACE FUNCTION public.search_dossiers(the_words text, the_phone text, the_amount bigint, the_limit integer)
 RETURNS TABLE(dossier_id uuid, found_in text, rank integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with here as materialized (
    select nullif(current_setting('app.organisation', true), '')::uuid as id
  ), named as materialized (
    select debtor.id from debtor where (lower(name) like the_words or lower(trade_name) like the_words)
      and organisation_id = (select id from here)
  ), called as materialized (
    select debtor.id from debtor where phone like the_phone
      and organisation_id = (select id from here)
  ), creditors as materialized (
    select creditor.id from creditor where lower(name) like the_words
      and organisation_id = (select id from here)
  ), referenced as materialized (
    select dossier.id from dossier
      where (lower(reference) like the_words or lower(rf_reference) like the_words)
        and organisation_id = (select id from here)
  ), numbered as materialized (
    select claim_item.dossier_id from claim_item where lower(number) like the_words
      and organisation_id = (select id from here)
  )
  (select id, 'reference', 1 from referenced limit the_limit)
  union all
  (select dossier.id, 'debtor', 2 from named join dossier on debtor_id = named.id
    where organisation_id = (select id from here) limit the_limit)
  union all
  (select dossier.id, 'phone', 3 from called join dossier on debtor_id = called.id
    where organisation_id = (select id from here) limit the_limit)
  union all
  (select numbered.dossier_id, 'invoice', 4 from numbered limit the_limit)
  union all
  (select claim_item.dossier_id, 'amount', 5 from claim_item
    where organisation_id = (select id from here) and principal_cents = the_amount limit the_limit)
  union all
  (select dossier.id, 'creditor', 6 from creditors join dossier on creditor_id = creditors.id
    where organisation_id = (select id from here) limit the_limit)
$function$
;
CREATE OR REPLACE FUNCTION public.serves_beyond_what_is_owed(the_organisation uuid, accounts text[], amounts bigint[], dossiers uuid[], items uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  served_dossiers uuid[];
begin
  select array_agg(distinct dossier_id order by dossier_id) into served_dossiers
    from unnest(accounts, amounts, dossiers) as line (account, amount_cents, dossier_id)
   where amount_cents < 0 and account in ('D10000', 'D20000', 'D30000', 'D40000');
  if served_dossiers is null then
    return false;
  end if;
  perform from dossier
    where organisation_id = the_organisation and id = any (served_dossiers)
    order by id for no key update;
  return exists (
    select from (
      select distinct dossier_id, account, claim_item_id
        from unnest(accounts, amounts, dossiers, items)
          as line (account, amount_cents, dossier_id, claim_item_id)
       where amount_cents < 0 and account in ('D10000', 'D20000', 'D30000', 'D40000')) as served
     where coalesce((
       select sum(amount_cents) from ledger_posting as posting
        where posting.organisation_id = the_organisation
          and posting.dossier_id = served.dossier_id
          and posting.account || '' = served.account
          and posting.claim_item_id = served.claim_item_id), -1) < 0);
end
$function$
;
CREATE OR REPLACE FUNCTION public.sum_entries(most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  the_batch bigint := nextval('ledger_sum_batch');
  taken text[];
begin
  with removed as (
    delete from entry_to_sum
     where organisation_id = the_organisation and entry_id in (
       select entry_id from entry_to_sum
        where organisation_id = the_organisation
        limit most for update skip locked)
    returning entry_id)
  select array_agg(entry_id) into taken from removed;

  insert into ledger_sum (organisation_id, account, month, batch, debit_cents, credit_cents, lines)
  select the_organisation, account, date_trunc('month', effective_on)::date, the_batch,
         coalesce(sum(amount_cents) filter (where amount_cents > 0), 0)::bigint,
         coalesce(-sum(amount_cents) filter (where amount_cents < 0), 0)::bigint,
         count(*)
    from ledger_posting
   where organisation_id = the_organisation and entry_id = any (taken)
   group by account, date_trunc('month', effective_on);

  return coalesce(array_length(taken, 1), 0);
end
$function$
;
CREATE OR REPLACE FUNCTION public.take_credit_notes_off(the_notes uuid[], at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  with given as (
    select note.id, item.id as item_id, item.dossier_id, note.amount_cents,
           greatest(note.dated_on, item.issued_on) as since,
           (select coalesce(sum(amount_cents), 0) from ledger_posting as posting
             where posting.organisation_id = the_organisation
               and posting.dossier_id = item.dossier_id and posting.account || '' = 'D40000'
               and posting.claim_item_id = item.id)
             - sum(note.amount_cents) over (partition by item.id order by note.dated_on, note.id)
             + note.amount_cents as standing
      from credit_note as note join claim_item as item
        on item.organisation_id = note.organisation_id and item.id = note.claim_item_id
     where note.organisation_id = the_organisation and note.id = any (the_notes)),
  taken as (
    select *, least(amount_cents, standing)::bigint as cents from given where standing > 0)
  select jsonb_agg(jsonb_build_object(
      'id', id || ':credited:D', 'event', 'claim-reduced', 'book', 'debtors',
      'label', 'Avoir du créancier', 'effective_on', since,
      'recorded_at', at, 'recorded_by', 'rule:deposit',
      'postings', jsonb_build_array(
        jsonb_build_object('line', 1, 'account', 'D40000', 'amount_cents', -cents,
          'dossier_id', dossier_id, 'claim_item_id', item_id),
        jsonb_build_object('line', 2, 'account', 'D80000', 'amount_cents', cents,
          'dossier_id', dossier_id, 'claim_item_id', item_id)))
      order by id)
    into entries from taken;
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$function$
;
CREATE OR REPLACE FUNCTION public.take_numbers(the_series text, the_year integer, how_many integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
AS $function$
  insert into numbering as given (organisation_id, series, year, last_number)
  values (
    nullif(current_setting('app.organisation', true), '')::uuid, the_series, the_year, how_many)
  on conflict (organisation_id, series, year)
    do update set last_number = given.last_number + excluded.last_number
  returning last_number - how_many + 1
$function$
;
CREATE OR REPLACE FUNCTION public.take_off_what_is_credited()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform take_credit_notes_off(array(select id from added), now());
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION public.tile_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.organisation_id, old.level, old.tile_index)
      is distinct from (new.organisation_id, new.level, new.tile_index)
    or substring(new.hashes for octet_length(old.hashes)) <> old.hashes
    or octet_length(new.hashes) <= octet_length(old.hashes)
  then
    raise exception 'a tile of the log keeps its hashes and takes more after them'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION public.write_entries(the_organisation uuid, entries jsonb, all_recorded_at timestamp with time zone, all_recorded_by text)
 RETURNS bigint[]
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  fresh bigint[];
begin
  with first_of as materialized (
    select distinct on (id) id, rank, entry
      from (select entry->>'id' as id, rank, entry
              from jsonb_array_elements(entries) with ordinality as one (entry, rank)) as given
     where (
       select true from ledger_entry as known
        where known.organisation_id = the_organisation and known.id = given.id) is null
     order by id, rank),
  numbered as materialized (
    select id, entry, nextval('ledger_entry_position_seq') as position
      from (select id, entry from first_of order by rank) as in_order),
  written as (
    insert into ledger_entry (organisation_id, id, position, book, event, label, effective_on,
      recorded_at, recorded_by, reverses, convention, content_sha256)
    overriding system value
    select the_organisation, id, position, entry->>'book', entry->>'event',
           entry->>'label', (entry->>'effective_on')::date,
           coalesce(all_recorded_at, (entry->>'recorded_at')::timestamptz),
           coalesce(all_recorded_by, entry->>'recorded_by'),
           entry->>'reverses', entry->>'convention',
           case when all_recorded_by is null then entry_fingerprint(entry)
             else sha256(convert_to(entry::text, 'UTF8')) end
      from numbered order by id)
  select coalesce(array_agg(rank), '{}') into fresh from first_of;
  return fresh;
end
$function$
;
CREATE OR REPLACE FUNCTION public.write_entry(the_organisation uuid, entry jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  is_new boolean;
begin
  perform set_config('ledger.looks_itself', 'no', true);
  with head as (
    insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
      recorded_by, reverses, convention, content_sha256)
    values (the_organisation, entry->>'id', entry->>'book', entry->>'event', entry->>'label',
      (entry->>'effective_on')::date, (entry->>'recorded_at')::timestamptz, entry->>'recorded_by',
      entry->>'reverses', entry->>'convention', entry_fingerprint(entry))
    on conflict (organisation_id, id) do nothing
    returning id, effective_on),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, head.id, given.line, given.account, given.amount_cents,
      head.effective_on, given.creditor_id, given.debtor_id, given.dossier_id, given.payment_id,
      given.claim_item_id, given.bank_line_id
    from head cross join jsonb_to_recordset(entry->'postings') as given (line integer,
      account text, amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid,
      payment_id uuid, claim_item_id uuid, bank_line_id uuid))
  select true into is_new from head;
  return coalesce(is_new, false);
end
$function$
;
CREATE OR REPLACE FUNCTION public.write_new_entries(the_organisation uuid, ids text[], books text[], events text[], labels text[], days date[], reversed text[], conventions text[], fingerprints text[], times timestamp with time zone[], authors text[])
 RETURNS bigint
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  known boolean;
  written bigint;
begin
  select true into known from unnest(ids) as given (id)
   where (select true from ledger_entry as entry
           where entry.organisation_id = the_organisation and entry.id = given.id)
   limit 1;
  if known then
    return 0;
  end if;
  with numbered as materialized (
    select *, nextval('ledger_entry_position_seq') as position
      from unnest(ids, books, events, labels, days, reversed, conventions, fingerprints, times, authors)
        as given (id, book, event, label, effective_on, reverses, convention, fingerprint,
          recorded_at, recorded_by))
  insert into ledger_entry (organisation_id, id, position, book, event, label, effective_on,
    recorded_at, recorded_by, reverses, convention, content_sha256)
  overriding system value
  select the_organisation, id, position, book, event, label, effective_on, recorded_at,
         recorded_by, reverses, convention, decode(fingerprint, 'hex')
    from numbered order by id;
  get diagnostics written = row_count;
  return written;
end
$function$
;
CREATE OR REPLACE FUNCTION public.write_new_postings(the_organisation uuid, ids text[], books text[], days date[], ranks integer[], lines integer[], accounts text[], amounts bigint[], creditors uuid[], debtors uuid[], dossiers uuid[], payments uuid[], items uuid[], bank_lines uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET enable_nestloop TO 'off'
AS $function$
declare
  with_lines bigint;
  one_book boolean;
  is_drawn_on boolean;
begin
  with given as materialized (
    select line.*, head.id as entry_id, head.book, head.effective_on
      from unnest(ranks, lines, accounts, amounts, creditors, debtors, dossiers, payments, items,
          bank_lines)
        as line (rank, line, account, amount_cents, creditor_id, debtor_id, dossier_id, payment_id,
          claim_item_id, bank_line_id)
      join unnest(ids, books, days) with ordinality as head (id, book, effective_on, rank)
        on head.rank = line.rank),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, entry_id, line, account, amount_cents, effective_on, creditor_id,
           debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id
      from given),
  -- A purse that only takes, or that takes after all it was brought and no more, is not drawn on.
  drawn_on as (
    select from given join ledger_account on ledger_account.number = account
     where guarded
     group by account, creditor_id, debtor_id, dossier_id, payment_id
    having max(amount_cents) > 0
       and (sum(amount_cents) > 0
         or max(rank) filter (where amount_cents < 0) >= min(rank) filter (where amount_cents > 0)))
  select count(distinct rank), bool_and(ledger_account.book = given.book),
         exists (select from drawn_on)
    into with_lines, one_book, is_drawn_on
    from given join ledger_account on ledger_account.number = account;
  if with_lines < cardinality(ids) then
    raise exception 'an entry of a batch does not sum to zero'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'an entry of a batch touches another book than its own'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
  return is_drawn_on;
end
$function$
;
CREATE OR REPLACE FUNCTION public.write_postings(the_organisation uuid, entries jsonb, fresh bigint[])
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  with_lines bigint;
  one_book boolean;
  is_money_spent boolean;
begin
  perform set_config('ledger.looks_itself', 'no', true);
  with given as materialized (select * from postings_of_entries(entries, fresh)),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, entry_id, line, account, amount_cents, effective_on, creditor_id,
           debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id
      from given)
  select count(distinct rank), bool_and(ledger_account.book = given.book),
         bool_or(guarded and amount_cents > 0)
    into with_lines, one_book, is_money_spent
    from given join ledger_account on ledger_account.number = account;
  if with_lines < cardinality(fresh) then
    raise exception 'an entry of a batch does not sum to zero'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'an entry of a batch touches another book than its own'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
  return coalesce(is_money_spent, false);
end
$function$
;
