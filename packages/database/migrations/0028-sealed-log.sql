-- 0028 sealed log: the journal of each organisation becomes a log, with a place for each entry and signed heads
-- Why    Entries were protected by grants and triggers only. Once a checkpoint covers them, nobody removes, changes
--        or adds one among them unseen. Each entry waits in `leaf_to_seal` until it has its place: by a row of its
--        own, so that one whose transaction ends late is sealed late and never passed over.
-- Locks  journal_entry against writers, while its entries are set to wait: seconds for a million.
-- Undo   Drop the trigger and the tables; the checkpoints that were given out can then no longer be proven.

create table leaf_to_seal (
  organisation_id  uuid    not null references organisation,
  id               uuid    not null,
  position         bigint  not null generated always as identity,
  kind             text    not null,
  leaf_hash        bytea   not null,

  primary key (organisation_id, id),
  constraint kind_of_a_leaf_to_seal_is_known check (kind in ('entry', 'bundle')),
  constraint leaf_to_seal_is_a_sha256 check (octet_length(leaf_hash) = 32)
);

create unique index leaf_to_seal_in_order on leaf_to_seal (organisation_id, position);
comment on table leaf_to_seal is
  'What waits for its place in the sealed log, written with the act that it tells; removed by the sealing.';
comment on column leaf_to_seal.id is 'Of the journal entry, or of the sealed bundle.';

call keep_organisations_apart('leaf_to_seal');
grant insert, delete on leaf_to_seal to quittance_app;

create table log_leaf (
  organisation_id  uuid    not null references organisation,
  leaf_index       bigint  not null,
  id               uuid    not null,
  kind             text    not null,

  primary key (organisation_id, leaf_index),
  constraint a_leaf_is_sealed_once unique (organisation_id, id),
  constraint kind_of_a_leaf_is_known check (kind in ('entry', 'bundle')),
  constraint leaf_index_is_a_place check (leaf_index >= 0)
);

comment on table log_leaf is
  'Append-only. What each leaf of the sealed log is, by its place, without a gap. Its hash is in the tiles.';
comment on column log_leaf.id is 'Of the journal entry, or of the sealed bundle.';

call keep_organisations_apart('log_leaf');
call keep_for_ever('log_leaf');

create table log_tile (
  organisation_id  uuid     not null references organisation,
  level            integer  not null,
  tile_index       bigint   not null,
  hashes           bytea    not null,

  primary key (organisation_id, level, tile_index),
  constraint tile_holds_1_to_256_hashes
    check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
  constraint level_is_a_level check (level between 0 and 6),
  constraint tile_index_is_a_place check (tile_index >= 0)
);

alter table log_tile alter column hashes set storage external;
comment on table log_tile is
  'The hashes of the sealed log, 256 to a tile (C2SP tlog-tiles): those of the leaves at level 0, the roots of full tiles above. A tile that is not full grows; what it holds never changes.';

create function tile_only_grows() returns trigger language plpgsql as $$
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
$$;

create trigger a_tile_only_grows before update on log_tile
  for each row execute function tile_only_grows();
create trigger tiles_are_never_removed before delete on log_tile
  for each row execute function refuse_change();
create trigger tiles_are_never_emptied before truncate on log_tile
  for each statement execute function refuse_change();

call keep_organisations_apart('log_tile');
grant insert, update (hashes) on log_tile to quittance_app;

create table log_checkpoint (
  organisation_id  uuid         not null references organisation,
  tree_size        bigint       not null,
  root_hash        bytea        not null,
  sealed_at        timestamptz  not null,
  public_key       bytea        not null,
  note             text         not null,

  primary key (organisation_id, tree_size),
  constraint checkpoint_covers_leaves check (tree_size > 0),
  constraint root_hash_is_a_sha256 check (octet_length(root_hash) = 32),
  constraint public_key_is_ed25519 check (octet_length(public_key) = 32)
);

comment on table log_checkpoint is
  'Append-only. The heads of the sealed log, each signed by the house.';
comment on column log_checkpoint.sealed_at is 'By the clock of the house: the checkpoint itself holds no time.';
comment on column log_checkpoint.note is 'Exactly what was signed and its signature (C2SP signed-note, tlog-checkpoint).';

call keep_organisations_apart('log_checkpoint');
call keep_for_ever('log_checkpoint');

create table checkpoint_stamp (
  organisation_id  uuid         not null references organisation,
  tree_size        bigint       not null,
  stamped_at       timestamptz  not null,
  authority        text         not null,
  local            boolean      not null,
  reply            bytea        not null,

  primary key (organisation_id, tree_size),
  foreign key (organisation_id, tree_size) references log_checkpoint,
  constraint stamp_is_there check (octet_length(reply) > 0)
);

comment on table checkpoint_stamp is
  'Append-only. The time-stamp of a checkpoint (RFC 3161), over the bytes of its note, when an authority is set.';
comment on column checkpoint_stamp.local is 'True where the authority is the house itself: it proves nothing to others.';

call keep_organisations_apart('checkpoint_stamp');
call keep_for_ever('checkpoint_stamp');

create function entries_wait_to_be_sealed() returns trigger language plpgsql as $$
begin
  insert into leaf_to_seal (organisation_id, id, kind, leaf_hash)
  select organisation_id, id, 'entry', leaf_hash from written order by position;
  return null;
end
$$;

create trigger entries_wait_to_be_sealed after insert on journal_entry
  referencing new table as written
  for each statement execute function entries_wait_to_be_sealed();

alter table journal_entry no force row level security;
alter table leaf_to_seal no force row level security;
insert into leaf_to_seal (organisation_id, id, kind, leaf_hash)
  select organisation_id, id, 'entry', leaf_hash from journal_entry order by position;
alter table leaf_to_seal force row level security;
alter table journal_entry force row level security;
