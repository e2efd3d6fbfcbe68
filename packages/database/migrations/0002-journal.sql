-- 0002 journal, files, commands answered once, acts that leave the house once
-- Why    What happened is kept for ever; what leaves is reserved before it is done.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table journal_entry (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  position         bigint       not null generated always as identity,
  recorded_at      timestamptz  not null,
  actor_kind       text         not null,
  actor_id         text         not null,
  verb             text         not null,
  subject_kind     text         not null,
  subject_id       text         not null,
  dossier_id       uuid,
  facts            jsonb        not null,
  rule_versions    jsonb        not null default '{}',
  canonical        bytea        not null,
  leaf_hash        bytea        not null,

  primary key (organisation_id, id),
  constraint leaf_hash_is_a_sha256 check (octet_length(leaf_hash) = 32),
  constraint canonical_bytes_are_there check (octet_length(canonical) > 0)
);

create unique index journal_entry_in_order on journal_entry (organisation_id, position);
create index journal_entry_by_subject
  on journal_entry (organisation_id, subject_kind, subject_id, position);
create index journal_entry_by_dossier
  on journal_entry (organisation_id, dossier_id, position) where dossier_id is not null;

comment on table journal_entry is
  'Append-only. What happened, by whom, on which facts, under which rules; written in the transaction of the act.';
comment on column journal_entry.position is
  'An order to read in; transactions may commit in another, so it is not a place in the sealed log.';
comment on column journal_entry.canonical is
  'The exact bytes that were hashed (docs/specs/journal-entry.md); the other columns only help to search.';
comment on column journal_entry.dossier_id is 'The dossier whose page shows this entry, if one does.';

call keep_organisations_apart('journal_entry');
call keep_for_ever('journal_entry');

create table idempotency_key (
  organisation_id  uuid         not null references organisation,
  key              text         not null,
  input_sha256     bytea        not null,
  response_status  integer,
  response_body    jsonb,
  created_at       timestamptz  not null,

  primary key (organisation_id, key),
  constraint input_hash_is_a_sha256 check (octet_length(input_sha256) = 32),
  constraint key_is_not_empty check (key <> '')
);

create index idempotency_key_by_age on idempotency_key (organisation_id, created_at);
comment on table idempotency_key is
  'Commands already answered: the same key with the same content is answered the same, with other content it is refused.';

call keep_organisations_apart('idempotency_key');
grant insert, update, delete on idempotency_key to quittance_app;

create table stored_file (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  sha256           bytea        not null,
  size_bytes       bigint       not null,
  media_type       text         not null,
  declared_name    text         not null,
  received_at      timestamptz  not null,
  received_by      text         not null,
  device_sha256    bytea,

  primary key (organisation_id, id),
  constraint file_hash_is_a_sha256 check (octet_length(sha256) = 32),
  constraint device_hash_is_a_sha256 check (octet_length(device_sha256) = 32),
  constraint size_is_not_negative check (size_bytes >= 0)
);

create index stored_file_by_content on stored_file (organisation_id, sha256);
comment on table stored_file is
  'Append-only. A file received or made by us: its bytes are in the file store, under their hash, before this row is.';
comment on column stored_file.device_sha256 is
  'The hash computed on the sender''s device, when there is one.';
comment on column stored_file.received_by is 'The user, or the part of the product that made it.';

call keep_organisations_apart('stored_file');
call keep_for_ever('stored_file');

create table outward_act (
  organisation_id    uuid         not null references organisation,
  id                 uuid         not null,
  kind               text         not null,
  dossier_id         uuid,
  step               text         not null,
  channel            text         not null,
  state              text         not null default 'reserved',
  reserved_at        timestamptz  not null,
  reserved_by        text         not null,
  not_before         timestamptz,
  started_at         timestamptz,
  finished_at        timestamptz,
  attempt            uuid,
  attempts           integer      not null default 0,
  payload            jsonb        not null,
  content_sha256     bytea        not null,
  gate_verdict       jsonb,
  gate_version       text,
  registered_number  text,
  simulated          boolean      not null default false,
  result             jsonb,
  failure            text,
  resolved_by        text,
  resolved_at        timestamptz,

  primary key (organisation_id, id),
  constraint a_step_leaves_once unique (organisation_id, step),
  constraint state_of_an_act_is_known
    check (state in ('reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled')),
  constraint an_act_that_started_says_when
    check (state in ('reserved', 'cancelled') or (started_at is not null and attempt is not null)),
  constraint an_act_that_ended_says_when
    check (state not in ('done', 'failed', 'cancelled') or finished_at is not null),
  constraint content_hash_is_a_sha256 check (octet_length(content_sha256) = 32)
);

create index outward_act_to_do on outward_act (organisation_id, reserved_at)
  where state = 'reserved';
create index outward_act_by_state on outward_act (organisation_id, state, reserved_at);
create index outward_act_by_dossier on outward_act (organisation_id, dossier_id, reserved_at);

comment on table outward_act is
  'What must leave the house: reserved with its cause, then done once by a worker. A result that is not known waits for a person.';
comment on column outward_act.step is
  'What this act is, once for ever, such as `dossier/<id>/first-letter`: a second reservation is refused.';
comment on column outward_act.attempt is 'Token of the worker that took it; only its holder records the result.';
comment on column outward_act.content_sha256 is 'The hash of exactly what was approved to leave.';
comment on column outward_act.simulated is 'True where the outside service was our own simulator.';

create function act_moves_as_acts_do() returns trigger language plpgsql as $$
begin
  if (old.content_sha256, old.payload, old.step, old.kind, old.reserved_at, old.reserved_by)
    is distinct from
    (new.content_sha256, new.payload, new.step, new.kind, new.reserved_at, new.reserved_by)
  then
    raise exception 'what was reserved is not changed: cancel it and reserve another'
      using errcode = 'restrict_violation', table = tg_table_name;
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
$$;

create trigger an_act_moves_as_acts_do before update on outward_act
  for each row execute function act_moves_as_acts_do();

call keep_organisations_apart('outward_act');
grant insert, update on outward_act to quittance_app;

create table numbering (
  organisation_id  uuid     not null references organisation,
  series           text     not null,
  year             integer  not null,
  last_number      integer  not null,

  primary key (organisation_id, series, year),
  constraint numbers_begin_at_one check (last_number >= 1)
);

comment on table numbering is
  'The last number given in a series and a year. Taken in the transaction that uses it: one rolled back gives its number back, so that there is no gap.';

call keep_organisations_apart('numbering');
grant insert, update on numbering to quittance_app;

create function take_numbers(the_series text, the_year integer, how_many integer default 1)
returns integer language sql as $$
  insert into numbering as given (organisation_id, series, year, last_number)
  values (
    nullif(current_setting('app.organisation', true), '')::uuid, the_series, the_year, how_many)
  on conflict (organisation_id, series, year)
    do update set last_number = given.last_number + excluded.last_number
  returning last_number - how_many + 1
$$;

comment on function take_numbers(text, integer, integer) is
  'The first of so many numbers, one after another, without a gap. Others wait until this transaction ends: take it last.';
