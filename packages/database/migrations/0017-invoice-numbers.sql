-- 0017 invoice numbers: find the dossier that a bank line quotes
-- Why    Debtors write the invoice they pay rather than our reference; each word of the label is looked up.
-- Locks  Builds an index on claim_item: minutes at ten million rows.
-- Undo   Drop the index.

create index claim_item_by_number on claim_item (organisation_id, number);
