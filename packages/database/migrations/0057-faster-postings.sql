-- 0057 faster postings: what a batch of entries costs besides its rows, less
-- Why    A batch was posted at three quarters of the speed of its bare rows, 13,000 postings a second: each row asked
--        for its organisation, which its entry had asked for, stood in two indexes of creditors and dossiers that it
--        named none of, and travelled with the names of all that it lacked.
-- Locks  ledger_posting against writers while two of its indexes are made again: seconds for a million lines.
-- Undo   Make the indexes, the references and the functions as 0006, 0045 and 0048 do.

-- An entry is of an organisation, and so are its lines and its wait to be summed.
alter table ledger_posting drop constraint ledger_posting_organisation_id_fkey;
alter table entry_to_sum drop constraint entry_to_sum_organisation_id_fkey;

drop index ledger_posting_by_dossier;
drop index ledger_posting_by_creditor;
create index ledger_posting_by_dossier
  on ledger_posting (organisation_id, dossier_id, account) include (amount_cents)
  where dossier_id is not null;
create index ledger_posting_by_creditor
  on ledger_posting (organisation_id, creditor_id, account) include (amount_cents)
  where creditor_id is not null;

create function entry_fingerprint(entry jsonb) returns bytea language sql immutable as $$
  select sha256(convert_to((entry - '{recorded_at,recorded_by}'::text[])::text, 'UTF8'))
$$;

comment on function entry_fingerprint(jsonb) is
  'What tells one content of an entry from another: all but who recorded it, and when.';

create function is_content_of(known bytea, entry jsonb) returns boolean language sql stable as $$
  select known in (
    entry_fingerprint(entry),
    entry_fingerprint(
      '{"reverses": null, "convention": null}'::jsonb || entry || jsonb_build_object('postings', (
        select jsonb_agg('{"creditor_id": null, "debtor_id": null, "dossier_id": null,
            "payment_id": null, "claim_item_id": null, "bank_line_id": null}'::jsonb || posting
            order by rank)
          from jsonb_array_elements(entry->'postings') with ordinality as one (posting, rank)))))
$$;

comment on function is_content_of(bytea, jsonb) is
  'Whether an entry was posted with this very content: what it lacks is left out, or was written as null before 0057.';

-- The lines of an entry that one statement adds sum to zero: so do all of them, whatever came before.
create or replace function check_entry_sums_to_zero() returns trigger language plpgsql as $$
declare
  the_entry text;
begin
  select entry_id into the_entry from added
   group by organisation_id, entry_id having count(*) < 2 or sum(amount_cents) <> 0
   limit 1;
  if found then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  return null;
end
$$;

create or replace function write_entries(the_organisation uuid, entries jsonb) returns bigint[]
language plpgsql set search_path = public, pg_temp as $$
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
           entry->>'label', (entry->>'effective_on')::date, (entry->>'recorded_at')::timestamptz,
           entry->>'recorded_by', entry->>'reverses', entry->>'convention',
           sha256(convert_to((entry - '{recorded_at,recorded_by}'::text[])::text, 'UTF8'))
      from numbered order by id)
  select coalesce(array_agg(rank), '{}') into fresh from first_of;
  return fresh;
end
$$;

comment on function write_entries(uuid, jsonb) is
  'Part of post_entries: writes the heads of the entries that are new, by the order of their ids, that two batches may not wait for one another; their positions follow the order given. Answers their ranks. Raises where another transaction writes one of them meanwhile.';

create or replace function write_postings(the_organisation uuid, entries jsonb, fresh bigint[])
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  with_lines bigint;
  one_book boolean;
  is_money_spent boolean;
begin
  with given as materialized (select * from postings_of_entries(entries, fresh)),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, entry_id, line, account, amount_cents, effective_on, creditor_id,
           debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id
      from given)
  select count(distinct rank), bool_and(ledger_account.book = given.book),
         bool_or(guarded and amount_cents > 0)
    into with_lines, one_book, is_money_spent
    from given join ledger_account on ledger_account.number = account;
  if with_lines < cardinality(fresh) then
    raise exception 'an entry of a batch does not sum to zero'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'an entry of a batch touches another book than its own'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
  return coalesce(is_money_spent, false);
