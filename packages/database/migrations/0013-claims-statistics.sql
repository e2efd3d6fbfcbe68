-- 0013 statistics of the tables that a file of claims fills
-- Why    A connection keeps the plan by which it checks foreign keys. On tables never analysed, every
--        index of `dossier` seems as good as its key; past some 30,000 rows the plan reads a whole
--        creditor for each claim. An import gathers statistics as it goes.
-- Locks  None. The function keeps out only other gatherings of statistics, and passes over a table
--        that another one holds.
-- Undo   Drop the function.

create function gather_statistics_of_claims() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze (skip_locked) debtor, dossier, claim_item, import_line, journal_entry;
end
$$;

comment on function gather_statistics_of_claims() is
  'Gathers what the planner knows of the tables of claims; it shows and changes no row.';

revoke execute on function gather_statistics_of_claims() from public;
grant execute on function gather_statistics_of_claims() to quittance_app;
