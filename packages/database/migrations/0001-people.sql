-- 0001 people: sign-in, organisations, memberships, and the rules that every later table follows
-- Why    Who may come in, and for which organisation; each organisation's rows are its own.
-- Locks  New tables only.
-- Undo   Drop the schema and the tables; everything else refers to `organisation`.

revoke create on schema public from public;
grant usage on schema public to quittance_app, quittance_door;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: add a row that puts it right', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

comment on function refuse_change() is
  'Trigger of append-only tables: money, journal and evidence are put right by more rows.';

create procedure keep_organisations_apart(the_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', the_table);
  execute format('alter table %s force row level security', the_table);
  execute format(
    'create policy same_organisation on %s '
    'using (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid) '
    'with check (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid)',
    the_table);
  execute format('grant select on %s to quittance_app', the_table);
end
$$;

comment on procedure keep_organisations_apart(regclass) is
  'Called once for every tenant table: row-level security on the organisation of the transaction, forced, and reading granted to the application. Writing is granted table by table.';

create procedure keep_for_ever(the_table regclass) language plpgsql as $$
begin
  execute format(
    'create trigger rows_are_never_changed before update or delete on %s '
    'for each row execute function refuse_change()', the_table);
  execute format(
    'create trigger rows_are_never_emptied before truncate on %s '
    'for each statement execute function refuse_change()', the_table);
  execute format('grant insert on %s to quittance_app', the_table);
end
$$;

comment on procedure keep_for_ever(regclass) is
  'Called for append-only tables: the application may add rows; nobody changes or removes them.';

revoke execute on procedure keep_organisations_apart(regclass), keep_for_ever(regclass) from public;

create schema sign_in;
grant usage on schema sign_in to quittance_door;

create table sign_in."user" (
  id                  text         not null,
  name                text         not null,
  email               text         not null,
  email_verified      boolean      not null default false,
  image               text,
  two_factor_enabled  boolean      default false,
  created_at          timestamptz  not null default now(),
  updated_at          timestamptz  not null default now(),

  primary key (id),
  constraint one_user_an_address unique (email)
);

comment on table sign_in."user" is
  'A person who can sign in. The columns are those of the sign-in library, in snake case.';

create table sign_in.session (
  id          text         not null,
  user_id     text         not null references sign_in."user" on delete cascade,
  token       text         not null,
  expires_at  timestamptz  not null,
  ip_address  text,
  user_agent  text,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),

  primary key (id),
  constraint one_session_a_token unique (token)
);

create index session_by_user on sign_in.session (user_id);
comment on table sign_in.session is 'A browser that is signed in, until it expires.';

create table sign_in.account (
  id                        text         not null,
  account_id                text         not null,
  provider_id               text         not null,
  user_id                   text         not null references sign_in."user" on delete cascade,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  password                  text,
  created_at                timestamptz  not null default now(),
  updated_at                timestamptz  not null default now(),

  primary key (id)
);

create index account_by_user on sign_in.account (user_id);
comment on table sign_in.account is 'How a user proves who he is: a password, kept as a hash.';

create table sign_in.verification (
  id          text         not null,
  identifier  text         not null,
  value       text         not null,
  expires_at  timestamptz  not null,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),

  primary key (id)
);

create index verification_by_identifier on sign_in.verification (identifier);
comment on table sign_in.verification is 'Codes and links of one use, such as a new password.';

create table sign_in.two_factor (
  id                         text         not null,
  secret                     text         not null,
  backup_codes               text         not null,
  user_id                    text         not null references sign_in."user" on delete cascade,
  verified                   boolean      default true,
  failed_verification_count  integer      default 0,
  locked_until               timestamptz,

  primary key (id)
);

create index two_factor_by_secret on sign_in.two_factor (secret);
create index two_factor_by_user on sign_in.two_factor (user_id);
comment on table sign_in.two_factor is 'The second proof of a user: a secret of time-based codes.';

create table sign_in.rate_limit (
  id            text     not null,
  key           text     not null,
  count         integer  not null,
  last_request  bigint   not null,

  primary key (id),
  constraint one_count_a_key unique (key)
);

comment on table sign_in.rate_limit is 'Attempts to sign in, counted so that guessing is slow.';

grant select, insert, update, delete on all tables in schema sign_in to quittance_door;

create table organisation (
  id                    uuid         not null,
  kind                  text         not null,
  name                  text         not null,
  siren                 text,
  address_line2         text         not null default '',
  address_line3         text         not null default '',
  street                text         not null default '',
  post_code             text         not null default '',
  town                  text         not null default '',
  phone                 text,
  email                 text,
  is_demo               boolean      not null default false,
  insurer               text,
  insurance_until       date,
  account_declared_on   date,
  account_holder        text,
  account_iban          text,
  account_bic           text,
  courtesy_name         text,
  courtesy_phone        text,
  courtesy_email        text,
  created_at            timestamptz  not null default now(),

  primary key (id),
  constraint kind_is_one_of_three_capacities
    check (kind in ('creditor', 'agency', 'judicial-officer')),
  constraint siren_has_nine_digits check (siren ~ '^\d{9}$'),
  constraint account_has_an_iban_and_a_holder
    check ((account_iban is null) = (account_holder is null))
);

comment on table organisation is
  'Who uses the product: everything else belongs to one organisation.';
comment on column organisation.account_declared_on is
  'The day the separate account was declared to the public prosecutor (CPCE R124-2).';
comment on column organisation.account_iban is
  'The account where debtors pay: the separate account of an agency, or the creditor''s own.';
comment on column organisation.courtesy_phone is
  'Where a debtor reaches a person who may speak of his dossier.';

alter table organisation enable row level security;
alter table organisation force row level security;
create policy same_organisation on organisation
  using (id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy the_door_opens_each on organisation to quittance_door using (true) with check (true);
create policy the_owner_counts_each on organisation to current_user using (true) with check (true);
grant select on organisation to quittance_app;
grant update (
  name, siren, address_line2, address_line3, street, post_code, town, phone, email, insurer,
  insurance_until, account_declared_on, account_holder, account_iban, account_bic, courtesy_name,
  courtesy_phone, courtesy_email
) on organisation to quittance_app;
grant select, insert on organisation to quittance_door;

create table membership (
  organisation_id  uuid         not null references organisation,
  user_id          text         not null references sign_in."user",
  role             text         not null,
  display_name     text         not null,
  created_at       timestamptz  not null default now(),
  ended_at         timestamptz,

  primary key (organisation_id, user_id),
  constraint role_is_one_of_four check (role in ('manager', 'officer', 'accountant', 'auditor'))
);

create index membership_by_user on membership (user_id);
comment on table membership is
  'The organisations that a user may enter, and as what. One that ended stays: the journal names its user.';

alter table membership enable row level security;
alter table membership force row level security;
create policy same_organisation on membership
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy the_door_opens_each on membership to quittance_door using (true) with check (true);
grant select on membership to quittance_app;
grant select, insert, update, delete on membership to quittance_door;

-- The queue's own tables are made and moved on by its library, which owns this schema. The
-- application adds jobs in the transaction of their cause; jobs hold identifiers only.
create schema pgboss authorization quittance_door;
grant usage on schema pgboss to quittance_app;
alter default privileges for role quittance_door in schema pgboss
  grant select, insert on tables to quittance_app;
