-- 0065 lone postings: an entry is judged before it is written, and written in one statement
-- Why    Each entry posted by itself opened a savepoint, so as to undo itself where it would overdraw an account, and
--        was read again once written: a third more than the bare insert of its rows.
-- Locks  None.
-- Undo   Make post_entry and refuse_unsound_entry as 0057 does; drop the other functions.

create function is_overdrawn_by(the_organisation uuid, entry jsonb) returns boolean
language plpgsql set search_path = public, pg_temp as $$
declare
  spent record;
begin
  for spent in
    select account, creditor_id, debtor_id, dossier_id, payment_id, sum(amount_cents) as amount
      from jsonb_to_recordset(entry->'postings') as given (account text, amount_cents bigint,
             creditor_id uuid, debtor_id uuid, dossier_id uuid, payment_id uuid)
      join ledger_account on ledger_account.number = account
     where guarded
     group by account, creditor_id, debtor_id, dossier_id, payment_id
    having sum(amount_cents) > 0
     order by account, creditor_id, debtor_id, dossier_id, payment_id
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, spent.account, spent.creditor_id, spent.debtor_id,
        spent.dossier_id, spent.payment_id), 0));
    if spent.amount + purse_balance(the_organisation, spent.account, spent.creditor_id,
      spent.debtor_id, spent.dossier_id, spent.payment_id) > 0
    then
      return true;
    end if;
  end loop;
  return false;
end
$$;

comment on function is_overdrawn_by(uuid, jsonb) is
  'Part of post_entry: whether an entry not yet written spends of a guarded balance more than is there. It locks each balance that the entry draws on to the end of the transaction, so that of two entries that race for it the second sees the first.';

create function outcome_of_known(the_organisation uuid, entry jsonb) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  known bytea;
begin
  select content_sha256 into known from ledger_entry
    where organisation_id = the_organisation and id = entry->>'id';
  return case when is_content_of(known, entry) then 'already-posted'
    else 'exists-with-other-content' end;
end
$$;

comment on function outcome_of_known(uuid, jsonb) is
  'Part of post_entry: what is answered of an entry whose identifier is in the books.';

drop function refuse_unsound_entry(uuid, text, text);

create function refuse_unsound_entry(the_entry text, lines bigint, total numeric, one_book boolean)
returns void language plpgsql as $$
begin
  if lines < 2 or total is distinct from 0 then
    raise exception 'entry % does not sum to zero', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'entry % touches another book than its own', the_entry
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
end
$$;

comment on function refuse_unsound_entry(text, bigint, numeric, boolean) is
  'Part of post_entry: raises on an entry of fewer than two lines, that does not sum to zero, or that touches another book than its own.';

create function write_entry(the_organisation uuid, entry jsonb) returns boolean
language plpgsql set search_path = public, pg_temp as $$
declare
  is_new boolean;
begin
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

comment on function write_entry(uuid, jsonb) is
  'Part of post_entry: writes an entry and its lines, in one statement. False where its identifier is in the books.';

create or replace function post_entry(entry jsonb) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  lines bigint;
  total numeric;
  one_book boolean;
  is_money_spent boolean;
  is_overdrawn boolean;
  broken_rule text;
begin
  if the_organisation is null then
    raise exception 'an entry belongs to an organisation' using errcode = 'insufficient_privilege';
  end if;

  select count(*), sum(amount_cents), bool_and(book = entry->>'book'),
         coalesce(bool_or(guarded and amount_cents > 0), false)
    into lines, total, one_book, is_money_spent
    from jsonb_to_recordset(entry->'postings') as given (account text, amount_cents bigint)
    left join ledger_account on ledger_account.number = account;
  is_overdrawn := is_money_spent and is_overdrawn_by(the_organisation, entry);

  if not is_overdrawn then
    if not write_entry(the_organisation, entry) then
      return outcome_of_known(the_organisation, entry);
    end if;
    perform refuse_unsound_entry(entry->>'id', lines, total, one_book);
    return 'posted';
  end if;

  -- What is wrong with it is raised before it is refused; and it may be known, and have spent the money itself.
  begin
    if not write_entry(the_organisation, entry) then
      return outcome_of_known(the_organisation, entry);
    end if;
    perform refuse_unsound_entry(entry->>'id', lines, total, one_book);
    raise exception 'an account would be overdrawn'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  exception when check_violation then
    get stacked diagnostics broken_rule = constraint_name;
    if broken_rule = 'money_that_nobody_has_is_not_spent' then
      return 'account-would-be-overdrawn';
    end if;
    raise;
  end;
end
$$;

revoke execute on function is_overdrawn_by(uuid, jsonb), outcome_of_known(uuid, jsonb),
  write_entry(uuid, jsonb), refuse_unsound_entry(text, bigint, numeric, boolean) from public;
