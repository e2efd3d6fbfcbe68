import { cents, day } from '@quittance/kernel'
import type { RouteFacts } from '#procedure/route/route-question.ts'
import type { Route, RouteId } from '#procedure/route/route.rule.ts'

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
    name: 'a sale between merchants may have been invoiced: open, arguable',
    facts: { ...unpaidInvoice, nature: 'sale', parties: betweenMerchants },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      certainty: 'arguable',
    },
  },
  {
    name: 'the day before that law, invoiced or not, a sale between merchants is a small claim',
    facts: {
      ...unpaidInvoice,
      on: day('2026-04-24'),
      nature: 'sale',
      parties: betweenMerchants,
    },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      certainty: 'established',
    },
  },
  {
    name: 'a loan between merchants is not invoiced',
    facts: { ...unpaidInvoice, nature: 'loan', parties: betweenMerchants },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      certainty: 'established',
    },
  },
  {
    name: 'a commercial court of a town of the list, which no text read gives',
    facts: {
      ...unpaidInvoice,
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', courtTown: 'Lyon' },
    },
    expected: { court: 'commercial-court', certainty: 'arguable' },
  },
  {
    name: 'a commercial court whose town nobody gave',
    facts: { ...unpaidInvoice, parties: betweenMerchants },
    expected: { court: 'commercial-court', certainty: 'established' },
  },
  {
    name: 'the town says nothing of a judicial court',
    facts: { ...unpaidInvoice, debtorPlace: { country: 'FR', courtTown: 'Lyon' } },
    expected: { court: 'judicial-court', certainty: 'established' },
  },
  {
    name: 'a dispute closes the interim payment and recommends a claim',
    facts: { ...unpaidInvoice, disputed: true },
    expected: { open: ['small-claims', 'payment-order', 'claim'], recommended: 'claim' },
  },
  {
    name: 'a serious dispute closes the interim payment',
    facts: { ...unpaidInvoice, disputed: true, disputeIsSerious: true },
    expected: { open: ['small-claims', 'payment-order', 'claim'], recommended: 'claim' },
  },
  {
    name: 'a dispute held for not serious leaves the interim payment open, which the judge decides',
    facts: { ...unpaidInvoice, disputed: true, disputeIsSerious: false },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      recommended: 'claim',
      certainty: 'arguable',
    },
  },
  {
    name: 'where nothing is disputed, nothing is serious',
    facts: { ...unpaidInvoice, disputed: false, disputeIsSerious: true },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      recommended: 'payment-order',
    },
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
    name: 'on the last day before the ceiling of 5 000 €, 4 000 € is a small claim',
    facts: { ...unpaidInvoice, on: day('2019-12-31'), amount: cents(400000) },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      court: null,
      certainty: 'unknown',
    },
  },
  {
    name: 'a cent more is not',
    facts: { ...unpaidInvoice, on: day('2019-12-31'), amount: cents(400001) },
    expected: { open: ['payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'on the first day of the ceiling of 5 000 € it is, and the courts are known',
    facts: { ...unpaidInvoice, on: day('2020-01-01'), amount: cents(500000) },
    expected: {
      open: ['small-claims', 'payment-order', 'interim-payment', 'claim'],
      court: 'judicial-court',
      certainty: 'established',
    },
  },
  {
    name: 'the day before small claims existed',
    facts: { ...unpaidInvoice, on: day('2016-05-31') },
    expected: { open: ['payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'their first day',
    facts: { ...unpaidInvoice, on: day('2016-06-01') },
    expected: { open: ['small-claims', 'payment-order', 'interim-payment', 'claim'] },
  },
  {
    name: 'merchants before the version of 2022 of the commercial court',
    facts: { ...unpaidInvoice, on: day('2021-12-31'), parties: betweenMerchants },
    expected: { court: 'commercial-court', certainty: 'arguable' },
  },
  {
    name: 'merchants under it',
    facts: { ...unpaidInvoice, on: day('2022-01-01'), parties: betweenMerchants },
    expected: { court: 'commercial-court', certainty: 'established' },
  },
  {
    name: 'a merchant against an artisan goes to the commercial court since 2022',
    facts: {
      ...unpaidInvoice,
      on: day('2022-01-01'),
      parties: { creditorIs: 'merchant', debtorIs: 'artisan' },
    },
    expected: { court: 'commercial-court', certainty: 'established' },
  },
  {
    name: 'before it, that version was not read',
    facts: {
      ...unpaidInvoice,
      on: day('2021-12-31'),
      parties: { creditorIs: 'merchant', debtorIs: 'artisan' },
    },
    expected: { court: 'judicial-court', certainty: 'arguable' },
  },
  {
    name: 'a consumer credit goes to the protection judge, whatever its amount',
    facts: { ...unpaidInvoice, nature: 'consumer-credit', amount: cents(9_000_000) },
    expected: { court: 'protection-judge', certainty: 'established' },
  },
  {
    name: 'days of an order need the place of the debtor',
    facts: { ...unpaidInvoice, order: { on: day('2026-09-01') } },
    expected: { missing: ['debtorPlace.postalCode'] },
  },
  {
    name: 'a service needs to be known in person or not',
    facts: {
      ...unpaidInvoice,
      debtorPlace: { country: 'FR', postalCode: '75011' },
      order: { on: day('2026-09-01'), servedOn: day('2026-09-10') },
    },
    expected: { missing: ['order.servedInPerson'] },
  },
  {
    name: 'a calendar that is not held is asked for',
    facts: {
      ...unpaidInvoice,
      debtorPlace: { country: 'FR', postalCode: '98800' },
      filedOn: day('2026-09-01'),
    },
    expected: { missing: ['holidays:98800'] },
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

const order = (on: string, servedOn: string | null, postalCode = '75011'): RouteFacts => ({
  ...unpaidInvoice,
  debtorPlace: { country: 'FR', postalCode },
  order: { on: day(on), servedOn: servedOn === null ? null : day(servedOn), servedInPerson: true },
})

const inStrasbourg = '67000'

const monthsOfOrder = [
  { id: 'serve-the-order', months: 6 },
  { id: 'oppose', months: 1 },
  { id: 'enforce-after', months: 1 },
] as const
const registryFree = {
  id: 'procedure',
  borneBy: 'creditor',
  amount: cents(0),
  reason: null,
  certainty: 'arguable',
} as const
const registryNotHeld = {
  ...registryFree,
  amount: null,
  reason: 'not-held',
  certainty: 'unknown',
} as const
const serviceFee = {
  id: 'service',
  borneBy: 'debtor',
  amount: cents(2579),
  reason: null,
  certainty: 'arguable',
} as const
const serviceNotHeld = {
  ...serviceFee,
  amount: null,
  reason: 'not-held',
  certainty: 'unknown',
} as const
const contributionToConfirm = {
  id: 'legal-aid-contribution',
  borneBy: 'creditor',
  amount: null,
  reason: 'to-be-confirmed',
  certainty: 'unknown',
} as const

/** Worked examples of one route: its time limits, costs, places, lawyer and appeal. */
export const routeDetailCases: readonly {
  readonly name: string
  readonly facts: RouteFacts
  readonly id: RouteId
  readonly expected: Partial<Route>
}[] = [
  {
    name: 'an order served on its last day holds',
    facts: order('2026-09-01', '2026-12-01'),
    id: 'payment-order',
    expected: { because: [] },
  },
  {
    name: 'a day later it lapsed: nothing of it is opposed or enforced',
    facts: order('2026-09-01', '2026-12-02'),
    id: 'payment-order',
    expected: {
      open: true,
      because: ['order-lapsed'],
      deadlines: [{ id: 'serve-the-order', months: 3, lastDay: '2026-12-01' }],
    },
  },
  {
    name: 'an order that nobody served by its last day lapsed too',
    facts: { ...order('2026-08-03', null), on: day('2027-02-04') },
    id: 'payment-order',
    expected: { because: ['order-lapsed'] },
  },
  {
    name: 'in Strasbourg, an order served on the day that 26 December adds lapsed, perhaps',
    facts: order('2025-06-26', '2025-12-29', inStrasbourg),
    id: 'payment-order',
    expected: { because: ['order-lapsed'] },
  },
  {
    name: 'a small claim: a month to answer, paid by the creditor, at the debtor’s court of appeal',
    facts: unpaidInvoice,
    id: 'small-claims',
    expected: {
      deadlines: [{ id: 'answer', months: 1 }],
      costs: [
        {
          id: 'procedure',
          borneBy: 'creditor',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
      ],
      places: ['court-of-appeal-of-the-debtor'],
      lawyer: 'not-required',
    },
  },
  {
    name: 'an order of the last day of August 2026: six months, a month to wait, no notice',
    facts: { ...unpaidInvoice, on: day('2026-08-31') },
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6 },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 1 },
      ],
    },
  },
  {
    name: 'an order of the first day of September 2026: three months, two to wait, a notice',
    facts: { ...unpaidInvoice, on: day('2026-09-01') },
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 3 },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 2 },
        { id: 'registry-tells-of-opposition', months: 1 },
      ],
      places: ['debtor-home'],
      lawyer: 'not-required',
      lastResort: true,
    },
  },
  {
    name: 'the order granted decides, not the day asked about',
    facts: { ...order('2026-08-31', null), on: day('2026-11-21') },
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6, lastDay: '2027-03-01' },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 1 },
      ],
    },
  },
  {
    name: 'an order of September served: last day to oppose, first day to enforce',
    facts: order('2026-09-01', '2026-09-10'),
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 3, lastDay: '2026-12-01' },
        { id: 'oppose', months: 1, lastDay: '2026-10-12' },
        { id: 'enforce-after', months: 2, firstDay: '2026-11-11' },
        { id: 'registry-tells-of-opposition', months: 1 },
      ],
    },
  },
  {
    name: 'an order of August served: the month of opposition is the wait',
    facts: order('2026-08-31', '2026-09-10'),
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6, lastDay: '2027-03-01' },
        { id: 'oppose', months: 1, lastDay: '2026-10-12' },
        { id: 'enforce-after', months: 1, firstDay: '2026-10-13' },
      ],
    },
  },
  {
    name: 'in Alsace, 26 December lengthens a wait',
    facts: order('2025-11-03', '2025-11-26', '67000'),
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6, lastDay: '2026-05-04' },
        { id: 'oppose', months: 1, lastDay: '2025-12-29' },
        { id: 'enforce-after', months: 1, firstDay: '2025-12-30' },
      ],
    },
  },
  {
    name: 'it never lengthens what the creditor must do',
    facts: { ...order('2025-06-26', null, inStrasbourg), on: day('2025-12-26') },
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6, lastDay: '2025-12-26' },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 1 },
      ],
    },
  },
  {
    name: 'in Guadeloupe, a holiday to be confirmed gives the creditor no more time',
    facts: { ...order('2025-11-27', null, '97110'), on: day('2026-05-27') },
    id: 'payment-order',
    expected: {
      deadlines: [
        { id: 'serve-the-order', months: 6, lastDay: '2026-05-27' },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 1 },
      ],
    },
  },
  {
    name: 'before the commercial court costs are deposited in fifteen days',
    facts: {
      ...unpaidInvoice,
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', postalCode: '69003', courtTown: 'Lyon' },
      filedOn: day('2026-11-06'),
    },
    id: 'payment-order',
    expected: {
      court: 'president-of-the-commercial-court',
      deadlines: [
        { id: 'serve-the-order', months: 3 },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 2 },
        { id: 'deposit-costs', days: 15, lastDay: '2026-11-23' },
        { id: 'deposit-costs-of-opposition', days: 15 },
      ],
      costs: [
        {
          id: 'procedure',
          borneBy: 'creditor',
          amount: null,
          reason: 'sources-conflict',
          certainty: 'unknown',
        },
        {
          id: 'service',
          borneBy: 'debtor',
          amount: cents(2579),
          reason: null,
          certainty: 'arguable',
        },
      ],
      economicActivitiesCourt: true,
      lastResort: true,
    },
  },
  {
    name: 'above 10 000 € a lawyer follows an opposition before the judicial court',
    facts: { ...unpaidInvoice, amount: cents(1_000_001) },
    id: 'payment-order',
    expected: {
      lawyer: 'not-required',
      lastResort: false,
      deadlines: [
        { id: 'serve-the-order', months: 3 },
        { id: 'oppose', months: 1 },
        { id: 'enforce-after', months: 2 },
        { id: 'registry-tells-of-opposition', months: 1 },
        { id: 'appoint-a-lawyer', days: 15 },
      ],
    },
  },
  {
    name: 'a claim of exactly 10 000 € needs no lawyer',
    facts: { ...unpaidInvoice, amount: cents(1_000_000) },
    id: 'claim',
    expected: { lawyer: 'not-required', lastResort: false, filing: 'writ' },
  },
  {
    name: 'a cent more needs one',
    facts: { ...unpaidInvoice, amount: cents(1_000_001) },
    id: 'claim',
    expected: { lawyer: 'required', lastResort: false },
  },
  {
    name: 'before the protection judge nobody needs one',
    facts: { ...unpaidInvoice, nature: 'residential-rent', amount: cents(1_000_001) },
    id: 'claim',
    expected: { court: 'protection-judge', lawyer: 'not-required', lastResort: false },
  },
  {
    name: 'a claim of exactly 5 000 € is judged without appeal, by petition',
    facts: { ...unpaidInvoice, amount: cents(500000) },
    id: 'claim',
    expected: {
      lastResort: true,
      filing: 'petition-or-writ',
      because: ['prior-attempt-required'],
      places: ['debtor-home', 'delivery-place', 'performance-place'],
      costs: [
        {
          id: 'procedure',
          borneBy: 'judge-decides',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
        {
          id: 'legal-aid-contribution',
          borneBy: 'creditor',
          amount: cents(5000),
          reason: null,
          certainty: 'arguable',
        },
      ],
    },
  },
  {
    name: 'a cent more is open to appeal, by writ',
    facts: { ...unpaidInvoice, amount: cents(500001) },
    id: 'claim',
    expected: { lastResort: false, filing: 'writ', because: [] },
  },
  {
    name: 'the contribution to legal aid on the day that its sources disagree',
    facts: { ...unpaidInvoice, on: day('2026-04-30') },
    id: 'claim',
    expected: {
      costs: [
        {
          id: 'procedure',
          borneBy: 'judge-decides',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
        {
          id: 'legal-aid-contribution',
          borneBy: 'creditor',
          amount: null,
          reason: 'sources-conflict',
          certainty: 'unknown',
        },
      ],
    },
  },
  {
    name: 'the day before it, none',
    facts: { ...unpaidInvoice, on: day('2026-02-28') },
    id: 'claim',
    expected: {
      costs: [
        {
          id: 'procedure',
          borneBy: 'judge-decides',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
      ],
    },
  },
  {
    name: 'a clause on the place binds merchants only, and a contribution above 50 000 € in Lyon',
    facts: {
      ...unpaidInvoice,
      amount: cents(5_000_001),
      nature: 'sale',
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', courtTown: 'LYON' },
    },
    id: 'claim',
    expected: {
      places: ['debtor-home', 'delivery-place', 'clause-between-merchants'],
      economicActivitiesCourt: true,
      filing: null,
      costs: [
        {
          id: 'procedure',
          borneBy: 'judge-decides',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
        {
          id: 'economic-contribution',
          borneBy: 'creditor',
          amount: null,
          reason: 'to-be-confirmed',
          certainty: 'unknown',
        },
      ],
    },
  },
  {
    name: 'no contribution in another town',
    facts: {
      ...unpaidInvoice,
      amount: cents(5_000_001),
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', courtTown: 'Toulouse' },
    },
    id: 'claim',
    expected: {
      economicActivitiesCourt: false,
      costs: [
        {
          id: 'procedure',
          borneBy: 'judge-decides',
          amount: null,
          reason: 'not-held',
          certainty: 'unknown',
        },
      ],
    },
  },
  {
    name: 'the day before these courts',
    facts: {
      ...unpaidInvoice,
      on: day('2024-12-31'),
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', courtTown: 'Lyon' },
    },
    id: 'claim',
    expected: { economicActivitiesCourt: false },
  },
  {
    name: 'their last day',
    facts: { ...unpaidInvoice, on: day('2028-12-31'), parties: betweenMerchants },
    id: 'claim',
    expected: { economicActivitiesCourt: null },
  },
  {
    name: 'the day after',
    facts: { ...unpaidInvoice, on: day('2029-01-01'), parties: betweenMerchants },
    id: 'claim',
    expected: { economicActivitiesCourt: false },
  },
  {
    name: 'uncontested claims wait for their decree',
    facts: { ...unpaidInvoice, parties: betweenMerchants },
    id: 'uncontested-commercial-claim',
    expected: { open: false, because: ['decree-not-published'], deadlines: [], costs: [] },
  },
  {
    name: 'before the law they do not exist',
    facts: { ...unpaidInvoice, on: day('2026-04-24'), parties: betweenMerchants },
    id: 'uncontested-commercial-claim',
    expected: { open: false, because: ['not-yet-law'] },
  },
  {
    name: 'a maintenance may be claimed where the creditor lives',
    facts: {
      ...unpaidInvoice,
      nature: 'maintenance',
      parties: { creditorIs: 'private-individual', debtorIs: 'private-individual' },
    },
    id: 'claim',
    expected: { places: ['debtor-home', 'creditor-home'] },
  },
  {
    name: 'the day before the first time limits of a payment order that are held',
    facts: { ...unpaidInvoice, on: day('1981-12-31') },
    id: 'payment-order',
    expected: { deadlines: [] },
  },
  {
    name: 'their first day',
    facts: { ...unpaidInvoice, on: day('1982-01-01') },
    id: 'payment-order',
    expected: { deadlines: monthsOfOrder },
  },
  {
    name: 'the last day of the wording of six months that was not read',
    facts: { ...unpaidInvoice, on: day('2022-02-28') },
    id: 'payment-order',
    expected: { deadlines: monthsOfOrder },
  },
  {
    name: 'the first day of the one that was',
    facts: { ...unpaidInvoice, on: day('2022-03-01') },
    id: 'payment-order',
    expected: { deadlines: monthsOfOrder },
  },
  {
    name: 'the last day of the wording on lawyers before the commercial court that was not read',
    facts: { ...unpaidInvoice, on: day('2026-03-27'), parties: betweenMerchants },
    id: 'claim',
    expected: { lawyer: 'not-required' },
  },
  {
    name: 'the first day of the one that was, above its limit',
    facts: {
      ...unpaidInvoice,
      on: day('2026-03-28'),
      parties: betweenMerchants,
      amount: cents(1_000_001),
    },
    id: 'claim',
    expected: { lawyer: 'required' },
  },
  {
    name: 'the day before the last resort of the commercial court is known',
    facts: { ...unpaidInvoice, on: day('2024-11-15'), parties: betweenMerchants },
    id: 'claim',
    expected: { lastResort: null },
  },
  {
    name: 'its first day',
    facts: { ...unpaidInvoice, on: day('2024-11-16'), parties: betweenMerchants },
    id: 'claim',
    expected: { lastResort: true },
  },
  {
    name: 'the day before the last resort of the protection judge is known',
    facts: { ...unpaidInvoice, on: day('2024-12-21'), nature: 'residential-rent' },
    id: 'claim',
    expected: { lastResort: null },
  },
  {
    name: 'its first day',
    facts: { ...unpaidInvoice, on: day('2024-12-22'), nature: 'residential-rent' },
    id: 'claim',
    expected: { lastResort: true },
  },
  {
    name: 'the first day of the courts of economic activities',
    facts: {
      ...unpaidInvoice,
      on: day('2025-01-01'),
      parties: betweenMerchants,
      debtorPlace: { country: 'FR', courtTown: 'Lyon' },
    },
    id: 'claim',
    expected: { economicActivitiesCourt: true },
  },
  {
    name: 'the day before the fee of service is held',
    facts: { ...unpaidInvoice, on: day('2024-02-29') },
    id: 'payment-order',
    expected: { costs: [registryNotHeld, serviceNotHeld] },
  },
  {
    name: 'its first day',
    facts: { ...unpaidInvoice, on: day('2024-03-01') },
    id: 'payment-order',
    expected: { costs: [registryNotHeld, serviceFee] },
  },
  {
    name: 'the first day of the next tariff, and of the contribution to legal aid',
    facts: { ...unpaidInvoice, on: day('2026-03-01') },
    id: 'payment-order',
    expected: { costs: [registryNotHeld, serviceFee, contributionToConfirm] },
  },
  {
    name: 'the last day of that tariff',
    facts: { ...unpaidInvoice, on: day('2028-02-29') },
    id: 'payment-order',
    expected: { costs: [registryFree, serviceFee, contributionToConfirm] },
  },
  {
    name: 'the day after, nobody knows it yet',
    facts: { ...unpaidInvoice, on: day('2028-03-01') },
    id: 'payment-order',
    expected: { costs: [registryFree, serviceNotHeld, contributionToConfirm] },
  },
  {
    name: 'the day before the registry of the judicial court is known to be free',
    facts: { ...unpaidInvoice, on: day('2026-09-24') },
    id: 'payment-order',
    expected: { costs: [registryNotHeld, serviceFee, contributionToConfirm] },
  },
  {
    name: 'from that day',
    facts: { ...unpaidInvoice, on: day('2026-09-25') },
    id: 'payment-order',
    expected: { costs: [registryFree, serviceFee, contributionToConfirm] },
  },
  {
    name: 'the day before the wordings of March 2026: no way to file is held, nor a lawyer to appoint',
    facts: { ...unpaidInvoice, on: day('2026-03-27') },
    id: 'claim',
    expected: { filing: null, lawyer: 'not-required' },
  },
  {
    name: 'their first day',
    facts: { ...unpaidInvoice, on: day('2026-03-28') },
    id: 'claim',
    expected: { filing: 'petition-or-writ', lawyer: 'not-required' },
  },
  {
    name: 'the first day on which the sources agree on the contribution to legal aid',
    facts: { ...unpaidInvoice, on: day('2026-05-01') },
    id: 'claim',
    expected: {
      costs: [
        { ...registryNotHeld, borneBy: 'judge-decides' },
        {
          id: 'legal-aid-contribution',
          borneBy: 'creditor',
          amount: cents(5000),
          reason: null,
          certainty: 'arguable',
        },
      ],
    },
  },
]
