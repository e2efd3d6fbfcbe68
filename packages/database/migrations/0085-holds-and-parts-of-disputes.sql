-- 0085 what stops demands to a person, and which part of a debt a dispute holds
-- Why    Insolvency, over-indebtedness and vulnerability were known to the rules and kept nowhere. A dispute stopped a
--        whole dossier where one invoice of two was contested.
-- Locks  New tables; adds columns to dispute, closed meanwhile.
-- Undo   Drop the tables and the columns; every dispute then holds its whole dossier again.

create table debtor_hold (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  debtor_id        uuid         not null,
  dossier_id       uuid         not null,
  kind             text         not null,
  stage            text         not null,
  from_on          date         not null,
  until_on         date,
  published_on     date,
  publication      text,
  write_to         text,
  exhibit_id       uuid,
  replaces_id      uuid,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, debtor_id) references debtor,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  foreign key (organisation_id, replaces_id) references debtor_hold,
  constraint a_hold_is_replaced_once unique (organisation_id, replaces_id),
  constraint stage_of_a_hold_is_known check (
    (kind = 'insolvency' and stage in ('safeguard', 'reorganisation', 'liquidation'))
    or (kind = 'over-indebtedness' and stage in ('filed', 'admissible', 'measures'))
    or (kind = 'vulnerability'
      and stage in ('deceased', 'hospitalised', 'protected-adult', 'other'))),
  constraint a_hold_does_not_end_before_it_begins check (until_on >= from_on),
  constraint who_is_vulnerable_is_not_kept_for_ever
    check (kind <> 'vulnerability' or until_on is not null),
  constraint only_proceedings_are_published
    check (kind = 'insolvency' or (published_on is null and publication is null))
);

create index debtor_hold_by_debtor on debtor_hold (organisation_id, debtor_id);
comment on table debtor_hold is
  'Append-only. What stops demands to a person, on all their dossiers (suspension légale ou de prudence).';
comment on column debtor_hold.dossier_id is 'The dossier on which it was noted.';
comment on column debtor_hold.from_on is
  'The opening judgment, the day of the stage before the commission, or the day it became known.';
comment on column debtor_hold.until_on is
  'Its last day as foreseen; always said of a vulnerability, which is looked at again or ends by itself.';
comment on column debtor_hold.published_on is 'The day of the BODACC: the time to declare the claim runs from it.';
comment on column debtor_hold.write_to is
  'Who is written to instead: curator, tutor, judicial representative. Nothing else of a person is kept.';
comment on column debtor_hold.replaces_id is 'The stage before this one, which it ends.';

call keep_organisations_apart('debtor_hold');
call keep_for_ever('debtor_hold');

create table debtor_hold_end (
  organisation_id  uuid         not null references organisation,
  hold_id          uuid         not null,
  ends_on          date         not null,
  in_error         boolean      not null,
  reason           text         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, hold_id),
  foreign key (organisation_id, hold_id) references debtor_hold,
  constraint a_hold_is_lifted_for_a_reason check (btrim(reason) <> '')
);

comment on table debtor_hold_end is 'Append-only. How a person lifted a hold, once.';
comment on column debtor_hold_end.ends_on is 'The first day on which it holds no more.';
comment on column debtor_hold_end.in_error is 'True for one noted by mistake: it never held.';

call keep_organisations_apart('debtor_hold_end');
call keep_for_ever('debtor_hold_end');

alter table dispute add column category text
  constraint category_of_a_dispute_is_known check (category in (
    'not-delivered', 'not-conforming', 'amount', 'already-paid', 'not-ordered', 'time-barred',
    'other'));
alter table dispute add column answer_by date;
alter table dispute add column outcome text
  constraint outcome_of_a_dispute_is_known
  check (outcome in ('founded', 'founded-in-part', 'unfounded'));
alter table dispute add constraint only_a_settled_dispute_has_an_outcome
  check (outcome is null or settled_on is not null);

comment on column dispute.category is 'What is contested, of a closed list; null where nobody said.';
comment on column dispute.answer_by is 'The last day to answer, by the policy of the house.';
comment on column dispute.outcome is 'Whether it was founded; null where it was closed before that was asked.';

create table dispute_part (
  organisation_id  uuid         not null references organisation,
  dispute_id       uuid         not null,
  claim_item_id    uuid         not null,
  contested_cents  bigint,
  what             text         not null default '',

  primary key (organisation_id, dispute_id, claim_item_id),
  foreign key (organisation_id, dispute_id) references dispute,
  foreign key (organisation_id, claim_item_id) references claim_item,
  constraint what_is_contested_is_above_zero check (contested_cents > 0)
);

comment on table dispute_part is
  'Append-only. The items that a dispute holds; one that names none holds them all.';
comment on column dispute_part.contested_cents is
  'The part of its principal that is contested; null for the whole item.';
comment on column dispute_part.what is 'The line of the invoice, in words; empty where nobody said.';

call keep_organisations_apart('dispute_part');
call keep_for_ever('dispute_part');

create table dispute_paper (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dispute_id       uuid         not null,
  name             text         not null,
  asked_from       text         not null,
  asked_on         date         not null,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dispute_id) references dispute,
  constraint a_paper_is_asked_of_a_party check (asked_from in ('debtor', 'creditor')),
  constraint a_paper_has_a_name check (btrim(name) <> '')
);

create index dispute_paper_by_dispute on dispute_paper (organisation_id, dispute_id);
comment on table dispute_paper is
  'Append-only. A document asked of a party to answer a dispute (pièce demandée).';

call keep_organisations_apart('dispute_paper');
call keep_for_ever('dispute_paper');

create table dispute_paper_in (
  organisation_id  uuid         not null references organisation,
  paper_id         uuid         not null,
  received_on      date         not null,
  exhibit_id       uuid,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, paper_id),
  foreign key (organisation_id, paper_id) references dispute_paper,
  foreign key (organisation_id, exhibit_id) references exhibit
);

comment on table dispute_paper_in is 'Append-only. A document asked that came in, once.';

call keep_organisations_apart('dispute_paper_in');
call keep_for_ever('dispute_paper_in');
