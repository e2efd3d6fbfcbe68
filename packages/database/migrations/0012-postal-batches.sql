-- 0012 postal batches: letters printed together, to be taken to the post
-- Why    Paper leaves by a person's hands: what is to print, how many pages, and when it was posted.
-- Locks  New tables only.
-- Undo   Drop the tables.

create table postal_batch (
  organisation_id  uuid         not null references organisation,
  id               uuid         not null,
  day              date         not null,
  state            text         not null default 'open',
  opened_at        timestamptz  not null,
  posted_on        date,
  posted_by        text,

  primary key (organisation_id, id),
  constraint state_of_a_batch_is_known check (state in ('open', 'posted')),
  constraint a_posted_batch_says_when
    check ((state = 'posted') = (posted_on is not null and posted_by is not null))
);

create unique index one_open_batch_a_day on postal_batch (organisation_id, day)
  where state = 'open';
comment on table postal_batch is
  'Letters of a day to print and take to the post (lot postal); one that was posted takes no more.';

call keep_organisations_apart('postal_batch');
grant insert, update on postal_batch to quittance_app;

create table postal_item (
  organisation_id  uuid     not null references organisation,
  act_id           uuid     not null,
  batch_id         uuid     not null,
  file_id          uuid     not null,
  pages            integer  not null,

  primary key (organisation_id, act_id),
  foreign key (organisation_id, act_id) references outward_act,
  foreign key (organisation_id, batch_id) references postal_batch,
  foreign key (organisation_id, file_id) references stored_file,
  constraint a_letter_has_pages check (pages > 0)
);

create index postal_item_by_batch on postal_item (organisation_id, batch_id);
comment on table postal_item is 'Append-only. A printed letter of a batch; an act is in one batch.';

call keep_organisations_apart('postal_item');
call keep_for_ever('postal_item');
