-- 0048 many entries: a batch of entries posted in one statement, and the balance of a purse read by its index
-- Why    A statement of 50,000 lines was posted by as many calls; and the guard of what is spent read the
--        whole account, for `is not distinct from` goes through no index.
-- Locks  ledger_posting against writers while its index is made: seconds for a million lines; the triggers briefly.
-- Undo   Drop post_entries and its parts; make refuse_unsound_entry, and the triggers, as 0006 and 0045 do.

create index ledger_posting_by_payment on ledger_posting (organisation_id, payment_id, account)
  include (amount_cents) where payment_id is not null;

create function purse_balance(the_organisation uuid, the_account text, the_creditor uuid,
  the_debtor uuid, the_dossier uuid, the_payment uuid)
returns bigint language plpgsql stable set search_path = public, pg_temp as $$
begin
  if the_payment is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and payment_id = the_payment
        and creditor_id is not distinct from the_creditor
        and debtor_id is not distinct from the_debtor
        and dossier_id is not distinct from the_dossier);
  elsif the_dossier is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and dossier_id = the_dossier and payment_id is null
        and creditor_id is not distinct from the_creditor
        and debtor_id is not distinct from the_debtor);
  elsif the_creditor is not null then
    return (select coalesce(sum(amount_cents), 0) from ledger_posting
      where organisation_id = the_organisation and account = the_account
        and creditor_id = the_creditor and dossier_id is null and payment_id is null
        and debtor_id is not distinct from the_debtor);
  end if;
  return (select coalesce(sum(amount_cents), 0) from ledger_posting
    where organisation_id = the_organisation and account = the_account
      and creditor_id is null and dossier_id is null and payment_id is null
      and debtor_id is not distinct from the_debtor);
end
$$;

comment on function purse_balance(uuid, text, uuid, uuid, uuid, uuid) is
  'What an account holds for one creditor, debtor, dossier and payment, those not given being absent: debit above zero. It is asked by the narrowest key given, which has an index.';

create or replace function refuse_unsound_entry(the_organisation uuid, the_entry text, the_book text)
returns void language plpgsql set search_path = public, pg_temp as $$
declare
  lines integer;
  total numeric;
  spent record;
begin
  select count(*), sum(amount_cents) into lines, total from ledger_posting
    where organisation_id = the_organisation and entry_id = the_entry;
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;

  if exists (
    select from ledger_posting join ledger_account on ledger_account.number = account
    where organisation_id = the_organisation and entry_id = the_entry and book <> the_book)
  then
    raise exception 'entry % touches another book than %', the_entry, the_book
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
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

create function postings_of_entries(entries jsonb, ranks bigint[])
returns table (rank bigint, entry_id text, book text, effective_on date, line integer, account text,
  amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid,
  claim_item_id uuid, bank_line_id uuid)
language sql stable as $$
  select one.rank, entry->>'id', entry->>'book', (entry->>'effective_on')::date, given.line,
         given.account, given.amount_cents, given.creditor_id, given.debtor_id, given.dossier_id,
         given.payment_id, given.claim_item_id, given.bank_line_id
    from jsonb_array_elements(entries) with ordinality as one (entry, rank)
    join unnest(ranks) as meant (rank) on meant.rank = one.rank
    cross join lateral jsonb_to_recordset(entry->'postings') as given (line integer, account text,
      amount_cents bigint, creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid,
      claim_item_id uuid, bank_line_id uuid)
$$;

comment on function postings_of_entries(jsonb, bigint[]) is
  'Part of post_entries: the lines of the entries of these ranks.';

create function lock_purses_spent(the_organisation uuid, entries jsonb, ranks bigint[])
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, account, creditor_id, debtor_id, dossier_id, payment_id), 0))
    from (
      select distinct account, creditor_id, debtor_id, dossier_id, payment_id
        from postings_of_entries(entries, ranks)
        join ledger_account on ledger_account.number = account
       where guarded and amount_cents > 0
       order by account, creditor_id, debtor_id, dossier_id, payment_id) as spent;
end
$$;

comment on function lock_purses_spent(uuid, jsonb, bigint[]) is
  'Part of post_entries: takes the locks of refuse_unsound_entry, in the same order, for many entries.';

create function write_entries(the_organisation uuid, entries jsonb) returns bigint[]
language plpgsql set search_path = public, pg_temp as $$
declare
  fresh bigint[];
begin
  with first_of as materialized (
    select distinct on (id) id, rank, entry
      from (select entry->>'id' as id, rank, entry
              from jsonb_array_elements(entries) with ordinality as one (entry, rank)) as given
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
           sha256(convert_to((entry - 'recorded_at' - 'recorded_by')::text, 'UTF8'))
      from numbered order by id
    on conflict (organisation_id, id) do nothing
    returning id)
  select coalesce(array_agg(rank), '{}') into fresh from written join first_of using (id);
  return fresh;
