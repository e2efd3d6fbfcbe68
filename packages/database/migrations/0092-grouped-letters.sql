-- 0092 grouped letters: one letter for several dossiers, an act each and one departure
-- Why    A person gets one message a day for all the claims of a creditor. Each dossier keeps an act of its own, its
--        step, its words and what became of it; one of them carries the others, and they leave or stay together.
-- Locks  Adds a column to `outward_act` and to `sending_line`, null for the rows they hold: brief.
-- Undo   Drop the trigger, its function and the columns, once no letter is grouped.

alter table outward_act
  add column carried_by uuid,
  add foreign key (organisation_id, carried_by) references outward_act,
  add constraint an_act_is_carried_by_another check (carried_by <> id);

comment on column outward_act.carried_by is
  'The act that carries this one, in a letter for several dossiers (lettre groupée); null where it leaves by itself, or carries others.';

create index outward_act_carried on outward_act (organisation_id, carried_by)
  where carried_by is not null;

create function acts_leave_together() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.carried_by is distinct from old.carried_by then
      raise exception 'what carries an act is not changed'
        using errcode = 'restrict_violation', table = tg_table_name;
    end if;
    return new;
  end if;
  if new.carried_by is not null and not exists (
    select from outward_act as carrier
    where carrier.organisation_id = new.organisation_id and carrier.id = new.carried_by
      and carrier.carried_by is null and carrier.state = 'reserved'
      and (carrier.kind, carrier.channel, carrier.content_sha256, carrier.reserved_at)
        = (new.kind, new.channel, new.content_sha256, new.reserved_at)
      and carrier.not_before is not distinct from new.not_before)
  then
    raise exception 'an act is carried by one of the same letter, reserved with it'
      using errcode = 'restrict_violation', constraint = 'acts_leave_together', table = tg_table_name;
  end if;
  return new;
end
$$;

create trigger acts_leave_together before insert or update of carried_by on outward_act
  for each row execute function acts_leave_together();

alter table sending_line
  add column grouped_with uuid,
  add foreign key (organisation_id, batch_id, grouped_with)
    references sending_line (organisation_id, batch_id, dossier_id),
  add constraint a_line_is_grouped_with_another check (grouped_with <> dossier_id),
  add constraint only_what_passes_is_grouped check (grouped_with is null or verdict = 'pass');

comment on column sending_line.grouped_with is
  'The dossier whose letter this one is part of, in the same batch (lettre groupée); null where its line stands by itself, or is the first of its letter.';
