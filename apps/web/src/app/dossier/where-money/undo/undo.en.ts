import type { undoFr } from '#app/dossier/where-money/undo/undo.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of a match to undo. */
export const undoEn: SameKeys<typeof undoFr> = {
  act: 'Undo this match',
  actNoted: 'Undo this recorded payment',
  titleMatched: 'Undo this match',
  titleNoted: 'Undo this payment recorded in error',
  says: (amount, debtor, reference) => `${amount}, on case ${reference} of ${debtor}.`,
  follows: 'What will follow',
  debt: 'The debt is owed again; the other payments of the case are allocated anew.',
  receipt: (number) =>
    `Receipt ${number} is annulled by another number; the debtor and the creditor are told.`,
  commission: (amount) => `The commission of ${amount} is undone.`,
  line: (day) =>
    `The line of ${day} waits for its case again; the term to pay over still runs from that day.`,
  goes: (reference, day) =>
    `The line goes to case ${reference}, with a receipt of its own; the term to pay over still runs from ${day}.`,
  short: (amount) =>
    `${amount} left the account. The money of another creditor does not stand in for them: the firm covers them, then recovers them from whoever had them.`,
  cover: (amount) => `The firm covers ${amount}`,
  coverHelp: 'Without this cover, the match stays.',
  coverFirst: 'Possible once the firm covers what left the account.',
  rightLabel: 'The right case, if it is known',
  rightHelp: 'Name, reference, invoice or amount. Without it, the line waits under “To match”.',
  rightNone: (text) => `No case answers to “${text}”.`,
  rightChosen: (debtor, reference) => `For ${debtor}, ${reference}`,
  rightForget: 'Choose another',
  reason: 'Why, if you wish to record it',
  reasonHelp: 'What the journal will keep. The debtor does not read it.',
  giveTo: (reference) => `Undo and give to ${reference}`,
  toInbox: 'Undo, the line waits',
  undoNote: 'Undo the recorded payment',
  done: 'Match undone: the line waits for its case again.',
  doneNoted: 'Recorded payment undone.',
  doneGiven: (reference) => `Match undone: the line is on case ${reference}.`,
  blockedTitle: 'This match cannot be undone now.',
  roleRefused:
    'Only the accountant and the manager undo a match. Your role permits you to read it.',
}
