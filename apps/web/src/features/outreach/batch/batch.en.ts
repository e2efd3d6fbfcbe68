import type { SameKeys } from '#words/use-words.ts'
import type { batchFr } from '#features/outreach/batch/batch.fr.ts'

/** English words of a batch, of its numbers and of its proofs. */
export const batchEn: SameKeys<typeof batchFr> = {
  print: 'Print the batch',
  printSays: 'One PDF, to print on both sides: the posting slip, then the letters in order.',
  letters: 'Letters of the batch',
  letter: (rank) => `letter ${rank}`,
  simple: 'plain letter',
  toNumber: 'to be numbered',
  faulty: (count) => `${count} addresses that the post may misread`,
  oneFaulty: 'One address that the post may misread',
  faultyNext: 'Correct the address on its case, then write the letter again.',
  none: 'This batch has no letter any more.',

  numberTitle: 'Number the registered letters',
  numberSays: (count) => `${count} registered letters have no number.`,
  oneUnnumbered: 'One registered letter has no number.',
  first: 'First number of the roll',
  firstHelp: 'The one on the first label. The next ones are computed, check digit included.',
  firstMissing: 'The first number is missing.',
  give: 'Number them',

  deposit: 'Enclose the proof of posting',
  depositTitle: 'Proof of posting of the batch',
  depositSave: 'Record the posting',
  depositSays: (count) =>
    `${count} registered letters will be recorded as posted, with this proof.`,
  oneDeposit: 'One registered letter will be recorded as posted, with this proof.',
  depositOn: 'Posted on',
  dayMissing: 'The day is missing.',
  proof: 'Proof',
  proofHelp: 'Stamped slip or proofs of posting: the bytes are kept as they are.',
  depositSaid: 'Posting recorded.',

  read: 'Read a proof',
  readTitle: 'Read a proof of the post or of a provider',
  readHelp:
    'A tracking page as PDF, or a CSV table: your numbers, a state and a day are looked for. Nothing is recorded without you.',
  reading: 'Reading…',
  nothing:
    'No registered number can be read in it. Record the state on the page of the case, with this file.',
  found: (count) => `${count} lines read`,
  oneFound: 'One line read',
  unknownNumber: 'none of your letters bears this number',
  already: 'already recorded',
  take: (number, who) => `Record ${number}: ${who}`,
  state: (number) => `State of ${number}`,
  stateUnchosen: 'Choose the state',
  day: (number) => `Day of ${number}`,
  detail: 'Reason read in the proof',
  save: 'Record these states',
  incomplete: 'Tick at least one line, with its state and its day.',
  saved: 'States recorded.',

  deposited: 'Posted',
  presented: 'Presented',
  delivered: 'Delivered',
  refused: 'Refused by the debtor',
  unclaimed: 'Not claimed',
  'unknown-address': 'Unknown at the address',
  'returned-otherwise': 'Returned, another reason',
}
