-- 0058 commission e-invoices: the number of VAT and the legal form of an organisation; the invoice as data
-- Why    An invoice of a commission travels as Factur-X: a PDF that carries the same figures as data. It names the
--        seller by its number of VAT; without it the PDF stays plain, and says so.
-- Locks  organisation and commission_invoice briefly, for columns without a default.
-- Undo   Drop the columns.

alter table organisation
  add column legal_form text,
  add column vat_number text,
  add constraint vat_number_is_french check (vat_number ~ '^FR\d{11}$');

comment on column organisation.vat_number is
  'The intra-Community number of VAT (numéro de TVA intracommunautaire), its control verified against its SIREN.';
comment on column organisation.legal_form is
  'Legal form and capital as invoices print them, such as « SARL au capital de 10 000 € » (C. com. R123-238).';

grant update (legal_form, vat_number) on organisation to quittance_app;

alter table commission_invoice
  add column cii text,
  add column plain_because text,
  add constraint data_or_the_reason_why_there_is_none
    check (cii is null or plain_because is null);

comment on column commission_invoice.cii is
  'The invoice as data (CII D16B, EN 16931), which its PDF carries as factur-x.xml; null where the PDF is plain.';
comment on column commission_invoice.plain_because is
  'Why the PDF is plain; null where it carries data, and on those issued before it could.';
