-- 0074 acknowledgments: deeds that came back signed, as a person read them, and what their form is worth
-- Why    A deed whose mention lacks proves less than it seems: what is missing is said when it comes back.
-- Locks  New table only.
-- Undo   Drop the table.

create table acknowledgment_deed (
  organisation_id   uuid         not null references organisation,
  id                uuid         not null,
  dossier_id        uuid         not null,
  exhibit_id        uuid         not null,
  kind              text         not null,
  signed_by_debtor  boolean      not null,
  figures_cents     bigint,
  words_text        text,
  mention_by        text         not null,
  debtor_is         text         not null,
  is_loan           boolean      not null,
  dated_on          date         not null,
  due_on            date,
  parties_named     boolean      not null,
  force             text         not null,
  certainty         text         not null,
  amount_cents      bigint,
  defects           jsonb        not null,
  formalities       jsonb        not null,
  recorded_at       timestamptz  not null,
  recorded_by       text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, dossier_id) references dossier,
  foreign key (organisation_id, exhibit_id) references exhibit,
  constraint kind_of_a_deed_is_known check (kind in ('private-deed', 'notarial-deed', 'lawyer-deed')),
  constraint who_wrote_the_mention_is_known
    check (mention_by in ('debtor', 'process-that-shows-the-author', 'somebody-else')),
  constraint what_the_debtor_is_is_known check (debtor_is in ('merchant', 'other')),
  constraint force_of_a_deed_is_known check (force in ('full', 'beginning-of-proof', 'none')),
  constraint certainty_of_a_force_is_known check (certainty in ('established', 'arguable', 'unknown')),
  constraint sums_of_a_deed_are_above_zero check (figures_cents > 0 and amount_cents > 0)
);

create index acknowledgment_deed_by_dossier on acknowledgment_deed
  (organisation_id, dossier_id, recorded_at);
comment on table acknowledgment_deed is
  'Append-only. An acknowledgment of debt that came back (reconnaissance de dette), as a person read it, and the force of its form (C. civ. 1376).';
comment on column acknowledgment_deed.words_text is 'The sum in words, as the debtor wrote it; it is read by the rule, and wins.';

call keep_organisations_apart('acknowledgment_deed');
call keep_for_ever('acknowledgment_deed');
