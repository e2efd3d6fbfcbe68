-- 0015 search function: the indexes of 0011 answer under row-level security
-- Why    A condition that is not leakproof, such as LIKE, waits behind the policy and scans the table: half a second with a hundred thousand dossiers.
-- Locks  Builds one index on dossier; the rest is a function and policies.
-- Undo   Drop the function, the policies and the index; search with plain queries again.

create index dossier_by_opening on dossier (organisation_id, created_at, id);

-- The function runs as the owner, whom forced row-level security binds too: it may read these four
-- tables whole, and names the organisation itself in each condition.
create policy the_owner_searches_each on dossier for select to current_user using (true);
create policy the_owner_searches_each on debtor for select to current_user using (true);
create policy the_owner_searches_each on claim_item for select to current_user using (true);
create policy the_owner_searches_each on creditor for select to current_user using (true);

-- Each way of searching is a CTE of its own, whole: with a limit inside, the planner would hope to
-- meet the first rows early and scan.
create function search_dossiers(
  the_words text, the_phone text, the_amount bigint, the_limit integer)
returns table (dossier_id uuid, found_in text, rank integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as materialized (
    select nullif(current_setting('app.organisation', true), '')::uuid as id
  ), named as materialized (
    select debtor.id from debtor where (lower(name) like the_words or lower(trade_name) like the_words)
      and organisation_id = (select id from here)
  ), called as materialized (
    select debtor.id from debtor where phone like the_phone
      and organisation_id = (select id from here)
  ), creditors as materialized (
    select creditor.id from creditor where lower(name) like the_words
      and organisation_id = (select id from here)
  ), referenced as materialized (
    select dossier.id from dossier
      where (lower(reference) like the_words or lower(rf_reference) like the_words)
        and organisation_id = (select id from here)
  ), numbered as materialized (
    select claim_item.dossier_id from claim_item where lower(number) like the_words
      and organisation_id = (select id from here)
  )
  (select id, 'reference', 1 from referenced limit the_limit)
  union all
  (select dossier.id, 'debtor', 2 from named join dossier on debtor_id = named.id
    where organisation_id = (select id from here) limit the_limit)
  union all
  (select dossier.id, 'phone', 3 from called join dossier on debtor_id = called.id
    where organisation_id = (select id from here) limit the_limit)
  union all
  (select numbered.dossier_id, 'invoice', 4 from numbered limit the_limit)
  union all
  (select claim_item.dossier_id, 'amount', 5 from claim_item
    where organisation_id = (select id from here) and principal_cents = the_amount limit the_limit)
  union all
  (select dossier.id, 'creditor', 6 from creditors join dossier on creditor_id = creditors.id
    where organisation_id = (select id from here) limit the_limit)
$$;

comment on function search_dossiers(text, text, bigint, integer) is
  'Dossiers of the organisation of the transaction, by any part of what a person remembers of them; runs as the owner, so that the indexes on parts of texts are used.';

revoke execute on function search_dossiers(text, text, bigint, integer) from public;
grant execute on function search_dossiers(text, text, bigint, integer) to quittance_app;
