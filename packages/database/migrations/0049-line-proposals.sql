-- 0049 line proposals: find the dossiers that a bank line may be for by who paid before
-- Why    An account that paid a dossier is a reason to propose it; a name is sought by its key, without a scan.
-- Locks  Builds indexes on bank_line and debtor: minutes at ten million rows.
-- Undo   Drop the two indexes.

create index bank_line_matched_by_iban on bank_line (organisation_id, iban)
  where state = 'matched' and iban is not null;
create index debtor_by_name_key on debtor (organisation_id, split_part(identity_key, '|', 1));
