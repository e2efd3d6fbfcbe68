-- 0126 draft reviews: a plan or an acknowledgment read by a lawyer or an officer before it is put to be signed
-- Why    Drafting for others has its limits. Which words were given to be read, to whom, on which day, and what the
--        reader answered with its paper are followed, and never rewritten. While the answer is awaited, or when it is
--        no, nothing of that kind is put to the debtor of the dossier to sign.
-- Locks  plan_offer and outward_act, for the moment of a new column and of two triggers. New tables.
-- Undo   Drop the triggers, their functions, the column and the tables; the papers of readers stay exhibits.

create table draft_review (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  number           int          not null,
  kind             text         not null,
  terms            jsonb        not null,
  composed         jsonb        not null,
  text_sha256      bytea        not null,
  content_sha256   bytea        not null,
  owed_cents       bigint       not null,
  signatory        text         not null,
  reader_name      text         not null,
  reader_quality   text         not null,
  reader_office    text,
  exhibits         int          not null,
  file_id          uuid         not null,
  page_id          uuid         not null,
  asked_at         timestamptz  not null,
  asked_by         text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, file_id) references stored_file,
  foreign key (organisation_id, page_id) references stored_file,
  constraint reviews_of_a_dossier_are_numbered unique (organisation_id, dossier_id, number),
  constraint kind_of_a_draft_is_known check (kind in ('payment-plan', 'acknowledgment-of-debt')),
  constraint hash_of_its_text_is_a_sha256 check (octet_length(text_sha256) = 32),
  constraint hash_of_its_content_is_a_sha256 check (octet_length(content_sha256) = 32),
  constraint a_draft_is_of_a_debt check (owed_cents > 0),
  constraint a_reader_is_named check (btrim(reader_name) <> '' and btrim(reader_office) <> ''),
  constraint quality_of_a_reader_is_known check (reader_quality in ('lawyer', 'judicial-officer')),
  constraint exhibits_joined_are_counted check (exhibits >= 0)
);

comment on table draft_review is
  'Append-only. A review asked of a lawyer or an officer (relecture d''un projet), with exactly the words to be read and the file prepared for it.';
comment on column draft_review.terms is 'The terms from which the draft was written, as the room that asks wrote them.';
comment on column draft_review.signatory is 'In whose name the draft was written: its words are composed again from it.';
comment on column draft_review.content_sha256 is 'The version of the draft: what is offered later is that one, or another.';
comment on column draft_review.reader_office is 'The bar of a lawyer, the office of an officer, as the person typed it; null where nobody said.';
comment on column draft_review.file_id is 'The archive for the reader: the page, the draft, the facts it rests on, their fingerprints.';

call keep_organisations_apart('draft_review');
call keep_for_ever('draft_review');

create table draft_review_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  review_id        uuid         not null,
  dossier_id       uuid         not null,
  kind             text         not null,
  "on"             date         not null,
  channel          text,
  outcome          text,
  note             text         not null default '',
  exhibit_id       uuid,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, review_id) references draft_review,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint a_step_of_a_review_is_noted_once unique (organisation_id, review_id, kind),
  constraint step_of_a_review_is_known check (kind in ('sent', 'returned', 'withdrawn')),
  constraint what_was_sent_to_be_read_has_its_channel
    check ((kind = 'sent') = (channel is not null)
      and channel in ('by-hand', 'e-mail', 'letter', 'registered-letter', 'secure-exchange')),
  constraint what_a_reader_answers_is_known
    check ((kind = 'returned') = (outcome is not null)
      and outcome in ('approved', 'approved-with-changes', 'not-approved')),
  constraint an_approval_has_its_paper
    check (outcome not in ('approved', 'approved-with-changes') or exhibit_id is not null),
  constraint a_paper_is_of_an_answer check (exhibit_id is null or kind = 'returned'),
  constraint what_is_withdrawn_or_not_approved_says_why
    check (btrim(note) <> '' or (kind <> 'withdrawn' and outcome is distinct from 'not-approved'
      and outcome is distinct from 'approved-with-changes'))
);

