-- 0036 constats: the recording of messages asked of an officer (commissaire de justice), and what became of it
-- Why    An export is a file that anybody can edit; what an officer read on the telephone itself is not. Who was asked,
--        for which messages, when, at what cost and what came of it is followed, and never rewritten.
-- Locks  New tables only.
-- Undo   Drop the tables; a report that was attached stays an exhibit of its dossier.

create table constat_request (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  dossier_id        uuid         not null,
  office_name       text         not null,
  office_street     text         not null,
  office_post_code  text         not null,
  office_town       text         not null,
  presented_by      text,
  seen_at           text,
  decided_by        text         not null,
  asked_at          timestamptz  not null,
  asked_by          text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  constraint who_decides_is_known check (decided_by in ('creditor', 'house'))
);

create index constat_request_of_a_dossier on constat_request (organisation_id, dossier_id, asked_at);
comment on table constat_request is
  'Append-only. A constat of messages asked of an officer for a dossier; the last one asked is the one followed.';
comment on column constat_request.presented_by is 'Who brings the device; null where nobody said.';
comment on column constat_request.seen_at is 'Where the device can be seen; null where the office is to fix it.';
comment on column constat_request.decided_by is 'Who decides on the expense: the creditor, or the organisation itself.';

call keep_organisations_apart('constat_request');
call keep_for_ever('constat_request');

create table constat_key_message (
  organisation_id  uuid  not null references organisation,
  request_id       uuid  not null,
  message_id       uuid  not null,

  primary key (organisation_id, request_id, message_id),
  foreign key (organisation_id, request_id) references constat_request,
  foreign key (organisation_id, message_id) references message
);

create index constat_key_message_by_message on constat_key_message (organisation_id, message_id);
comment on table constat_key_message is
  'Append-only. The messages that a request asks to record first, as they were kept on its day.';

call keep_organisations_apart('constat_key_message');
call keep_for_ever('constat_key_message');

create table constat_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  request_id       uuid         not null,
  kind             text         not null,
  appointment_at   timestamptz,
  place            text,
  estimated_cents  bigint,
  actual_cents     bigint,
  drawn_up_on      date,
  exhibit_id       uuid,
  reason           text,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references constat_request,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint kind_of_event_is_known check (kind in ('appointment-set', 'cost-stated', 'drawn-up', 'given-up')),
  constraint an_appointment_has_its_hour check ((kind = 'appointment-set') = (appointment_at is not null)),
  constraint a_place_is_of_an_appointment check (place is null or kind = 'appointment-set'),
  constraint a_cost_is_stated_apart
    check ((kind = 'cost-stated') = (estimated_cents is not null or actual_cents is not null)),
  constraint costs_are_not_negative check (estimated_cents >= 0 and actual_cents >= 0),
  constraint a_report_is_an_exhibit_with_its_day
    check ((kind = 'drawn-up') = (exhibit_id is not null) and (exhibit_id is null) = (drawn_up_on is null)),
  constraint giving_up_says_why check ((kind = 'given-up') = (reason is not null))
);

create unique index constat_ends_once on constat_event (organisation_id, request_id)
  where kind in ('drawn-up', 'given-up');
create index constat_event_of_a_request on constat_event (organisation_id, request_id, recorded_at);
create index constat_event_by_exhibit on constat_event (organisation_id, exhibit_id);
comment on table constat_event is
  'Append-only. What became of a request: the last appointment counts, and of each cost the last one stated.';
comment on column constat_event.exhibit_id is 'The exhibit that is the report (procès-verbal de constat).';

call keep_organisations_apart('constat_event');
call keep_for_ever('constat_event');
