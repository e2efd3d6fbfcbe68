-- 0032 answers of the DNS, kept with the exhibit that they were asked for
-- Why    The key that signs an e-mail leaves the DNS when its domain changes it: what was answered on the day of the
--        exhibit is kept, and every later reading rests on it.
-- Locks  New table only.
-- Undo   Drop the table; e-mails read after that ask the DNS of their day.

create table exhibit_dns_answers (
  organisation_id  uuid         not null references organisation,
  exhibit_id       uuid         not null,
  file_id          uuid         not null,
  asked_at         timestamptz  not null,

  primary key (organisation_id, exhibit_id),
  foreign key (organisation_id, exhibit_id) references exhibit,
  foreign key (organisation_id, file_id) references stored_file
);

comment on table exhibit_dns_answers is
  'Append-only. The file that keeps what the DNS answered for the keys of an exhibit (DKIM, ARC), on the day it was first read.';

call keep_organisations_apart('exhibit_dns_answers');
call keep_for_ever('exhibit_dns_answers');