comment on table draft_review_event is
  'Append-only. What became of a review: sent by whom asked it, returned with what the reader answered and its paper, or withdrawn with a reason.';

call keep_organisations_apart('draft_review_event');
call keep_for_ever('draft_review_event');

alter table plan_offer
  add column review_id uuid,
  add constraint an_offer_names_a_review_of_its_organisation
    foreign key (organisation_id, review_id) references draft_review;
comment on column plan_offer.review_id is
  'The review whose very words are offered; its account is that of the day they were written. Null for words that nobody read.';

-- The last review that was not withdrawn holds its kind of draft back until its reader approves.
create function review_that_holds(the_organisation uuid, the_dossier uuid, the_kind text)
returns uuid language sql stable as $$
  select last.id
    from (
      select review.id, returned.outcome
        from draft_review as review
        left join draft_review_event as returned
          on returned.organisation_id = review.organisation_id and returned.review_id = review.id
         and returned.kind = 'returned'
       where review.organisation_id = the_organisation and review.dossier_id = the_dossier
         and review.kind = the_kind
         and not exists (
           select from draft_review_event as withdrawn
            where withdrawn.organisation_id = review.organisation_id
              and withdrawn.review_id = review.id and withdrawn.kind = 'withdrawn')
       order by review.number desc
       limit 1
    ) as last
   where last.outcome is null or last.outcome = 'not-approved'
$$;

comment on function review_that_holds(uuid, uuid, text) is
  'The review that keeps a kind of draft from being put to the debtor of a dossier to sign; null where none does.';

create function a_draft_under_review_is_not_sent() returns trigger language plpgsql as $$
begin
  if review_that_holds(new.organisation_id, new.dossier_id, tg_argv[0]) is not null then
    raise exception 'a draft under review is not put to the debtor to sign';
  end if;
  return new;
end
$$;

comment on function a_draft_under_review_is_not_sent() is
  'Before something is put to a debtor to sign. Told the kind of draft.';

create trigger a_draft_under_review_is_not_sent before insert on plan_offer
  for each row execute function a_draft_under_review_is_not_sent('payment-plan');
create trigger a_draft_under_review_is_not_sent before insert on outward_act
  for each row when (new.step like 'acknowledgment/%')
  execute function a_draft_under_review_is_not_sent('acknowledgment-of-debt');

create function a_draft_is_read_once_at_a_time() returns trigger language plpgsql as $$
begin
  if exists (
    select from draft_review as review
     where review.organisation_id = new.organisation_id and review.dossier_id = new.dossier_id
       and review.kind = new.kind
       and not exists (
         select from draft_review_event as event
          where event.organisation_id = review.organisation_id and event.review_id = review.id
            and event.kind in ('returned', 'withdrawn')))
  then
    raise exception 'another review of this draft is awaited';
  end if;
  return new;
end
$$;

create trigger a_draft_is_read_once_at_a_time before insert on draft_review
  for each row execute function a_draft_is_read_once_at_a_time();

create function a_review_goes_its_way() returns trigger language plpgsql as $$
begin
  if exists (
    select from draft_review_event as before
     where before.organisation_id = new.organisation_id and before.review_id = new.review_id
       and before.kind = 'withdrawn')
  then
    raise exception 'a review that was withdrawn is over';
  end if;
  if new.kind = 'returned' and not exists (
    select from draft_review_event as sent
     where sent.organisation_id = new.organisation_id and sent.review_id = new.review_id
       and sent.kind = 'sent' and sent."on" <= new."on")
  then
    raise exception 'what is returned was sent before';
  end if;
  return new;
end
$$;

create trigger a_review_goes_its_way before insert on draft_review_event
  for each row execute function a_review_goes_its_way();
