-- 0034 who an author of a conversation is, as a person says
-- Why    An identity is matched by rule and graded; only a person settles it, and what he says decides whose findings
--        count. A finding set aside because its author is not the debtor comes back when the person says otherwise.
-- Locks  New table; adds a column without a default to finding.
-- Undo   Drop the column and the table; the findings set aside stay so.

create table author_statement (
  organisation_id     uuid         not null references organisation,
  id                  uuid         not null,
  exhibit_id          uuid         not null,
  author_sha256       bytea        not null,
  sent                boolean      not null,
  side                text         not null,
  rests_on            uuid,
  reason              text,
  stated_at           timestamptz  not null,
  stated_by           text         not null,

  primary key (organisation_id, id),
  foreign key (organisation_id, exhibit_id) references exhibit,
  foreign key (organisation_id, rests_on) references exhibit,
  constraint author_hash_is_a_sha256 check (octet_length(author_sha256) = 32),
  constraint side_of_an_author_is_known check (side in ('debtor', 'creditor', 'other'))
);

create index author_statement_of_an_exhibit on author_statement (organisation_id, exhibit_id, stated_at);
comment on table author_statement is
  'Append-only. A person said who an author of an exhibit is; the last word on an author counts.';
comment on column author_statement.author_sha256 is
  'SHA-256 of the identifier of the author as the file writes it, or of his name where it has none.';
comment on column author_statement.sent is 'True for what the exported telephone or account sent itself.';
comment on column author_statement.rests_on is 'The exhibit in which the person read the identifier.';

call keep_organisations_apart('author_statement');
call keep_for_ever('author_statement');

alter table finding add column author_statement_id uuid;
alter table finding add foreign key (organisation_id, author_statement_id) references author_statement;
comment on column finding.author_statement_id is
  'Set aside because a person said that its author is not the debtor; null otherwise.';
grant update (author_statement_id) on finding to quittance_app;
