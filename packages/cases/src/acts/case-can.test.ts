import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { caseCan } from '#acts/case-can.ts'
import { caseActs, type CaseAct, type CaseFacts } from '#case-facts.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'
import type { Scenario, ScenarioAct } from '#scenario/scenario.ts'
import { collected, inScenario, lawfulCase, promiseDue } from '#testing/lawful-case.ts'

type Row = {
  readonly name: string
  readonly act: CaseAct
  readonly on: string
  readonly with?: Partial<CaseFacts>
  readonly article?: string
  readonly expected: 'yes' | 'no' | `until ${string}`
}

const owes = (total: number): CaseFacts['statement'] => ({
  principal: cents(149_000),
  interest: cents(0),
  indemnity: cents(4_000),
  paid: cents(153_000 - total),
  total: cents(total),
})
const noticeOn = (on: string): CaseFacts['formalNotice'] => ({
  on: day(on),
  registeredNumber: null,
  deliveredOn: null,
})
const lastDay = (on: string): CaseFacts['limitation'] => ({
  status: 'running',
  lastDay: day(on),
  certainty: 'established',
})
const holds = {
  insolvency: false,
  overIndebtedness: false,
  vulnerability: false,
  deceased: false,
}

const threeLetters = {
  'first-reminder': '2026-08-21',
  'second-reminder': '2026-08-28',
  'last-reminder': '2026-09-11',
}

/** The scenario of the house, with another wait before one act. */
function waitingBefore(act: ScenarioAct, count: number): Scenario {
  const steps = houseScenario.steps.map((step) =>
    step.act === act ? { ...step, after: { ...step.after, count } } : step,
  )
  return { steps }
}

