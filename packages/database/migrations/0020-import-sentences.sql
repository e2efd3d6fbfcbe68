-- 0020 sentences of imports in both languages
-- Why    The lines of a file say what is wrong with them on French and English screens: a remark holds `said`,
--        with `fr` and `en`, where it held a French sentence. Remarks of before keep theirs, with the English of
--        their code.
-- Locks  Writes import_line and import_batch again, closed meanwhile: seconds for a million lines.
-- Undo   Keep `said` and read its `fr`; nothing of before is lost.

create function remarks_in_both_languages(remarks jsonb) returns jsonb
language sql immutable as $$
  select coalesce(jsonb_agg(
    (remark - 'sentence') || jsonb_build_object('said', jsonb_build_object(
      'fr', remark->'sentence',
      'en', coalesce(known.words, 'This value is to be corrected.')))
    order by place), '[]')
  from jsonb_array_elements(remarks) with ordinality as listed (remark, place)
  left join (values
    ('missing', 'This value is missing.'),
    ('too-many-cells', 'This line has more cells than the header.'),
    ('due-before-issued', 'The due date is before the date of the invoice.'),
    ('amount-not-in-cents', 'This amount has more than two decimals.'),
    ('amount-too-large', 'This amount is beyond what the product can count.'),
    ('amount-zero', 'The amount is zero: there is nothing to claim.'),
    ('amount-negative', 'This amount is negative: a credit note or an overpayment is not claimed.'),
    ('amount-ambiguous', 'This amount may be read in two ways. Write it with two decimals.'),
    ('amount-unreadable', 'This is not an amount in euros. Write for example 1950.00.'),
    ('day-unreadable', 'This is not a date. Write for example 28/02/2026.'),
    ('day-out-of-range', 'The year of this date is not likely.'),
    ('day-does-not-exist', 'This day does not exist. Write for example 28/02/2026.'),
    ('year-on-two-digits', 'Write the year on four digits.'),
    ('company-number-wrong', 'This is not the number of a company: its check digit or its length is wrong.'),
    ('company-number-rounded', 'The spreadsheet rounded this number: its last digits are lost.'),
    ('zeros-restored', 'The spreadsheet had dropped the leading zeros: they were put back.'),
    ('email-unreadable', 'This is not an e-mail address.'),
    ('phone-unreadable', 'This is not a phone number.'),
    ('post-code-wrong', 'This is not a French post code: it has five digits.'),
    ('text-too-long', 'This text is too long.'),
    ('debtor-kind-unknown', 'This is not a known capacity. Write professional, consumer or private individual.'),
    ('nature-unknown', 'This is not a known nature of claim.'),
    ('already-claimed', 'This invoice is already claimed.')
  ) as known (code, words) on known.code = remark->>'code'
$$;

alter table import_line
  alter column errors type jsonb using remarks_in_both_languages(errors);

drop function remarks_in_both_languages (jsonb);

alter table import_batch
  alter column failure type jsonb using case
    when failure is null then null
    else jsonb_build_object('fr', failure, 'en', 'This import stopped before the end of the file.')
  end;
