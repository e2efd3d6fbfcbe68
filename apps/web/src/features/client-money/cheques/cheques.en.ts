import type { chequesFr } from '#features/client-money/cheques/cheques.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the time that a cheque takes. */
export const chequesEn: SameKeys<typeof chequesFr> = {
  title: 'Cheques',
  note: 'time to clear for good',
  toConfirm: 'To be confirmed',
  unknown:
    'For how many days your bank may take a cheque back is not stated. A cheque is collected and receipted under reserve, but its funds are not paid over.',
  known: (days) =>
    days === 1
      ? `The bank may take a cheque back for ${days} day.`
      : `The bank may take a cheque back for ${days} days.`,
  from: (source) => `According to: ${source}`,
  statedOn: (name, day) => `Stated by ${name} on ${day}.`,
  state: 'State the time',
  change: 'Change the time',
  panelTitle: 'Time for a cheque to clear',
  panelSays:
    'No statute sets it: read it in the agreement of your account, or ask the bank. It holds for cheques already received too.',
  days: 'Days from the credit',
  daysHelp: 'Calendar days, from 0 to 120.',
  daysFault: 'A whole number of days, from 0 to 120.',
  source: 'Where it is written',
  sourceHelp: 'For example: agreement of the separate account, article 7.',
  sourceFault: 'Say where this time is written.',
  save: 'Save the time',
}
