import { cents, day } from '@quittance/kernel'

import type { CaseFacts, CaseOutreach } from '#case-facts.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'

/**
 * A dossier where nothing stands in the way: an agency, a late invoice, the first letter gone on
 * 1 September 2026, nothing read, promised, contested or paid.
 */
export function lawfulCase(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    status: 'amicable',
    capacity: 'agency',
    creditorKind: 'professional',
    debtorKind: 'professional',
    items: [{ id: 'i1', label: 'Facture F-1', dueOn: day('2026-06-30'), amount: cents(149_000) }],
    statement: {
      principal: cents(149_000),
      interest: cents(0),
      indemnity: cents(4_000),
      paid: cents(0),
      total: cents(153_000),
    },
    firstLetter: { reference: '2026-0139', sentOn: day('2026-09-01') },
    reminders: [],
    calls: [],
    outreach: inScenario({ 'first-reminder': '2026-09-01' }),
    formalNotice: null,
    findingsAwaiting: 0,
    repliesAwaiting: 0,
    promises: [],
    instalments: [],
    disputes: [],
    payments: [],
    limitation: { status: 'running', lastDay: day('2031-06-30'), certainty: 'established' },
    proof: { exhibits: ['order', 'invoice'] },
    underWay: [],
    mandate: { signedOn: day('2026-08-15'), endsOn: null },
    insuredUntil: day('2027-06-30'),
    accountDeclaredOn: day('2024-02-05'),
    holds: {
      insolvency: false,
      overIndebtedness: false,
      vulnerability: false,
      deceased: false,
    },
    title: false,
    snoozedUntil: null,
    openedOn: day('2026-08-20'),
    ...changes,
  }
}

/** The scenario of the house, and the days on which its letters left; reached by every way. */
export function inScenario(letters: Readonly<Record<string, string>>): CaseOutreach {
  return {
    scenario: houseScenario,
    pauses: [],
    reach: {
      post: true,
      email: true,
      phone: true,
      electronic: 'no-provider',
      sms: { standing: 'open', hours: 'open', tooLong: [] },
      asked: null,
      closed: [],
    },
    place: 'metropole',
    letters: Object.fromEntries(Object.entries(letters).map(([letter, on]) => [letter, day(on)])),
    smsBeside: [],
    contacts: [],
  }
}

/** A promise of the whole, running, due on a day; without grace unless it is said until when. */
export function promiseDue(dueOn: string, graceUntil = dueOn): CaseFacts['promises'] {
  return [
    {
      id: 'p1',
      amount: cents(153_000),
      dueOn: day(dueOn),
      graceUntil: day(graceUntil),
      state: 'running',
    },
  ]
}

/** A payment receipted and not yet paid over. */
export function collected(on: string, payOverBy: string): CaseFacts['payments'] {
  const collectedOn = day(on)
  return [
    {
      id: 'r1',
      amount: cents(50_000),
      collectedOn,
      receiptedOn: collectedOn,
      paidOverOn: null,
      payOverBy: day(payOverBy),
    },
  ]
}
