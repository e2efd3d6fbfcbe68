-- 0086 the result of the daily run: what each live dossier asks for on a day
-- Why    « Ma journée » computed five hundred dossiers at each reading, and a house has a hundred thousand.
--        The letter that an act is, and the day printed on it, were known only by opening the whole of it.
-- Locks  New tables; adds two columns to outward_act, written once for the rows it holds: closed meanwhile.
-- Undo   Drop the tables and the columns: nothing is in them that is not computed again.

create table day_run (
  organisation_id  uuid         not null references organisation,
  day              date         not null,
  number           integer      not null,
  epoch            integer      not null,
  settled          bigint       not null,
  seen             bigint[]     not null default '{}',
  after_id         uuid,
  state            text         not null default 'running',
  begun_at         timestamptz  not null,
  finished_at      timestamptz,
  computed         integer      not null default 0,
  read_whole       integer      not null default 0,
  live             integer      not null default 0,
  counts           jsonb        not null default '{}',

  primary key (organisation_id, day),
  constraint state_of_a_run_is_known check (state in ('running', 'done')),
  constraint a_run_that_is_done_says_when check ((state = 'done') = (finished_at is not null))
);

create unique index a_run_has_its_number on day_run (organisation_id, number);
comment on table day_run is
  'A run over the live dossiers of an organisation for a day (passage du jour): how far it went, and what it found. Computed again at will.';
comment on column day_run.number is 'The run with the highest wrote last: the entries are of its day.';
comment on column day_run.epoch is
  'The entries that hold bear it: it is raised where something changed that may touch every dossier.';
comment on column day_run.settled is
  'How far the journal was read before the first fact was: what it tells after that is computed again.';
comment on column day_run.seen is 'Entries of the journal after `settled` that were read already.';
comment on column day_run.after_id is 'The last dossier that was passed: a run that was cut goes on from there.';
comment on column day_run.computed is 'Dossiers whose entry was written.';
comment on column day_run.read_whole is 'Dossiers that were read whole, the others being alike one that was.';

call keep_organisations_apart('day_run');
grant insert, update on day_run to quittance_app;

create table day_entry (
  organisation_id   uuid      not null references organisation,
  dossier_id        uuid      not null,
  epoch             integer   not null,
  from_on           date      not null,
  until_on          date      not null,
  is_stale          boolean   not null default false,
  act               text,
  verb              text,
  tab               text,
  reason            text,
  reason_on         date,
  reason_cents      bigint,
  since             date,
  urgency           integer,
  step              text,
  step_since        date,
  lawful            text      not null,
  last_day          date,
  limitation_level  text      not null,
  proof_boxes       smallint  not null,
  expected          smallint  not null default 0,
  expected_urgency  integer,

  primary key (organisation_id, dossier_id),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint an_entry_holds_a_day_at_least check (until_on > from_on),
  constraint what_is_to_be_done_is_said_whole check (
    (act is null) = (verb is null) and (act is null) = (tab is null)
    and (act is null) = (reason is null) and (act is null) = (urgency is null)),
  constraint what_is_expected_has_its_urgency check ((expected > 0) = (expected_urgency is not null))
);

create index day_entry_to_do on day_entry (organisation_id, tab, urgency, dossier_id)
  where act is not null;
create index day_entry_expected on day_entry (organisation_id, expected_urgency, dossier_id)
  where expected > 0;
comment on table day_entry is
  'What a live dossier asks for: due, lawful, wise. It holds from a day until another, unless something happens to the dossier before.';
comment on column day_entry.until_on is
  'The first day on which it may hold no more, though nothing happens: the run passes it over before.';
comment on column day_entry.act is 'What is wise: the one act to propose; null where nothing is to be done.';
comment on column day_entry.since is 'Since when; null for an act of each day, which is never late.';
comment on column day_entry.urgency is 'The order of « Ma journée », late ones first.';
comment on column day_entry.step is 'What is due: the step of the scenario that has come, whatever stands against it.';
comment on column day_entry.lawful is 'What is lawful: the acts possible that day, by commas.';
comment on column day_entry.expected is 'Promises and instalments of today, or that did not come.';

call keep_organisations_apart('day_entry');
grant insert, update, delete on day_entry to quittance_app;

alter table outward_act
  add column letter text generated always as (payload ->> 'letter') stored,
  add column letter_on text generated always as (payload ->> 'on') stored;
comment on column outward_act.letter is 'Which letter it is, so that its words need not be read.';
comment on column outward_act.letter_on is 'The day printed on the letter.';
