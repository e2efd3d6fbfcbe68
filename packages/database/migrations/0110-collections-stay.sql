-- 0110 collections stay: a payment that came by a direct debit is not undone by a person
-- Why    A debtor accepts a direct debit for a dossier (C. civ. 1342-10). A person could undo its match, and its
--        collection then said that it was collected while its payment stood no more. Its bank alone takes it back.
-- Locks  undone_match briefly: one trigger more.
-- Undo   Drop the trigger and its function.

create function refuse_undoing_a_collection() returns trigger language plpgsql as $$
begin
  if exists (
    select from direct_debit as debit
    where debit.organisation_id = new.organisation_id and debit.payment_id = new.payment_id
      and debit.state = 'booked')
  then
    raise exception 'payment % came by a direct debit', new.payment_id
      using errcode = 'check_violation', table = 'undone_match',
        constraint = 'a_collection_is_undone_by_its_bank';
  end if;
  return null;
end
$$;

create trigger a_collection_is_undone_by_its_bank after insert on undone_match
  for each row execute function refuse_undoing_a_collection();
