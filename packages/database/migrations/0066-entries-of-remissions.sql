-- 0066 entries of remissions: each remission, and each undoing, names an entry that is in the books, alone
-- Why    The name of the entry was a text: one that no entry bears, or that two remissions share, was kept.
-- Locks  remission, remission_undone, and ledger_entry against writers, while their few rows are looked up.
-- Undo   Drop the constraints.

alter table remission
  add constraint an_entry_writes_off_one_remission unique (organisation_id, entry_id),
  add foreign key (organisation_id, entry_id) references ledger_entry;

alter table remission_undone
  add constraint an_entry_undoes_one_remission unique (organisation_id, entry_id),
  add foreign key (organisation_id, entry_id) references ledger_entry;
