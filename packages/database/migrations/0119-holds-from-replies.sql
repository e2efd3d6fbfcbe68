-- 0119 a reply that gives a hold
-- Why    A reply that announces over-indebtedness, insolvency, a death or a vulnerable situation was handled by a note, and
--        its hold noted elsewhere: between the two, demands could leave. Both are now one act, and the reply says so.
-- Locks  inbound_handling, against everybody, while a column is added and its constraints are read: moments.
-- Undo   Drop the column and restore both constraints; replies handled by a hold are then to be called notes.

alter table inbound_handling
  add column hold_id uuid,
  add foreign key (organisation_id, hold_id) references debtor_hold,
  drop constraint outcome_of_a_reply_is_known,
  add constraint outcome_of_a_reply_is_known
    check (outcome in ('promise', 'dispute', 'note', 'address', 'finding', 'hold', 'nothing')),
  add constraint only_a_hold_is_named_as_one check (hold_id is null or outcome = 'hold');

comment on column inbound_handling.hold_id is
  'The hold that it gave; null for a vulnerability, of which no row that stays for ever may tell by what words it was known.';
