import type { formsFr } from '#app/forms/forms.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words that every form shares. */
export const formsEn: SameKeys<typeof formsFr> = {
  street: 'Number and street',
  streetHelp: 'At most thirty-eight characters a line: what the post can read.',
  line2: 'Flat, floor, department',
  line3: 'Building, residence',
  postCode: 'Post code',
  town: 'Town',
  tooLong: (most, now) =>
    `This line has ${now} characters; the post reads ${most}. Abbreviate, such as “bd”, “av.”.`,
  noStreet: 'The street is missing: without it, no letter can leave.',
  noPostCode: 'The post code is missing: five digits.',
  fiveDigits: 'A French post code has five digits.',
  noTown: 'The town is missing.',
  silent: 'The server did not answer.',
  silentNext: 'Nothing was recorded, and what you wrote stays here. You can try again.',
  nothingKept: 'Nothing was recorded.',
  toCorrect: (count) =>
    count === 1 ? 'One field is to be corrected.' : `${count} fields are to be corrected.`,
  noEmail: 'The e-mail address is missing.',
  rateHelp: 'In per cent, such as 12.15.',
  rateUnreadable: 'This rate cannot be read. Write, for instance, 12.15.',
  keptAt: (hour) => `Draft kept at ${hour}`,
  reads: 'Search by name',
  searching: 'Searching',
  noMatch: (text) => `No name holds “${text}”.`,
  more: 'More names follow: be more precise.',
  found: (count) => (count === 1 ? '1 name offered' : `${count} names offered`),
  verified: 'What you verified',
  verifiedHelp: 'Your answer is kept with the verdict of the gate and in the journal.',
  verifiedMissing: 'The gate leaves this point to a person: write what you verified.',
}
