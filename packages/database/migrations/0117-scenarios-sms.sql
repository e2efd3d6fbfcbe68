-- 0117 a scenario may choose the SMS, so the lines of a sending may too
-- Why    A reminder can leave by SMS, to a mobile that did not answer STOP; the batch of the day then proposes it by
--        that way. An SMS that does a step is the reminder itself: its act bears the name of its letter, and its
--        dossier knows of it as of any reminder.
-- Locks  sending_line, against everybody, while its lines are checked: moments.
-- Undo   Put the former list back, once no line says it.

alter table sending_line
  drop constraint channel_of_a_line_is_known,
  add constraint channel_of_a_line_is_known
    check (channel in ('letter', 'registered-letter', 'electronic-registered', 'e-mail', 'sms'));