const rows: readonly Row[] = [
  {
    name: 'the first letter, before anything',
    act: 'first-letter',
    on: '2026-08-25',
    with: { firstLetter: null },
    article: 'R124-4',
    expected: 'yes',
  },
  { name: 'the first letter twice', act: 'first-letter', on: '2026-09-11', expected: 'no' },
  {
    name: 'the first letter of a creditor for itself',
    act: 'first-letter',
    on: '2026-09-11',
    with: { capacity: 'creditor', firstLetter: null },
    article: 'R124-4',
    expected: 'no',
  },
  {
    name: 'the first letter without a mandate',
    act: 'first-letter',
    on: '2026-08-25',
    with: { firstLetter: null, mandate: null },
    article: 'R124-3',
    expected: 'no',
  },
  {
    name: 'the first letter the day before the mandate',
    act: 'first-letter',
    on: '2026-08-14',
    with: { firstLetter: null },
    article: 'R124-3',
    expected: 'no',
  },
  {
    name: 'the first letter on the last day of insurance',
    act: 'first-letter',
    on: '2027-06-30',
    with: { firstLetter: null },
    expected: 'yes',
  },
  {
    name: 'the first letter the day after',
    act: 'first-letter',
    on: '2027-07-01',
    with: { firstLetter: null },
    article: 'R124-2',
    expected: 'no',
  },
  {
    name: 'the first letter without a declared account',
    act: 'first-letter',
    on: '2026-08-25',
    with: { firstLetter: null, accountDeclaredOn: null },
    article: 'R124-2',
    expected: 'no',
  },
  {
    name: 'the first letter on the due date',
    act: 'first-letter',
    on: '2026-08-25',
    with: {
      firstLetter: null,
      items: [{ id: 'i', label: 'F', dueOn: day('2026-08-25'), amount: cents(1) }],
    },
    article: '1305-2',
    expected: 'until 2026-08-26',
  },
  {
    name: 'a reminder on the thirteenth day',
    act: 'reminder',
    on: '2026-09-14',
    article: 'non une loi',
    expected: 'until 2026-09-15',
  },
  {
    name: 'a reminder on the fourteenth day',
    act: 'reminder',
    on: '2026-09-15',
    article: 'R124-4',
    expected: 'yes',
  },
  {
    name: 'a reminder before the first letter',
    act: 'reminder',
    on: '2026-09-11',
    with: { firstLetter: null },
    article: 'R124-4',
    expected: 'no',
  },
  {
    name: 'a reminder of a creditor for itself, no first letter',
    act: 'reminder',
    on: '2026-09-11',
    with: {
      capacity: 'creditor',
      firstLetter: null,
      mandate: null,
      insuredUntil: null,
      outreach: inScenario({}),
    },
    expected: 'yes',
  },
  {
    name: 'a second reminder too soon',
    act: 'reminder',
    on: '2026-09-24',
    with: { reminders: [day('2026-09-11')] },
    expected: 'until 2026-09-25',
  },
  {
    name: 'a fourth reminder',
    act: 'reminder',
    on: '2026-12-20',
    with: { reminders: [day('2026-09-11'), day('2026-09-21'), day('2026-10-01')] },
    expected: 'no',
  },
  {
    name: 'a reminder while a finding waits',
    act: 'reminder',
    on: '2026-09-11',
    with: { findingsAwaiting: 1 },
    article: '2240',
    expected: 'no',
  },
  {
    name: 'a reminder while a reply waits',
    act: 'reminder',
    on: '2026-09-11',
    with: { repliesAwaiting: 1 },
    expected: 'no',
  },
  {
    name: 'a reminder on the day promised',
    act: 'reminder',
    on: '2026-09-30',
    with: { promises: promiseDue('2026-09-30') },
    expected: 'until 2026-10-01',
  },
  {
    name: 'a reminder the day after',
    act: 'reminder',
    on: '2026-10-01',
    with: { promises: promiseDue('2026-09-30') },
    expected: 'yes',
  },
  {
    name: 'a reminder within the grace of a promise',
    act: 'reminder',
    on: '2026-10-02',
    with: { promises: promiseDue('2026-09-30', '2026-10-02') },
    expected: 'until 2026-10-03',
  },
  {
    name: 'a reminder between two instalments of a plan',
    act: 'reminder',
    on: '2026-09-30',
    with: { instalments: promiseDue('2026-10-05', '2026-10-07') },
    expected: 'no',
    article: '1305-2',
  },
  {
    name: 'a reminder once an instalment failed: the plan stands, the whole is not due',
    act: 'reminder',
    on: '2026-10-08',
    with: { instalments: promiseDue('2026-10-05', '2026-10-07') },
    expected: 'no',
    article: '1305-2',
  },
  {
    name: 'a promise beside a plan',
    act: 'promise',
    on: '2026-09-30',
    with: { instalments: promiseDue('2026-10-05', '2026-10-07') },
    expected: 'no',
  },
  {
    name: 'handing over while a plan is followed',
    act: 'hand-over',
    on: '2026-10-30',
    with: {
      formalNotice: noticeOn('2026-09-26'),
      instalments: promiseDue('2026-11-05', '2026-11-09'),
    },
    expected: 'no',
  },
  {
    name: 'a reminder of what is contested',
    act: 'reminder',
    on: '2026-09-11',
    with: {
      disputes: [{ id: 'd', component: 'whole', openedOn: day('2026-09-05'), answeredOn: null }],
    },
    expected: 'no',
  },
  {
    name: 'a reminder once answered',
    act: 'reminder',
    on: '2026-09-15',
    with: {
      disputes: [
        { id: 'd', component: 'whole', openedOn: day('2026-09-05'), answeredOn: day('2026-09-08') },
      ],
    },
    expected: 'yes',
  },
  {
    name: 'a reminder when nothing is owed',
    act: 'reminder',
    on: '2026-09-11',
    with: { statement: owes(0) },
    article: '1342',
    expected: 'no',
  },
  {
    name: 'a reminder in a collective proceeding',
    act: 'reminder',
    on: '2026-09-11',
    with: { holds: { ...holds, insolvency: true } },
    article: 'L622-21 (à confirmer)',
    expected: 'no',
  },
  {
    name: 'a reminder to the over-indebted',
    act: 'reminder',
    on: '2026-09-11',
    with: { holds: { ...holds, overIndebtedness: true } },
    expected: 'no',
  },
  {
    name: 'a reminder under a plan',
    act: 'reminder',
    on: '2026-09-11',
    with: { status: 'plan' },
    expected: 'no',
  },
  {
    name: 'a reminder while a send is reserved',
    act: 'reminder',
    on: '2026-09-11',
    with: { underWay: [{ act: 'reminder', state: 'reserved', since: day('2026-09-11') }] },
    expected: 'no',
  },
  {
    name: 'a reminder while a draft is open',
    act: 'reminder',
    on: '2026-09-15',
    with: { underWay: [{ act: 'reminder', state: 'preparing', since: day('2026-09-11') }] },
    expected: 'yes',
  },
  {
    name: 'a formal notice without reminder',
    act: 'formal-notice',
    on: '2026-10-20',
    expected: 'no',
  },
  {
    name: 'a formal notice on the fourteenth day',
    act: 'formal-notice',
    on: '2026-09-25',
    with: { reminders: [day('2026-09-11')], outreach: inScenario(threeLetters) },
    expected: 'until 2026-09-26',
  },
  {
    name: 'a formal notice on the fifteenth day',
    act: 'formal-notice',
    on: '2026-09-26',
    with: { reminders: [day('2026-09-11')], outreach: inScenario(threeLetters) },
    article: '1344',
    expected: 'yes',
  },
  {
    name: 'a formal notice before the last reminder of its scenario',
    act: 'formal-notice',
    on: '2026-10-26',
    with: {
      reminders: [day('2026-09-11')],
      outreach: inScenario({ 'first-reminder': '2026-08-27', 'second-reminder': '2026-09-11' }),
    },
    article: 'non une loi',
    expected: 'no',
  },
  {
    name: 'a formal notice before its day in the scenario, whatever the floor of the house',
    act: 'formal-notice',
    on: '2026-09-28',
    with: {
      reminders: [day('2026-09-11')],
      outreach: {
        ...inScenario(threeLetters),
        scenario: waitingBefore('formal-notice', 30),
      },
    },
    expected: 'until 2026-10-18',
  },
  {
    name: 'a last reminder when both reminders have left',
    act: 'reminder',
    on: '2026-10-30',
    with: {
      reminders: [day('2026-08-28'), day('2026-09-11')],
      outreach: inScenario(threeLetters),
    },
    expected: 'no',
  },
  {
    name: 'a first letter before the day that its scenario gives it',
    act: 'first-letter',
    on: '2026-08-26',
    with: {
      firstLetter: null,
      outreach: { ...inScenario({}), scenario: waitingBefore('first-reminder', 10) },
    },
    expected: 'until 2026-08-30',
  },
  {
    name: 'a formal notice when limitation presses',
    act: 'formal-notice',
    on: '2026-10-20',
    with: { limitation: lastDay('2026-12-31') },
    article: '1344',
    expected: 'yes',
  },
  {
    name: 'a formal notice on the last day',
    act: 'formal-notice',
    on: '2026-10-20',
    with: { limitation: lastDay('2026-10-20') },
    expected: 'yes',
  },
  {
    name: 'a formal notice the day after',
    act: 'formal-notice',
    on: '2026-10-21',
    with: { limitation: lastDay('2026-10-20') },
    article: '2219',
    expected: 'no',
  },
  {
    name: 'a second formal notice',
    act: 'formal-notice',
    on: '2026-12-20',
    with: { reminders: [day('2026-09-11')], formalNotice: noticeOn('2026-09-26') },
    expected: 'no',
  },
  {
    name: 'a reminder after the formal notice',
    act: 'reminder',
    on: '2026-12-20',
    with: { formalNotice: noticeOn('2026-09-26') },
    expected: 'no',
  },
  {
    name: 'a call six days after a call',
    act: 'call',
    on: '2026-09-16',
    with: { calls: [day('2026-09-10')] },
    expected: 'until 2026-09-17',
  },
  {
    name: 'a call on the seventh day',
    act: 'call',
    on: '2026-09-17',
    with: { calls: [day('2026-09-10')] },
    expected: 'yes',
  },
  { name: 'reading with nothing to read', act: 'review-finding', on: '2026-09-11', expected: 'no' },
  {
    name: 'reading what was found',
    act: 'review-finding',
    on: '2026-09-11',
    with: { findingsAwaiting: 1 },
    article: '2240',
    expected: 'yes',
  },
  {
    name: 'paying over what was receipted',
    act: 'pay-over',
    on: '2026-09-11',
    with: { payments: collected('2026-09-05', '2026-10-05') },
    article: 'R124-6',
    expected: 'yes',
  },
  {
    name: 'paying over nothing',
    act: 'pay-over',
    on: '2026-09-11',
    article: 'R124-6',
    expected: 'no',
  },
  {
    name: 'paying over before the receipt',
    act: 'pay-over',
    on: '2026-09-11',
    with: {
      payments: collected('2026-09-05', '2026-10-05').map((payment) => ({
        ...payment,
        receiptedOn: null,
      })),
    },
    article: 'R124-6',
    expected: 'no',
  },
  {
    name: 'paying over for oneself',
    act: 'pay-over',
    on: '2026-09-11',
    with: { capacity: 'creditor' },
    expected: 'no',
  },
  {
    name: 'handing over before the formal notice',
    act: 'hand-over',
    on: '2026-10-20',
    expected: 'no',
  },
  {
    name: 'handing over too soon after it',
    act: 'hand-over',
    on: '2026-10-14',
    with: { formalNotice: noticeOn('2026-09-26') },
    expected: 'until 2026-10-15',
  },
  {
    name: 'handing over in time',
    act: 'hand-over',
    on: '2026-10-15',
    with: { formalNotice: noticeOn('2026-09-26') },
    expected: 'yes',
  },
  {
    name: 'handing over before the day promised',
    act: 'hand-over',
    on: '2026-10-20',
    with: { formalNotice: noticeOn('2026-09-26'), promises: promiseDue('2026-10-30') },
    expected: 'until 2026-10-31',
  },
  {
    name: 'handing over when limitation presses',
    act: 'hand-over',
    on: '2026-10-20',
    with: { limitation: lastDay('2027-01-18') },
    expected: 'yes',
  },
  {
    name: 'handing over a day before it presses',
    act: 'hand-over',
    on: '2026-10-19',
    with: { limitation: lastDay('2027-01-18') },
    expected: 'no',
  },
  {
    name: 'a second promise',
    act: 'promise',
    on: '2026-09-11',
    with: { promises: promiseDue('2026-09-30') },
    expected: 'no',
  },
  { name: 'closing with money owed', act: 'close', on: '2026-09-11', expected: 'no' },
  {
    name: 'closing when all is paid',
    act: 'close',
    on: '2026-09-11',
    with: { statement: owes(0) },
    expected: 'yes',
  },
  {
    name: 'closing before paying over',
    act: 'close',
    on: '2026-09-11',
    with: { statement: owes(0), payments: collected('2026-09-05', '2026-10-05') },
    article: 'R124-6',
    expected: 'no',
  },
  {
    name: 'recording money on a closed dossier',
    act: 'record-payment',
    on: '2026-09-11',
    with: { status: 'closed' },
    expected: 'yes',
  },
  {
    name: 'a call on a dossier handed over',
    act: 'call',
    on: '2026-09-11',
    with: { status: 'handed-over' },
    expected: 'no',
  },
]

