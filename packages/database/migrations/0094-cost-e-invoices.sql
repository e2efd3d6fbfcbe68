-- 0094 cost e-invoices: the invoices of costs as data, as those of commissions are
-- Why    An invoice of a cost travels as Factur-X too; where its PDF is plain it says why.
-- Locks  cost_invoice briefly, for columns without a default.
-- Undo   Drop the columns.

alter table cost_invoice
  add column cii text,
  add column plain_because text,
  add constraint data_or_the_reason_why_there_is_none
    check (cii is null or plain_because is null);

comment on column cost_invoice.cii is
  'The invoice as data (CII D16B, EN 16931), which its PDF carries as factur-x.xml; null where the PDF is plain.';
comment on column cost_invoice.plain_because is
  'Why the PDF is plain; null where it carries data, and on those issued before it could.';
