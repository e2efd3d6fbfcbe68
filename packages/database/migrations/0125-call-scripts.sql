-- 0125 the script of a call, and what the gate said of it
-- Why    A call is an outward message: who calls reads a script that the gate judged, and an inspector reads both
--        with the other sendings of a period.
-- Locks  phone_call, against writers, while its index is made: seconds on many calls.
-- Undo   Drop the table and the index.

create table call_script (
  organisation_id  uuid         not null references organisation,
  call_id          uuid         not null,
  text             text         not null,
  text_sha256      bytea        not null,
  shown_at         timestamptz  not null,
  gate_version     text         not null,
  gate_verdict     jsonb        not null,

  primary key (organisation_id, call_id),
  foreign key (organisation_id, call_id) references phone_call,
  constraint fingerprint_is_of_the_words check (text_sha256 = sha256(convert_to(text, 'UTF8'))),
  constraint verdict_is_an_object check (jsonb_typeof(gate_verdict) = 'object')
);

comment on table call_script is
  'Append-only. The script of a call (script d’appel) as it was shown to who called, with the verdict of the gate at that instant; none where nobody read one.';
comment on column call_script.shown_at is 'When the script was read and judged: before the call was noted.';

call keep_organisations_apart('call_script');
call keep_for_ever('call_script');

-- The calls of a period, in their order, for the control file.
create index phone_call_by_moment on phone_call (organisation_id, made_at, id);
