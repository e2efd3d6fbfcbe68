-- 0059 own funds: a batch locks no balance that it spends out of what it brings
-- Why    Each balance spent was locked to the end of the transaction: a statement that pays ten thousand dossiers ran
--        out of the memory of locks, and nothing of it was taken. What a batch spends out of its own credits is
--        seen by nobody else before, and overdraws nothing whatever others spend.
-- Locks  None.
-- Undo   Drop the two functions; make refuse_money_overspent and post_entries as 0048 and 0057 do.

create function purses_drawn_on(entries jsonb, ranks bigint[])
returns table (rank bigint, account text, creditor_id uuid, debtor_id uuid, dossier_id uuid,
  payment_id uuid, so_far numeric, in_all numeric)
language sql stable as $$
  select * from (
    select rank, account, creditor_id, debtor_id, dossier_id, payment_id,
           sum(sum(amount_cents)) over (
             partition by account, creditor_id, debtor_id, dossier_id, payment_id
             order by rank) as so_far,
           sum(sum(amount_cents)) over (
             partition by account, creditor_id, debtor_id, dossier_id, payment_id) as in_all
      from postings_of_entries(entries, ranks)
      join ledger_account on ledger_account.number = account
     where guarded
     group by rank, account, creditor_id, debtor_id, dossier_id, payment_id) as moved
   where so_far > 0
$$;

comment on function purses_drawn_on(jsonb, bigint[]) is
  'Part of post_entries: the guarded balances that a batch, its entries taken in their order, draws on beyond what it brought to them; after which of its entries, and by how much.';

create function lock_purses_drawn_on(the_organisation uuid, entries jsonb, ranks bigint[])
returns bigint language plpgsql set search_path = public, pg_temp as $$
declare
  locked bigint;
begin
  select count(pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, account, creditor_id, debtor_id, dossier_id, payment_id), 0))
      is null)
    into locked
    from (
      select distinct account, creditor_id, debtor_id, dossier_id, payment_id
        from purses_drawn_on(entries, ranks)
       order by account, creditor_id, debtor_id, dossier_id, payment_id) as drawn_on;
  return locked;
end
$$;

comment on function lock_purses_drawn_on(uuid, jsonb, bigint[]) is
  'Part of post_entries: takes the locks of refuse_unsound_entry, in the same order, for what a batch draws on beyond what it brings. Answers how many.';

create or replace function refuse_money_overspent(the_organisation uuid, entries jsonb, fresh bigint[])
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from purses_drawn_on(entries, fresh)
     where so_far - in_all + purse_balance(the_organisation, account, creditor_id, debtor_id,
       dossier_id, payment_id) > 0)
  then
    raise exception 'an account would be overdrawn by an entry of a batch'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  end if;
end
$$;

create or replace function post_entries(entries jsonb) returns text[]
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_memoize = off as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  many bigint := jsonb_array_length(entries);
  fresh bigint[];
  outcomes text[] := '{}';
  broken_rule text;
  one jsonb;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  fresh := write_entries(the_organisation, entries);
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
    outcomes := outcomes || post_entry(one);
  end loop;
  return outcomes;
end
$$;

revoke execute on function purses_drawn_on(jsonb, bigint[]),
  lock_purses_drawn_on(uuid, jsonb, bigint[]) from public;
