-- 0021 house commands: what founds or removes an organisation is done once for its key
-- Why    Who founds the first organisation has none yet, and who removes the fictional one has none any
--        more: the key of such a command belongs to the house.
-- Locks  A new table only.
-- Undo   Drop the table.

create table house_command (
  key         text         not null,
  input_hash  bytea        not null,
  answer      jsonb,
  founded_id  uuid,
  created_at  timestamptz  not null,

  primary key (key),
  constraint input_hash_has_32_bytes check (octet_length(input_hash) = 32),
  constraint key_is_not_empty check (key <> ''),
  constraint unanswered_names_what_it_founds check (answer is not null or founded_id is not null)
);

comment on table house_command is
  'Commands to the house itself, already answered: the same key with the same content is answered the same, with other content it is refused.';
comment on column house_command.input_hash is
  'A hash under the secret of the house, which is not in the database: the content may hold a password.';
comment on column house_command.answer is
  'What was answered, without any secret; null while the organisation it founds is being written.';
comment on column house_command.founded_id is
  'The fictional organisation being written: what is left of it when a server fell is removed by this name.';

grant insert on house_command to quittance_app;
grant select, update (answer), delete on house_command to quittance_door;
