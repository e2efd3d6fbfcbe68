-- 0097 new entries in columns: a batch of entries that are all new is posted from the columns of its rows
-- Why    A batch came as one document, which was taken apart three times: a third of the time of posting it. Its
--        fingerprints were made of that document written again. Each line was compared with those of its entry in
--        four passes.
-- Locks  None.
-- Undo   Drop post_new_entries and its parts; post_entries takes any batch.

create function write_new_entries(
  the_organisation uuid, ids text[], books text[], events text[], labels text[], days date[],
  reversed text[], conventions text[], fingerprints text[], times timestamptz[], authors text[])
returns bigint language plpgsql set search_path = public, pg_temp as $$
declare
  known boolean;
  written bigint;
begin
  select true into known from unnest(ids) as given (id)
   where (select true from ledger_entry as entry
           where entry.organisation_id = the_organisation and entry.id = given.id)
   limit 1;
  if known then
    return 0;
  end if;
  with numbered as materialized (
    select *, nextval('ledger_entry_position_seq') as position
      from unnest(ids, books, events, labels, days, reversed, conventions, fingerprints, times, authors)
        as given (id, book, event, label, effective_on, reverses, convention, fingerprint,
          recorded_at, recorded_by))
  insert into ledger_entry (organisation_id, id, position, book, event, label, effective_on,
    recorded_at, recorded_by, reverses, convention, content_sha256)
  overriding system value
  select the_organisation, id, position, book, event, label, effective_on, recorded_at,
         recorded_by, reverses, convention, decode(fingerprint, 'hex')
    from numbered order by id;
  get diagnostics written = row_count;
  return written;
end
$$;

comment on function write_new_entries(uuid, text[], text[], text[], text[], date[], text[], text[], text[],
  timestamptz[], text[]) is
  'Part of post_new_entries: writes the heads of entries by the order of their ids, that two batches may not wait for one another; their positions follow the order given. Answers how many; 0 where one is known. Raises where two are the same, or another transaction writes one meanwhile.';

-- Of arrays it does not know the lengths of, it would compare each line with each head.
create function write_new_postings(
  the_organisation uuid, ids text[], books text[], days date[], ranks integer[], lines integer[],
  accounts text[], amounts bigint[], creditors uuid[], debtors uuid[], dossiers uuid[],
  payments uuid[], items uuid[], bank_lines uuid[])
returns boolean language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
declare
  with_lines bigint;
  one_book boolean;
  is_drawn_on boolean;
begin
  with given as materialized (
    select line.*, head.id as entry_id, head.book, head.effective_on
      from unnest(ranks, lines, accounts, amounts, creditors, debtors, dossiers, payments, items,
          bank_lines)
        as line (rank, line, account, amount_cents, creditor_id, debtor_id, dossier_id, payment_id,
          claim_item_id, bank_line_id)
      join unnest(ids, books, days) with ordinality as head (id, book, effective_on, rank)
        on head.rank = line.rank),
  written as (
    insert into ledger_posting (organisation_id, entry_id, line, account, amount_cents,
      effective_on, creditor_id, debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id)
    select the_organisation, entry_id, line, account, amount_cents, effective_on, creditor_id,
           debtor_id, dossier_id, payment_id, claim_item_id, bank_line_id
      from given),
  -- A purse that only takes, or that takes after all it was brought and no more, is not drawn on.
  drawn_on as (
    select from given join ledger_account on ledger_account.number = account
     where guarded
     group by account, creditor_id, debtor_id, dossier_id, payment_id
    having max(amount_cents) > 0
       and (sum(amount_cents) > 0
         or max(rank) filter (where amount_cents < 0) >= min(rank) filter (where amount_cents > 0)))
  select count(distinct rank), bool_and(ledger_account.book = given.book),
         exists (select from drawn_on)
    into with_lines, one_book, is_drawn_on
    from given join ledger_account on ledger_account.number = account;
  if with_lines < cardinality(ids) then
    raise exception 'an entry of a batch does not sum to zero'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_sums_to_zero';
  end if;
  if not one_book then
    raise exception 'an entry of a batch touches another book than its own'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'an_entry_touches_one_book';
  end if;
  return is_drawn_on;
end
$$;

comment on function write_new_postings(uuid, text[], text[], date[], integer[], integer[], text[], bigint[],
  uuid[], uuid[], uuid[], uuid[], uuid[], uuid[]) is
  'Part of post_new_entries: writes the lines of entries, and raises on an entry without a line or that touches two books; the trigger of the lines, on what does not sum to zero. True where a guarded account may be drawn on beyond what the batch brought to it first.';

