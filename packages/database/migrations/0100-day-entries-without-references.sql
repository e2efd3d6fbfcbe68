-- 0100 the entries of a day no longer look up what they name
-- Why    A run over a million dossiers writes a million entries; each looked its dossier and its organisation up and
--        locked them. An entry is computed again at will, read with its dossier, and forgotten at the end of a run
--        once its dossier lives no more.
-- Locks  Table day_entry, a moment.
-- Undo   Empty the table, add the references again; the next run writes it.

alter table day_entry
  drop constraint day_entry_organisation_id_fkey,
  drop constraint day_entry_organisation_id_dossier_id_fkey;
