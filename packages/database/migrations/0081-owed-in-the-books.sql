-- 0081 owed in the books: the debtors' book holds what each claim owes, and no component of a claim stands below zero
-- Why    Payments and remissions were credited there to what had never been debited: what is owed. The principal is
--        posted with the claim, credit notes take it off; interest and indemnity are posted by what serves them, and the
--        database refuses at the end of a transaction that a component stands below zero.
-- Locks  ledger_posting, claim_item and credit_note against writers, while what is owed of the claims there are is
--        posted: some seconds for a hundred thousand claims.
-- Undo   Drop the triggers and the functions: the entries stay, and do no harm.

create function charge_principals(the_items uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  select jsonb_agg(jsonb_build_object(
      'id', item.id || ':principal:D', 'event', 'claim-charged', 'book', 'debtors',
      'label', 'Somme mise à la charge du débiteur', 'effective_on', item.issued_on,
      'recorded_at', coalesce(at, dossier.created_at), 'recorded_by', 'rule:deposit',
      'postings', jsonb_build_array(
        jsonb_build_object('line', 1, 'account', 'D40000', 'amount_cents', item.principal_cents,
          'dossier_id', item.dossier_id, 'claim_item_id', item.id),
        jsonb_build_object('line', 2, 'account', 'D80000', 'amount_cents', -item.principal_cents,
          'dossier_id', item.dossier_id, 'claim_item_id', item.id)))
      order by dossier.reference, item.rank)
    into entries
    from claim_item as item join dossier
      on dossier.organisation_id = item.organisation_id and dossier.id = item.dossier_id
   where item.organisation_id = the_organisation and item.id = any (the_items);
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$$;

comment on function charge_principals(uuid[], timestamptz) is
  'Posts the principal of items in the debtors'' book, once each; recorded when their dossier was, unless said.';

create function charge_missing_parts(the_items uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  with missing as (
    select dossier_id, claim_item_id, account, -sum(amount_cents)::bigint as cents,
           min(effective_on) filter (where amount_cents < 0) as since
      from ledger_posting
     where organisation_id = the_organisation and claim_item_id = any (the_items)
       and account in ('D10000', 'D20000', 'D30000', 'D40000')
     group by dossier_id, claim_item_id, account having sum(amount_cents) < 0),
  lines as (
    select dossier_id, claim_item_id, account, cents, since from missing
    union all
    select dossier_id, claim_item_id, 'D80000', -sum(cents)::bigint, min(since) from missing
     group by dossier_id, claim_item_id),
  ranked as (
    select *, row_number() over (partition by claim_item_id order by account) as line from lines),
  by_item as (
    select claim_item_id, min(since) as since, jsonb_agg(jsonb_build_object('line', line,
             'account', account, 'amount_cents', cents, 'dossier_id', dossier_id,
             'claim_item_id', claim_item_id) order by line) as postings
      from ranked group by claim_item_id)
  select jsonb_agg(jsonb_build_object(
      'id', claim_item_id || ':charged:D', 'event', 'claim-charged', 'book', 'debtors',
      'label', 'Somme mise à la charge du débiteur', 'effective_on', since,
      'recorded_at', at, 'recorded_by', 'rule:deposit', 'postings', postings)
      order by claim_item_id)
    into entries from by_item;
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$$;

comment on function charge_missing_parts(uuid[], timestamptz) is
  'Posts in the debtors'' book what payments and remissions served of items before it was charged there; called once, for the books of before 0081.';

create function take_credit_notes_off(the_notes uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  entries jsonb;
begin
  with given as (
    select note.id, item.id as item_id, item.dossier_id, note.amount_cents,
           greatest(note.dated_on, item.issued_on) as since,
           (select coalesce(sum(amount_cents), 0) from ledger_posting as posting
             where posting.organisation_id = the_organisation
               and posting.dossier_id = item.dossier_id and posting.account || '' = 'D40000'
               and posting.claim_item_id = item.id)
             - sum(note.amount_cents) over (partition by item.id order by note.dated_on, note.id)
             + note.amount_cents as standing
      from credit_note as note join claim_item as item
        on item.organisation_id = note.organisation_id and item.id = note.claim_item_id
     where note.organisation_id = the_organisation and note.id = any (the_notes)),
  taken as (
    select *, least(amount_cents, standing)::bigint as cents from given where standing > 0)
  select jsonb_agg(jsonb_build_object(
      'id', id || ':credited:D', 'event', 'claim-reduced', 'book', 'debtors',
      'label', 'Avoir du créancier', 'effective_on', since,
      'recorded_at', at, 'recorded_by', 'rule:deposit',
      'postings', jsonb_build_array(
        jsonb_build_object('line', 1, 'account', 'D40000', 'amount_cents', -cents,
          'dossier_id', dossier_id, 'claim_item_id', item_id),
        jsonb_build_object('line', 2, 'account', 'D80000', 'amount_cents', cents,
          'dossier_id', dossier_id, 'claim_item_id', item_id)))
      order by id)
    into entries from taken;
  if entries is not null then
    perform post_entries(entries);
  end if;
end
$$;

comment on function take_credit_notes_off(uuid[], timestamptz) is
  'Posts credit notes in the debtors'' book, up to what is left there of the principal: of what was paid before, nothing is left to take off.';

create function charge_what_is_deposited() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform charge_principals(array(select id from added), null);
  return null;
end
$$;

create function take_off_what_is_credited() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform take_credit_notes_off(array(select id from added), now());
  return null;
end
$$;

create function refuse_below_what_is_owed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from dossier where organisation_id = new.organisation_id and id = new.dossier_id
    for no key update;
  -- Read by its dossier, whatever the statistics say: an account holds the lines of all of them.
  if coalesce((
    select sum(amount_cents) from ledger_posting
     where organisation_id = new.organisation_id and dossier_id = new.dossier_id
       and account || '' = new.account and claim_item_id = new.claim_item_id), -1) < 0
  then
    raise exception 'account % of claim % would stand below zero', new.account, new.claim_item_id
      using errcode = 'check_violation', table = 'ledger_posting',
        constraint = 'no_more_is_served_than_is_owed';
  end if;
  return null;
end
$$;

comment on function refuse_below_what_is_owed() is
  'Trigger of ledger_posting, at the end of the transaction: within it, a replay may give one payment what another gives back afterwards. It locks the dossier, so that of two who serve one claim the second sees the first.';

revoke execute on function charge_principals(uuid[], timestamptz),
  charge_missing_parts(uuid[], timestamptz), take_credit_notes_off(uuid[], timestamptz) from public;

-- The claims there are: five thousand at once, of one organisation after the other.
do $$
declare
  the_organisation uuid;
  batch_items uuid[];
begin
  for the_organisation in select id from organisation loop
    perform set_config('app.organisation', the_organisation::text, true);
    for batch_items in
      select array_agg(id) from (
        select id, (row_number() over (order by dossier_id, rank) - 1) / 5000 as batch
          from claim_item where organisation_id = the_organisation) as item
       group by batch order by batch
    loop
      perform charge_principals(batch_items, now());
      perform charge_missing_parts(batch_items, now());
      perform take_credit_notes_off(array(
        select id from credit_note
         where organisation_id = the_organisation and claim_item_id = any (batch_items)), now());
    end loop;
  end loop;
  perform set_config('app.organisation', '', true);
end
$$;

create trigger what_is_deposited_is_charged after insert on claim_item
  referencing new table as added
  for each statement execute function charge_what_is_deposited();

create trigger what_is_credited_is_taken_off after insert on credit_note
  referencing new table as added
  for each statement execute function take_off_what_is_credited();

create constraint trigger no_more_is_served_than_is_owed after insert on ledger_posting
  deferrable initially deferred
  for each row
  when (new.amount_cents < 0 and new.account in ('D10000', 'D20000', 'D30000', 'D40000'))
  execute function refuse_below_what_is_owed();
