-- 0111 late facts of SMS: an SMS that left in error is counted as a letter is
-- Why    An SMS asks for money as a reminder does. Where a fact of that day or before was written down only after it was
--        approved, the public counter tells it, and an apology can be written.
-- Locks  outward_act, against writers, while its index is made again and its trigger replaced.
-- Undo   Put the function, the trigger and the index back as 0109 has them. No SMS left before this release.

create or replace function a_fact_may_be_late() returns trigger language plpgsql as $$
begin
  insert into late_fact (organisation_id, act_id, kind, fact_id)
  select act.organisation_id, act.id, tg_argv[0], added.id
    from added
    join outward_act as act
      on act.organisation_id = added.organisation_id and act.dossier_id = added.dossier_id
     and act.reserved_at < added.recorded_at
   where act.state in ('doing', 'done', 'ambiguous')
     and act.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')
     and (to_jsonb(added) ->> tg_argv[1])::date
       <= (coalesce(act.started_at, act.finished_at) at time zone 'Europe/Paris')::date
  on conflict do nothing;
  return null;
end
$$;

drop trigger a_demand_may_be_wrong on outward_act;
create trigger a_demand_may_be_wrong after insert or update of state on outward_act
  for each row
  when (new.state in ('doing', 'done') and new.dossier_id is not null
    and new.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms'))
  execute function a_demand_may_be_wrong();

drop index outward_act_demands_sent;
create index outward_act_demands_sent on outward_act
  (organisation_id, (coalesce(started_at, finished_at)))
  where state = 'done' and dossier_id is not null and carried_by is null
    and letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms');
