-- 0096 references asked once: each thing that the lines of a batch name is looked for once
-- Why    Fifteen lines of a payment asked each for the same creditor, debtor, dossier and debts, and each entry for
--        its organisation: a fifth of the time of writing them. A line of the bank that was recognised was made into
--        two documents to be compared; every entry entered an index of the few that reverse another; and each said
--        when and by whom its whole batch was recorded, which was taken out again before it was hashed.
-- Locks  bank_line and ledger_entry, against writers, while a trigger and an index are made: moments for the first,
--        a pass over the entries for the second.
-- Undo   Make the functions and the trigger again as 0064, 0057, 0059 and 0006 do; add the unique constraint, drop the index.

create or replace function check_postings_name_what_is_there() returns trigger language plpgsql as $$
begin
  perform from (select account from added group by 1) as one
   where (select true from ledger_account where number = one.account) is null
  union all
  select from (select organisation_id, entry_id from added group by 1, 2) as one
   where (select true from ledger_entry as known
           where known.organisation_id = one.organisation_id and known.id = one.entry_id) is null
  union all
  select from (select organisation_id, creditor_id as id from added
                where creditor_id is not null group by 1, 2) as one
   where (select true from creditor as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, debtor_id as id from added
                where debtor_id is not null group by 1, 2) as one
   where (select true from debtor as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, dossier_id as id from added
                where dossier_id is not null group by 1, 2) as one
   where (select true from dossier as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  union all
  select from (select organisation_id, claim_item_id as id from added
                where claim_item_id is not null group by 1, 2) as one
   where (select true from claim_item as known
           where known.organisation_id = one.organisation_id and known.id = one.id) is null
  limit 1;
  if found then
    raise exception 'an entry names what is not there'
      using errcode = 'foreign_key_violation', table = 'ledger_posting',
        constraint = 'postings_name_what_is_there';
  end if;
  return null;
end
$$;

create function refuse_change_of_bank_fact() returns trigger language plpgsql as $$
declare
  as_it_was bank_line := new;
begin
  as_it_was.state := old.state;
  as_it_was.decided_by := old.decided_by;
  as_it_was.decided_at := old.decided_at;
  if as_it_was is distinct from old then
    raise exception 'a row of % changes in its state alone: add a row that puts it right', tg_table_name
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$$;

comment on function refuse_change_of_bank_fact() is
  'refuse_change_of_facts of bank_line, whose rows change by the ten thousand: they are compared as they are. Its columns that change are named in it, and to it for who reads the catalogue.';

drop trigger facts_are_never_changed on bank_line;
create trigger facts_are_never_changed before update on bank_line
  for each row execute function refuse_change_of_bank_fact('state', 'decided_by', 'decided_at');

alter table ledger_entry drop constraint an_entry_is_reversed_once;
create unique index an_entry_is_reversed_once on ledger_entry (organisation_id, reverses)
  where reverses is not null;

-- Asked for each entry before; all of a batch are of one organisation.
alter table ledger_entry drop constraint ledger_entry_organisation_id_fkey;
create or replace function entries_wait_to_be_summed() returns trigger language plpgsql as $$
begin
  perform from (select organisation_id as id from added group by 1) as one
   where (select true from organisation as known where known.id = one.id) is null;
  if found then
    raise exception 'an entry is of an organisation that is not there'
      using errcode = 'foreign_key_violation', table = 'ledger_entry',
        constraint = 'an_entry_is_of_an_organisation';
  end if;
  insert into entry_to_sum (organisation_id, entry_id) select organisation_id, id from added;
  return null;
end
$$;

drop function write_entries(uuid, jsonb);
create function write_entries(
  the_organisation uuid, entries jsonb, all_recorded_at timestamptz, all_recorded_by text)
returns bigint[] language plpgsql set search_path = public, pg_temp as $$
declare
  fresh bigint[];
begin
  with first_of as materialized (
    select distinct on (id) id, rank, entry
      from (select entry->>'id' as id, rank, entry
              from jsonb_array_elements(entries) with ordinality as one (entry, rank)) as given
     where (
       select true from ledger_entry as known
        where known.organisation_id = the_organisation and known.id = given.id) is null
     order by id, rank),
  numbered as materialized (
    select id, entry, nextval('ledger_entry_position_seq') as position
      from (select id, entry from first_of order by rank) as in_order),
  written as (
    insert into ledger_entry (organisation_id, id, position, book, event, label, effective_on,
      recorded_at, recorded_by, reverses, convention, content_sha256)
    overriding system value
    select the_organisation, id, position, entry->>'book', entry->>'event',
           entry->>'label', (entry->>'effective_on')::date,
           coalesce(all_recorded_at, (entry->>'recorded_at')::timestamptz),
           coalesce(all_recorded_by, entry->>'recorded_by'),
           entry->>'reverses', entry->>'convention',
           case when all_recorded_by is null then entry_fingerprint(entry)
             else sha256(convert_to(entry::text, 'UTF8')) end
      from numbered order by id)
  select coalesce(array_agg(rank), '{}') into fresh from first_of;
  return fresh;
end
$$;

comment on function write_entries(uuid, jsonb, timestamptz, text) is
  'Part of post_entries: writes the heads of the entries that are new, by the order of their ids, that two batches may not wait for one another; their positions follow the order given. Answers their ranks. Raises where another transaction writes one of them meanwhile.';

create function post_entries(entries jsonb, all_recorded_at timestamptz, all_recorded_by text)
returns text[] language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_memoize = off as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  many bigint := jsonb_array_length(entries);
  fresh bigint[];
  outcomes text[] := '{}';
  broken_rule text;
  recorded jsonb := jsonb_strip_nulls(jsonb_build_object(
    'recorded_at', all_recorded_at, 'recorded_by', all_recorded_by));
  one jsonb;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  fresh := write_entries(the_organisation, entries, all_recorded_at, all_recorded_by);
  if write_postings(the_organisation, entries, fresh)
    and lock_purses_drawn_on(the_organisation, entries, fresh) > 0
  then
    perform refuse_money_overspent(the_organisation, entries, fresh);
  end if;

  if cardinality(fresh) = many then
    return array_fill('posted'::text, array[many::integer]);
  end if;
  select array_agg(case
           when new.rank is not null then 'posted'
           when is_content_of(content_sha256, given.entry) then 'already-posted'
           else 'exists-with-other-content' end order by given.rank)
    into outcomes
    from jsonb_array_elements(entries) with ordinality as given (entry, rank)
    left join unnest(fresh) as new (rank) on new.rank = given.rank
    left join lateral (
      select content_sha256 from ledger_entry
       where organisation_id = the_organisation and id = given.entry->>'id') as known on true;
  return outcomes;
exception when check_violation or unique_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule not in ('money_that_nobody_has_is_not_spent', 'ledger_entry_pkey') then
    raise;
  end if;
  perform lock_purses_spent(the_organisation, entries,
    array(select generate_series(1, many)));
  outcomes := '{}';
  for one in select entry from jsonb_array_elements(entries) with ordinality as given (entry, rank)
    order by rank
  loop
    outcomes := outcomes || post_entry(one || recorded);
  end loop;
  return outcomes;
end
$$;

comment on function post_entries(jsonb, timestamptz, text) is
  'Posts an array of entries as post_entry would one after the other, in one statement; answers an outcome for each. A batch in which one would overdraw an account is posted one by one, so that this one alone is refused. When and by whom all were recorded is said once; where it is not, each entry says it.';

create or replace function post_entries(entries jsonb) returns text[]
language sql set search_path = public, pg_temp as $$
  select post_entries(entries, null, null)
$$;

comment on function post_entries(jsonb) is
  'The same of entries that each say when and by whom they were recorded: those that the database makes itself.';

revoke execute on function post_entries(jsonb) from quittance_app;
revoke execute on function post_entries(jsonb, timestamptz, text),
  write_entries(uuid, jsonb, timestamptz, text) from public;
grant execute on function post_entries(jsonb, timestamptz, text) to quittance_app;
