-- 0103 batches looked at again: a printed letter that may not be posted any more is taken out of its batch
-- Why    A letter was looked at a last time as it entered the batch of the post, and waited there for days: a payment, a
--        promise or a dispute that came meanwhile did not stop it. Until its batch is posted, it has not left.
-- Locks  A new table; the function of a trigger is replaced.
-- Undo   Put back the function of 0002; drop the table. Letters taken out stay cancelled, which they are.

create table postal_printing (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  batch_id         uuid         not null,
  letters          integer      not null,
  printed_at       timestamptz  not null,
  printed_by       text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, batch_id) references postal_batch,
  constraint letters_of_a_printing_are_counted check (letters >= 0)
);

create index postal_printing_by_batch on postal_printing (organisation_id, batch_id, printed_at);
comment on table postal_printing is
  'Append-only. A batch was looked at and given to be printed (impression d’un lot): a letter taken out later may be in an envelope.';

call keep_organisations_apart('postal_printing');
call keep_for_ever('postal_printing');

create or replace function act_moves_as_acts_do() returns trigger language plpgsql as $$
begin
  if (old.content_sha256, old.payload, old.step, old.kind, old.reserved_at, old.reserved_by)
    is distinct from
    (new.content_sha256, new.payload, new.step, new.kind, new.reserved_at, new.reserved_by)
  then
    raise exception 'what was reserved is not changed: cancel it and reserve another'
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  if (old.state, new.state) = ('done', 'cancelled') and exists (
    select from postal_item
    join postal_batch
      on postal_batch.organisation_id = postal_item.organisation_id
      and postal_batch.id = postal_item.batch_id
    where postal_item.organisation_id = new.organisation_id
      and postal_item.act_id = coalesce(new.carried_by, new.id) and postal_batch.state = 'open')
  then
    return new;
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
    ('reserved', 'doing'), ('reserved', 'cancelled'),
    ('doing', 'done'), ('doing', 'failed'), ('doing', 'ambiguous'),
    ('ambiguous', 'done'), ('ambiguous', 'failed'),
    ('failed', 'reserved'), ('failed', 'cancelled'))
  then
    raise exception 'an act does not go from % to %', old.state, new.state
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end
$$;
