-- 0062 covered sums: a balance reads the sums of the months in their index alone
-- Why    Read from the table, each row asked again which organisation the transaction is of: at a million entries, most
--        of the time of a trial balance. In the index it is asked once, and the index says all that a balance needs.
-- Locks  ledger_sum, while its index is made again: a second for ten million entries.
-- Undo   Make the primary key again without `include`.

alter table ledger_sum
  drop constraint ledger_sum_pkey,
  add constraint ledger_sum_pkey primary key (organisation_id, account, month, batch)
    include (debit_cents, credit_cents, lines);
