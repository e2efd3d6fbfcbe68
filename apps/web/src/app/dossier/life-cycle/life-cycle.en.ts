import type { lifeCycleFr } from '#app/dossier/life-cycle/life-cycle.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the life cycle of the e-invoices of a dossier. */
export const lifeCycleEn: SameKeys<typeof lifeCycleFr> = {
  title: 'Life cycle of the invoices',
  says: 'What the platform says of these invoices: received, approved, disputed, paid. Each message is kept as an exhibit and acts once.',
  drop: 'Life-cycle message (CDAR)',
  dropHelp: 'The message is linked by the number of the invoice.',
  add: 'Drop a message',
  none: 'No message received.',
  invoice: (number, name) => `${number}: ${name}`,
  exhibit: 'see the exhibit',
  applied: 'applied',
  setAside: (reason) => `set aside: ${reason}`,
  aside: 'Set aside',
  asideWhy: 'Why set it aside',
  asideAct: 'Set this status aside',
  noWhy: 'Say why this status is set aside.',
  owed: 'To be declared by the creditor',
  owedSays:
    'The seller owes its platform a status 212 “Collected” for each collection, dated from the day we received the funds. The agency does not declare it in its place.',
  owedLine: (amount, day) => `${amount}, collected on ${day}`,
  vat: (amount) => `of which VAT ${amount}, to be confirmed`,
  vatUnknown: 'VAT not known here',
  silent: 'The server did not answer.',
  taken: (name, effect) => `${name}: ${effect}`,
}
