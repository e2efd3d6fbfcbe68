import { cents, day } from '@quittance/kernel'
import type {
  AcknowledgmentForm,
  AcknowledgmentFormFacts,
} from '#proof/acknowledgment-form/acknowledgment-form.rule.ts'
import type { OutcomeView } from '#testing/outcome-view.ts'

const complete: AcknowledgmentFormFacts = {
  kind: 'private-deed',
  signedBy: ['debtor'],
  amountInFigures: cents(195000),
  amountInWordsText: 'mille neuf cent cinquante euros',
  debtorIs: 'other',
  loan: true,
  date: day('2025-02-01'),
  dueOn: day('2026-02-01'),
  parties: { debtor: { name: 'Thomas Delmas' }, creditor: { name: 'Atelier Verrières' } },
}

/** Worked examples of the form of an acknowledgment of debt. */
export const acknowledgmentFormCases: readonly {
  readonly name: string
  readonly source?: string
  readonly facts: AcknowledgmentFormFacts
  readonly expected: OutcomeView<AcknowledgmentForm>
}[] = [
  {
    name: 'letters and figures that agree',
    facts: complete,
    expected: {
      force: 'full',
      amount: cents(195000),
      amountFrom: 'words',
      defects: [],
      formalities: [],
      certainty: 'established',
    },
  },
  {
    name: 'letters win over figures',
    facts: { ...complete, amountInFigures: cents(159000) },
    expected: { force: 'full', amount: cents(195000), defects: ['words-and-figures-differ'] },
  },
  {
    name: 'without figures, a beginning of proof',
    source: 'Cass. 1re civ., 4 juill. 2019, n° 18-10.139 (CASS-2019-18-10.139)',
    facts: { ...complete, amountInFigures: null },
    expected: {
      force: 'beginning-of-proof',
      amount: cents(195000),
      amountFrom: 'words',
      defects: ['amount-in-figures-missing'],
      certainty: 'established',
    },
  },
  {
    name: 'without letters, a beginning of proof',
    facts: { ...complete, amountInWordsText: null },
    expected: {
      force: 'beginning-of-proof',
      amountFrom: 'figures',
      defects: ['amount-in-words-missing'],
    },
  },
  {
    name: 'letters that cannot be read',
    facts: { ...complete, amountInWordsText: 'mille neuf sent cinquante heureux' },
    expected: { force: 'beginning-of-proof', defects: ['words-not-readable'] },
  },
  {
    name: 'neither letters nor figures',
    facts: { ...complete, amountInFigures: null, amountInWordsText: null },
    expected: {
      force: 'beginning-of-proof',
      amount: null,
      amountFrom: null,
      defects: ['amount-missing'],
    },
  },
  {
    name: 'no signature of the debtor',
    facts: { ...complete, signedBy: ['creditor'] },
    expected: { force: 'none', certainty: 'arguable', defects: ['debtor-signature-missing'] },
  },
  {
    name: 'a deed countersigned by a lawyer needs no mention',
    facts: { ...complete, kind: 'lawyer-deed', amountInWordsText: null },
    expected: { force: 'full', amountFrom: 'figures', certainty: 'established' },
  },
  {
    name: 'a merchant needs no mention, arguably',
    facts: { ...complete, debtorIs: 'merchant', amountInWordsText: null },
    expected: { force: 'full', certainty: 'arguable' },
  },
  {
    name: 'a loan of exactly 5 000 € is not declared',
    facts: { ...complete, amountInFigures: cents(500000), amountInWordsText: 'cinq mille euros' },
    expected: { formalities: [] },
  },
  {
    name: 'a loan of a cent more is',
    facts: {
      ...complete,
      amountInFigures: cents(500001),
      amountInWordsText: 'cinq mille euros et un centime',
    },
    expected: { formalities: ['tax-declaration-2062'] },
  },
  {
    name: 'no parties is a defect, not a question',
    facts: { ...complete, parties: undefined },
    expected: { force: 'full', defects: ['parties-missing'] },
  },
  {
    name: 'what is absent is asked for',
    facts: { kind: 'private-deed', signedBy: ['debtor'] },
    expected: { missing: ['debtorIs', 'loan', 'date', 'dueOn'] },
  },
]
