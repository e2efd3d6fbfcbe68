-- 0087 registered letters: what the post did of each, and the inspection files given
-- Why    A registered letter is worth what became of it: delivered, refused, left at the post, gone astray. Each state
--        is kept with its proof, and one number is that of one letter. An inspector takes away a period of sendings.
-- Locks  New tables; the trigger takes a brief lock on `outward_act`.
-- Undo   Drop the trigger, its function and the tables; the numbers of acts stay.

create table registered_state (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  act_id           uuid         not null,
  dossier_id       uuid         not null,
  state            text         not null,
  happened_on      date         not null,
  signed_by        text,
  detail           text,
  source           text         not null,
  file_id          uuid,
  exhibit_id       uuid,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, act_id) references outward_act,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, file_id) references stored_file,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint registered_state_is_known check (state in (
    'deposited', 'presented', 'delivered', 'refused', 'unclaimed', 'unknown-address',
    'returned-otherwise')),
  constraint source_of_a_registered_state_is_known check (source in ('typed', 'read')),
  constraint what_is_read_is_read_in_a_file check (source = 'typed' or file_id is not null),
  constraint an_exhibit_has_its_file check (exhibit_id is null or file_id is not null),
  constraint who_signed_took_delivery check (signed_by is null or state = 'delivered'),
  constraint another_return_says_why
    check (state <> 'returned-otherwise' or btrim(coalesce(detail, '')) <> '')
);

create index registered_state_by_act on registered_state (organisation_id, act_id, happened_on);
create index registered_state_by_dossier on registered_state (organisation_id, dossier_id);
comment on table registered_state is
  'Append-only. What the post did of a registered letter (état du recommandé), one row a state, with the proof that shows it.';
comment on column registered_state.file_id is
  'The proof, kept under its hash; null while none was given. A proof that names other letters too is no exhibit of one case.';
comment on column registered_state.exhibit_id is 'The same proof as an exhibit of the case, where it is of this letter alone.';

call keep_organisations_apart('registered_state');
call keep_for_ever('registered_state');

create table registered_state_withdrawal (
  organisation_id  uuid         not null references organisation,
  state_id         uuid         not null,
  because          text         not null,
  withdrawn_at     timestamptz  not null,
  withdrawn_by     text         not null,

  primary key (organisation_id, state_id),
  foreign key (organisation_id, state_id) references registered_state,
  constraint a_state_is_withdrawn_for_a_reason check (btrim(because) <> '')
);

comment on table registered_state_withdrawal is
  'Append-only. A state noted in error: it counts no more, and stays readable.';

call keep_organisations_apart('registered_state_withdrawal');
call keep_for_ever('registered_state_withdrawal');

create function registered_number_is_of_one_letter() returns trigger language plpgsql as $$
begin
  if new.registered_number is null
    or (tg_op = 'UPDATE' and new.registered_number is not distinct from old.registered_number)
  then
    return new;
  end if;
  perform pg_advisory_xact_lock(
    hashtextextended('registered-number ' || new.organisation_id || new.registered_number, 0));
  if exists (
    select from outward_act
    where organisation_id = new.organisation_id and registered_number = new.registered_number
      and id <> new.id and state not in ('failed', 'cancelled'))
  then
    raise exception 'the number % is that of another letter', new.registered_number
      using errcode = 'unique_violation', constraint = 'a_registered_number_is_of_one_letter',
        table = tg_table_name;
  end if;
  return new;
end
$$;

create index outward_act_by_number on outward_act (organisation_id, registered_number)
  where registered_number is not null;
create trigger a_registered_number_is_of_one_letter
  before insert or update of registered_number on outward_act
  for each row execute function registered_number_is_of_one_letter();

create table inspection_file (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  from_day         date         not null,
  to_day           date         not null,
  asked_at         timestamptz  not null,
  asked_by         text         not null,

  primary key (organisation_id, id),
  constraint a_period_of_inspection_runs_forward check (from_day <= to_day)
);

create index inspection_file_by_time on inspection_file (organisation_id, asked_at);
comment on table inspection_file is
  'Append-only. The sendings of a period asked for an inspector (dossier de contrôle); the background makes it.';

call keep_organisations_apart('inspection_file');
call keep_for_ever('inspection_file');

create table inspection_file_end (
  organisation_id  uuid         not null references organisation,
  inspection_id    uuid         not null,
  file_id          uuid,
  acts             integer      not null,
  failure          text,
  ended_at         timestamptz  not null,

  primary key (organisation_id, inspection_id),
  foreign key (organisation_id, inspection_id) references inspection_file,
  foreign key (organisation_id, file_id) references stored_file,
  constraint an_inspection_file_is_made_or_fails check ((file_id is null) = (failure is not null)),
  constraint failure_of_an_inspection_is_known
    check (failure in ('interrupted', 'too-large')),
  constraint acts_of_an_inspection_are_counted check (acts >= 0)
);

comment on table inspection_file_end is 'Append-only. The file that was made of it, or why none was.';

call keep_organisations_apart('inspection_file_end');
call keep_for_ever('inspection_file_end');
