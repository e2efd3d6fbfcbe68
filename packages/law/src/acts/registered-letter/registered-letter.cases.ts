import { day } from '@quittance/kernel'
import type {
  RegisteredLetterEffect,
  RegisteredLetterFacts,
} from '#acts/registered-letter/registered-letter.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const loan: RegisteredLetterFacts['claim'] = {
  dueOn: day('2026-06-30'),
  claim: { nature: 'loan', creditorIs: 'private-individual', debtorIs: 'private-individual' },
  startsOn: day('2026-06-30'),
}
const notice: RegisteredLetterFacts = { formalNotice: true, proved: true, claim: loan }

/** Worked examples of what a state of a registered letter does. */
export const registeredLetterCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: RegisteredLetterFacts
  readonly expected: OutcomeView<RegisteredLetterEffect>
}[] = [
  {
    name: 'delivered: it counts on that day, and the legal rate runs from it',
    source: 'C. civ. 1344 and 1344-1',
    facts: { ...notice, state: 'delivered', on: day('2026-11-09') },
    expected: {
      certainty: 'established',
      notice: 'counts',
      noticeOn: '2026-11-09',
      interest: { effect: 'starts-by-notice', from: '2026-11-09' },
      limitation: { effect: 'none', lastDayBefore: '2031-06-30', lastDayAfter: '2031-06-30' },
      deadlineFrom: '2026-11-09',
    },
  },
  {
    name: 'unclaimed: it arguably counts, from the first presentation',
    source: 'Cass. 1re civ., 20 janvier 2021, n° 19-20.680 (à confirmer)',
    facts: {
      ...notice,
      state: 'unclaimed',
      on: day('2026-11-25'),
      presentedOn: day('2026-11-09'),
    },
    expected: {
      certainty: 'arguable',
      notice: 'arguably-counts',
      noticeOn: '2026-11-09',
      interest: { effect: 'starts-by-notice', from: '2026-11-09' },
    },
  },
  {
    name: 'unclaimed, nobody knows when it was presented: the day it came back, by prudence',
    facts: { ...notice, state: 'unclaimed', on: day('2026-11-25') },
    expected: { certainty: 'arguable', noticeOn: '2026-11-25', deadlineFrom: '2026-11-25' },
  },
  {
    name: 'refused: it arguably counts on the day of the refusal',
    facts: { ...notice, state: 'refused', on: day('2026-11-10') },
    expected: { certainty: 'arguable', notice: 'arguably-counts', noticeOn: '2026-11-10' },
  },
  {
    name: 'nobody at that address: it does not count',
    facts: { ...notice, state: 'unknown-address', on: day('2026-11-12') },
    expected: {
      certainty: 'arguable',
      notice: 'does-not-count',
      noticeOn: null,
      interest: null,
      limitation: null,
      deadlineFrom: null,
    },
  },
  {
    name: 'returned for another reason: it does not count',
    facts: { ...notice, state: 'returned-otherwise', on: day('2026-11-12') },
    expected: { notice: 'does-not-count', noticeOn: null },
  },
  {
    name: 'deposited or presented: not yet',
    facts: { ...notice, state: 'deposited', on: day('2026-11-05') },
    expected: { certainty: 'arguable', notice: 'not-yet', noticeOn: null },
  },
  {
    name: 'presented: not yet',
    facts: { ...notice, state: 'presented', on: day('2026-11-09') },
    expected: { notice: 'not-yet', noticeOn: null },
  },
  {
    name: 'a state that nothing proves is arguable',
    facts: { ...notice, proved: false, state: 'delivered', on: day('2026-11-09') },
    expected: { certainty: 'arguable', notice: 'counts' },
  },
  {
    name: 'a reminder by registered post is no formal notice',
    facts: { ...notice, formalNotice: false, state: 'delivered', on: day('2026-11-09') },
    expected: { notice: null, noticeOn: null, interest: null },
  },
  {
    name: 'a claim of which a fact is missing: the notice is told, what it changes is not',
    facts: { ...notice, claim: {}, state: 'delivered', on: day('2026-11-09') },
    expected: { notice: 'counts', noticeOn: '2026-11-09', interest: null },
  },
  {
    name: 'a qualified electronic letter is a registered one',
    source: 'CPCE (postes) L100, R53-3',
    facts: { ...notice, electronic: 'qualified', state: 'delivered', on: day('2026-11-09') },
    expected: { certainty: 'established', notice: 'counts', noticeOn: '2026-11-09' },
  },
  {
    name: 'an electronic letter that nothing shows to be qualified is arguable',
    source: 'CPCE (postes) L100',
    facts: { ...notice, electronic: 'not-shown', state: 'delivered', on: day('2026-11-09') },
    expected: { certainty: 'arguable', notice: 'counts', noticeOn: '2026-11-09' },
  },
  {
    name: 'an electronic letter left for fifteen days is unclaimed',
    source: 'CPCE (postes) R53-3, III',
    facts: { ...notice, electronic: 'qualified', state: 'unclaimed', on: day('2026-11-25') },
    expected: { certainty: 'arguable', notice: 'arguably-counts', noticeOn: '2026-11-25' },
  },
  { name: 'no state', facts: {}, expected: { outcome: 'needs-facts', missing: ['state', 'on'] } },
]
