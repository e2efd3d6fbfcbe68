import { day } from '@quittance/kernel'
import type {
  PenaltyClause,
  PenaltyClauseFacts,
} from '#charges/penalty-clause/penalty-clause.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const consumerClause: PenaltyClauseFacts = {
  on: day('2026-11-21'),
  contractOn: day('2024-05-01'),
  creditorIs: 'professional',
  debtorIs: 'consumer',
  kind: 'lump-sum',
  covers: 'harm',
  formalNoticeOn: day('2026-11-21'),
}
const tradeRate: PenaltyClauseFacts = {
  ...consumerClause,
  debtorIs: 'professional',
  kind: 'late-rate',
  annualRate: 1200,
  formalNoticeOn: null,
  on: day('2024-09-10'),
  contractOn: day('2024-01-02'),
}

/** Worked examples of penalty clauses, at the edges of the texts. */
export const penaltyClauseCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: PenaltyClauseFacts
  readonly expected: OutcomeView<PenaltyClause>
}[] = [
  {
    name: 'a formal notice on the day itself',
    facts: consumerClause,
    expected: {
      incurred: true,
      because: [],
      warnings: ['presumed-unfair-if-disproportionate', 'judge-may-change'],
      floor: null,
      certainty: 'established',
    },
  },
  {
    name: 'a formal notice the day after',
    facts: { ...consumerClause, formalNoticeOn: day('2026-11-22') },
    expected: { incurred: false, because: ['formal-notice-missing'] },
  },
  {
    name: 'no notice is needed once performance is out of reach',
    facts: { ...consumerClause, formalNoticeOn: null, definitive: true },
    expected: { incurred: true },
  },
  {
    name: 'a clause of recovery costs is unwritten',
    facts: { ...consumerClause, covers: 'recovery-costs' },
    expected: { incurred: false, because: ['costs-stay-with-the-creditor'] },
  },
  {
    name: 'a clause of recovery costs is unwritten between professionals too',
    facts: { ...consumerClause, debtorIs: 'professional', covers: 'recovery-costs' },
    expected: { incurred: false, because: ['costs-stay-with-the-creditor'] },
  },
  {
    name: 'a consumer credit knows no lump sum',
    facts: { ...consumerClause, consumerCredit: true },
    expected: { incurred: false, because: ['consumer-credit-limits'] },
  },
  {
    name: 'a part performed may reduce it',
    facts: { ...consumerClause, debtorIs: 'private-individual', partlyPerformed: true },
    expected: { warnings: ['partial-performance', 'judge-may-change'] },
  },
  {
    name: 'penalties between professionals need no notice, and a rate has a floor',
    source: 'bpifrance-creation.fr (BPI-1): 3 × 4,92 % au second semestre 2024',
    facts: tradeRate,
    expected: {
      incurred: true,
      floor: '14.76',
      warnings: ['rate-below-floor', 'judge-may-change', 'rate-in-writing'],
      certainty: 'arguable',
    },
  },
  {
    name: 'a rate at the floor is not under it',
    facts: { ...tradeRate, annualRate: 1476 },
    expected: {
      floor: '14.76',
      warnings: ['judge-may-change', 'rate-in-writing'],
      certainty: 'established',
    },
  },
  {
    name: 'a hundredth under the floor',
    facts: { ...tradeRate, annualRate: 1475 },
    expected: { warnings: ['rate-below-floor', 'judge-may-change', 'rate-in-writing'] },
  },
  {
    name: 'a contract of the last day of the old law',
    facts: { ...consumerClause, contractOn: day('2016-09-30') },
    expected: { incurred: true, certainty: 'arguable' },
  },
  {
    name: 'what is absent is asked for',
    facts: { on: day('2026-11-21'), kind: 'late-rate' },
    expected: {
      missing: ['contractOn', 'creditorIs', 'debtorIs', 'annualRate', 'covers', 'formalNoticeOn'],
    },
  },
]
