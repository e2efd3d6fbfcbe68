-- 0027 what a party does for a living, and whether a dispute is serious
-- Why    The court and the routes depend on a party being a merchant, an artisan or another professional, and on a
--        dispute being serious: a person says so, nothing is assumed. Of a debtor it was only kept whether he is a
--        merchant: who is not may be an artisan or not, and is asked about again.
-- Locks  Adds columns to creditor, debtor and dispute, closed meanwhile; writes the debtors who are merchants again.
-- Undo   Put debtor.is_merchant back, true for merchants, and drop the columns.

alter table creditor add column trade text
  constraint trade_of_a_creditor_is_known check (trade in ('merchant', 'artisan', 'other'));
alter table creditor add constraint who_is_no_professional_has_no_trade
  check (trade is null or acts_as = 'professional');

alter table debtor alter column is_merchant type text using case
  when is_merchant and kind = 'professional' then 'merchant'
  else null
end;
alter table debtor rename column is_merchant to trade;
alter table debtor add constraint trade_of_a_debtor_is_known
  check (trade in ('merchant', 'artisan', 'other'));
alter table debtor add constraint who_is_no_professional_has_no_trade
  check (trade is null or kind = 'professional');

comment on column creditor.trade is
  'Opens the commercial court and the routes between merchants (C. com. L721-3); null when nobody said.';
comment on column debtor.trade is
  'Opens free proof (C. com. L110-3), the commercial court (L721-3) and the routes between merchants; null when nobody said.';

alter table dispute add column is_serious boolean;
comment on column dispute.is_serious is
  'Whether it is a serious dispute (CPC 835, al. 2, 873, al. 2), in the judgment of the person in charge; null when nobody said.';
