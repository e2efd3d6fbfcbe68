import { cents, day } from '@quittance/kernel'
import type { ExchangeValue } from '#acts/exchange-value/exchange-value.rule.ts'
import type { ExchangeValueFacts } from '#acts/exchange-value/exchange.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const about: ExchangeValueFacts = {
  on: day('2026-11-21'),
  actOn: day('2025-02-01'),
  actAmount: cents(195000),
  against: 'other',
}
const sms: ExchangeValueFacts = {
  ...about,
  exchange: 'sms',
  from: 'debtor',
  authorGrade: 'A',
  states: 'debt-and-amount',
}
const acknowledgment: ExchangeValueFacts = {
  ...about,
  exchange: 'acknowledgment-of-debt',
  signature: 'handwritten',
  amountInFigures: cents(195000),
  amountInWords: cents(195000),
}
const plan: ExchangeValueFacts = { ...about, exchange: 'payment-plan', signature: 'handwritten' }

/** Worked examples of the value of exchanges. */
export const exchangeValueCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: ExchangeValueFacts
  readonly expected: OutcomeView<ExchangeValue>
}[] = [
  {
    name: 'a reminder shows good faith and proves nothing',
    facts: { ...about, exchange: 'reminder' },
    expected: {
      role: 'none',
      weakness: 'own-document',
      uses: ['shows-good-faith'],
      warnings: ['own-document'],
      titles: [],
      certainty: 'arguable',
    },
  },
  {
    name: 'a formal notice by registered letter dates the demand and proves its sending',
    facts: { ...about, exchange: 'formal-notice', sentBy: 'registered-letter' },
    expected: {
      role: 'none',
      uses: ['puts-on-notice', 'proves-sending'],
      warnings: ['own-document'],
    },
  },
  {
    name: 'by plain letter its receipt is to be proved',
    facts: { ...about, exchange: 'formal-notice', sentBy: 'letter' },
    expected: {
      uses: ['puts-on-notice'],
      warnings: ['own-document', 'receipt-not-proved'],
      certainty: 'established',
    },
  },
  {
    name: 'by registered e-mail a consumer must have consented',
    facts: {
      ...about,
      exchange: 'formal-notice',
      sentBy: 'registered-e-mail',
      debtorIs: 'consumer',
    },
    expected: { warnings: ['own-document', 'consent-to-registered-e-mail'] },
  },
  {
    name: 'a professional need not have consented',
    facts: {
      ...about,
      exchange: 'formal-notice',
      sentBy: 'registered-e-mail',
      debtorIs: 'professional',
    },
    expected: { warnings: ['own-document'] },
  },
  {
    name: 'an SMS of the debtor may be shown by the one who received it',
    source: 'Cass. soc., 23 mai 2007, n° 06-43.209 (CASS-SOC-2007-06-43.209)',
    facts: sms,
    expected: {
      admissible: 'yes',
      role: 'beginning-of-proof',
      weakness: 'message-only',
      uses: ['admits-the-debt'],
      warnings: [],
      certainty: 'established',
    },
  },
  {
    name: 'up to the threshold it proves freely',
    facts: { ...sms, actAmount: cents(150000) },
    expected: { role: 'free-proof', certainty: 'arguable' },
  },
  {
    name: 'a cent more and it only begins to prove',
    facts: { ...sms, actAmount: cents(150001) },
    expected: { role: 'beginning-of-proof' },
  },
  {
    name: 'against a merchant it proves freely at any amount',
    facts: { ...sms, against: 'merchant-commercial-act' },
    expected: { role: 'free-proof' },
  },
  {
    name: 'a message of the creditor proves nothing for him',
    facts: { ...sms, exchange: 'instant-message', from: 'creditor' },
    expected: { role: 'none', uses: [], warnings: ['own-document'] },
  },
  {
    name: 'a complete acknowledgment is full proof, and may become a title',
    facts: acknowledgment,
    expected: {
      role: 'full-proof',
      uses: ['admits-the-debt'],
      titles: ['small-claims', 'notarial-deed'],
      certainty: 'established',
    },
  },
  {
    name: 'without its amount in words it only begins to prove',
    source: 'Cass. 1re civ., 4 juill. 2019, n° 18-10.139 (CASS-2019-18-10.139), by analogy',
    facts: { ...acknowledgment, amountInWords: null },
    expected: { role: 'beginning-of-proof', weakness: 'mention-incomplete' },
  },
  {
    name: 'a signed plan binds both and may become a title in four ways',
    facts: plan,
    expected: {
      role: 'full-proof',
      uses: ['binds-both', 'admits-the-debt'],
      titles: ['small-claims', 'lawyers-deed', 'homologation', 'notarial-deed'],
    },
  },
  {
    name: 'above the ceiling of small claims, in three',
    facts: { ...plan, actAmount: cents(500001) },
    expected: { titles: ['lawyers-deed', 'homologation', 'notarial-deed'] },
  },
  {
    name: 'the day before the law of December 2021, without the lawyers',
    facts: { ...plan, on: day('2021-12-23') },
    expected: { titles: ['small-claims', 'homologation', 'notarial-deed'], certainty: 'arguable' },
  },
  {
    name: 'its first day',
    facts: { ...plan, on: day('2021-12-24') },
    expected: {
      titles: ['small-claims', 'lawyers-deed', 'homologation', 'notarial-deed'],
      certainty: 'arguable',
    },
  },
  {
    name: 'the last day before the list that was read',
    facts: { ...plan, on: day('2023-05-31') },
    expected: { certainty: 'arguable' },
  },
  {
    name: 'the first day of that list',
    facts: { ...plan, on: day('2023-06-01') },
    expected: { certainty: 'established' },
  },
  {
    name: 'before October 2016 the titles were not read',
    facts: { ...plan, on: day('2016-09-30'), actOn: day('2016-09-01') },
    expected: { titles: null, certainty: 'unknown' },
  },
  {
    name: 'the first day of the titles that were read',
    facts: { ...plan, on: day('2016-10-01'), actOn: day('2016-10-01') },
    expected: { titles: ['small-claims', 'homologation', 'notarial-deed'], certainty: 'arguable' },
  },
  {
    name: 'an unsigned plan binds nobody',
    facts: { ...plan, signature: 'none', from: 'debtor' },
    expected: { role: 'beginning-of-proof', uses: [], warnings: ['not-signed'], titles: [] },
  },
  {
    name: 'a plan that the creditor wrote alone is his own paper',
    facts: { ...plan, signature: 'none', from: 'creditor' },
    expected: {
      role: 'none',
      weakness: 'own-document',
      uses: [],
      warnings: ['not-signed', 'own-document'],
    },
  },
  {
    name: 'of an unsigned plan, who wrote it is asked',
    facts: { ...plan, signature: 'none' },
    expected: { missing: ['from'] },
  },
  {
    name: 'words spoken on the telephone prove up to the threshold only',
    facts: { ...about, exchange: 'phone-call', from: 'debtor', states: 'debt-only' },
    expected: { role: 'none', warnings: ['spoken-only'], certainty: 'arguable' },
  },
  {
    name: 'a covert recording is weighed by the judge, and stays a crime',
    source: 'Cass. ass. plén., 22 déc. 2023, n° 20-20.648 (CASS-AP-2023-20-20.648)',
    facts: { ...about, exchange: 'covert-recording' },
    expected: {
      admissible: 'judge-decides',
      warnings: ['recording-is-a-crime', 'indispensable-and-proportionate'],
      certainty: 'arguable',
    },
  },
  {
    name: 'the day before that ruling',
    facts: { ...about, exchange: 'covert-recording', on: day('2023-12-21') },
    expected: { admissible: 'judge-decides', certainty: 'unknown' },
  },
  {
    name: 'the day of that ruling',
    facts: { ...about, exchange: 'covert-recording', on: day('2023-12-22') },
    expected: { admissible: 'judge-decides', certainty: 'arguable' },
  },
  {
    name: 'a transfer of the debtor shows a payment',
    facts: { ...about, exchange: 'bank-transfer', from: 'debtor' },
    expected: { role: 'corroboration', weakness: 'payment-only', uses: ['shows-a-payment'] },
  },
  {
    name: 'what is absent is asked for by the kind of exchange',
    facts: { on: day('2026-11-21'), exchange: 'acknowledgment-of-debt' },
    expected: {
      missing: ['actOn', 'actAmount', 'against', 'signature', 'amountInFigures', 'amountInWords'],
    },
  },
]
