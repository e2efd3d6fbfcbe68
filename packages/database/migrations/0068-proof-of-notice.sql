-- 0068 what shows that a creditor knows a plan, and the language of the alarms by e-mail
-- Why    Whether a creditor was told of a plan is shown by an exhibit; alarms are read in the language of their reader.
-- Locks  plan_event and alarm_digest briefly, for a column each.
-- Undo   Drop the columns.

alter table plan_event add column exhibit_id uuid;
alter table plan_event add foreign key (organisation_id, exhibit_id) references exhibit;
alter table plan_event add constraint an_exhibit_shows_that_the_creditor_knows
  check (exhibit_id is null or kind = 'creditor-knows');
comment on column plan_event.exhibit_id is
  'What shows that the creditor was told of the plan, among the exhibits of its dossier.';

alter table alarm_digest add column language text not null default 'fr';
alter table alarm_digest add constraint language_of_a_digest_is_known check (language in ('fr', 'en'));
comment on column alarm_digest.language is 'That of the screen on which its reader asked for it.';
grant update (language) on alarm_digest to quittance_app;
