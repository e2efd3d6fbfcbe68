-- 0033 reception of exhibits: what was said of the export when it was received, and the time-stamp taken over it
-- Why    A judge asks of a file which device it left, by which application, when, and who took it out: it is asked once,
--        at the deposit, and never guessed. The token over the original dates the exhibit apart from any bundle.
-- Locks  New tables only.
-- Undo   Drop the tables; exhibits received after that are as those received before.

create table exhibit_reception (
  organisation_id  uuid   not null references organisation,
  exhibit_id       uuid   not null,
  tool             text   not null,
  device           text,
  app              text,
  app_version      text,
  exported_on      date,
  exported_by      text,
  zone             text,

  primary key (organisation_id, exhibit_id),
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint a_version_is_of_an_application check (app_version is null or app is not null)
);

comment on table exhibit_reception is
  'Append-only. What the depositor said of an export (chaîne de conservation); null where nothing was said. An exhibit received before this was asked has none.';
comment on column exhibit_reception.tool is 'What received the file, and its version.';
comment on column exhibit_reception.zone is 'The IANA name of the zone that the device showed its hours in, as it was said.';

call keep_organisations_apart('exhibit_reception');
call keep_for_ever('exhibit_reception');

create table exhibit_stamp (
  organisation_id  uuid         not null references organisation,
  exhibit_id       uuid         not null,
  stamped_at       timestamptz  not null,
  authority        text         not null,
  local            boolean      not null,
  reply            bytea        not null,

  primary key (organisation_id, exhibit_id),
  foreign key (organisation_id, exhibit_id) references exhibit_reception,
  constraint stamp_of_an_exhibit_is_there check (octet_length(reply) > 0)
);

comment on table exhibit_stamp is
  'Append-only. The time-stamp (RFC 3161) taken over the original soon after it was received: one, and the first stays.';
comment on column exhibit_stamp.local is 'True where the authority is the house itself: never qualified.';

call keep_organisations_apart('exhibit_stamp');
call keep_for_ever('exhibit_stamp');
