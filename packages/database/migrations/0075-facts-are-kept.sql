-- 0075 facts are kept: a table with a state lets change its state alone, for its owner too
-- Why    A booking of the bank, a pay-over, an order, a mandate keep their amounts and parties for ever, as what is
--        append-only does; grants bound the application only. Numbers given are never given again.
-- Locks  Each table named, briefly, for its triggers.
-- Undo   Drop the triggers, the functions and the procedure.

create function refuse_change_of_facts() returns trigger language plpgsql as $$
declare
  kept_before jsonb := to_jsonb(old) - tg_argv;
  kept_after jsonb := to_jsonb(new) - tg_argv;
begin
  if kept_before is distinct from kept_after then
    raise exception 'a row of % changes in its state alone: add a row that puts it right', tg_table_name
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$$;

comment on function refuse_change_of_facts() is
  'Trigger of tables with a state: the columns that it names may change, all others are kept for ever.';

create procedure keep_facts(the_table regclass) language plpgsql as $$
declare
  state_columns text;
begin
  select string_agg(quote_literal(attname), ', ' order by attnum) into state_columns
    from pg_attribute
   where attrelid = the_table and attnum > 0 and not attisdropped
     and (has_column_privilege('quittance_app', attrelid, attnum, 'update')
       or has_column_privilege('quittance_door', attrelid, attnum, 'update'));
  execute format('drop trigger if exists facts_are_never_changed on %s', the_table);
  execute format('drop trigger if exists rows_are_never_removed on %s', the_table);
  execute format('drop trigger if exists rows_are_never_emptied on %s', the_table);
  execute format(
    'create trigger facts_are_never_changed before update on %s '
    'for each row execute function refuse_change_of_facts(%s)', the_table, state_columns);
  execute format(
    'create trigger rows_are_never_removed before delete on %s '
    'for each row execute function refuse_change()', the_table);
  execute format(
    'create trigger rows_are_never_emptied before truncate on %s '
    'for each statement execute function refuse_change()', the_table);
end
$$;

comment on procedure keep_facts(regclass) is
  'Called for tables with a state, after their grants: the columns that the application may update are the state; nobody changes the others or removes rows. Called again where a column joins the state.';

revoke execute on procedure keep_facts(regclass) from public;

call keep_facts('finding');
call keep_facts('bank_line');
call keep_facts('pay_over');
call keep_facts('limitation_event');
call keep_facts('added_rate');
call keep_facts('invitation');
call keep_facts('payout_account');
call keep_facts('money_freeze');
call keep_facts('transfer_order');
call keep_facts('transfer');
call keep_facts('bank_statement_aside');
call keep_facts('foreign_bank_line');
call keep_facts('claim_draft');
call keep_facts('invoice_status');
call keep_facts('direct_debit_mandate');
call keep_facts('direct_debit_order');
call keep_facts('direct_debit');
call keep_facts('payee_account');
call keep_facts('expected_cover');

create trigger acts_are_never_removed before delete on outward_act
  for each row execute function refuse_change();
create trigger acts_are_never_emptied before truncate on outward_act
  for each statement execute function refuse_change();

create function refuse_number_given_again() returns trigger language plpgsql as $$
begin
  if (old.organisation_id, old.series, old.year)
      is distinct from (new.organisation_id, new.series, new.year)
    or new.last_number <= old.last_number
  then
    raise exception 'the numbers of series % of % only go up', old.series, old.year
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$$;

comment on function refuse_number_given_again() is
  'Trigger of numbering: a number that was given is never given again.';

create trigger numbers_only_go_up before update on numbering
  for each row execute function refuse_number_given_again();
create trigger series_are_never_removed before delete on numbering
  for each row execute function refuse_change();
create trigger series_are_never_emptied before truncate on numbering
  for each statement execute function refuse_change();
