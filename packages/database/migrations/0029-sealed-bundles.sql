-- 0029 sealed bundles: each sealing of a dossier that was asked for, and how it ended
-- Why    A sealing reads every original and asks an authority for a time-stamp: it is reserved first, then done, and
--        one that was cut says so instead of leaving a bundle that nobody finished.
-- Locks  New tables only.
-- Undo   Drop the tables; the bundles that were taken away verify without them.

create table sealed_bundle (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  asked_at         timestamptz  not null,
  asked_by         text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier
);

create index sealed_bundle_of_a_dossier on sealed_bundle (organisation_id, dossier_id, asked_at);
comment on table sealed_bundle is 'Append-only. A sealing of a dossier (dossier scellé) that a member asked for.';

call keep_organisations_apart('sealed_bundle');
call keep_for_ever('sealed_bundle');

create table sealed_bundle_end (
  organisation_id  uuid         not null references organisation,
  bundle_id        uuid         not null,
  ended_at         timestamptz  not null,
  failure          text,
  file_id          uuid,
  originals        integer,
  messages         integer,
  tag_manifest     bytea,
  stamped_at       timestamptz,
  authority        text,
  local            boolean,

  primary key (organisation_id, bundle_id),
  foreign key (organisation_id, bundle_id) references sealed_bundle,
  foreign key (organisation_id, file_id) references stored_file,
  constraint sealing_fails_or_gives_a_file check ((failure is null) = (file_id is not null)),
  constraint failure_is_known check (failure in ('interrupted', 'authority-silent', 'too-large')),
  constraint tag_manifest_is_a_sha256 check (octet_length(tag_manifest) = 32)
);

comment on table sealed_bundle_end is
  'Append-only. How a sealing ended: the file of the bundle and the time-stamp it bears, or why there is none.';
comment on column sealed_bundle_end.tag_manifest is 'SHA-256 of the file that the seals are over.';
comment on column sealed_bundle_end.local is 'True where the authority is the house itself: never qualified.';

call keep_organisations_apart('sealed_bundle_end');
call keep_for_ever('sealed_bundle_end');
