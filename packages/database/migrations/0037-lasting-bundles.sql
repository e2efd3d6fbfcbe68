-- 0037 lasting bundles: the end of a time-stamp, works on a sealed bundle, the authority of an organisation
-- Why    A time-stamp is worth what its certificate is: it is renewed before that ends, at most once at a time, and the
--        page says until when. A container in another form is made once. An organisation names its own authority.
-- Locks  A nullable column without default, and new tables.
-- Undo   Drop the tables and the column; the bundles that were taken away verify without them.

alter table sealed_bundle_end add column stamp_until timestamptz;
comment on column sealed_bundle_end.stamp_until is
  'Until when every certificate of the time-stamp is valid; null for a bundle sealed before this was kept.';

create table bundle_work (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  bundle_id        uuid         not null,
  kind             text         not null,
  rank             integer      not null,
  asked_at         timestamptz  not null,
  asked_by         text,

  primary key (organisation_id, id),
  foreign key (organisation_id, bundle_id) references sealed_bundle,
  constraint bundle_work_is_known check (kind in ('renewal', 'container')),
  constraint bundle_work_is_asked_once unique (organisation_id, bundle_id, rank)
);

comment on table bundle_work is
  'Append-only. What is asked on a sealed bundle after its sealing: its time-stamp renewed, or the same files as a container (ASiC-E).';
comment on column bundle_work.rank is 'From 1 for each bundle: two that are asked at once cannot both be reserved.';
comment on column bundle_work.asked_by is 'Null where the daily round of the house asked it.';

call keep_organisations_apart('bundle_work');
call keep_for_ever('bundle_work');

create table bundle_work_end (
  organisation_id  uuid         not null references organisation,
  work_id          uuid         not null,
  ended_at         timestamptz  not null,
  failure          text,
  file_id          uuid,
  stamped_at       timestamptz,
  stamp_until      timestamptz,
  authority        text,
  local            boolean,

  primary key (organisation_id, work_id),
  foreign key (organisation_id, work_id) references bundle_work,
  foreign key (organisation_id, file_id) references stored_file,
  constraint bundle_work_fails_or_gives_a_file check ((failure is null) = (file_id is not null)),
  constraint bundle_work_failure_is_known check (
    failure in ('interrupted', 'authority-silent', 'no-longer', 'too-late', 'altered', 'too-large')
  )
);

comment on table bundle_work_end is
  'Append-only. How that work ended: the file it gave and the time-stamp it bears, or why there is none.';
comment on column bundle_work_end.local is 'True where the authority is the house itself: never qualified.';

call keep_organisations_apart('bundle_work_end');
call keep_for_ever('bundle_work_end');

create table timestamp_authority (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,
  url              text,
  roots_pem        text,

  primary key (organisation_id, id),
  constraint roots_are_of_an_authority check (roots_pem is null or url is not null)
);

create index timestamp_authority_in_order on timestamp_authority (organisation_id, set_at);
comment on table timestamp_authority is
  'Append-only. The time-stamp authority that a manager set; the last one counts. A null url goes back to that of the installation.';
comment on column timestamp_authority.roots_pem is
  'Certificates that its tokens must lead up to; null where none was given. They make no token qualified.';

call keep_organisations_apart('timestamp_authority');
call keep_for_ever('timestamp_authority');
