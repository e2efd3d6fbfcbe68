-- 0116 title files: what was prepared from a signed deed for a notary, a judge, lawyers or an officer, and what came of it
-- Why    A deed is taken to whom may make an enforceable title of it. Which file was prepared, for which way, on which
--        day and of which bytes, to whom a person handed it, and what it gave are followed, and never rewritten.
-- Locks  New tables only.
-- Undo   Drop the tables; the files stay files, and what proves an outcome stays an exhibit of its dossier.

create table title_file (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  dossier_id       uuid         not null,
  number           int          not null,
  route            text         not null,
  deed_id          uuid,
  offer_id         uuid,
  standing         text         not null,
  certainty        text         not null,
  owed_cents       bigint       not null,
  owed_on          date         not null,
  said             jsonb        not null,
  exhibits         int          not null,
  file_id          uuid         not null,
  page_id          uuid         not null,
  prepared_at      timestamptz  not null,
  prepared_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, deed_id) references acknowledgment_deed,
  foreign key (organisation_id, offer_id) references plan_offer,
  foreign key (organisation_id, file_id) references stored_file,
  foreign key (organisation_id, page_id) references stored_file,
  constraint a_title_file_has_its_number unique (organisation_id, dossier_id, number),
  constraint a_title_file_is_of_one_deed check ((deed_id is null) <> (offer_id is null)),
  constraint way_to_a_title_is_known
    check (route in ('notarial-deed', 'homologation', 'lawyers-deed', 'small-claims')),
  constraint a_title_file_is_for_a_way_that_may_be check (standing in ('possible', 'unknown')),
  constraint certainty_of_a_way_is_known check (certainty in ('established', 'arguable', 'unknown')),
  constraint a_title_file_is_of_a_debt check (owed_cents > 0),
  constraint a_title_file_has_exhibits check (exhibits > 0)
);

comment on table title_file is
  'Append-only. A file prepared from a signed deed (dossier préparé) for one way to an enforceable title; it was sent to nobody.';
comment on column title_file.said is 'What a person said for it: civil status, how the parties agreed.';
comment on column title_file.standing is 'What the law answered of the way on that day.';
comment on column title_file.file_id is 'The archive: the page, the deed, its exhibits, their fingerprints.';
comment on column title_file.page_id is 'The page alone, as it stands in the archive.';

call keep_organisations_apart('title_file');
call keep_for_ever('title_file');

create table title_file_event (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  title_file_id    uuid         not null,
  dossier_id       uuid         not null,
  kind             text         not null,
  "on"             date         not null,
  office           text,
  title_kind       text,
  exhibit_id       uuid,
  reason           text,
  recorded_at      timestamptz  not null,
  recorded_by      text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, title_file_id) references title_file,
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint kind_of_a_title_event_is_known
    check (kind in ('handed-over', 'title-obtained', 'refused', 'given-up')),
  constraint who_was_handed_a_file_is_named
    check ((kind = 'handed-over') = (office is not null) and btrim(office) <> ''),
  constraint a_title_has_its_kind_and_its_proof
    check ((kind = 'title-obtained') = (title_kind is not null)
      and (kind <> 'title-obtained' or exhibit_id is not null)),
  constraint kind_of_a_title_is_known
    check (title_kind in ('notarial-deed', 'homologation', 'lawyers-deed', 'small-claims')),
  constraint a_proof_is_of_an_outcome
    check (exhibit_id is null or kind in ('title-obtained', 'refused')),
  constraint what_ends_without_a_title_says_why
    check ((kind in ('refused', 'given-up')) = (reason is not null))
);

create unique index a_title_file_ends_once on title_file_event (organisation_id, title_file_id)
  where kind in ('title-obtained', 'refused', 'given-up');
create index title_file_event_of_a_file on title_file_event
  (organisation_id, title_file_id, recorded_at);
create index titles_of_a_dossier on title_file_event (organisation_id, dossier_id)
  where kind = 'title-obtained';
comment on table title_file_event is
  'Append-only. What became of a title file: to whom a person handed it, and what came of it with its proof.';
comment on column title_file_event.office is 'Who it was handed to, as the person typed it.';

call keep_organisations_apart('title_file_event');
call keep_for_ever('title_file_event');
