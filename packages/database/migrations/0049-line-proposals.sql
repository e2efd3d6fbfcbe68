-- 0049 line proposals: find the dossiers that a bank line may be for by who paid before
-- Why    An account that paid a dossier is a reason to propose it.
-- Locks  Builds an index on bank_line: minutes at ten million rows.
-- Undo   Drop the index.

create index bank_line_matched_by_iban on bank_line (organisation_id, iban)
  where state = 'matched' and iban is not null;
