import type { asidesFr } from '#features/client-money/asides/asides.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the statements that wait aside. */
export const asidesEn: SameKeys<typeof asidesFr> = {
  title: (count) => (count === 1 ? 'One statement put aside' : `${count} statements put aside`),
  note: 'None of their lines is taken.',
  period: (from, to) => (from === to ? `Statement of ${from}` : `From ${from} to ${to}`),
  noPeriod: 'Statement without a date',
  act: 'Take it all the same',
  recognise: 'This is the separate account',
  recogniseSilent:
    'Check that this file comes from the page of the separate account, on the site of the bank. Your answer holds for the next files of the same shape: they are taken as the others.',
  recogniseSays:
    'Check that name on the agreement of the account. It is remembered: the next statements that bear it are taken as the others. This one is if it follows on from what was read.',
  recogniseReason: 'How you know it',
  recogniseSave: 'Remember this account',
  dismiss: 'This is another account',
  dismissTitle: 'Leave this statement out',
  dismissSays:
    'It is not of the separate account: it leaves this list. Its file and your reason are kept, and it may be taken up again at any time.',
  dismissReason: 'Which account it is',
  dismissSave: 'Leave this statement out',
  dismissed: (count) => (count === 1 ? 'One statement left out' : `${count} statements left out`),
  dismissedWhy: (by, on, because) => `Left out by ${by} on ${on}: “${because}”`,
  reopen: 'Take this statement up again',
  reopenSays: 'It waits again; if it follows on from what was read, its lines are taken at once.',
  reopenReason: 'Why take it up again',
  reread: 'Read its columns otherwise',
  panelTitle: 'Take this statement all the same',
  panelSays:
    'Its lines are written, those already known aside. The gap stays shown until it is explained.',
  reason: 'Why take it',
  reasonHelp: 'Your reason is kept in the journal, with your name.',
  noReason: 'Say why, in a few words.',
  save: 'Take the statement',
  refused: 'Your role does not let you handle client money. The accountant or the manager may.',
  late: (count) =>
    count === 1
      ? 'One statement that waited was taken with it.'
      : `${count} statements that waited were taken with it.`,
}
