import { cents, day } from '@quittance/kernel'
import type { FormalitiesFacts, Formality } from '#acts/formalities/formalities.rule.ts'

const loan: FormalitiesFacts = {
  on: day('2026-03-10'),
  deed: 'acknowledgment-of-debt',
  amount: cents(500001),
  loan: true,
  form: 'private-deed',
  medium: 'paper',
  interests: 2,
  draftedBy: 'creditor',
}
const plan: FormalitiesFacts = {
  ...loan,
  deed: 'payment-plan',
  loan: false,
  amount: cents(195000),
}

/** Worked examples of formalities: one formality of each deed. */
export const formalitiesCases: readonly {
  readonly name: string
  readonly facts: FormalitiesFacts
  readonly expected: Partial<Formality> | { readonly missing: readonly string[] }
}[] = [
  {
    name: 'a loan of a cent over 5 000 € is declared by the borrower',
    facts: loan,
    expected: {
      id: 'tax-declaration-2062',
      required: 'yes',
      by: 'debtor',
      before: null,
      certainty: 'established',
    },
  },
  {
    name: 'a loan of exactly 5 000 € is not',
    facts: { ...loan, amount: cents(500000) },
    expected: { id: 'tax-declaration-2062', required: 'no', certainty: 'established' },
  },
  {
    name: 'another loan of that year counts with it',
    facts: { ...loan, amount: cents(300000), otherLoansOfTheYear: cents(200001) },
    expected: { id: 'tax-declaration-2062', required: 'yes', by: 'debtor-or-creditor' },
  },
  {
    name: 'a loan declared for itself is the borrower’s to declare, others or not',
    facts: { ...loan, otherLoansOfTheYear: cents(Number.MAX_SAFE_INTEGER) },
    expected: { id: 'tax-declaration-2062', required: 'yes', by: 'debtor' },
  },
  {
    name: 'two loans of 5 000 € together are not declared',
    facts: { ...loan, amount: cents(300000), otherLoansOfTheYear: cents(200000) },
    expected: { id: 'tax-declaration-2062', required: 'no' },
  },
  {
    name: 'who drafts for others declares in January of the next year',
    facts: { ...loan, draftedBy: 'lawyer' },
    expected: { id: 'tax-declaration-2062', by: 'drafter', before: '2027-01-31' },
  },
  {
    name: 'the eve of the threshold of 5 000 €',
    facts: { ...loan, on: day('2020-09-26'), amount: cents(76001) },
    expected: { id: 'tax-declaration-2062', required: 'yes', certainty: 'arguable' },
  },
  {
    name: 'its first day',
    facts: { ...loan, on: day('2020-09-27'), amount: cents(76001) },
    expected: { id: 'tax-declaration-2062', required: 'no', certainty: 'established' },
  },
  {
    name: 'an acknowledgment that is no loan is not declared, by a reading',
    facts: { ...loan, loan: false },
    expected: { id: 'tax-declaration-2062', required: 'no', certainty: 'arguable' },
  },
  {
    name: 'an acknowledgment takes the mention of the debtor',
    facts: loan,
    expected: {
      id: 'amount-in-words-and-figures',
      required: 'yes',
      by: 'debtor',
      certainty: 'established',
    },
  },
  {
    name: 'not before a notary',
    facts: { ...loan, form: 'notarial-deed', draftedBy: 'notary' },
    expected: { id: 'amount-in-words-and-figures', required: 'no' },
  },
  {
    name: 'a plan takes it by prudence',
    facts: plan,
    expected: { id: 'amount-in-words-and-figures', required: 'yes', certainty: 'arguable' },
  },
  {
    name: 'a plan on paper is made once for each interest',
    facts: { ...plan, interests: 3 },
    expected: { id: 'originals', required: 'yes', count: 3, certainty: 'established' },
  },
  {
    name: 'an acknowledgment is made once',
    facts: loan,
    expected: { id: 'originals', required: 'no', count: null },
  },
  {
    name: 'an electronic plan is made once, within reach of both',
    facts: { ...plan, medium: 'electronic' },
    expected: { id: 'electronic-access', required: 'yes' },
  },
  {
    name: 'a private deed has no certain date against third parties',
    facts: plan,
    expected: { id: 'certain-date', required: 'against-third-parties', by: 'signatories' },
  },
  {
    name: 'a notarial deed has one',
    facts: { ...plan, form: 'notarial-deed', draftedBy: 'notary' },
    expected: { id: 'certain-date', required: 'no' },
  },
  {
    name: 'a settlement is in writing',
    facts: { ...plan, deed: 'settlement' },
    expected: { id: 'written-settlement', required: 'yes' },
  },
  {
    name: 'what an agency drafts is read again: nobody knows how far it may',
    facts: { ...plan, draftedBy: 'agency' },
    expected: { id: 'review-of-the-draft', required: 'yes', certainty: 'unknown' },
  },
  {
    name: 'a creditor drafts for himself',
    facts: plan,
    expected: { id: 'review-of-the-draft', required: 'no', certainty: 'established' },
  },
  {
    name: 'what is absent is asked for',
    facts: { deed: 'payment-plan', loan: false },
    expected: { missing: ['on', 'amount', 'form', 'medium', 'interests', 'draftedBy'] },
  },
]
