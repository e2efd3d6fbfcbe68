-- 0010 first run: an organisation is founded under its own roof, and a fictional one can be removed
-- Why    The founding, its first manager and their journal entry commit together; a demonstration leaves no trace.
-- Locks  Grants and functions only.
-- Undo   Revoke the grants; drop remove_demo_organisation; restore refuse_change of 0001.

grant insert on organisation, membership to quittance_app;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW'
    and current_setting('app.removing_demo', true) = old.organisation_id::text
    and exists (select from organisation where id = old.organisation_id and is_demo)
  then
    return old;
  end if;
  raise exception 'rows of % are never changed: add a row that puts it right', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

create function remove_demo_organisation() returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  the_table regclass;
  members text[];
  left_over integer;
  before_pass integer;
begin
  if not exists (select from organisation where id = the_organisation and is_demo) then
    return false;
  end if;
  perform set_config('app.removing_demo', the_organisation::text, true);

  left_over := -1;
  loop
    before_pass := left_over;
    left_over := 0;
    for the_table in
      select attrelid::regclass from pg_attribute
      join pg_class on pg_class.oid = attrelid
      where attname = 'organisation_id' and relkind in ('r', 'p') and not attisdropped
        and relnamespace = 'public'::regnamespace
        and relname <> 'membership'
      order by attrelid desc
    loop
      begin
        execute format('delete from %s where organisation_id = $1', the_table) using the_organisation;
      exception when foreign_key_violation then
        left_over := left_over + 1;
      end;
    end loop;
    exit when left_over = 0;
    if left_over = before_pass then
      raise exception 'the fictional organisation could not be removed: % tables keep rows', left_over;
    end if;
  end loop;

  select array_agg(user_id) into members from membership where organisation_id = the_organisation;
  delete from membership where organisation_id = the_organisation;
  delete from sign_in."user" where id = any (members);
  delete from organisation where id = the_organisation;
  perform set_config('app.removing_demo', '', true);
  return true;
end
$$;

comment on function remove_demo_organisation() is
  'Removes the fictional organisation of the transaction, all its rows and its members'' accounts; answers false for a real one and removes nothing.';

revoke execute on function remove_demo_organisation() from public;
grant execute on function remove_demo_organisation() to quittance_app;
