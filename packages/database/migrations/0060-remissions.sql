-- 0060 remissions: parts of a claim that its creditor gave up, and those that were undone
-- Why    A creditor gives up a sum: it is taken off the claim from that day, and no money moved.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table remission (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  dossier_id          uuid         not null,
  claim_item_id       uuid         not null,
  takes_effect_on     date         not null,
  to_costs_cents      bigint       not null,
  to_interest_cents   bigint       not null,
  to_indemnity_cents  bigint       not null,
  to_principal_cents  bigint       not null,
  exhibit_id          uuid,
  reference           text,
  decided_by          text         not null,
  decided_on          date         not null,
  channel             text,
  note                text         not null default '',
  entry_id            text         not null,
  recorded_at         timestamptz  not null,
  recorded_by         text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, claim_item_id) references claim_item,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint parts_given_up_are_not_negative
    check (to_costs_cents >= 0 and to_interest_cents >= 0
      and to_indemnity_cents >= 0 and to_principal_cents >= 0),
  constraint something_is_given_up
    check (to_costs_cents + to_interest_cents + to_indemnity_cents + to_principal_cents > 0),
  constraint who_decided_has_a_name check (btrim(decided_by) <> ''),
  constraint a_remission_takes_effect_once_decided check (decided_on <= takes_effect_on),
  constraint a_remission_rests_on_something
    check (exhibit_id is not null or btrim(coalesce(reference, '')) <> '' or btrim(note) <> ''),
  constraint channel_of_a_remission_is_known
    check (channel in ('phone', 'sms', 'e-mail', 'letter', 'message', 'in-person', 'portal'))
);

create index remission_by_dossier on remission (organisation_id, dossier_id, takes_effect_on);
comment on table remission is
  'Append-only. A part of an item that the creditor gave up (remise, abandon): no money, hence no receipt and no commission; it is taken off the parts it names from that day, never below zero.';
comment on column remission.decided_by is 'Who at the creditor decided: an agency cannot give up another''s claim.';
comment on column remission.reference is 'What the decision is known by where no exhibit holds it; null where one does, or where the creditor acts for himself.';
comment on column remission.entry_id is 'The entry of the memo book that writes it off.';

call keep_organisations_apart('remission');
call keep_for_ever('remission');

create table remission_undone (
  organisation_id  uuid         not null references organisation,
  remission_id     uuid         not null,
  because          text         not null,
  entry_id         text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, remission_id),
  foreign key (organisation_id, remission_id) references remission,
  constraint a_remission_is_undone_for_a_reason check (btrim(because) <> '')
);

comment on table remission_undone is
  'Append-only. A remission noted in error, undone by an entry that names the one it reverses: the debt stands as if it had not been noted.';

call keep_organisations_apart('remission_undone');
call keep_for_ever('remission_undone');
