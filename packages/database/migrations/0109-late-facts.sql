-- 0109 late facts: what a demand may have left in error for is kept as it is written
-- Why    The public counter read every demand that ever left beside every payment, dispute, promise and pause. What may
--        make an error is now noted once, when a fact or the letter is written; the counter reads those alone, and
--        counts the others in an index.
-- Locks  outward_act, payment, dispute, promise and sequence_pause, against writers, while an index is made and
--        what is there is read once.
-- Undo   Drop the triggers, their functions, the table and the indexes; the counter reads everything again.

create table late_fact (
  organisation_id  uuid  not null references organisation,
  act_id           uuid  not null,
  kind             text  not null,
  fact_id          uuid  not null,

  primary key (organisation_id, act_id, kind, fact_id),
  foreign key (organisation_id, act_id) references outward_act,
  constraint kind_of_a_late_fact_is_known
    check (kind in ('payment', 'dispute', 'promise', 'pause'))
);

comment on table late_fact is
  'Append-only, written by triggers. A demand that was leaving or had left, and a fact of its dossier of that day or before that was written down only after it was approved. Whether it left in error is for the rule to say (relance partie à tort).';
comment on column late_fact.fact_id is 'The payment, dispute, promise or pause of the sequence, by its id.';

call keep_organisations_apart('late_fact');
call keep_for_ever('late_fact');

create index outward_act_demands_sent on outward_act
  (organisation_id, (coalesce(started_at, finished_at)))
  where state = 'done' and dossier_id is not null and carried_by is null
    and letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice');

-- Both sides look for the other: a fact is written with its dossier locked, and a letter begins to leave so.
create function a_fact_may_be_late() returns trigger language plpgsql as $$
begin
  insert into late_fact (organisation_id, act_id, kind, fact_id)
  select act.organisation_id, act.id, tg_argv[0], added.id
    from added
    join outward_act as act
      on act.organisation_id = added.organisation_id and act.dossier_id = added.dossier_id
     and act.reserved_at < added.recorded_at
   where act.state in ('doing', 'done', 'ambiguous')
     and act.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice')
     and (to_jsonb(added) ->> tg_argv[1])::date
       <= (coalesce(act.started_at, act.finished_at) at time zone 'Europe/Paris')::date
  on conflict do nothing;
  return null;
end
$$;

comment on function a_fact_may_be_late() is
  'After rows of a table of facts are added: notes those that a demand of their dossier did not know of. Told the kind of the facts, and the column of their day.';

create function a_demand_may_be_wrong() returns trigger language plpgsql as $$
begin
  insert into late_fact (organisation_id, act_id, kind, fact_id)
  select new.organisation_id, new.id, fact.kind, fact.id
    from (
      select 'payment' as kind, id, received_on as day, recorded_at from payment
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'dispute', id, opened_on, recorded_at from dispute
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'promise', id, made_on, recorded_at from promise
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
      union all
      select 'pause', id, from_on, recorded_at from sequence_pause
       where organisation_id = new.organisation_id and dossier_id = new.dossier_id
    ) as fact
   where fact.recorded_at > new.reserved_at
     and fact.day
       <= (coalesce(new.started_at, new.finished_at) at time zone 'Europe/Paris')::date
  on conflict do nothing;
  return null;
end
$$;

comment on function a_demand_may_be_wrong() is
  'As a demand begins to leave: notes the facts of its dossier that were written down after it was approved.';

create trigger a_payment_may_be_late after insert on payment referencing new table as added
  for each statement execute function a_fact_may_be_late('payment', 'received_on');
create trigger a_dispute_may_be_late after insert on dispute referencing new table as added
  for each statement execute function a_fact_may_be_late('dispute', 'opened_on');
create trigger a_promise_may_be_late after insert on promise referencing new table as added
  for each statement execute function a_fact_may_be_late('promise', 'made_on');
create trigger a_pause_may_be_late after insert on sequence_pause referencing new table as added
  for each statement execute function a_fact_may_be_late('pause', 'from_on');

create trigger a_demand_may_be_wrong after insert or update of state on outward_act
  for each row
  when (new.state in ('doing', 'done') and new.dossier_id is not null
    and new.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'))
  execute function a_demand_may_be_wrong();

alter table late_fact no force row level security;
alter table outward_act no force row level security;
alter table payment no force row level security;
alter table dispute no force row level security;
alter table promise no force row level security;
alter table sequence_pause no force row level security;
insert into late_fact (organisation_id, act_id, kind, fact_id)
select act.organisation_id, act.id, fact.kind, fact.id
  from outward_act as act
  join (
    select organisation_id, dossier_id, 'payment' as kind, id, received_on as day, recorded_at
      from payment
    union all
    select organisation_id, dossier_id, 'dispute', id, opened_on, recorded_at from dispute
    union all
    select organisation_id, dossier_id, 'promise', id, made_on, recorded_at from promise
    union all
    select organisation_id, dossier_id, 'pause', id, from_on, recorded_at from sequence_pause
  ) as fact on fact.organisation_id = act.organisation_id and fact.dossier_id = act.dossier_id
 where act.state in ('doing', 'done', 'ambiguous')
   and act.letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice')
   and fact.recorded_at > act.reserved_at
   and fact.day <= (coalesce(act.started_at, act.finished_at) at time zone 'Europe/Paris')::date;
alter table sequence_pause force row level security;
alter table promise force row level security;
alter table dispute force row level security;
alter table payment force row level security;
alter table outward_act force row level security;
alter table late_fact force row level security;
