import type { exchangesFr } from '#features/outreach/words/exchanges.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what is leaving, has left, or waits for a person. */
export const exchangesEn: SameKeys<typeof exchangesFr> = {
  title: 'Exchanges',
  says: 'What is being sent, was sent, or waits for a person. Each is sent once.',
  tabs: 'By state',
  all: 'All',
  leaving: 'On their way',
  left: 'Sent',
  doubtful: 'In doubt',
  failed: 'Refused',
  list: 'Exchanges',
  kind: 'Kind',
  what: 'Exchange',
  who: 'Case, debtor',
  when: 'When',
  state: 'State',
  number: 'Registered number',
  none: 'Nothing has been sent yet. A letter that is approved arrives here, and stays here for ever.',
  noneHere: 'Nothing in this state.',
  more: 'Show more',
  browse: 'browse',
  openDossier: 'open the case',
  pdf: 'read the letter',
  side: 'Chosen exchange',

  reserved: 'Reserved',
  doing: 'Under way',
  done: 'Sent',
  doubtfulOne: 'In doubt',
  failedOne: 'Refused',
  cancelled: 'Cancelled',
  byLetter: 'ordinary post',
  byRegistered: 'registered post',
  bySms: 'SMS',
  byElectronic: 'electronic registered letter',
  byEmail: 'e-mail',
  simulated: 'simulated',
  simulatedDone: 'Simulated',
  simulatedOn: 'Simulated on',
  simulatedSms: 'Simulated: this SMS stayed in the outbox of this machine. Nothing went out.',
  simulatedSays: 'Simulated: this e-mail stayed in the outbox of this machine. Nothing went out.',
  leavesFrom: 'Leaves on',
  takeBack: 'Take the sending back',
  takeBackSays:
    'It has not left yet. Taken back, nothing leaves, and the same step can be approved again.',
  takenBack: 'Sending taken back: nothing left.',
  groupedWith: 'With the cases',
  reservedOn: 'Reserved on',
  printedOn: 'Printed on',
  finishedOn: 'Sent on',
  failedOn: 'Failed on',
  cancelledOn: 'Cancelled on',
  failure: 'What happened',
  dossier: 'Case',
  channel: 'Channel',
  readSms: 'Read the SMS and what became of it',
  read: 'Read the letter',
  readUnprinted: 'Read the letter as it will be printed',
  noPdf: 'This sending has no letter to read.',

  doubtTitle: 'Did this take place?',
  doubtSays:
    'The product does not know, and never sends it again by itself. Say so once you have checked.',
  doubtOf: (letter, way, references) => {
    const what = `${letter}, ${way.toLowerCase()}`
    if (references.length === 0) return `${what}.`
    const [first] = references
    return references.length === 1
      ? `${what}, case ${first}.`
      : `${what}, one letter for ${references.length} cases: ${references.join(', ')}. Your answer counts for all of them.`
  },
  doubtReason: 'How you know',
  doubtMissing: 'The reason is missing: it stays in the journal.',
  happened: 'It took place',
  notHappened: 'It did not take place',

  retryTitle: 'This sending failed',
  retrySays: 'Nothing left. The same letter can leave, with the same words.',
  retry: 'Send again',
  retryRefused: 'Only the manager and officers send again.',
  retryWrites:
    'Nothing left. A letter that claims money is written and judged again, with the balance of the day.',
  writeAgain: 'Write again',

  numberTitle: 'Registered number',
  numberHelp: 'The one on the proof of posting. Its check digit is verified.',
  numberMissing: 'The number is missing; read it on the proof of deposit.',
  enterNumber: 'Record the number',
  numberKept: (number) => `Number recorded: ${number}.`,

  batches: 'Post batches',
  batchesSays: 'The letters of a day, to print and to post.',
  noBatch: 'No batch. The letters of the day are put there once approved.',
  batchOf: (day) => `Batch of ${day}`,
  counts: (letters, pages) => `${letters}, ${pages}`,
  letters: (count) => `${count} letters`,
  oneLetter: '1 letter',
  pages: (count) => `${count} pages`,
  onePage: '1 page',
  toPost: 'To post',
  posted: (day) => `Posted on ${day}`,
  openLetters: 'Open the letters',
  foldLetters: 'Close',
  postedOn: 'Handed to the post on',
  noPostedDay: 'The day it was handed to the post is missing.',
  markPosted: 'Say it is posted',

  outbox: 'Local outbox',
  outboxSays: (count) =>
    `${count} e-mails simulated here: no mail server is set, nothing left this machine.`,
  outboxOne: '1 e-mail simulated here: no mail server is set, nothing left this machine.',
  refusedSafe: 'Nothing was changed.',
  failedCall: 'The server did not answer.',
}