create function refuse_new_money_overspent(
  the_organisation uuid, ranks integer[], accounts text[], amounts bigint[], creditors uuid[],
  debtors uuid[], dossiers uuid[], payments uuid[])
returns void language plpgsql set search_path = public, pg_temp as $$
declare
  drawn_on jsonb;
  one record;
begin
  select coalesce(jsonb_agg(to_jsonb(drawn) order by account, creditor_id, debtor_id, dossier_id,
           payment_id), '[]')
    into drawn_on
    from (
      select account, creditor_id, debtor_id, dossier_id, payment_id, max(so_far - in_all) as beyond
        from (
          select line.*,
                 sum(amount_cents) over (
                   partition by account, creditor_id, debtor_id, dossier_id, payment_id
                   order by line.rank) as so_far,
                 sum(amount_cents) over (
                   partition by account, creditor_id, debtor_id, dossier_id, payment_id) as in_all
            from unnest(ranks, accounts, amounts, creditors, debtors, dossiers, payments)
              as line (rank, account, amount_cents, creditor_id, debtor_id, dossier_id, payment_id)
            join ledger_account on ledger_account.number = account
           where guarded) as moved
       where so_far > 0
       group by account, creditor_id, debtor_id, dossier_id, payment_id) as drawn;
  for one in
    select * from jsonb_to_recordset(drawn_on) as drawn (account text, creditor_id uuid,
      debtor_id uuid, dossier_id uuid, payment_id uuid)
  loop
    perform pg_advisory_xact_lock(hashtextextended(
      concat_ws('/', the_organisation, one.account, one.creditor_id, one.debtor_id, one.dossier_id,
        one.payment_id), 0));
  end loop;
  if exists (
    select from jsonb_to_recordset(drawn_on) as drawn (account text, creditor_id uuid, debtor_id uuid,
        dossier_id uuid, payment_id uuid, beyond numeric)
     where beyond + purse_balance(the_organisation, account, creditor_id, debtor_id, dossier_id,
       payment_id) > 0)
  then
    raise exception 'an account would be overdrawn by an entry of a batch'
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'money_that_nobody_has_is_not_spent';
  end if;
end
$$;

comment on function refuse_new_money_overspent(uuid, integer[], text[], bigint[], uuid[], uuid[], uuid[], uuid[]) is
  'Part of post_new_entries: locks, in one order, the balances that a batch draws on beyond what it brought to them first, and raises where one of its entries would overdraw them.';

-- A plan made when the books were empty would read them whole for each batch.
create function post_new_entries(
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
  if write_new_entries(the_organisation, ids, books, events, labels, days, reversed, conventions,
    fingerprints, times, authors) = 0
  then
    return false;
  end if;
  if write_new_postings(the_organisation, ids, books, days, ranks, lines, accounts, amounts,
    creditors, debtors, dossiers, payments, items, bank_lines)
  then
    perform refuse_new_money_overspent(the_organisation, ranks, accounts, amounts, creditors, debtors,
      dossiers, payments);
  end if;
  return true;
exception when check_violation or unique_violation then
  get stacked diagnostics broken_rule = constraint_name;
  if broken_rule not in ('money_that_nobody_has_is_not_spent', 'ledger_entry_pkey') then
    raise;
  end if;
  return false;
end
$$;

comment on function post_new_entries(text[], text[], text[], text[], date[], text[], text[], text[], timestamptz[],
  text[], integer[], integer[], text[], bigint[], uuid[], uuid[], uuid[], uuid[], uuid[], uuid[]) is
  'Posts entries that are all new, and overdraw nothing, by the rules of post_entries, from the columns of their heads and of their lines; a line says by rank which entry it is of. False where they are not such: nothing is written, and they go to post_entries.';

revoke execute on function
  write_new_entries(uuid, text[], text[], text[], text[], date[], text[], text[], text[], timestamptz[],
    text[]),
  write_new_postings(uuid, text[], text[], date[], integer[], integer[], text[], bigint[], uuid[], uuid[],
    uuid[], uuid[], uuid[], uuid[]),
  refuse_new_money_overspent(uuid, integer[], text[], bigint[], uuid[], uuid[], uuid[], uuid[]),
  post_new_entries(text[], text[], text[], text[], date[], text[], text[], text[], timestamptz[], text[],
    integer[], integer[], text[], bigint[], uuid[], uuid[], uuid[], uuid[], uuid[], uuid[])
  from public;
grant execute on function
  post_new_entries(text[], text[], text[], text[], date[], text[], text[], text[], timestamptz[], text[],
    integer[], integer[], text[], bigint[], uuid[], uuid[], uuid[], uuid[], uuid[], uuid[])
  to quittance_app;
