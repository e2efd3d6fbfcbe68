-- 0122 the mediator that each creditor answers to
-- Why    A letter to a consumer names the mediator of consumption of the professional, and no field held it.
-- Locks  New table only.
-- Undo   Drop the table; letters name no mediator again.

create table creditor_mediator (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid         not null,
  version          integer      not null,
  name             text,
  postal_address   text,
  site             text,
  said_by          text         not null,
  said_on          date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_a_mediator unique (organisation_id, creditor_id, version),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint versions_of_mediators_begin_at_one check (version >= 1),
  constraint a_mediator_that_is_named_has_an_address
    check ((name is null) = (postal_address is null)),
  constraint no_site_without_a_mediator check (name is not null or site is null),
  constraint a_mediator_is_not_blank
    check (btrim(name) <> '' and btrim(postal_address) <> '' and btrim(site) <> ''),
  constraint who_named_the_mediator_has_a_name check (btrim(said_by) <> '')
);

comment on table creditor_mediator is
  'Append-only. The mediator of consumption that a creditor answers to (médiateur de la consommation), each version apart; the last one stands. No row: nobody said.';
comment on column creditor_mediator.name is
  'Null where somebody said that none is known.';
comment on column creditor_mediator.said_by is
  'Who said so, such as the creditor or its terms of sale.';

call keep_organisations_apart('creditor_mediator');
call keep_for_ever('creditor_mediator');
