-- 0062 books at size: a balance is read from the index of its sums; statistics follow a large statement
-- Why    Read from the table, each sum asked again which organisation the transaction is of: most of the time of a trial
--        balance. And after a first large statement the planner still believed that there are no payments, and read
--        all receipts, letters and journal again for each payment whose creditor was to be told.
-- Locks  ledger_sum, while its index is made again: a second for ten million entries. The function keeps out only other
--        gatherings of statistics, and passes over a table that another one holds.
-- Undo   Make the primary key again without `include`; drop the function.

alter table ledger_sum
  drop constraint ledger_sum_pkey,
  add constraint ledger_sum_pkey primary key (organisation_id, account, month, batch)
    include (debit_cents, credit_cents, lines);

create function gather_statistics_of_money() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze (skip_locked) bank_line, payment, allocation, commission, pay_over, receipt, outward_act,
    journal_entry, ledger_entry, ledger_posting;
end
$$;

comment on function gather_statistics_of_money() is
  'Gathers what the planner knows of the tables of client money; it shows and changes no row.';

revoke execute on function gather_statistics_of_money() from public;
grant execute on function gather_statistics_of_money() to quittance_app;
