-- 0083 letter templates: the words of letters, as versions that an organisation writes and publishes
-- Why    A house has its own voice; what the law orders is composed apart, and every version stays readable.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table letter_template (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  letter           text         not null,
  capacity         text         not null,
  audience         text         not null,
  version          integer      not null,
  texts            jsonb        not null,
  saved_at         timestamptz  not null,
  saved_by         text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_a_template
    unique (organisation_id, letter, capacity, audience, version),
  constraint versions_of_a_template_begin_at_one check (version >= 1),
  constraint letter_of_a_template_is_known
    check (letter in ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice')),
  constraint capacity_of_a_template_is_known
    check (capacity in ('creditor', 'agency', 'judicial-officer')),
  constraint audience_of_a_template_is_known check (audience in ('consumer', 'professional')),
  constraint texts_of_a_template_are_named check (jsonb_typeof(texts) = 'object')
);

comment on table letter_template is
  'Append-only. A version of the words of a letter (modèle de lettre): a draft until it is published.';
comment on column letter_template.capacity is
  'In which the organisation wrote it: it is used in no other.';
comment on column letter_template.texts is
  'Passage by passage, merge fields in braces; what the law orders is in none.';

call keep_organisations_apart('letter_template');
call keep_for_ever('letter_template');

create table letter_template_publication (
  organisation_id  uuid         not null references organisation,
  template_id      uuid         not null,
  reason           text         not null,
  gate_version     text         not null,
  published_at     timestamptz  not null,
  published_by     text         not null,

  primary key (organisation_id, template_id),
  foreign key (organisation_id, template_id) references letter_template,
  constraint a_template_is_published_for_a_reason check (btrim(reason) <> '')
);

comment on table letter_template_publication is
  'Append-only. From when a version is used for letters not yet approved, who said so, and why.';
comment on column letter_template_publication.gate_version is
  'The rules that passed it; each letter is judged again by those of its day.';

call keep_organisations_apart('letter_template_publication');
call keep_for_ever('letter_template_publication');

create table letter_template_withdrawal (
  organisation_id  uuid         not null references organisation,
  template_id      uuid         not null,
  reason           text         not null,
  withdrawn_at     timestamptz  not null,
  withdrawn_by     text         not null,

  primary key (organisation_id, template_id),
  foreign key (organisation_id, template_id) references letter_template_publication,
  constraint a_template_is_withdrawn_for_a_reason check (btrim(reason) <> '')
);

comment on table letter_template_withdrawal is
  'Append-only. From when a published version is used no more: the words of the product are.';

call keep_organisations_apart('letter_template_withdrawal');
call keep_for_ever('letter_template_withdrawal');
