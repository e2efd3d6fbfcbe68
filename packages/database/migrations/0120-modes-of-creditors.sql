-- 0120 the mode of sending of a creditor
-- Why    A mode was chosen for the whole organisation. A creditor may want its letters read one by one, or trust the run;
--        its own mode wins over that of the organisation, and whoever set it answers for what leaves alone under it.
-- Locks  A new table; the index of runs is made again, which stops writes on sending_batch: moments.
-- Undo   Drop the table; make the index again without the signatory, once no day has two automatic batches.

create table creditor_sending_mode (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid         not null,
  mode             text,
  reason           text         not null,
  set_at           timestamptz  not null,
  set_by           text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint mode_of_a_creditor_is_known check (mode in ('manual', 'to-confirm', 'automatic')),
  constraint a_mode_of_a_creditor_has_a_reason check (btrim(reason) <> '')
);

create index creditor_sending_mode_by_time
  on creditor_sending_mode (organisation_id, creditor_id, set_at);
comment on table creditor_sending_mode is
  'Append-only. How what is asked in the name of a creditor is approved (mode d''envoi d''un mandant); the last row is in force.';
comment on column creditor_sending_mode.mode is
  'Wins over the mode of the organisation and of its steps; null to go back to those.';

call keep_organisations_apart('creditor_sending_mode');
call keep_for_ever('creditor_sending_mode');

drop index a_run_prepares_a_day_once;
create unique index a_run_prepares_a_day_once on sending_batch (organisation_id, day)
  where made_by = 'run';
create unique index a_run_sends_a_day_once_in_a_name
  on sending_batch (organisation_id, day, signatory_id) where made_by = 'automatic';
