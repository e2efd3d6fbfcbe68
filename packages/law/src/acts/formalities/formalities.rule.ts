import {
  answer,
  cents,
  lowestCertainty,
  needsFacts,
  zeroCents,
  type Cents,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  declarationByDrafter,
  formalityTexts,
  formalityWords,
} from '#acts/formalities/formalities.data.ts'
import { explainDeclaration } from '#proof/acknowledgment-form/acknowledgment-form-explanation.ts'
import { declaredLoan, type DeclaredLoan } from '#proof/acknowledgment-form/declared-loan.ts'
import { firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** What is drawn up between creditor and debtor (nature de l'acte). */
export const deedKinds = [
  'acknowledgment-of-debt',
  'payment-plan',
  'settlement',
  'loan-agreement',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** Who wrote it. */
export const drafters = [
  'creditor',
  'debtor',
  'agency',
  'lawyer',
  'notary',
  'judicial-officer',
] as const
export type Drafter = (typeof drafters)[number]

/** The facts of a deed, whatever days and amounts are written as. */
export type FormalitiesQuestion<On, Amount> = {
  /** The day of the deed. */
  readonly on?: Maybe<On>
  readonly deed?: Maybe<DeedKind>
  readonly amount?: Maybe<Amount>
  /** Whether it is about a loan of money. */
  readonly loan?: Maybe<boolean>
  /** The principal of the other loans of that year in one of their names; absent, none. */
  readonly otherLoansOfTheYear?: Maybe<Amount>
  readonly form?: Maybe<'private-deed' | 'lawyer-deed' | 'notarial-deed'>
  readonly medium?: Maybe<'paper' | 'electronic'>
  /** How many people or groups have an interest of their own in it. */
  readonly interests?: Maybe<number>
  readonly draftedBy?: Maybe<Drafter>
}

export type FormalitiesFacts = FormalitiesQuestion<Day, Cents>
export type FormalitiesDocument = FormalitiesQuestion<string, number>

export type FormalityId =
  | 'tax-declaration-2062'
  | 'originals'
  | 'electronic-access'
  | 'amount-in-words-and-figures'
  | 'certain-date'
  | 'written-settlement'
  | 'review-of-the-draft'

/** A formality of a deed: whether it is asked, of whom, how many, by when. */
export type Formality = {
  readonly id: FormalityId
  /** `against-third-parties` where it serves only against others than the signatories. */
  readonly required: 'yes' | 'no' | 'against-third-parties'
  readonly by: 'drafter' | 'debtor' | 'debtor-or-creditor' | 'signatories' | null
  /** The last day, where a text gives one. */
  readonly before: string | null
  /** How many originals. */
  readonly count: number | null
  readonly certainty: Certainty
}

/** Every formality of a deed, asked or not. */
export type Formalities = { readonly formalities: readonly Formality[] }

/**
 * The formalities of a deed between creditor and debtor (formalités).
 *
 * A plan commits both sides and takes originals; an acknowledgment commits one and takes the
 * mention of article 1376, never filled in for him. A time stamp gives no certain date.
 *
 * @see C. civ. 1369, 1374 to 1377, 2044; CGI annexe III, 49 B
 */
export function formalities(facts: FormalitiesFacts): Outcome<Formalities> {
  const { on, deed, amount, loan, form, medium, interests, draftedBy } = facts
  if (
    on === undefined ||
    deed === undefined ||
    amount === undefined ||
    loan === undefined ||
    form === undefined ||
    medium === undefined ||
    interests === undefined ||
    draftedBy === undefined
  ) {
    return needsFacts(
      ...missingAmong({ on, deed, amount, loan, form, medium, interests, draftedBy }),
    )
  }
  const known: Known = { on, deed, amount, loan, form, medium, interests, draftedBy }
  const others = facts.otherLoansOfTheYear ?? zeroCents
  const declaration = loan ? declaredLoan(on, together(amount, others)) : null
  const list: readonly Formality[] = [
    declarationOf(known, declaration),
    ...copiesOf(known),
    mentionOf(known),
    {
      ...formality('certain-date', form === 'notarial-deed' ? 'no' : 'against-third-parties'),
      by: 'signatories',
    },
    formality('written-settlement', deed === 'settlement' ? 'yes' : 'no'),
    formality('review-of-the-draft', draftedBy === 'agency' ? 'yes' : 'no'),
  ]
  const certainty = lowestCertainty(...list.map((each) => each.certainty), certaintyOfVersion(on))
  return answer({ formalities: list }, certainty, () => explain(list, { declaration, on }))
}

/** The same question as a parsed JSON document. */
export function answerFormalities(document: FormalitiesDocument): Outcome<Formalities> {
  const { on, amount, otherLoansOfTheYear } = document
  return formalities({
    ...document,
    on: readDay(on),
    amount: readCents(amount),
    otherLoansOfTheYear: readCents(otherLoansOfTheYear),
  })
}

type Known = {
  readonly on: Day
  readonly deed: DeedKind
  readonly amount: Cents
  readonly loan: boolean
  readonly form: 'private-deed' | 'lawyer-deed' | 'notarial-deed'
  readonly medium: 'paper' | 'electronic'
  readonly interests: number
  readonly draftedBy: Drafter
}

/** The sum of the loans of a year; what no longer counts to the cent is far over any threshold. */
function together(amount: Cents, others: Cents): Cents {
  return cents(Math.min(amount + others, Number.MAX_SAFE_INTEGER))
}

/** What a formality says when nothing more is known of it; one that is not asked is sure. */
function formality(id: FormalityId, required: Formality['required']): Formality {
  const certainty = required === 'no' ? 'established' : formalityWords[id].certainty
  return { id, required, by: null, before: null, count: null, certainty }
}

function declarationOf(
  { on, deed, amount, draftedBy }: Known,
  declaration: DeclaredLoan | null,
): Formality {
  const id = 'tax-declaration-2062'
  if (declaration === null) {
    const reading = deed === 'acknowledgment-of-debt' ? 'arguable' : 'established'
    return { ...formality(id, 'no'), certainty: reading }
  }
  const { declared, certainty } = declaration
  if (!declared) return { ...formality(id, 'no'), certainty }
  const drafter = draftedBy !== 'creditor' && draftedBy !== 'debtor'
  if (!drafter) {
    return {
      ...formality(id, 'yes'),
      by: declaredLoan(on, amount).declared ? 'debtor' : 'debtor-or-creditor',
      certainty,
    }
  }
  const before = `${on.add({ years: 1 }).year}-${firstEntry(declarationByDrafter).value}`
  return { ...formality(id, 'yes'), by: 'drafter', before, certainty }
}

/** A deed that commits both sides is made as many times as there are interests. */
function copiesOf({ deed, form, medium, interests }: Known): readonly Formality[] {
  const twoSided = deed !== 'acknowledgment-of-debt' && form !== 'notarial-deed'
  if (twoSided && medium === 'electronic') {
    return [formality('originals', 'no'), formality('electronic-access', 'yes')]
  }
  return [
    { ...formality('originals', twoSided ? 'yes' : 'no'), count: twoSided ? interests : null },
    formality('electronic-access', 'no'),
  ]
}

/** A plan also holds a promise of one side to pay: its mention is prudent, by a reading. */
function mentionOf({ deed, form }: Known): Formality {
  const id = 'amount-in-words-and-figures'
  if (form !== 'private-deed' || deed === 'settlement') return formality(id, 'no')
  const asked: Formality = { ...formality(id, 'yes'), by: 'debtor' }
  return deed === 'acknowledgment-of-debt' ? asked : { ...asked, certainty: 'arguable' }
}

function explain(
  list: readonly Formality[],
  reasons: { readonly declaration: DeclaredLoan | null; readonly on: Day },
): Explanation {
  return {
    rule: 'acts/formalities',
    sentence: 'Voici les formalités de cet acte, celles qui sont demandées et les autres.',
    citations: [],
    steps: [
      ...list.map((each) => explainOne(each, reasons.declaration)),
      ...explainVersion(reasons.on),
    ],
  }
}

function explainOne(of: Formality, declaration: DeclaredLoan | null): Explanation {
  const words = formalityWords[of.id]
  const plan = of.id === 'amount-in-words-and-figures' && of.certainty === 'arguable'
  const declared = of.id === 'tax-declaration-2062' ? declaration : null
  return {
    rule: `acts/${of.id}`,
    sentence: of.required === 'no' ? words.dispensed : words.required,
    citations: [
      ...words.citations,
      ...(plan ? [formalityTexts.mentionInPlans] : []),
      ...(of.before === null ? [] : [formalityTexts.declarationPractice]),
    ],
    steps: declared?.declared === true ? [explainDeclaration(declared)] : [],
    certainty: of.certainty,
  }
}
