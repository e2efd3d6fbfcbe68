-- 0098 a batch of new entries looks once at what it serves of claims
-- Why    Each line that serves a claim looked its account up at the end of the transaction, twice ten thousand times
--        for ten thousand payments: a tenth of the work of a statement.
-- Locks  Table ledger_posting, a moment.
-- Undo   Create the trigger again without what it asks of ledger.looks_itself; give write_entry, write_postings and
--        post_new_entries their former bodies.

-- Of dossiers that it does not know the number of, it would read the lines of an account whole.
create function serves_beyond_what_is_owed(
  the_organisation uuid, accounts text[], amounts bigint[], dossiers uuid[], items uuid[])
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  served_dossiers uuid[];
begin
  select array_agg(distinct dossier_id order by dossier_id) into served_dossiers
    from unnest(accounts, amounts, dossiers) as line (account, amount_cents, dossier_id)
   where amount_cents < 0 and account in ('D10000', 'D20000', 'D30000', 'D40000');
  if served_dossiers is null then
    return false;
  end if;
  perform from dossier
    where organisation_id = the_organisation and id = any (served_dossiers)
    order by id for no key update;
  return exists (
    select from (
      select distinct dossier_id, account, claim_item_id
        from unnest(accounts, amounts, dossiers, items)
          as line (account, amount_cents, dossier_id, claim_item_id)
       where amount_cents < 0 and account in ('D10000', 'D20000', 'D30000', 'D40000')) as served
     where coalesce((
       select sum(amount_cents) from ledger_posting as posting
        where posting.organisation_id = the_organisation
          and posting.dossier_id = served.dossier_id
          and posting.account || '' = served.account
          and posting.claim_item_id = served.claim_item_id), -1) < 0);
end
$$;

comment on function serves_beyond_what_is_owed(uuid, text[], bigint[], uuid[], uuid[]) is
  'Part of post_new_entries: locks the dossiers that lines serve, in one order, and says whether a claim now stands below zero. What does not may not after these lines either: whatever serves it later looks again.';

revoke execute on function serves_beyond_what_is_owed(uuid, text[], bigint[], uuid[], uuid[]) from public;

create or replace function post_new_entries(
  ids text[], books text[], events text[], labels text[], days date[], reversed text[],
  conventions text[], fingerprints text[], times timestamptz[], authors text[], ranks integer[],
  lines integer[], accounts text[], amounts bigint[], creditors uuid[], debtors uuid[],
  dossiers uuid[], payments uuid[], items uuid[], bank_lines uuid[])
returns boolean language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_memoize = off as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('ledger.looks_itself', 'yes', true);
  if write_new_entries(the_organisation, ids, books, events, labels, days, reversed, conventions,
    fingerprints, times, authors) = 0
  then
    perform set_config('ledger.looks_itself', 'no', true);
    return false;
  end if;
  if write_new_postings(the_organisation, ids, books, days, ranks, lines, accounts, amounts,
    creditors, debtors, dossiers, payments, items, bank_lines)
  then
    perform refuse_new_money_overspent(the_organisation, ranks, accounts, amounts, creditors, debtors,
      dossiers, payments);
  end if;
  if serves_beyond_what_is_owed(the_organisation, accounts, amounts, dossiers, items) then
    raise exception 'a batch serves a claim beyond what is owed'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'no_more_is_served_than_is_owed';
  end if;
  perform set_config('ledger.looks_itself', 'no', true);
  return true;
exception when check_violation or unique_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule not in (
    'money_that_nobody_has_is_not_spent', 'no_more_is_served_than_is_owed', 'ledger_entry_pkey')
  then
    raise;
  end if;
  return false;
end
$$;

-- The other ways into the books leave it to the end of the transaction, whatever was said before them.
create or replace function write_entry(the_organisation uuid, entry jsonb)
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  is_new boolean;
begin
  perform set_config('ledger.looks_itself', 'no', true);
  with head as (
    insert into ledger_entry (organisation_id, id, book, event, label, effective_on, recorded_at,
      recorded_by, reverses, convention, content_sha256)
    values (the_organisation, entry->>'id', entry->>'book', entry->>'event', entry->>'label',
      (entry->>'effective_on')::date, (entry->>'recorded_at')::timestamptz, entry->>'recorded_by',
      entry->>'reverses', entry->>'convention', entry_fingerprint(entry))
    on conflict (organisation_id, id) do nothing
    returning id, effective_on),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, head.id, given.line, given.account, given.amount_cents,
      head.effective_on, given.creditor_id, given.debtor_id, given.dossier_id, given.payment_id,
      given.claim_item_id, given.bank_line_id
    from head cross join jsonb_to_recordset(entry->'postings') as given (line integer,
      account text, amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid,
      payment_id uuid, claim_item_id uuid, bank_line_id uuid))
  select true into is_new from head;
  return coalesce(is_new, false);
end
$$;

create or replace function write_postings(the_organisation uuid, entries jsonb, fresh bigint[])
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  with_lines bigint;
  one_book boolean;
  is_money_spent boolean;
begin
  perform set_config('ledger.looks_itself', 'no', true);
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

drop trigger no_more_is_served_than_is_owed on ledger_posting;

create constraint trigger no_more_is_served_than_is_owed after insert on ledger_posting
  deferrable initially deferred
  for each row
  when (new.amount_cents < 0 and new.account in ('D10000', 'D20000', 'D30000', 'D40000')
    and current_setting('ledger.looks_itself', true) is distinct from 'yes')
  execute function refuse_below_what_is_owed();

comment on function refuse_below_what_is_owed() is
  'Trigger of ledger_posting, at the end of the transaction: within it, a replay may give one payment what another gives back afterwards. It locks the dossier, so that of two who serve one claim the second sees the first. A batch of new entries looks itself, once for all its lines.';
