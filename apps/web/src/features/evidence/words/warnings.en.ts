import type { warningsFr } from '#features/evidence/words/warnings.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what a reading leaves to check. */
export const warningsEn: SameKeys<typeof warningsFr> = {
  'ambiguous-dates':
    'Nothing says whether dates are written day then month: those that read in two ways have no day.',
  'arc-failed':
    'The chain of servers that an e-mail went through (ARC) is broken: a server changed it on its way without saying so, or somebody did after it.',
  'archive-not-opened':
    'This archive was not opened: its structure is dangerous or out of proportion. Take the conversation out of it, then attach it alone.',
  'bad-attachment-data': 'The data of an attached file could not be decoded.',
  'character-replaced':
    'A character that can be neither shown nor kept is replaced by “\uFFFD”; the original bytes stay in the file.',
  'columns-by-position':
    'The titles of the columns are not those expected: columns were read by their rank.',
  'count-mismatch':
    'The file announces another number of messages than it holds: it may have been retouched.',
  'damaged-member': 'A file of the archive is damaged: it is read as far as it goes.',
  'dated-after-arrival':
    'At least one message bears a date after the file arrived: it cannot have been written as it stands.',
  'debtor-not-recognised':
    'No author could be matched to the debtor: no commitment was looked for. Attach this file again, giving your name as it appears in it.',
  'dkim-body-hash-mismatch':
    'The body of an e-mail is no longer the one its server signed (DKIM): it was changed, forwarded or saved again. Ask for the original.',
  'dkim-signature-mismatch':
    'The DKIM signature of an e-mail does not match the key that its domain publishes: it proves nothing.',
  'dkim-unverified':
    'An e-mail bears a DKIM signature that could not be checked: the key of the domain was not obtained.',
  'doctype-ignored':
    'The file declares a document type (DOCTYPE): it is ignored and nothing of it is expanded.',
  'duplicate-header':
    'An e-mail bears the same header twice (author, date, subject…): the lowest counts, as it does for the signature.',
  'duplicate-record': 'Two messages bear the same identifier.',
  'forged-line-suspicion':
    'A line may imitate a message: its time or its form is out of keeping with the conversation.',
  'invalid-escape':
    'The file holds characters that its format forbids: they are read as they stand.',
  'log-not-read':
    'This database is written with a log beside it (a “-wal” file): the last messages may have stayed in it. Attach both in one “.zip” archive.',
  'malformed-record': 'A passage, where a message stands, could not be read as a message.',
  'message-cut': 'This message is very long: only its beginning is shown.',
  'mojibake-repaired':
    'Accents that the export had spoilt were put right; the original bytes stay in the file.',
  'multiple-from': 'An e-mail names several authors: check whom it comes from.',
  'near-export-limit':
    'The number of messages is close to the limit of the application: the export may be incomplete.',
  'other-authors':
    'Several people wrote: only the messages of the author matched to the debtor were read for commitments.',
  'other-name':
    'The name of the author is not that of the debtor in the case: check that it is indeed them.',
  'other-number':
    'The number of the author is not that of the debtor in the case: check that it is indeed them.',
  'original-differs':
    'The original kept no longer has the fingerprint it had when it arrived: its bytes have changed on the disk. Tell the person in charge: restore it from a backup, check the installation (quittance check), then have the exhibit read again.',
  'original-not-opened':
    'The original could not be opened: it is missing, or the disk does not give it. Restore it from a backup, then have the exhibit read again.',
  'reader-failed':
    'The reader of this format failed on this file. Export the conversation again, in another format if possible.',
  'reading-too-large':
    'Reading it took more memory than allowed. Attach the conversation alone, without its attached files.',
  'reading-too-long':
    'Reading it took longer than allowed. Attach the conversation alone, without its attached files.',
  'snowflake-mismatch':
    'The identifier of a message gives another time than the one written: one of the two may have been retouched.',
  'text-not-read':
    'The text of a message is only in a form that is not read (RTF): open it with Outlook.',
  'third-party-export': 'This file was not made by the service itself, but by another tool.',
  'truncated-file': 'The file stops before its end: it is read as far as possible.',
  'unreadable-date': 'The date of a message is missing, unreadable or impossible.',
  'zone-unknown':
    'The file does not say in which time zone its hours are: they are shown as written.',
}
