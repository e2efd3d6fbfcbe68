-- 0011 search: find a dossier by any part of a name, number, phone or amount
-- Why    « Chercher partout » answers while one types, with a hundred thousand dossiers.
-- Locks  Builds indexes on tables that an upgrade may find large: minutes at a million rows.
-- Undo   Drop the indexes.

create extension if not exists pg_trgm;

create index dossier_by_any_reference on dossier
  using gin (lower(reference) gin_trgm_ops, lower(rf_reference) gin_trgm_ops);
create index debtor_by_part_of_name on debtor
  using gin (lower(name) gin_trgm_ops, lower(trade_name) gin_trgm_ops);
create index debtor_by_part_of_phone on debtor using gin (phone gin_trgm_ops);
create index claim_item_by_part_of_number on claim_item using gin (lower(number) gin_trgm_ops);
create index claim_item_by_amount on claim_item (organisation_id, principal_cents);
create index creditor_by_part_of_name on creditor using gin (lower(name) gin_trgm_ops);
