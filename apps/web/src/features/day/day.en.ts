import type { dayFr } from '#features/day/day.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of « Ma journée ». */
export const dayEn: SameKeys<typeof dayFr> = {
  count: (acts, late) => `${acts}, ${late}`,
  acts: (number, said) => (number === 1 ? 'one act' : `${said} acts`),
  late: (number, said, total) => {
    if (number === 0) return 'none late'
    if (number === total) return number === 1 ? 'late' : 'all late'
    return `${said} of them late`
  },
  noneIdle: 'No case without a next step',
  oneIdle: '1 case with nothing to do today',
  idle: (count) => `${count} cases with nothing to do today`,
  sendingsOpen: (count) => `Letters to approve at once: ${count}.`,
  sendingsGoing: 'A batch of sendings is under way.',
  toSendings: 'Sendings of the day',
  wrongSendings: (wrong, sent, day) => `Reminders sent in error: ${wrong} of ${sent} since ${day}.`,
  lateLines: (count, amount, day) =>
    count === 1
      ? `A payment of ${amount} has been waiting for its case since ${day}.`
      : `${count} payments, ${amount} in all, are waiting for their case; the first since ${day}.`,
  toPayOver: 'See the pay-overs',
  toOwnOrders: 'Refund, transfer, cover',
  toAccount: 'See the separate account',
  toInbox: 'Read the replies',
  expectedTitle: 'Expected payments',
  expectedList: 'Promises and instalments to follow',
  expectedMore: (count) => `and ${count} more, in their cases`,
  matchLine: 'Match a line of the bank',
  matchLines: 'Match the lines of the bank',
  tabs: 'Queues of the day',
  all: 'All',
  letters: 'Letters',
  calls: 'Calls',
  replies: 'Replies',
  promises: 'Promises',
  approve: 'To approve',
  money: 'Client money',
  filter: 'Filter',
  filterField: 'Debtor, creditor, reference',
  list: 'Acts of the day',
  kind: 'Kind',
  act: 'Act',
  when: 'When',
  who: 'Debtor, creditor',
  balance: 'Balance',
  limitation: 'Limitation',
  proof: 'Proof',
  lateGroup: 'Late',
  todayGroup: 'Today',
  unknownDay: 'unknown',
  nothing: 'Nothing for today.',
  nothingYet: 'Nothing for today. A claim that is deposited puts its first act here.',
  nothingHere: 'No act in this queue.',
  deposit: 'Deposit a claim',
  fresh: (hour, added, gone) => `Updated at ${hour}. ${added}${gone}`,
  added: (count) => (count === 0 ? '' : count === 1 ? '1 new act. ' : `${count} new acts. `),
  gone: (count) =>
    count === 0
      ? ''
      : count === 1
        ? '1 act is no longer to do.'
        : `${count} acts are no longer to do.`,
  show: 'Show them',
  notWhole:
    'The day is being computed: only the first cases were read. It will be whole in a moment.',
  firstOnes: (shown, all) => `The ${shown} most urgent acts, of ${all}.`,
  preview: 'Chosen case',
  dossier: (reference) => `Case ${reference}`,
  forCreditor: (name) => `for ${name}`,
  asOf: (day) => `on ${day}, interest included`,
  next: 'Next lawful act',
  open: 'Open',
  notePromise: 'Record a promise',
  sealSays: (count) =>
    count === '1'
      ? 'one journal entry, read again just now'
      : `${count} journal entries, read again just now`,
  sealAltered: 'An entry of the journal no longer gives its fingerprint.',
  browse: 'browse',
  openKey: 'open',
  nextKey: 'next case',
  previousKey: 'previous case',
  callKey: 'call',
  promiseKey: 'promise',
  noteKey: 'note',
  disputeKey: 'dispute',
  noRow: 'No case is chosen.',
  reading: 'The chosen case is still being read.',
  manager: 'manager',
  officer: 'officer',
  accountant: 'accountant',
  auditor: 'auditor',
}
