-- 0003 creditors, their written conventions, debtors, and files of claims
-- Why    For whom we act, under which mandate, towards whom; claims arrive by file as well as by form.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table creditor (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  kind             text         not null,
  acts_as          text         not null,
  name             text         not null,
  siren            text,
  siret            text,
  iban             text,
  bic              text,
  account_holder   text,
  email            text,
  phone            text,
  address_line2    text         not null default '',
  address_line3    text         not null default '',
  street           text         not null,
  post_code        text         not null,
  town             text         not null,
  version          integer      not null default 1,
  created_at       timestamptz  not null,

  primary key (organisation_id, id),
  constraint creditor_is_a_person_or_a_company check (kind in ('person', 'company')),
  constraint creditor_acts_in_its_trade_or_not
    check (acts_as in ('professional', 'private-individual')),
  constraint siren_has_nine_digits check (siren ~ '^\d{9}$'),
  constraint siret_has_fourteen_digits check (siret ~ '^\d{14}$')
);

create index creditor_by_name on creditor (organisation_id, lower(name));
comment on table creditor is
  'The creditor (créancier, mandant) for whom claims are recovered; the organisation itself when it acts for itself.';
comment on column creditor.acts_as is 'Sets the column of the legal rate.';

call keep_organisations_apart('creditor');
grant insert, update on creditor to quittance_app;

create table convention (
  organisation_id             uuid         not null references organisation,
  id                          uuid         not null,
  creditor_id                 uuid         not null,
  version                     integer      not null,
  signed_on                   date         not null,
  valid_until                 date,
  basis_and_amounts           text         not null,
  liability_guarantee         text         not null,
  fee_terms                   text         not null,
  pay_over_terms              text         not null,
  commission_rate_hundredths  integer,
  minimum_commission_cents    bigint,
  fee_details                 jsonb        not null default '{}',
  retention_allowed           boolean      not null,
  pay_over_days               integer,
  signed_copy_file_id         uuid,
  recorded_at                 timestamptz  not null,
  recorded_by                 text         not null,

  primary key (organisation_id, id),
  constraint one_version_of_a_convention unique (organisation_id, creditor_id, version),
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, signed_copy_file_id) references stored_file,
  constraint the_four_contents_of_r124_3_are_there check (
    btrim(basis_and_amounts) <> '' and btrim(liability_guarantee) <> ''
    and btrim(fee_terms) <> '' and btrim(pay_over_terms) <> ''),
  constraint validity_ends_after_signature check (valid_until >= signed_on),
  constraint commission_is_a_share check (commission_rate_hundredths between 0 and 10000),
  constraint minimum_commission_is_above_zero check (minimum_commission_cents > 0),
  constraint pay_over_takes_a_day_or_more check (pay_over_days > 0)
);

comment on table convention is
  'Append-only. The written convention with a creditor (CPCE R124-3), each version apart: the one in force at receipt rules the commission.';
comment on column convention.basis_and_amounts is 'R124-3, 1°.';
comment on column convention.liability_guarantee is 'R124-3, 2°.';
comment on column convention.fee_terms is 'R124-3, 3°.';
comment on column convention.pay_over_terms is 'R124-3, 4°.';
comment on column convention.fee_details is 'Tiers and caps of the commission, for computing.';
comment on column convention.pay_over_days is 'Null means the month of R124-6.';

call keep_organisations_apart('convention');
call keep_for_ever('convention');

create table debtor (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid         not null,
  identity_key     text         not null,
  kind             text         not null,
  is_merchant      boolean,
  civility         text,
  name             text         not null,
  trade_name       text,
  siren            text,
  email            text,
  phone            text,
  address_line2    text         not null default '',
  address_line3    text         not null default '',
  street           text         not null,
  post_code        text         not null,
  town             text         not null,
  version          integer      not null default 1,
  created_at       timestamptz  not null,

  primary key (organisation_id, id),
  constraint one_debtor_of_a_creditor unique (organisation_id, creditor_id, identity_key),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint debtor_is_of_a_known_kind
    check (kind in ('consumer', 'professional', 'private-individual')),
  constraint civility_is_written_in_short check (civility in ('M.', 'Mme')),
  constraint siren_has_nine_digits check (siren ~ '^\d{9}$')
);

create index debtor_by_identity on debtor (organisation_id, identity_key);
create index debtor_by_name on debtor (organisation_id, lower(name));
comment on table debtor is
  'The debtor (débiteur), once for each creditor: what one creditor tells us is not told to another.';
comment on column debtor.identity_key is
  'What tells one debtor from another: `siren:…`, or name and post code as the application normalises them. The same key under two creditors may be the same person.';
comment on column debtor.is_merchant is 'Opens free proof (C. com. L110-3); null when not known.';

call keep_organisations_apart('debtor');
grant insert, update on debtor to quittance_app;

create table import_mapping (
  organisation_id  uuid         not null references organisation,
  creditor_id      uuid         not null,
  header_sha256    bytea        not null,
  columns          jsonb        not null,
  defaults         jsonb        not null default '{}',
  used_at          timestamptz  not null,

  primary key (organisation_id, creditor_id, header_sha256),
  foreign key (organisation_id, creditor_id) references creditor,
  constraint header_hash_is_a_sha256 check (octet_length(header_sha256) = 32)
);

comment on table import_mapping is
  'Which column of a creditor''s file feeds which field, remembered by the hash of the header line.';

call keep_organisations_apart('import_mapping');
grant insert, update, delete on import_mapping to quittance_app;

create table import_batch (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  creditor_id      uuid         not null,
  file_id          uuid         not null,
  state            text         not null,
  recognised       jsonb        not null,
  columns          jsonb        not null,
  sample           jsonb        not null default '[]',
  mapping          jsonb        not null default '{}',
  defaults         jsonb        not null default '{}',
  lines            integer      not null default 0,
  lines_read       integer      not null default 0,
  failure          text,
  started_by       text         not null,
  started_at       timestamptz  not null,
  finished_at      timestamptz,

  primary key (organisation_id, id),
  foreign key (organisation_id, creditor_id) references creditor,
  foreign key (organisation_id, file_id) references stored_file,
  constraint state_of_an_import_is_known check (state in ('mapping', 'running', 'done', 'failed')),
  constraint lines_are_counted check (lines >= 0 and lines_read >= 0)
);

create index import_batch_by_age on import_batch (organisation_id, started_at);
comment on table import_batch is 'A file of claims being taken in, line by line.';
comment on column import_batch.lines_read is
  'Lines settled so far: an import cut short goes on from here.';

call keep_organisations_apart('import_batch');
grant insert, update on import_batch to quittance_app;

create table import_line (
  organisation_id  uuid         not null references organisation,
  batch_id         uuid         not null,
  line             integer      not null,
  raw              jsonb        not null,
  state            text         not null,
  dossier_id       uuid,
  errors           jsonb        not null default '[]',

  primary key (organisation_id, batch_id, line),
  foreign key (organisation_id, batch_id) references import_batch,
  constraint state_of_a_line_is_known check (state in ('imported', 'already', 'rejected')),
  constraint a_rejected_line_says_why check (state <> 'rejected' or errors <> '[]')
);

create index import_line_by_state on import_line (organisation_id, batch_id, state, line);
comment on table import_line is 'What became of each line of a file, and why.';

call keep_organisations_apart('import_line');
grant insert, update on import_line to quittance_app;
