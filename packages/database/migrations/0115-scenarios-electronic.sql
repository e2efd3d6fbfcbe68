-- 0115 a scenario may choose the electronic registered letter, so the lines of a sending may too
-- Why    A step of a scenario can leave as an electronic registered letter, where the debtor consented or is a
--        professional; the batch of the day then proposes it by that way.
-- Locks  sending_line, against everybody, while its lines are checked: moments.
-- Undo   Put the former list back, once no line says it.

alter table sending_line
  drop constraint channel_of_a_line_is_known,
  add constraint channel_of_a_line_is_known
    check (channel in ('letter', 'registered-letter', 'electronic-registered', 'e-mail'));
