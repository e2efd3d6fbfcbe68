-- 0047 statements kept aside
-- Why    A statement that does not add up, or that does not follow on from those taken, is kept and said, never silently
--        mended: none of its lines is taken until the one that is missing comes, or a person decides.
-- Locks  New table only.
-- Undo   Drop the table.

create table bank_statement_aside (
  organisation_id  uuid         not null references organisation,
  statement_id     uuid         not null,
  account          text         not null,
  reason           text         not null,
  expected_cents   bigint,
  found_cents      bigint,
  put_aside_at     timestamptz  not null,
  taken_at         timestamptz,
  taken_by         text,
  taken_because    text,

  primary key (organisation_id, statement_id),
  foreign key (organisation_id, statement_id) references bank_statement,
  constraint reason_to_wait_is_known
    check (reason in ('foreign-currency', 'not-balanced', 'gap', 'disagrees', 'opening-decided')),
  constraint taken_by_someone check ((taken_at is null) = (taken_by is null)),
  constraint a_reason_is_of_a_taking check (taken_because is null or taken_at is not null)
);

create index bank_statement_waiting on bank_statement_aside (organisation_id, account)
  where taken_at is null;
comment on table bank_statement_aside is
  'A statement kept whose lines were not taken, and why; taken later once the balances hold, or by a person who says why.';
comment on column bank_statement_aside.expected_cents is 'The balance awaited where the statement begins or ends.';
comment on column bank_statement_aside.found_cents is 'The balance that the statement gives there.';
comment on column bank_statement_aside.taken_because is
  'The words of a person who had it taken though the balances do not hold; null when they did.';

call keep_organisations_apart('bank_statement_aside');
grant insert on bank_statement_aside to quittance_app;
grant update (taken_at, taken_by, taken_because) on bank_statement_aside to quittance_app;
