-- 0039 readings that were stopped
-- Why    A file that takes its reader too long or too much memory is no reason to read it for ever, nor to say that it is
--        no conversation: its reading is stopped, and said to be. The exhibit is kept and sealed as any other.
-- Locks  exhibit_reading, for as long as its rows are looked at once.
-- Undo   Turn the rows in the state `stopped` into `not-a-conversation`, then put the former constraint back.

alter table exhibit_reading
  drop constraint state_of_a_reading_is_known,
  add constraint state_of_a_reading_is_known
    check (state in ('reading', 'read', 'not-a-conversation', 'stopped'));
