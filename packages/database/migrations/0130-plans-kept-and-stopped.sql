-- 0130 what a signed plan gives up, booked once it is kept; why a plan was stopped
-- Why    What its creditor gives up for a plan kept to its end is written off once, and known as such; a plan is
--        stopped for a reason that the law knows, with the exhibit of an agreement where there is one.
-- Locks  remission and plan_event, for an instant: columns without a default; plan_offer_event, against writers,
--        while its index is made: offers are few.
-- Undo   Drop the index and the columns.

alter table remission
  add column plan_id uuid,
  add foreign key (organisation_id, plan_id) references payment_plan;

comment on column remission.plan_id is
  'The plan kept to its end whose condition was met; null for what the creditor gave up otherwise.';

alter table plan_event
  add column stopped_for text,
  drop constraint an_exhibit_shows_that_the_creditor_knows,
  add constraint an_exhibit_shows_what_was_said
    check (exhibit_id is null or kind in ('creditor-knows', 'stopped')),
  add constraint only_a_stop_has_a_ground check (stopped_for is null or kind = 'stopped'),
  add constraint ground_of_a_stop_is_known
    check (stopped_for in ('notice-unanswered', 'debtor-agreed'));

comment on column plan_event.stopped_for is
  'What lets a plan be stopped: a formal notice of the instalment left without payment, under a clause; or the agreement of the debtor. Null for stops noted before.';

create index plan_offer_event_by_plan on plan_offer_event (organisation_id, plan_id)
  where plan_id is not null;
