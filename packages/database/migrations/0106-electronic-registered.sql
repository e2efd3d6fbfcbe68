-- 0106 electronic registered letters: the provider, the consent of who is no professional, what was deposited
-- Why    A registered letter may leave by a provider (CPCE (postes) L100). Who is not a professional consented first,
--        and that consent is kept with what shows it. A deposit is known by the identifier that its provider gave, so
--        that its states and proofs are asked for, and a doubtful one is found again.
-- Locks  New tables; `registered_state`, against writers, while a check is made over its rows: moments.
-- Undo   Drop the tables; put the check back as 0087 has it, once no state comes from a provider.

create table registered_provider (
  organisation_id  uuid         not null references organisation,
  provider         text         not null,
  environment      text         not null,
  account          text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,
  checked_at       timestamptz,
  failure          text,

  primary key (organisation_id),
  constraint provider_is_known check (provider in ('ar24')),
  constraint environment_of_a_provider_is_known check (environment in ('production', 'sandbox')),
  constraint account_of_a_provider_is_said check (btrim(account) <> '')
);

comment on table registered_provider is
  'Who carries the electronic registered letters of an organisation (prestataire); its keys are in a file of the server, never here.';

call keep_organisations_apart('registered_provider');
grant insert, update, delete on registered_provider to quittance_app;

create table electronic_consent (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  given_on         date         not null,
  exhibit_id       uuid         not null,
  note             text,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit
);

create index electronic_consent_by_dossier on electronic_consent (organisation_id, dossier_id);
comment on table electronic_consent is
  'Append-only. The debtor consented to electronic registered letters (consentement, CPCE (postes) L100), with the exhibit that shows it.';

call keep_organisations_apart('electronic_consent');
call keep_for_ever('electronic_consent');

create table electronic_consent_withdrawal (
  organisation_id  uuid         not null references organisation,
  consent_id       uuid         not null,
  because          text         not null,
  withdrawn_at     timestamptz  not null,
  withdrawn_by     text         not null,

  primary key (organisation_id, consent_id),
  foreign key (organisation_id, consent_id) references electronic_consent,
  constraint a_consent_is_withdrawn_for_a_reason check (btrim(because) <> '')
);

comment on table electronic_consent_withdrawal is
  'Append-only. A consent that the debtor took back, or that was noted in error: it counts no more, and stays readable.';

call keep_organisations_apart('electronic_consent_withdrawal');
call keep_for_ever('electronic_consent_withdrawal');

create table electronic_deposit (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  provider         text         not null,
  provider_id      text         not null,
  qualified        boolean      not null,
  deposited_at     timestamptz  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act,
  constraint a_deposit_has_the_identifier_of_its_provider check (btrim(provider_id) <> ''),
  constraint a_letter_of_a_provider_is_of_one_act unique (organisation_id, provider, provider_id)
);

comment on table electronic_deposit is
  'Append-only. An electronic registered letter that its provider took (dépôt), under the identifier that it gave.';
comment on column electronic_deposit.qualified is
  'Whether the provider says that the sending is qualified (eIDAS, article 44).';

call keep_organisations_apart('electronic_deposit');
call keep_for_ever('electronic_deposit');

create table electronic_follow_up (
  organisation_id  uuid         not null references organisation,
  act_id           uuid         not null,
  ask_from         timestamptz,
  asked_at         timestamptz,
  failure          text,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act
);

create index electronic_follow_up_due on electronic_follow_up (organisation_id, ask_from)
  where ask_from is not null;
comment on table electronic_follow_up is
  'When a provider is next asked what became of a letter, or whether it has one that is in doubt; a state, not a record.';
comment on column electronic_follow_up.ask_from is 'Null once nothing more is expected of it.';

call keep_organisations_apart('electronic_follow_up');
grant insert, update on electronic_follow_up to quittance_app;

alter table registered_state
  drop constraint source_of_a_registered_state_is_known,
  add constraint source_of_a_registered_state_is_known
    check (source in ('typed', 'read', 'provider'));
