-- 0118 templates of SMS: an organisation words its reminders by SMS as it words its letters
-- Why    A reminder that a scenario sends by SMS speaks in the voice of its house, version by version, published
--        once the gate passes it, as the words of letters do.
-- Locks  letter_template, against everybody, while a column is added and its versions are numbered by way: moments.
-- Undo   Drop the column and the constraints, once no version is of an SMS; put the former unique one back.

alter table letter_template
  add column way text not null default 'letter',
  drop constraint one_version_of_a_template,
  add constraint one_version_of_a_template
    unique (organisation_id, way, letter, capacity, audience, version),
  add constraint way_of_a_template_is_known check (way in ('letter', 'sms')),
  add constraint an_sms_is_a_reminder
    check (way <> 'sms' or letter in ('second-reminder', 'last-reminder'));

alter table letter_template alter column way drop default;

comment on column letter_template.way is
  'A letter, on paper or by e-mail, in passages; or an SMS, in one text.';
