import { day, type Day } from '@quittance/kernel'
import type { Limitation } from '#limitation/limitation.rule.ts'
import type { LimitationEvent, LimitationFacts } from '#limitation/limitation-question.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

/** A worked example of limitation; `effects` are « day kind effect article ». */
export type LimitationCase = {
  readonly name: string
  readonly source?: string
  readonly facts: LimitationFacts
  readonly expected: Omit<OutcomeView<Limitation>, 'effects'> & {
    readonly effects?: readonly string[]
  }
}

type Claim = NonNullable<LimitationFacts['claim']>

const betweenProfessionals: Claim = {
  nature: 'invoice',
  creditorIs: 'professional',
  debtorIs: 'professional',
}
const againstConsumer: Claim = { ...betweenProfessionals, debtorIs: 'consumer' }
const credit: Claim = { ...againstConsumer, nature: 'consumer-credit' }

function claimOf(
  claim: Claim,
  [startsOn, asOf]: readonly [string, string],
  ...events: readonly LimitationEvent<Day>[]
): LimitationFacts {
  return { asOf: day(asOf), claim, startsOn: day(startsOn), events }
}

export const limitationCases: readonly LimitationCase[] = [
  {
    name: 'an invoice of 2017 between professionals, a formal notice, the last day a Sunday',
    source:
      'juritravail.com Id/375859 (JURITRAVAIL-1); Cass. com., 18 mai 2022, n° 20-23.204 (CASS-2022-20-23.204)',
    facts: claimOf(betweenProfessionals, ['2017-07-31', '2022-07-31'], {
      on: day('2020-01-10'),
      kind: 'formal-notice',
      registered: true,
    }),
    expected: {
      status: 'running',
      period: '5 years',
      lastDay: '2022-07-31',
      daysLeft: 0,
      timeBarredOn: '2022-08-01',
      certainty: 'established',
      effects: ['2020-01-10 formal-notice none 18 mai 2022, n° 20-23.204'],
    },
  },
  {
    name: 'the day after the last day is too late',
    facts: claimOf(betweenProfessionals, ['2017-07-31', '2022-08-01']),
    expected: { status: 'expired', lastDay: '2022-07-31', daysLeft: 0 },
  },
  {
    name: 'the day before the last day leaves one day',
    facts: claimOf(betweenProfessionals, ['2017-07-31', '2022-07-30']),
    expected: { status: 'running', daysLeft: 1 },
  },
  {
    name: 'before its start the period has not begun',
    facts: claimOf(againstConsumer, ['2024-03-31', '2024-03-30'], {
      on: day('2024-01-01'),
      kind: 'mediation',
    }),
    expected: {
      status: 'not-started',
      lastDay: '2026-03-31',
      effects: ['2024-01-01 mediation none 2238'],
    },
  },
  {
    name: 'on its start the period runs',
    facts: claimOf(againstConsumer, ['2024-03-31', '2024-03-31']),
    expected: { status: 'running', lastDay: '2026-03-31', daysLeft: 730 },
  },
  {
    name: '29 February ends on 28 February',
    facts: claimOf(againstConsumer, ['2024-02-29', '2024-03-01']),
    expected: { period: '2 years', lastDay: '2026-02-28' },
  },
  {
    name: 'a lease of a home has three years, also for a professional landlord',
    source: 'Cass. 3e civ., 26 janv. 2017, n° 15-27.580 (CASS-2017-15-27.580)',
    facts: claimOf({ ...againstConsumer, nature: 'residential-rent' }, [
      '2023-01-05',
      '2024-01-05',
    ]),
    expected: { period: '3 years', lastDay: '2026-01-05', certainty: 'established' },
  },
  {
    name: 'works for a consumer: two years from the day they were finished, not from the invoice',
    source: 'Cass. 1re civ., 19 mai 2021, n° 20-12.520 (CASS-2021-20-12.520), its principle',
    facts: claimOf({ ...againstConsumer, nature: 'works' }, ['2024-08-01', '2026-08-01']),
    expected: {
      status: 'running',
      period: '2 years',
      lastDay: '2026-08-01',
      timeBarredOn: '2026-08-02',
      certainty: 'established',
    },
  },
  {
    name: 'the request for a payment order does not interrupt, its service does',
    source: 'Cass. 1re civ., 9 sept. 2020, n° 19-12.006 (CASS-2020-19-12.006)',
    facts: claimOf(
      againstConsumer,
      ['2020-01-10', '2022-06-01'],
      { on: day('2022-01-10'), kind: 'payment-order-served' },
      { on: day('2021-12-01'), kind: 'payment-order-request' },
    ),
    expected: {
      lastDay: '2024-01-10',
      certainty: 'arguable',
      effects: [
        '2021-12-01 payment-order-request none 9 septembre 2020, n° 19-12.006',
        '2022-01-10 payment-order-served interrupts 2241',
      ],
    },
  },
  {
    name: 'an acknowledgment on the last day interrupts',
    facts: claimOf(againstConsumer, ['2020-01-10', '2022-06-01'], {
      on: day('2022-01-10'),
      kind: 'acknowledgment',
    }),
    expected: { status: 'running', lastDay: '2024-01-10', certainty: 'established' },
  },
  {
    name: 'an acknowledgment after the last day revives nothing',
    facts: claimOf(againstConsumer, ['2020-01-10', '2022-06-01'], {
      on: day('2022-01-11'),
      kind: 'acknowledgment',
    }),
    expected: {
      status: 'expired',
      lastDay: '2022-01-10',
      certainty: 'established',
      effects: ['2022-01-11 acknowledgment none 2240'],
    },
  },
  {
    name: 'a part payment interrupts, arguably, and the other day stays in view',
    facts: claimOf(betweenProfessionals, ['2021-03-31', '2026-11-21'], {
      on: day('2023-01-10'),
      kind: 'part-payment',
    }),
    expected: { lastDay: '2028-01-10', lastDayIfNot: '2026-03-31', certainty: 'arguable' },
  },
  {
    name: 'a part payment by a third party does not interrupt',
    facts: claimOf(betweenProfessionals, ['2021-03-31', '2026-11-21'], {
      on: day('2023-01-10'),
      kind: 'part-payment-by-third-party',
    }),
    expected: { status: 'expired', lastDay: '2026-03-31', certainty: 'established' },
  },
  {
    name: 'a mediation moves the last day by its days',
    facts: claimOf(betweenProfessionals, ['2021-03-31', '2024-01-01'], {
      on: day('2022-01-01'),
      kind: 'mediation',
      endedOn: day('2022-01-31'),
    }),
    expected: {
      lastDay: '2026-04-30',
      certainty: 'established',
      effects: ['2022-01-01 mediation suspends 2238', '2022-01-31 mediation resumes 2238'],
    },
  },
  {
    name: 'a conciliation that ends near the last day leaves six months',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-04-02'], {
      on: day('2024-03-20'),
      kind: 'conciliation',
      endedOn: day('2024-04-01'),
    }),
    expected: { lastDay: '2024-10-01' },
  },
  {
    name: 'force majeure leaves no six months',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-04-02'], {
      on: day('2024-03-20'),
      kind: 'force-majeure',
      endedOn: day('2024-04-01'),
    }),
    expected: { lastDay: '2024-04-12' },
  },
  {
    name: 'a mediation that goes on suspends',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-04-02'], {
      on: day('2024-03-20'),
      kind: 'mediation',
    }),
    expected: { status: 'suspended', lastDay: null, daysLeft: null, timeBarredOn: null },
  },
  {
    name: 'two suspensions at once count each day once',
    facts: claimOf(
      betweenProfessionals,
      ['2021-03-31', '2024-01-01'],
      { on: day('2022-01-01'), kind: 'mediation', endedOn: day('2022-01-31') },
      { on: day('2022-01-21'), kind: 'force-majeure', endedOn: day('2022-02-10') },
    ),
    expected: { lastDay: '2026-05-10' },
  },
  {
    name: 'a court claim under way holds the period',
    facts: claimOf(againstConsumer, ['2022-03-31', '2026-01-01'], {
      on: day('2023-05-01'),
      kind: 'court-claim',
    }),
    expected: {
      status: 'suspended',
      lastDay: null,
      effects: ['2023-05-01 court-claim interrupts 2241'],
    },
  },
  {
    name: 'a judgment gives a new period of the same length',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-06-01'], {
      on: day('2023-05-01'),
      kind: 'court-claim',
      result: 'judged',
      endedOn: day('2024-05-15'),
    }),
    expected: { status: 'running', lastDay: '2026-05-15', certainty: 'established' },
  },
  {
    name: 'a judgment whose day nobody gave',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-06-01'], {
      on: day('2023-05-01'),
      kind: 'court-claim',
      result: 'judged',
    }),
    expected: { status: 'suspended', lastDay: null, certainty: 'unknown' },
  },
  {
    name: 'a judgment without a day, on a claim made too late, changes nothing',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-06-01'], {
      on: day('2024-04-01'),
      kind: 'court-claim',
      result: 'judged',
    }),
    expected: { status: 'expired', lastDay: '2024-03-31', certainty: 'established' },
  },
  {
    name: 'the result of a court says nothing of an acknowledgment',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-06-01'], {
      on: day('2023-05-01'),
      kind: 'acknowledgment',
      result: 'judged',
    }),
    expected: { status: 'running', lastDay: '2025-05-01', certainty: 'established' },
  },
  {
    name: 'a claim withdrawn interrupts nothing',
    facts: claimOf(againstConsumer, ['2022-03-31', '2024-06-01'], {
      on: day('2023-05-01'),
      kind: 'court-claim',
      result: 'withdrawn',
      endedOn: day('2024-05-15'),
    }),
    expected: {
      status: 'expired',
      lastDay: '2024-03-31',
      effects: ['2023-05-01 court-claim erased 2243'],
    },
  },
  {
    name: 'a private individual who may be a consumer: the shortest period, unknown',
    facts: claimOf({ ...againstConsumer, nature: 'works', debtorIs: 'private-individual' }, [
      '2022-03-31',
      '2024-06-01',
    ]),
    expected: {
      status: 'expired',
      period: '2 years',
      certainty: 'unknown',
      alternatives: [
        {
          status: 'running',
          period: '5 years',
          lastDay: '2027-03-31',
          timeBarredOn: '2027-04-01',
        },
      ],
    },
  },
  {
    name: 'consumer credit is a preclusion: an acknowledgment has no effect, arguably',
    facts: claimOf(credit, ['2022-03-31', '2024-01-01'], {
      on: day('2023-05-01'),
      kind: 'acknowledgment',
    }),
    expected: {
      lastDay: '2024-03-31',
      certainty: 'arguable',
      effects: ['2023-05-01 acknowledgment none 2240'],
    },
  },
  {
    name: 'consumer credit: a court claim interrupts the preclusion',
    facts: claimOf(credit, ['2022-03-31', '2024-01-01'], {
      on: day('2023-05-01'),
      kind: 'court-claim',
      result: 'judged',
      endedOn: day('2023-12-01'),
    }),
    expected: { lastDay: '2025-12-01', certainty: 'established' },
  },
  {
    name: 'a registered letter about an insurance premium interrupts',
    facts: claimOf(
      { ...againstConsumer, nature: 'insurance-premium' },
      ['2022-03-31', '2024-01-01'],
      {
        on: day('2023-05-01'),
        kind: 'formal-notice',
        registered: true,
      },
    ),
    expected: {
      lastDay: '2025-05-01',
      certainty: 'established',
      effects: ['2023-05-01 formal-notice interrupts L114-2'],
    },
  },
  {
    name: 'a simple letter about an insurance premium does not',
    facts: claimOf(
      { ...againstConsumer, nature: 'insurance-premium' },
      ['2022-03-31', '2024-01-01'],
      {
        on: day('2023-05-01'),
        kind: 'formal-notice',
      },
    ),
    expected: { lastDay: '2024-03-31' },
  },
  {
    name: 'acknowledgments stop at twenty years from the birth of the right',
    facts: {
      ...claimOf(
        { ...betweenProfessionals, bornOn: day('2002-01-15') },
        ['2012-01-15', '2021-06-01'],
        { on: day('2016-12-01'), kind: 'acknowledgment' },
        { on: day('2021-05-01'), kind: 'acknowledgment' },
      ),
    },
    expected: { lastDay: '2022-01-15' },
  },
  {
    name: 'an act of enforcement passes the twenty years',
    facts: claimOf(
      { ...betweenProfessionals, bornOn: day('2002-01-15') },
      ['2012-01-15', '2021-06-01'],
      { on: day('2016-12-01'), kind: 'acknowledgment' },
      { on: day('2021-05-01'), kind: 'enforcement-act' },
    ),
    expected: { lastDay: '2026-05-01' },
  },
  {
    name: 'a title is enforced for ten years, without the twenty years',
    facts: claimOf(
      { ...betweenProfessionals, nature: 'enforceable-title', bornOn: day('1995-01-01') },
      ['2015-06-01', '2025-06-01'],
    ),
    expected: {
      status: 'running',
      period: '10 years',
      lastDay: '2025-06-01',
      certainty: 'arguable',
    },
  },
  {
    name: 'an event after the day asked about is left out',
    facts: claimOf(againstConsumer, ['2022-03-31', '2023-01-01'], {
      on: day('2023-01-02'),
      kind: 'acknowledgment',
    }),
    expected: { lastDay: '2024-03-31', effects: [] },
  },
  {
    name: 'an event on the starting day has no effect',
    facts: claimOf(againstConsumer, ['2022-03-31', '2023-01-01'], {
      on: day('2022-03-31'),
      kind: 'acknowledgment',
    }),
    expected: { lastDay: '2024-03-31', effects: ['2022-03-31 acknowledgment none 2240'] },
  },
  {
    name: 'a mediation still open on the starting day acts from it',
    facts: claimOf(againstConsumer, ['2022-03-31', '2023-01-01'], {
      on: day('2022-01-01'),
      kind: 'mediation',
      endedOn: day('2022-04-10'),
    }),
    expected: { lastDay: '2024-04-10' },
  },
  {
    name: 'what is absent is asked for by its path',
    facts: { asOf: day('2023-01-01'), claim: { nature: 'sale' }, events: [{ kind: 'reminder' }] },
    expected: {
      missing: ['claim.creditorIs', 'claim.debtorIs', 'startsOn', 'events[0].on'],
    },
  },
  {
    name: 'a seizure passes the twenty years, the suspension during which it was made does not',
    facts: claimOf(
      { ...betweenProfessionals, bornOn: day('2009-11-07') },
      ['2020-03-25', '2025-01-01'],
      { on: day('2022-04-09'), kind: 'investigation-measure', endedOn: day('2024-11-29') },
      { on: day('2024-04-19'), kind: 'enforcement-act' },
    ),
    expected: { lastDay: '2029-11-07' },
  },
  {
    name: 'a seizure whose five years end after the twenty passes them',
    facts: claimOf(
      { ...betweenProfessionals, bornOn: day('2009-11-07') },
      ['2020-03-25', '2026-01-01'],
      { on: day('2025-01-02'), kind: 'enforcement-act' },
    ),
    expected: { lastDay: '2030-01-02' },
  },
  {
    name: 'proceedings within longer ones add nothing to their end',
    facts: claimOf(
      betweenProfessionals,
      ['2013-04-02', '2019-03-18'],
      { on: day('2015-07-11'), kind: 'insolvency-declaration', endedOn: day('2018-10-30') },
      { on: day('2016-01-10'), kind: 'insolvency-declaration', endedOn: day('2016-02-01') },
    ),
    expected: { status: 'running', lastDay: '2023-10-30' },
  },
  {
    name: 'a period that started the day before the reform of 2008, by a law that was not read',
    facts: claimOf(betweenProfessionals, ['2008-06-18', '2013-06-19']),
    expected: {
      status: 'expired',
      lastDay: '2013-06-18',
      certainty: 'unknown',
      alternatives: [
        {
          status: 'running',
          period: '5 years',
          lastDay: '2013-06-19',
          timeBarredOn: '2013-06-20',
        },
      ],
    },
  },
  {
    name: 'a period that started on the first day of the reform of 2008 is under it',
    facts: claimOf(betweenProfessionals, ['2008-06-19', '2010-01-01']),
    expected: { lastDay: '2013-06-19', certainty: 'established' },
  },
  {
    name: 'a shorter law runs from its first day, where the law before it is given',
    source: 'C. civ. 2222, al. 2',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 10 }, ['2002-03-01', '2012-01-01']),
    expected: {
      status: 'running',
      period: '5 years',
      lastDay: '2012-03-01',
      certainty: 'arguable',
    },
  },
  {
    name: 'the same claim, younger: five years from the first day of the law',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 10 }, ['2004-03-01', '2012-01-01']),
    expected: { lastDay: '2013-06-19', certainty: 'arguable' },
  },
  {
    name: 'a longer law counts the time already run',
    source: 'C. civ. 2222, al. 1',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 2 }, ['2007-03-01', '2010-01-01']),
    expected: { lastDay: '2012-03-01', certainty: 'arguable' },
  },
  {
    name: 'a longer law revives nothing',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 2 }, ['2006-03-01', '2010-01-01']),
    expected: { status: 'expired', lastDay: '2008-03-01' },
  },
  {
    name: 'a title of 1995 with two seizures: the ten years of 2008 run from their first day',
    facts: claimOf(
      { ...betweenProfessionals, nature: 'enforceable-title' },
      ['1995-05-02', '2026-11-21'],
      { on: day('2015-05-01'), kind: 'enforcement-act' },
      { on: day('2024-03-01'), kind: 'enforcement-act' },
    ),
    expected: {
      lastDay: '2005-05-02',
      certainty: 'unknown',
      alternatives: [
        {
          status: 'running',
          period: '10 years',
          lastDay: '2034-03-01',
          timeBarredOn: '2034-03-02',
        },
      ],
    },
  },
  {
    name: 'the same title, where the law before is said to have given thirty years',
    facts: claimOf(
      { ...betweenProfessionals, nature: 'enforceable-title', earlierLawYears: 30 },
      ['1995-05-02', '2026-11-21'],
      { on: day('2015-05-01'), kind: 'enforcement-act' },
      { on: day('2024-03-01'), kind: 'enforcement-act' },
    ),
    expected: {
      status: 'running',
      lastDay: '2034-03-01',
      certainty: 'arguable',
      effects: [
        '2015-05-01 enforcement-act interrupts 2244',
        '2024-03-01 enforcement-act interrupts 2244',
      ],
    },
  },
  {
    name: 'the same title without a seizure lives ten years from 19 June 2008',
    facts: claimOf({ ...betweenProfessionals, nature: 'enforceable-title', earlierLawYears: 30 }, [
      '1995-05-02',
      '2018-06-19',
    ]),
    expected: { status: 'running', lastDay: '2018-06-19', daysLeft: 0 },
  },
  {
    name: 'an acknowledgment since the law leaves no doubt about the one before',
    facts: claimOf(betweenProfessionals, ['2007-03-01', '2014-01-01'], {
      on: day('2010-02-01'),
      kind: 'acknowledgment',
    }),
    expected: { status: 'running', lastDay: '2015-02-01', certainty: 'arguable' },
  },
  {
    name: 'a suspension on the first day of a law keeps the new period from running',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 30 }, ['2000-03-01', '2012-01-01'], {
      on: day('2008-06-09'),
      kind: 'force-majeure',
      endedOn: day('2008-06-29'),
    }),
    expected: { lastDay: '2013-06-29' },
  },
  {
    name: 'the day before the first law that was read, the law of that day is asked for',
    facts: claimOf(betweenProfessionals, ['2003-05-02', '2008-06-18']),
    expected: { missing: ['claim.earlierLawYears'] },
  },
  {
    name: 'the same day, with the law of that day given',
    facts: claimOf({ ...betweenProfessionals, earlierLawYears: 10 }, ['2003-05-02', '2008-06-18']),
    expected: {
      status: 'running',
      period: '10 years',
      lastDay: '2013-05-02',
      certainty: 'arguable',
    },
  },
  {
    name: 'a private individual before 2008: both periods, by both laws',
    facts: claimOf({ ...againstConsumer, nature: 'works', debtorIs: 'private-individual' }, [
      '2008-03-31',
      '2010-06-01',
    ]),
    expected: {
      status: 'expired',
      period: '2 years',
      lastDay: '2010-03-31',
      certainty: 'unknown',
      alternatives: [
        {
          status: 'running',
          period: '2 years',
          lastDay: '2010-06-19',
          timeBarredOn: '2010-06-20',
        },
        {
          status: 'running',
          period: '5 years',
          lastDay: '2013-03-31',
          timeBarredOn: '2013-04-01',
        },
        {
          status: 'running',
          period: '5 years',
          lastDay: '2013-06-19',
          timeBarredOn: '2013-06-20',
        },
      ],
    },
  },
  {
    name: 'wages due the day before the law of June 2013: three years from its first day, arguably',
    facts: claimOf({ ...againstConsumer, nature: 'wages' }, ['2013-06-16', '2014-01-01']),
    expected: { period: '3 years', lastDay: '2016-06-17', certainty: 'arguable' },
  },
  {
    name: 'wages due on the first day of the law of June 2013',
    facts: claimOf({ ...againstConsumer, nature: 'wages' }, ['2013-06-17', '2014-01-01']),
    expected: { period: '3 years', lastDay: '2016-06-17', certainty: 'established' },
  },
  {
    name: 'wages of 2009: the five years of the law before are over first',
    facts: claimOf({ ...againstConsumer, nature: 'wages' }, ['2009-01-31', '2014-01-01']),
    expected: { period: '3 years', lastDay: '2014-01-31', certainty: 'arguable' },
  },
  {
    name: 'wages, asked about the day before the law of June 2013: by the law of that day',
    facts: claimOf({ ...againstConsumer, nature: 'wages' }, ['2009-01-31', '2013-06-16']),
    expected: { period: '5 years', lastDay: '2014-01-31', certainty: 'arguable' },
  },
  {
    name: 'a rent of a home due the day before the law of March 2014',
    facts: claimOf({ ...againstConsumer, nature: 'residential-rent' }, [
      '2014-03-23',
      '2015-01-01',
    ]),
    expected: { period: '3 years', lastDay: '2017-03-24', certainty: 'arguable' },
  },
  {
    name: 'a rent of a home due on the first day of that law',
    facts: claimOf({ ...againstConsumer, nature: 'residential-rent' }, [
      '2014-03-24',
      '2015-01-01',
    ]),
    expected: { period: '3 years', lastDay: '2017-03-24', certainty: 'established' },
  },
  {
    name: 'a rent of 2007 under three laws, the first one not read',
    facts: claimOf({ ...againstConsumer, nature: 'residential-rent' }, [
      '2007-01-05',
      '2012-06-01',
    ]),
    expected: {
      status: 'expired',
      period: '5 years',
      lastDay: '2012-01-05',
      certainty: 'unknown',
      alternatives: [
        {
          status: 'running',
          period: '5 years',
          lastDay: '2013-06-19',
          timeBarredOn: '2013-06-20',
        },
      ],
    },
  },
]
