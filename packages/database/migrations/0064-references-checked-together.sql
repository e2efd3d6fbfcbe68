-- 0064 references checked together: what the lines of a batch name is looked for once, not once a line
-- Why    A payment of a statement asked 75 times for rows that are there: thirteen lines of the books, each for its
--        entry, its account, its parties; every row, for its organisation, which what it hangs on had asked for. Each
--        question wrote its lock into the row found, and so pages of parties and debts that nothing else touches. And a
--        dossier moved on to its next version was entered anew in nine indexes, for want of room beside it.
-- Locks  The tables named, against writers, while constraints are dropped and triggers made: moments.
-- Undo   Drop the triggers and the function; add the references again as 0006, 0028 and 0044 do; reset fillfactor.

-- Each hangs on a row that has an organisation, and asks for that one.
alter table bank_line drop constraint bank_line_organisation_id_fkey;
alter table payment drop constraint payment_organisation_id_fkey;
alter table allocation drop constraint allocation_organisation_id_fkey;
alter table pay_over drop constraint pay_over_organisation_id_fkey;
alter table commission drop constraint commission_organisation_id_fkey;
-- Written with a journal entry or a bundle, and gone once it is sealed.
alter table leaf_to_seal drop constraint leaf_to_seal_organisation_id_fkey;

alter table ledger_posting
  drop constraint ledger_posting_organisation_id_entry_id_fkey,
  drop constraint ledger_posting_account_fkey,
  drop constraint ledger_posting_organisation_id_creditor_id_fkey,
  drop constraint ledger_posting_organisation_id_debtor_id_fkey,
  drop constraint ledger_posting_organisation_id_dossier_id_fkey,
  drop constraint ledger_posting_organisation_id_claim_item_id_fkey;

create function check_postings_name_what_is_there() returns trigger language plpgsql as $$
declare
  the_entry text;
begin
  select entry_id into the_entry from added
   where (select true from ledger_account where number = added.account) is null
      or (select true from ledger_entry as one
           where one.organisation_id = added.organisation_id and one.id = added.entry_id) is null
      or (creditor_id is not null and (
          select true from creditor as one
           where one.organisation_id = added.organisation_id and one.id = added.creditor_id) is null)
      or (debtor_id is not null and (
          select true from debtor as one
           where one.organisation_id = added.organisation_id and one.id = added.debtor_id) is null)
      or (dossier_id is not null and (
          select true from dossier as one
           where one.organisation_id = added.organisation_id and one.id = added.dossier_id) is null)
      or (claim_item_id is not null and (
          select true from claim_item as one
           where one.organisation_id = added.organisation_id and one.id = added.claim_item_id) is null)
   limit 1;
  if found then
    raise exception 'entry % names what is not there', the_entry
      using errcode = 'foreign_key_violation', table = 'ledger_posting',
        constraint = 'postings_name_what_is_there';
  end if;
  return null;
end
$$;

comment on function check_postings_name_what_is_there() is
  'What foreign keys of ledger_posting would refuse, asked once for all that a statement adds. What is named stays: entries and debts are never changed; parties, dossiers and accounts keep their identifiers.';

create trigger a_posting_names_what_is_there after insert on ledger_posting
  referencing new table as added
  for each statement execute function check_postings_name_what_is_there();

-- The other half of those foreign keys, and more: what the books may name is not renamed nor removed.
create trigger identifiers_are_never_changed before update of organisation_id, id or delete on creditor
  for each row execute function refuse_change();
create trigger identifiers_are_never_changed before update of organisation_id, id or delete on debtor
  for each row execute function refuse_change();
create trigger identifiers_are_never_changed before update of organisation_id, id or delete on dossier
  for each row execute function refuse_change();
create trigger numbers_are_never_changed before update of number or delete on ledger_account
  for each statement execute function refuse_change();

-- Room for the next version of a dossier on its own page: its indexes then stay as they are.
alter table dossier set (fillfactor = 75);