describe('caseCan', () => {
  it.each(rows)('answers $expected to $name', ({ act, on, with: changes, article, expected }) => {
    const permission = caseCan[act](lawfulCase(changes), day(on))
    const until = permission.kind === 'no' ? permission.until : undefined
    expect(until === undefined ? permission.kind : `until ${until.toString()}`).toBe(expected)
    const articles = permission.citations.map((citation) => citation.article)
    expect(article === undefined || articles.includes(article)).toBe(true)
  })

  it('says in words why the formal notice waits for a reading', () => {
    const permission = caseCan['formal-notice'](
      lawfulCase({ findingsAwaiting: 1 }),
      day('2026-10-20'),
    )
    expect(permission.kind === 'no' ? permission.because : null).toEqual({
      fr: 'Impossible avant votre lecture\u00A0: un engagement attend.',
      en: 'Not possible until you have read the commitment that is waiting.',
    })
  })

  it('says in both languages until when the scenario waits', () => {
    const permission = caseCan.call(lawfulCase({ calls: [day('2026-09-10')] }), day('2026-09-16'))
    expect(permission.kind === 'no' ? permission.because : null).toEqual({
      fr: 'Impossible avant le 17\u00A0septembre 2026, pour le délai entre deux appels.',
      en: 'Not possible before 17 September 2026: the time between two calls is not over.',
    })
  })

  it('never leaves a reason in French on an English screen', () => {
    const reasons = rows.flatMap(({ act, on, with: changes }) => {
      const permission = caseCan[act](lawfulCase(changes), day(on))
      return permission.kind === 'no' ? [permission.because.en] : []
    })
    expect(reasons.length).toBeGreaterThan(30)
    expect(reasons.filter((reason) => !/^(Not possible|Does not)/.test(reason))).toEqual([])
  })

  it('lets time alone lift each obstacle that has a day', () => {
    for (const { act, with: changes, expected } of rows) {
      if (!expected.startsWith('until ')) continue
      const later = caseCan[act](lawfulCase(changes), day(expected.slice('until '.length)))
      expect(later.kind).toBe('yes')
    }
  })

  it('knows every act', () => {
    expect(Object.keys(caseCan).toSorted()).toEqual([...caseActs].toSorted())
  })
})
