-- 0113 signed at a provider: who signs there, what was given to it, what it says came of it
-- Why    A plan may be signed at a provider of electronic signatures. What a provider took is known by the
--        identifier that it gave, so that a doubtful one is found again; the document that it signed and its file of
--        proof are exhibits.
-- Locks  `plan_offer` and `plan_offer_event`, against writers, while checks are made over their rows: moments.
--        New tables.
-- Undo   Drop the tables; put the checks and the index back as 0072 has them, once no offer is signed at a provider.

alter table plan_offer
  drop constraint way_of_signing_is_known,
  drop constraint an_electronic_signature_has_an_address_and_a_token,
  add constraint way_of_signing_is_known check (signature in ('electronic', 'provider', 'paper')),
  add constraint a_signature_by_a_code_has_a_token
    check ((signature = 'electronic') = (token_hash is not null)),
  add constraint what_is_not_on_paper_has_an_address
    check ((signature = 'paper') = (email is null));
comment on column plan_offer.email is
  'Where its codes go, or who is written to by the provider: an address that was known before the offer.';

alter table plan_offer_event
  drop constraint kind_of_an_offer_event_is_known,
  add constraint kind_of_an_offer_event_is_known check (kind in (
    'code-sent', 'code-wrong', 'code-right', 'handed-over', 'signed', 'signed-late', 'declined', 'contested',
    'expired', 'withdrawn'));

drop index an_offer_ends_once;
create unique index an_offer_ends_once on plan_offer_event (organisation_id, offer_id)
  where kind in ('signed', 'declined', 'contested', 'expired', 'withdrawn');
create unique index an_offer_is_handed_over_once on plan_offer_event (organisation_id, offer_id)
  where kind = 'handed-over';
comment on table plan_offer_event is
  'Append-only. What became of a plan offered: codes sent and tried, what a provider says, the answer of the debtor, or that it was withdrawn.';

create table signature_provider (
  organisation_id  uuid         not null references organisation,
  provider         text         not null,
  environment      text         not null,
  code             text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,
  checked_at       timestamptz,
  failure          text,

  primary key (organisation_id),
  constraint provider_of_signatures_is_known check (provider in ('yousign')),
  constraint environment_of_signatures_is_known check (environment in ('production', 'sandbox')),
  constraint code_of_a_provider_is_known check (code in ('e-mail', 'sms'))
);

comment on table signature_provider is
  'Where the documents of an organisation are signed (prestataire de signature); its key is in a file of the server, never here.';
comment on column signature_provider.code is 'How the provider makes sure of who signs: the way of its code.';

call keep_organisations_apart('signature_provider');
grant insert, update, delete on signature_provider to quittance_app;

create table signature_request (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  offer_id         uuid         not null,
  provider         text         not null,
  provider_id      text         not null,
  handed_over_at   timestamptz  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act,
  foreign key (organisation_id, offer_id) references plan_offer,
  constraint a_signature_request_has_the_identifier_of_its_provider check (btrim(provider_id) <> ''),
  constraint an_offer_is_signed_in_one_place unique (organisation_id, offer_id),
  constraint a_signature_request_is_of_one_act unique (organisation_id, provider, provider_id)
);

comment on table signature_request is
  'Append-only. A document that a provider of signatures took and told its signer of, under the identifier that it gave.';

call keep_organisations_apart('signature_request');
call keep_for_ever('signature_request');

create table provider_signature (
  organisation_id      uuid         not null references organisation,
  act_id               uuid         not null,
  signed_at            timestamptz  not null,
  counts               boolean      not null,
  document_exhibit_id  uuid         not null,
  proof_exhibit_id     uuid         not null,
  recorded_at          timestamptz  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references signature_request,
  foreign key (organisation_id, document_exhibit_id) references exhibit,
  foreign key (organisation_id, proof_exhibit_id) references exhibit
);

comment on table provider_signature is
  'Append-only. A signature given at a provider (signature chez un prestataire): the document signed and the file of proof, as exhibits.';
comment on column provider_signature.counts is
  'Whether it made a plan; false where the offer had ended or changed, or in a sandbox.';

call keep_organisations_apart('provider_signature');
call keep_for_ever('provider_signature');

create table signature_follow_up (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  ask_from         timestamptz,
  asked_at         timestamptz,
  failure          text,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act
);

create index signature_follow_up_due on signature_follow_up (organisation_id, ask_from)
  where ask_from is not null;
comment on table signature_follow_up is
  'When a provider is next asked what became of a document to sign, or whether it has one that is in doubt; a state, not a record.';
comment on column signature_follow_up.ask_from is 'Null once nothing more is expected of it.';

call keep_organisations_apart('signature_follow_up');
grant insert, update on signature_follow_up to quittance_app;
