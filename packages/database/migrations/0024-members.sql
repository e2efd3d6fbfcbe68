-- 0024 members: a manager invites people, changes what they may do, suspends or removes them
-- Why    An office is more than one person, and a money act or a rate may need two; who leaves is out at once.
-- Locks  A new table; one column added to `membership`.
-- Undo   Drop the table, the functions, the trigger and the column; members added since stay.

alter table membership add column suspended_at timestamptz;
grant update (role, display_name, ended_at, suspended_at) on membership to quittance_app;

create function keep_a_manager() returns trigger language plpgsql as $$
begin
  if not exists (
    select from membership
    where organisation_id = new.organisation_id and role = 'manager'
      and ended_at is null and suspended_at is null)
  then
    raise exception 'an organisation keeps a manager'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return null;
end
$$;

create trigger an_organisation_keeps_a_manager after update on membership
  for each row execute function keep_a_manager();

create function close_accesses_of_member(the_user text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  closed integer;
begin
  delete from sign_in.session where user_id in (
    select user_id from membership
    where user_id = the_user
      and organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
  get diagnostics closed = row_count;
  return closed;
end
$$;

comment on function close_accesses_of_member(text) is
  'Signs a member of the organisation of the transaction out of every browser; does nothing to anybody else.';

revoke execute on function close_accesses_of_member(text) from public;
grant execute on function close_accesses_of_member(text) to quittance_app;

create table invitation (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  email            text         not null,
  display_name     text         not null,
  role             text         not null,
  token_hash       bytea        not null,
  invited_at       timestamptz  not null,
  invited_by       text         not null,
  expires_at       timestamptz  not null,
  accepted_at      timestamptz,
  accepted_by      text,
  revoked_at       timestamptz,
  revoked_by       text,

  primary key (organisation_id, id),
  constraint invited_role_is_one_of_four
    check (role in ('manager', 'officer', 'accountant', 'auditor')),
  constraint address_is_in_lower_case check (email = lower(email) and email <> ''),
  constraint token_hash_is_a_sha256 check (octet_length(token_hash) = 32),
  constraint an_invitation_expires_after_it_began check (expires_at > invited_at),
  constraint an_acceptance_is_whole check ((accepted_at is null) = (accepted_by is null)),
  constraint a_revocation_is_whole check ((revoked_at is null) = (revoked_by is null)),
  constraint an_invitation_serves_or_is_revoked check (accepted_at is null or revoked_at is null)
);

create unique index one_open_invitation_an_address on invitation (organisation_id, email)
  where accepted_at is null and revoked_at is null;
create index invitation_by_token on invitation (token_hash);
comment on table invitation is
  'A person invited to become a member, by a link that serves once; only the SHA-256 of its token is kept.';

call keep_organisations_apart('invitation');
create policy the_door_finds_each on invitation for select to quittance_door using (true);
grant insert, update (accepted_at, accepted_by, revoked_at, revoked_by) on invitation
  to quittance_app;
grant select (organisation_id, token_hash) on invitation to quittance_door;
