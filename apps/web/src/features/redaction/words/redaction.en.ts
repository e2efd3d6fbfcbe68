import type { redactionFr } from '#features/redaction/words/redaction.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** What the page of a redacted copy says, in English. */
export const redactionEn: SameKeys<typeof redactionFr> = {
  title: 'Redacted copy',
  dossiers: 'Cases',
  says: (folder) =>
    `A copy of ${folder} that shows the messages of the matter, and no others. Each message shown can still be verified: sealed that day, at that number, without a byte changed.`,
  presets: 'Where to begin',
  around: 'Messages kept on each side',
  aroundHelp: (count, text) =>
    count === 1 ? '1 message bears a commitment kept.' : `${text} messages bear a commitment kept.`,
  noneRetained: 'No commitment kept was sealed in this bundle: choose one by one.',
  showRetained: 'Show the commitments',
  hideAll: 'Hide all',
  showAll: 'Show all',
  views: 'Choose or read again',
  choose: 'Choose',
  preview: 'Preview',
  messages: 'Messages of the sealed bundle',
  conversation: 'The conversation, as the judge will read it',
  number: (number) => `no. ${number}`,
  shown: 'shown',
  hidden: 'hidden',
  hiddenOne: (number) => `message no. ${number}, hidden`,
  hiddenMany: (from, to) => `messages no. ${from} to ${to}, hidden (${to - from + 1})`,
  retained: 'Commitment kept',
  statementOnly: 'Statement only: its bytes stand among those of other messages',
  attachments: (count) =>
    count === 1 ? '1 attachment, not given' : `${count} attachments, not given`,
  noText: '(no text)',
  noDate: 'no date',
  holder: 'holder of the export',
  unknownAuthor: 'author unknown',
  copy: 'The copy',
  counted: (shown, hidden) =>
    `${shown} ${shown === 1 ? 'message' : 'messages'} shown, ${hidden} hidden.`,
  reason: 'Reason for hiding',
  reasonHelp: 'Written in the copy, such as “Health of a third person”. It is not sealed.',
  quotes: 'A message shown holds hidden words',
  quote: (shown, hidden) =>
    `No. ${shown} repeats the beginning of no. ${hidden}: read it again before handing the copy over.`,
  make: 'Make the copy',
  remake: 'Make the copy again',
  nothingShown: 'Possible once a message is shown.',
  nothingHidden: 'Nothing is hidden: hand over the sealed bundle itself.',
  notPermitted: 'Your role permits reading, not making a copy.',
  made: (shown, hidden) =>
    `Copy made and entered in the journal: ${shown} shown, ${hidden} hidden.`,
  take: 'Download the copy',
  verify: 'Verify it',
  unsure: 'The server did not answer: the copy may have been made.',
  safe: 'Nothing is done twice if you start again.',
  limits:
    'It says how many messages are hidden; it does not prove that the choice is fair. The whole sealed bundle lifts any hiding.',
  spaceName: 'Space',
  keyBrowse: 'browse',
  keyToggle: 'show or hide',
  keyPreview: 'preview',
  keyMake: 'make the copy',
  keyBack: 'back to the case',
}
