-- 0072 plan offers: plans of instalments offered to be signed, and what became of each
-- Why    A debtor signs a plan on a phone, by a code sent to an address known before; the proof is kept.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table plan_offer (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  number           integer      not null,
  signature        text         not null,
  email            text,
  token_hash       bytea,
  answer_by        date         not null,
  owed_cents       bigint       not null,
  total_cents      bigint       not null,
  instalments      jsonb        not null,
  terms            jsonb        not null,
  budget           jsonb,
  composed         jsonb        not null,
  text_sha256      bytea        not null,
  content_sha256   bytea        not null,
  offered_at       timestamptz  not null,
  offered_by       text         not null,

  primary key (organisation_id, id),
  constraint offers_of_a_dossier_are_numbered unique (organisation_id, dossier_id, number),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint offers_begin_at_one check (number >= 1),
  constraint way_of_signing_is_known check (signature in ('electronic', 'paper')),
  constraint an_electronic_signature_has_an_address_and_a_token
    check ((signature = 'electronic') = (email is not null and token_hash is not null)),
  constraint token_hash_of_an_offer_is_a_sha256 check (octet_length(token_hash) = 32),
  constraint hash_of_its_text_is_a_sha256 check (octet_length(text_sha256) = 32),
  constraint hash_of_its_content_is_a_sha256 check (octet_length(content_sha256) = 32),
  constraint an_offer_asks_for_something_owed check (total_cents > 0 and total_cents <= owed_cents)
);

create index plan_offer_by_token on plan_offer (token_hash) where token_hash is not null;
comment on table plan_offer is
  'Append-only. A plan of instalments offered to a debtor (proposition d''échéancier), with exactly the words to be signed.';
comment on column plan_offer.token_hash is
  'SHA-256 of the token of its page; the token itself is kept nowhere.';
comment on column plan_offer.email is 'Where its codes go: an address that was known before the offer.';
comment on column plan_offer.budget is
  'What the debtor said of his income and charges, where he gave it; null else.';
comment on column plan_offer.owed_cents is 'What is owed on that day, and acknowledged; the total is less what is given up.';

call keep_organisations_apart('plan_offer');
call keep_for_ever('plan_offer');
create policy the_door_finds_each_offer on plan_offer for select to quittance_door using (true);
grant select (organisation_id, token_hash) on plan_offer to quittance_door;

create table plan_offer_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  offer_id         uuid         not null,
  kind             text         not null,
  code_number      integer,
  at               timestamptz  not null,
  by               text         not null,
  caller_address   text,
  caller_agent     text,
  plan_id          uuid,
  exhibit_id       uuid,
  note             text         not null default '',

  primary key (organisation_id, id),
  foreign key (organisation_id, offer_id) references plan_offer,
  foreign key (organisation_id, plan_id) references payment_plan,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint kind_of_an_offer_event_is_known check (kind in (
    'code-sent', 'code-wrong', 'code-right', 'signed', 'declined', 'contested', 'withdrawn')),
  constraint a_code_has_its_number
    check ((kind in ('code-sent', 'code-wrong', 'code-right')) = (code_number is not null)),
  constraint a_signature_makes_a_plan
    check ((kind = 'signed') = (plan_id is not null and exhibit_id is not null))
);

create unique index an_offer_ends_once on plan_offer_event (organisation_id, offer_id)
  where kind in ('signed', 'declined', 'contested', 'withdrawn');
create unique index a_code_is_sent_once on plan_offer_event (organisation_id, offer_id, code_number)
  where kind = 'code-sent';
create index plan_offer_event_by_offer on plan_offer_event (organisation_id, offer_id, at);
comment on table plan_offer_event is
  'Append-only. What became of a plan offered: codes sent and tried, the answer of the debtor, or that it was withdrawn.';
comment on column plan_offer_event.caller_agent is 'What the browser said of itself, as given.';

call keep_organisations_apart('plan_offer_event');
call keep_for_ever('plan_offer_event');
