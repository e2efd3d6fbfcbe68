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
    expected: {
      force: 'beginning-of-proof',
      defects: ['words-not-readable'],
      certainty: 'unknown',
    },
  },
  {
    name: 'letters with « la somme de » before them',
    facts: { ...complete, amountInWordsText: 'la somme de mille neuf cent cinquante euros' },
    expected: { force: 'full', amount: cents(195000), defects: [], certainty: 'established' },
  },
  {
    name: 'letters with the sign of the euro',
    facts: { ...complete, amountInWordsText: 'mille neuf cent cinquante €' },
    expected: { force: 'full', amount: cents(195000), defects: [], certainty: 'established' },
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
    expected: { force: 'full', amountFrom: 'figures', defects: [], certainty: 'established' },
  },
  {
    name: 'a notarial deed lacks nothing without figures',
    facts: { ...complete, kind: 'notarial-deed', amountInFigures: null },
    expected: { force: 'full', amountFrom: 'words', defects: [], certainty: 'established' },
  },
  {
    name: 'a notarial deed that says no amount lacks it',
    facts: {
      ...complete,
      kind: 'notarial-deed',
      amountInFigures: null,
      amountInWordsText: null,
    },
    expected: { force: 'beginning-of-proof', defects: ['amount-missing'] },
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
    name: 'typed by the debtor himself, the mention is his as if he had written it by hand',
    source: 'Cass. 1re civ., 13 mars 2008, n° 06-17.534 (CASS-2008-06-17.534)',
    facts: { ...complete, mentionBy: 'process-that-shows-the-author' },
    expected: { force: 'full', certainty: 'arguable' },
  },
  {
    name: 'printed by another for him, it is not his',
    facts: { ...complete, mentionBy: 'somebody-else' },
    expected: {
      force: 'beginning-of-proof',
      defects: ['mention-not-by-the-debtor'],
      certainty: 'established',
    },
  },
  {
    name: 'a deed countersigned by a lawyer needs no mention by his hand',
    facts: { ...complete, kind: 'lawyer-deed', mentionBy: 'somebody-else' },
    expected: { force: 'full', defects: [] },
  },
  {
    name: 'a loan of exactly 760 € on the eve of the threshold of 5 000 €',
    facts: {
      ...complete,
      date: day('2020-09-26'),
      amountInFigures: cents(76000),
      amountInWordsText: 'sept cent soixante euros',
    },
    expected: { formalities: [], certainty: 'arguable' },
  },
  {
    name: 'a cent more, on that eve',
    facts: {
      ...complete,
      date: day('2020-09-26'),
      amountInFigures: cents(76001),
      amountInWordsText: 'sept cent soixante euros et un centime',
    },
    expected: { formalities: ['tax-declaration-2062'], certainty: 'arguable' },
  },
  {
    name: 'an earlier loan, whose threshold was not read',
    facts: {
      ...complete,
      date: day('2020-09-25'),
      amountInFigures: cents(76001),
      amountInWordsText: 'sept cent soixante euros et un centime',
    },
    expected: { formalities: ['tax-declaration-2062'], certainty: 'arguable' },
  },
  {
    name: 'the same loan on the first day of that threshold',
    facts: {
      ...complete,
      date: day('2020-09-27'),
      amountInFigures: cents(76001),
      amountInWordsText: 'sept cent soixante euros et un centime',
    },
    expected: { formalities: [], certainty: 'established' },
  },
  {
    name: 'a deed of the last day of the old law of proof',
    facts: { ...complete, loan: false, date: day('2016-09-30') },
    expected: { force: 'full', certainty: 'arguable' },
  },
  {
    name: 'a deed of the first day of the new one',
    facts: { ...complete, loan: false, date: day('2016-10-01') },
    expected: { force: 'full', certainty: 'established' },
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
