-- 0132 what a debtor writes on the page of an offer is a reply
-- Why    Who asked there for another schedule was read by nobody: the words stayed in the history of the offer, and demands
--        went on. They are a reply of the portal, which stops them until a person has handled it.
-- Locks  inbound_message, against everybody, while its constraints are read: moments.
-- Undo   Restore the constraints; replies of the page are then to be called notes.

alter table inbound_message
  drop constraint channel_of_a_reply_is_known,
  add constraint channel_of_a_reply_is_known
    check (channel in ('e-mail', 'sms', 'phone', 'post', 'portal')),
  drop constraint a_reply_came_in_a_known_way,
  add constraint a_reply_came_in_a_known_way
    check (way in ('mailbox', 'provider', 'file', 'noted', 'page'));
