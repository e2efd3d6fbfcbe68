-- 0045 ledger sums: what the postings of each month add up to, by account, added once and never changed
-- Why    A trial balance read every posting ever made: at a million entries, hundreds of milliseconds. Each entry
--        waits in `entry_to_sum` by a row of its own, so that no row is shared between writers and one whose
--        transaction ends late is summed late and never passed over; the books are the sums and what waits.
-- Locks  ledger_entry against writers, while its entries are set to wait: seconds for a million.
-- Undo   Drop the trigger, the function and the tables: balances are then read from the postings again.

create table entry_to_sum (
  organisation_id  uuid  not null references organisation,
  entry_id         text  not null,

  primary key (organisation_id, entry_id)
);

comment on table entry_to_sum is
  'The entries whose postings are in no row of ledger_sum yet, written with the entry; removed by sum_entries alone.';

call keep_organisations_apart('entry_to_sum');

create table ledger_sum (
  organisation_id  uuid     not null references organisation,
  account          text     not null references ledger_account,
  month            date     not null,
  batch            bigint   not null,
  debit_cents      bigint   not null,
  credit_cents     bigint   not null,
  lines            integer  not null,

  primary key (organisation_id, account, month, batch),
  constraint a_month_begins_on_its_first_day check (extract(day from month) = 1),
  constraint sums_are_of_lines check (lines > 0 and debit_cents >= 0 and credit_cents >= 0)
);

create sequence ledger_sum_batch;
comment on table ledger_sum is
  'Append-only, written by sum_entries alone. What some postings of an account in a month add up to: an entry recorded later for that month is in a later row.';

call keep_organisations_apart('ledger_sum');
call keep_for_ever('ledger_sum');
revoke insert on ledger_sum from quittance_app;

create function entries_wait_to_be_summed() returns trigger language plpgsql as $$
begin
  insert into entry_to_sum (organisation_id, entry_id) values (new.organisation_id, new.id);
  return null;
end
$$;

create trigger entries_wait_to_be_summed after insert on ledger_entry
  for each row execute function entries_wait_to_be_summed();

create function sum_entries(most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_organisation uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  the_batch bigint := nextval('ledger_sum_batch');
  taken text[];
begin
  with removed as (
    delete from entry_to_sum
     where organisation_id = the_organisation and entry_id in (
       select entry_id from entry_to_sum
        where organisation_id = the_organisation
        limit most for update skip locked)
    returning entry_id)
  select array_agg(entry_id) into taken from removed;

  insert into ledger_sum (organisation_id, account, month, batch, debit_cents, credit_cents, lines)
  select the_organisation, account, date_trunc('month', effective_on)::date, the_batch,
         coalesce(sum(amount_cents) filter (where amount_cents > 0), 0)::bigint,
         coalesce(-sum(amount_cents) filter (where amount_cents < 0), 0)::bigint,
         count(*)
    from ledger_posting
   where organisation_id = the_organisation and entry_id = any (taken)
   group by account, date_trunc('month', effective_on);

  return coalesce(array_length(taken, 1), 0);
end
$$;

comment on function sum_entries(integer) is
  'Adds the postings of at most so many waiting entries to the sums, in the transaction that takes these entries out of those that wait; answers how many.';
revoke execute on function sum_entries(integer) from public;
grant execute on function sum_entries(integer) to quittance_app;

alter table ledger_entry no force row level security;
alter table entry_to_sum no force row level security;
insert into entry_to_sum (organisation_id, entry_id)
  select organisation_id, id from ledger_entry;
alter table entry_to_sum force row level security;
alter table ledger_entry force row level security;