end
$$;

comment on function write_postings(uuid, jsonb, bigint[]) is
  'Part of post_entries: writes the lines of new entries, and raises on an entry without a line or that touches two books; the trigger of the lines, on what does not sum to zero. True where guarded money is spent.';

-- A plan made when the books were empty would read them whole for each batch; one that remembers what it made of
-- each entry, which comes once, spends a tenth of the time on it.
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
  if write_postings(the_organisation, entries, fresh) then
    perform lock_purses_spent(the_organisation, entries, fresh);
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

comment on function post_entries(jsonb) is
  'Posts an array of entries as post_entry would one after the other, in one statement; answers an outcome for each. A batch in which one would overdraw an account is posted one by one, so that this one alone is refused; so is one of which another transaction posted an entry meanwhile.';

create or replace function post_entry(entry jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  known bytea;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
    recorded_by, reverses, convention, content_sha256)
  values (the_organisation, entry->>'id', entry->>'book', entry->>'event', entry->>'label',
    (entry->>'effective_on')::date, (entry->>'recorded_at')::timestamptz, entry->>'recorded_by',
    entry->>'reverses', entry->>'convention', entry_fingerprint(entry))
  on conflict (organisation_id, id) do nothing;
  if not found then
    select content_sha256 into known from ledger_entry
      where organisation_id = the_organisation and id = entry->>'id';
    return case when is_content_of(known, entry) then 'already-posted'
      else 'exists-with-other-content' end;
  end if;

  insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents, effective_on,
    creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
  select the_organisation, entry->>'id', given.line, given.account, given.amount_cents,
    (entry->>'effective_on')::date, given.creditor_id, given.debtor_id, given.dossier_id,
    given.payment_id, given.claim_item_id, given.bank_line_id
  from jsonb_to_recordset(entry->'postings') as given (line integer, account text,
    amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid,
    claim_item_id uuid, bank_line_id uuid);

  perform refuse_unsound_entry(the_organisation, entry->>'id', entry->>'book');
  return 'posted';
exception when check_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule = 'money_that_nobody_has_is_not_spent' then
    return 'account-would-be-overdrawn';
  end if;
  raise;
end
$$;

create or replace function refuse_unsound_entry(the_organisation uuid, the_entry text, the_book text)
returns void language plpgsql set search_path = public, pg_temp as $$
declare
  lines integer;
  total numeric;
  one_book boolean;
  is_money_spent boolean;
  spent record;
begin
  select count(*), sum(amount_cents), bool_and(book = the_book),
         bool_or(guarded and amount_cents > 0)
    into lines, total, one_book, is_money_spent
    from ledger_posting join ledger_account on ledger_account.number = account
   where organisation_id = the_organisation and entry_id = the_entry;
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;

  if not one_book then
    raise exception 'entry % touches another book than %', the_entry, the_book
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;

  if not is_money_spent then
    return;
  end if;
  for spent in
    select distinct account, creditor_id, debtor_id, dossier_id, payment_id
    from ledger_posting join ledger_account on ledger_account.number = account
    where organisation_id = the_organisation and entry_id = the_entry and guarded
      and amount_cents > 0
    order by account, creditor_id, debtor_id, dossier_id, payment_id
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, spent.account, spent.creditor_id, spent.debtor_id,
        spent.dossier_id, spent.payment_id), 0));
    if purse_balance(the_organisation, spent.account, spent.creditor_id, spent.debtor_id,
      spent.dossier_id, spent.payment_id) > 0
    then
      raise exception 'account % would be overdrawn', spent.account
        using errcode = 'check_violation', table = 'ledger_posting',
          constraint = 'money_that_nobody_has_is_not_spent';
    end if;
  end loop;
end
$$;

revoke execute on function entry_fingerprint(jsonb), is_content_of(bytea, jsonb) from public;
