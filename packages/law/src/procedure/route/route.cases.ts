import { cents, day } from '@quittance/kernel'
import type { RouteFacts } from '#procedure/route/route-question.ts'

const unpaidInvoice: RouteFacts = {
  on: day('2026-11-21'),
  amount: cents(195000),
  nature: 'invoice',
  parties: { creditorIs: 'merchant', debtorIs: 'consumer' },
  proof: 'proved',
  limitation: 'running',
  disputed: false,
  title: false,
  debtorPlace: { country: 'FR' },
}
const betweenMerchants = { creditorIs: 'merchant', debtorIs: 'merchant' } as const

/** Worked examples of the routes: the ids that are open, what is recommended, the court of a claim. */
export const routeCases: readonly {
  readonly name: string
  readonly facts: RouteFacts
  readonly expected: {
    readonly open?: readonly string[]
    readonly recommended?: string | null
    readonly court?: string | null
    readonly certainty?: string
    readonly missing?: readonly string[]
  }
}[] = [
  {
    name: 'an undisputed invoice against a consumer',
    facts: unpaidInvoice,
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      recommended: 'payment-order',
      court: 'judicial-court',
      certainty: 'established',
    },
  },
  {
    name: 'exactly 5 000 € is a small claim',
    facts: { ...unpaidInvoice, amount: cents(500000) },
    expected: { open: ['small-claims', 'payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'a cent more is not',
    facts: { ...unpaidInvoice, amount: cents(500001) },
    expected: { open: ['payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'an invoice between merchants the day before the law of 2026',
    facts: { ...unpaidInvoice, on: day('2026-04-24'), parties: betweenMerchants },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      court: 'commercial-court',
    },
  },
  {
    name: 'an invoice between merchants on its first day',
    facts: { ...unpaidInvoice, on: day('2026-04-25'), parties: betweenMerchants },
    expected: { open: ['payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'a sale between merchants is not an invoice',
    facts: { ...unpaidInvoice, nature: 'sale', parties: betweenMerchants },
    expected: { open: ['small-claims', 'payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'a dispute closes the interim payment and recommends a claim',
    facts: { ...unpaidInvoice, disputed: true },
    expected: { open: ['small-claims', 'payment-order', 'claim'], recommended: 'claim' },
  },
  {
    name: 'an expired claim is recommended nothing',
    facts: { ...unpaidInvoice, limitation: 'expired' },
    expected: { open: ['payment-order', 'interim-payment', 'claim'], recommended: null },
  },
  {
    name: 'a title closes everything',
    facts: { ...unpaidInvoice, title: true },
    expected: { open: [], recommended: null },
  },
  {
    name: 'a residential rent goes to the protection judge',
    facts: { ...unpaidInvoice, nature: 'residential-rent' },
    expected: { court: 'protection-judge' },
  },
  {
    name: 'a private claimant against a merchant may choose: arguable',
    facts: {
      ...unpaidInvoice,
      parties: { creditorIs: 'private-individual', debtorIs: 'merchant' },
    },
    expected: { court: 'judicial-court', certainty: 'arguable' },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { on: day('2026-11-21'), parties: { creditorIs: 'merchant' } },
    expected: {
      missing: [
        'amount',
        'nature',
        'parties.debtorIs',
        'proof',
        'limitation',
        'disputed',
        'title',
        'debtorPlace',
      ],
    },
  },
]
