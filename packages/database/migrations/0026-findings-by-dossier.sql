-- 0026 findings by dossier: what was kept of the messages of a dossier is found by its index
-- Why    The page of a dossier and the portfolio read what a person kept; only what waits for a person had an index, so each page read the findings of the whole office.
-- Locks  Builds one index on finding.
-- Undo   Drop the index.

create index finding_by_dossier on finding (organisation_id, dossier_id);