end
$$;

comment on function write_entries(uuid, jsonb) is
  'Part of post_entries: writes the heads of the entries that are new, by the order of their ids, that two batches may not wait for one another; their positions follow the order given. Answers their ranks.';

create function write_postings(the_organisation uuid, entries jsonb, fresh bigint[])
returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  sound bigint;
  one_book boolean;
  is_money_spent boolean;
begin
  with given as materialized (select * from postings_of_entries(entries, fresh)),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, entry_id, line, account, amount_cents, effective_on, creditor_id,
           debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id
      from given),
  by_entry as (
    select count(*) >= 2 and sum(amount_cents) = 0 as is_sound,
           bool_and(ledger_account.book = given.book) as is_in_one_book,
           bool_or(guarded and amount_cents > 0) as spends
      from given join ledger_account on ledger_account.number = account
     group by rank)
  select count(*) filter (where is_sound), bool_and(is_in_one_book), bool_or(spends)
    into sound, one_book, is_money_spent from by_entry;
  if sound < cardinality(fresh) then
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
  'Part of post_entries: writes the lines of new entries, and raises on what does not sum to zero or touches two books. True where guarded money is spent.';

create function refuse_money_overspent(the_organisation uuid, entries jsonb, fresh bigint[])
returns void language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from (
      select account, creditor_id, debtor_id, dossier_id, payment_id,
             bool_or(amount_cents > 0) as is_spent,
             sum(sum(amount_cents)) over (
               partition by account, creditor_id, debtor_id, dossier_id, payment_id
               order by rank) as so_far,
             sum(sum(amount_cents)) over (
               partition by account, creditor_id, debtor_id, dossier_id, payment_id) as in_all
        from postings_of_entries(entries, fresh)
        join ledger_account on ledger_account.number = account
       where guarded
       group by rank, account, creditor_id, debtor_id, dossier_id, payment_id) as moved
    where is_spent
      and so_far - in_all + purse_balance(the_organisation, account, creditor_id, debtor_id,
        dossier_id, payment_id) > 0)
  then
    raise exception 'an account would be overdrawn by an entry of a batch'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  end if;
end
$$;

comment on function refuse_money_overspent(uuid, jsonb, bigint[]) is
  'Part of post_entries: raises where money that nobody has is spent after any of the entries, taken in the order given.';

create function post_entries(entries jsonb) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
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
           when content_sha256 = sha256(
             convert_to((given.entry - 'recorded_at' - 'recorded_by')::text, 'UTF8'))
             then 'already-posted'
           else 'exists-with-other-content' end order by given.rank)
    into outcomes
    from jsonb_array_elements(entries) with ordinality as given (entry, rank)
    left join unnest(fresh) as new (rank) on new.rank = given.rank
    left join lateral (
      select content_sha256 from ledger_entry
       where organisation_id = the_organisation and id = given.entry->>'id') as known on true;
  return outcomes;
exception when check_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule <> 'money_that_nobody_has_is_not_spent' then
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
  'Posts an array of entries as post_entry would one after the other, in one statement; answers an outcome for each. A batch in which one would overdraw an account is posted one by one, so that this one alone is refused.';

revoke execute on function post_entries(jsonb), write_entries(uuid, jsonb),
  write_postings(uuid, jsonb, bigint[]), refuse_money_overspent(uuid, jsonb, bigint[]),
  lock_purses_spent(uuid, jsonb, bigint[]), postings_of_entries(jsonb, bigint[]),
  purse_balance(uuid, text, uuid, uuid, uuid, uuid) from public;
grant execute on function post_entries(jsonb) to quittance_app;

drop trigger entries_wait_to_be_summed on ledger_entry;
create or replace function entries_wait_to_be_summed() returns trigger language plpgsql as $$
begin
  insert into entry_to_sum (organisation_id, entry_id) select organisation_id, id from added;
  return null;
end
$$;

create trigger entries_wait_to_be_summed after insert on ledger_entry
  referencing new table as added
  for each statement execute function entries_wait_to_be_summed();

drop trigger an_entry_sums_to_zero on ledger_posting;
create or replace function check_entry_sums_to_zero() returns trigger language plpgsql as $$
declare
  the_entry text;
begin
  select entry_id into the_entry from (select distinct organisation_id, entry_id from added) as touched
   where (
     select count(*) < 2 or sum(amount_cents) <> 0 from ledger_posting
      where ledger_posting.organisation_id = touched.organisation_id
        and ledger_posting.entry_id = touched.entry_id)
   limit 1;
  if found then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  return null;
end
$$;

create trigger an_entry_sums_to_zero after insert on ledger_posting
  referencing new table as added
  for each statement execute function check_entry_sums_to_zero();
