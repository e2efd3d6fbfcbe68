import { cents, day } from '@quittance/kernel'
import type { InterestFacts } from '#interest/accrual/interest-question.ts'
import type { Interest } from '#interest/accrual/interest.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

/** A worked example of interest, with its source when others published it. */
export type InterestCase = {
  readonly name: string
  readonly source?: string
  readonly facts: InterestFacts
  readonly expected: Omit<OutcomeView<Interest>, 'lines'> & {
    /** `from to days base rate source interest`, one text a line. */
    readonly lines?: readonly string[]
  }
}

const late: InterestFacts = {
  asOf: day('2026-04-14'),
  principal: cents(235000),
  startsOn: day('2026-01-12'),
  regime: { kind: 'late-payment' },
}

const legal: InterestFacts = {
  asOf: day('2024-08-30'),
  principal: cents(1000000),
  startsOn: day('2023-02-11'),
  regime: { kind: 'legal', creditor: 'other' },
}

const contract: InterestFacts = {
  asOf: day('2023-12-31'),
  principal: cents(1000000),
  startsOn: day('2023-01-01'),
  regime: { kind: 'contractual', annualRate: 500 },
}

export const interestCases: readonly InterestCase[] = [
  {
    name: 'thirty days of 2020 at the rate of a private creditor, over 36 500 in a leap year',
    source: 'service-public.gouv.fr, fiche F20688 (SP-F20688-1)',
    facts: {
      asOf: day('2020-09-30'),
      principal: cents(200000),
      startsOn: day('2020-09-01'),
      regime: { kind: 'legal', creditor: 'private-individual' },
    },
    expected: {
      interest: cents(511),
      totalDue: cents(200511),
      certainty: 'established',
      lines: ['2020-09-01 2020-09-30 30 200000 3.11 legal:private-individual:2020-S2 511'],
    },
  },
  {
    name: 'the official formula: 36 500 € for one day is the rate itself, on 29 February too',
    source: 'service-public.gouv.fr, fiche F783 (SP-F783-formula)',
    facts: {
      asOf: day('2024-02-29'),
      principal: cents(3650000),
      startsOn: day('2024-02-29'),
      regime: { kind: 'legal', creditor: 'private-individual' },
    },
    expected: {
      interest: cents(801),
      certainty: 'established',
      lines: ['2024-02-29 2024-02-29 1 3650000 8.01 legal:private-individual:2024-S1 801'],
    },
  },
  {
    name: 'penalties run from the day after the due date, without a clause and without a reminder',
    source: 'Cass. com., 3 mars 2009, n° 07-16.527 (CASS-COM-2009-07-16.527)',
    facts: { ...late, startsOn: day('2026-02-01'), asOf: day('2026-02-01') },
    expected: {
      interest: cents(78),
      certainty: 'established',
      lines: ['2026-02-01 2026-02-01 1 235000 12.15 ecb:2026-S1 78'],
    },
  },
  {
    name: 'a title for an unpaid cheque is no judgment: no surcharge after two months',
    source: 'Cass. 2e civ., 7 janv. 2016, n° 14-26.449 (CASS-2016-14-26.449)',
    facts: {
      asOf: day('2015-11-18'),
      principal: cents(1000000),
      startsOn: day('2015-11-18'),
      regime: { kind: 'legal', creditor: 'other' },
    },
    expected: {
      certainty: 'established',
      lines: ['2015-11-18 2015-11-18 1 1000000 0.99 legal:other:2015-S2 27'],
    },
  },
  {
    name: 'thirty days of penalties at 15 % written in the contract',
    source: 'agenceipro.com (IPRO-1)',
    facts: {
      asOf: day('2025-01-30'),
      principal: cents(1500000),
      startsOn: day('2025-01-01'),
      regime: { kind: 'late-payment', contractRate: 1500 },
    },
    expected: { interest: cents(18493), certainty: 'established' },
  },
  {
    name: 'a payment goes to the interest due, then to the principal',
    source: 'cours-de-droit.net (COURS-1): 3 000 € of interest, 18 000 € paid on 20 000 €',
    facts: {
      asOf: day('2023-12-31'),
      principal: cents(2000000),
      startsOn: day('2023-01-01'),
      regime: { kind: 'contractual', annualRate: 1500 },
      payments: [{ on: day('2023-12-31'), amount: cents(1800000) }],
    },
    expected: {
      interest: cents(300000),
      interestUnpaid: cents(0),
      principalUnpaid: cents(500000),
      payments: [
        {
          on: '2023-12-31',
          amount: cents(1800000),
          toInterest: cents(300000),
          toPrincipal: cents(1500000),
        },
      ],
    },
  },
  {
    name: 'a credit note cuts a line at the end of its day and is not a payment',
    facts: { ...late, creditNotes: [{ on: day('2026-01-30'), amount: cents(40000) }] },
    expected: {
      interest: cents(6289),
      totalDue: cents(201289),
      certainty: 'arguable',
      payments: [],
      lines: [
        '2026-01-12 2026-01-30 19 235000 12.15 ecb:2026-S1 1486',
        '2026-01-31 2026-04-14 74 195000 12.15 ecb:2026-S1 4803',
      ],
    },
  },
  {
    name: 'a remission of interest is taken off it alone, cuts a line at the end of its day, and is not a payment',
    facts: { ...late, payments: [{ on: day('2026-01-30'), amount: cents(500), remission: true }] },
    expected: {
      interest: cents(7275),
      interestUnpaid: cents(6775),
      principalUnpaid: cents(235000),
      totalDue: cents(241775),
      certainty: 'arguable',
      payments: [
        {
          on: '2026-01-30',
          amount: cents(500),
          toInterest: cents(500),
          toPrincipal: cents(0),
          remission: true,
        },
      ],
      lines: [
        '2026-01-12 2026-01-30 19 235000 12.15 ecb:2026-S1 1486',
        '2026-01-31 2026-04-14 74 235000 12.15 ecb:2026-S1 5789',
      ],
    },
  },
  {
    name: 'a credit note after the day of the statement leaves it as sure as it was',
    facts: {
      ...late,
      asOf: day('2026-01-29'),
      creditNotes: [{ on: day('2026-01-30'), amount: cents(40000) }],
    },
    expected: { certainty: 'established', totalDue: cents(236408) },
  },
  {
    name: 'the legal rate on the last day before the reform of the law of contracts',
    facts: { ...legal, startsOn: day('2016-09-30'), asOf: day('2016-10-31') },
    expected: { certainty: 'established' },
  },
  {
    name: 'the legal rate from the first day of that reform',
    facts: { ...legal, startsOn: day('2016-10-01'), asOf: day('2016-10-31') },
    expected: { certainty: 'established' },
  },
  {
    name: 'penalties before that reform have a text of their own',
    facts: { ...late, startsOn: day('2016-09-30'), asOf: day('2016-10-31') },
    expected: { certainty: 'established' },
  },
  {
    name: 'a payment against them was set against interest first, as it is today',
    facts: {
      ...late,
      startsOn: day('2016-09-30'),
      asOf: day('2016-10-31'),
      payments: [{ on: day('2016-10-15'), amount: cents(1000) }],
    },
    expected: { certainty: 'established' },
  },
  {
    name: 'a half-year in which the text of penalties took another number is one line',
    facts: { ...late, startsOn: day('2019-04-25'), asOf: day('2019-04-26') },
    expected: {
      certainty: 'established',
      lines: ['2019-04-25 2019-04-26 2 235000 10.00 ecb:2019-S1 129'],
    },
  },
  {
    name: 'the day before interest starts bears none',
    facts: { ...late, asOf: day('2026-01-11') },
    expected: { interest: cents(0), totalDue: cents(235000), lines: [] },
  },
  {
    name: 'the first day bears interest',
    facts: { ...late, asOf: day('2026-01-12') },
    expected: { lines: ['2026-01-12 2026-01-12 1 235000 12.15 ecb:2026-S1 78'] },
  },
  {
    name: 'a line is cut on the first day of a period even when the figure stays the same',
    facts: { ...late, startsOn: day('2025-12-31'), asOf: day('2026-01-01') },
    expected: {
      lines: [
        '2025-12-31 2025-12-31 1 235000 12.15 ecb:2025-S2 78',
        '2026-01-01 2026-01-01 1 235000 12.15 ecb:2026-S1 78',
      ],
    },
  },
  {
    name: 'a rate known from one unconfirmed source is used, and is arguable',
    facts: { ...late, startsOn: day('2026-07-01'), asOf: day('2026-07-10') },
    expected: {
      certainty: 'arguable',
      lines: ['2026-07-01 2026-07-10 10 235000 12.40 ecb:2026-S2 798'],
    },
  },
  {
    name: 'the last day with a known rate',
    facts: { ...late, startsOn: day('2026-12-31'), asOf: day('2026-12-31') },
    expected: { lines: ['2026-12-31 2026-12-31 1 235000 12.40 ecb:2026-S2 80'] },
  },
  {
    name: 'a period without a known rate is named, not guessed',
    facts: { ...late, asOf: day('2027-01-01') },
    expected: { missing: ['ecb-rate:2027-S1'] },
  },
  {
    name: 'the first missing period of the legal rate is named',
    facts: { ...legal, asOf: day('2027-09-01') },
    expected: { missing: ['legal-rate:2027-S1'] },
  },
  {
    name: 'penalties before 2013 follow another regime',
    facts: { ...late, startsOn: day('2012-12-31') },
    expected: { missing: ['regime-before-2013'] },
  },
  {
    name: 'penalties from 1 January 2013 are counted',
    facts: { ...late, startsOn: day('2013-01-01'), asOf: day('2013-01-01') },
    expected: { lines: ['2013-01-01 2013-01-01 1 235000 10.75 ecb:2013-S1 69'] },
  },
  {
    name: 'a public buyer before 16 March 2013 follows another regime',
    facts: { ...late, startsOn: day('2013-03-15'), regime: { kind: 'public-buyer' } },
    expected: { missing: ['regime-before-2013'] },
  },
  {
    name: 'a public buyer from 16 March 2013',
    facts: {
      ...late,
      startsOn: day('2013-03-16'),
      asOf: day('2013-03-16'),
      regime: { kind: 'public-buyer' },
    },
    expected: { lines: ['2013-03-16 2013-03-16 1 235000 8.75 ecb:2013-S1 56'] },
  },
  {
    name: 'a public buyer keeps the rate of the half-year in which interest started',
    facts: {
      ...late,
      startsOn: day('2023-06-30'),
      asOf: day('2023-07-01'),
      regime: { kind: 'public-buyer' },
    },
    expected: {
      certainty: 'arguable',
      lines: ['2023-06-30 2023-07-01 2 235000 10.50 ecb:2023-S1 135'],
    },
  },
  {
    name: 'three times the legal rate as the contract says',
    facts: {
      ...late,
      startsOn: day('2024-07-01'),
      asOf: day('2024-07-10'),
      regime: { kind: 'late-payment', contractRate: 'legal-x3' },
    },
    expected: { lines: ['2024-07-01 2024-07-10 10 235000 14.76 legal:other:2024-S2 950'] },
  },
  {
    name: 'a contract rate under the floor is applied as written, and is arguable',
    facts: {
      ...late,
      startsOn: day('2024-07-01'),
      asOf: day('2024-07-10'),
      regime: { kind: 'late-payment', contractRate: 1475 },
    },
    expected: {
      certainty: 'arguable',
      lines: ['2024-07-01 2024-07-10 10 235000 14.75 contract 950'],
    },
  },
  {
    name: 'the surcharge of five points starts the day after two months',
    source: 'law/rules (d) 5: enforceable 17/09/2015, five points from 18/11/2015',
    facts: {
      asOf: day('2015-11-18'),
      principal: cents(1000000),
      startsOn: day('2015-11-16'),
      regime: { kind: 'legal', creditor: 'other' },
      enforceableOn: day('2015-09-17'),
    },
    expected: {
      lines: [
        '2015-11-16 2015-11-17 2 1000000 0.99 legal:other:2015-S2 54',
        '2015-11-18 2015-11-18 1 1000000 5.99 legal:other:2015-S2 164',
      ],
    },
  },
  {
    name: 'the day before the first legal rate that is held',
    facts: {
      ...legal,
      startsOn: day('1975-07-14'),
      asOf: day('1975-07-14'),
      enforceableOn: day('1975-05-14'),
    },
    expected: { missing: ['legal-rate:1975-S2'] },
  },
  {
    name: 'the first legal rate and the first surcharge, the same day',
    facts: {
      ...legal,
      startsOn: day('1975-07-15'),
      asOf: day('1975-07-15'),
      enforceableOn: day('1975-05-14'),
    },
    expected: {
      certainty: 'arguable',
      lines: ['1975-07-15 1975-07-15 1 1000000 14.50 legal:other:1975-07-15/1975-12-31 397'],
    },
  },
  {
    name: 'the surcharge belongs to the legal rate only',
    facts: { ...late, enforceableOn: day('2026-01-12') },
    expected: { reason: 'surcharge-needs-legal-rate', certainty: 'arguable' },
  },
  {
    name: 'interest due for a year joins the base on the anniversary',
    facts: {
      ...contract,
      asOf: day('2024-01-01'),
      capitalisation: { basis: 'contract', from: day('2023-01-01') },
    },
    expected: {
      interest: cents(50144),
      interestUnpaid: cents(144),
      principalUnpaid: cents(1050000),
      lines: [
        '2023-01-01 2023-12-31 365 1000000 5.00 contract 50000',
        '2024-01-01 2024-01-01 1 1050000 5.00 contract 144',
      ],
    },
  },
  {
    name: 'an anniversary within the first year of interest does not capitalise',
    facts: {
      ...contract,
      asOf: day('2023-12-31'),
      capitalisation: { basis: 'contract', from: day('2022-12-31') },
    },
    expected: { principalUnpaid: cents(1000000), interestUnpaid: cents(50000) },
  },
  {
    name: 'years of their own length cut on 1 January and divide 2024 by 366',
    facts: {
      ...contract,
      startsOn: day('2023-12-31'),
      asOf: day('2024-01-01'),
      dayCount: 'actual-year',
    },
    expected: {
      certainty: 'arguable',
      lines: [
        '2023-12-31 2023-12-31 1 1000000 5.00 contract 137',
        '2024-01-01 2024-01-01 1 1000000 5.00 contract 137',
      ],
    },
  },
  {
    name: 'a payment before interest starts reduces the principal',
    facts: { ...contract, payments: [{ on: day('2022-12-31'), amount: cents(1000000) }] },
    expected: {
      interest: cents(0),
      lines: [],
      payments: [
        {
          on: '2022-12-31',
          amount: cents(1000000),
          toInterest: cents(0),
          toPrincipal: cents(1000000),
        },
      ],
    },
  },
  {
    name: 'what exceeds the debt is overpaid, and no line follows',
    facts: {
      ...contract,
      payments: [
        { on: day('2023-01-10'), amount: cents(1002000) },
        { on: day('2024-01-01'), amount: cents(5) },
      ],
    },
    expected: { interest: cents(1370), overpaid: cents(630), totalDue: cents(0) },
  },
  {
    name: 'days without interest by agreement make no line, the eve and the morrow do',
    facts: {
      ...contract,
      asOf: day('2023-01-31'),
      pauses: [{ from: day('2023-01-11'), to: day('2023-01-30') }],
    },
    expected: {
      interest: cents(1507),
      certainty: 'established',
      lines: [
        '2023-01-01 2023-01-10 10 1000000 5.00 contract 1370',
        '2023-01-31 2023-01-31 1 1000000 5.00 contract 137',
      ],
    },
  },
  {
    name: 'a payment on a day without interest goes to interest, then to the principal',
    facts: {
      ...contract,
      asOf: day('2023-03-31'),
      pauses: [{ from: day('2023-01-11') }],
      payments: [{ on: day('2023-02-15'), amount: cents(2000) }],
    },
    expected: { interest: cents(1370), interestUnpaid: cents(0), principalUnpaid: cents(999370) },
  },
  {
    name: 'a time without interest whose first day is absent is asked for by its path',
    facts: { ...contract, pauses: [{ to: day('2023-02-01') }] },
    expected: { missing: ['pauses[0].from'] },
  },
  {
    name: 'all that is absent is asked for by its path',
    facts: {
      asOf: day('2024-01-01'),
      regime: { kind: 'legal' },
      payments: [{ on: day('2023-12-01') }],
    },
    expected: { missing: ['principal', 'startsOn', 'regime.creditor', 'payments[0].amount'] },
  },
]
