-- 0123 how old the last bank statement may be as a demand leaves
-- Why    A demand left whatever the age of the last statement read: money that came since was not known.
-- Locks  sending_rule, against everybody, while a column is added: moments.
-- Undo   Drop the column; the age of statements is looked at no more.

-- Rules set before take the limit that the house begins with, as an organisation that set none.
alter table sending_rule
  add column bank_working_days integer default 3,
  add constraint age_of_the_bank_is_a_month_at_most check (bank_working_days between 1 and 30);
alter table sending_rule alter column bank_working_days drop default;

comment on column sending_rule.bank_working_days is
  'Working days since the end of the last statement read, beyond which demands wait for another; null for no limit.';
