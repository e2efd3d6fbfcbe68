import {
  answer,
  lowestCertainty,
  needsFacts,
  readAmountInWords,
  type Cents,
  type Certainty,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import { explainAcknowledgment } from '#proof/acknowledgment-form/acknowledgment-form-explanation.ts'
import { declaredLoan } from '#proof/acknowledgment-form/declared-loan.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

type Party<On> = { readonly name?: Maybe<string>; readonly bornOn?: Maybe<On> }

/** The facts of an acknowledgment of debt, whatever days and amounts are written as. */
export type AcknowledgmentFormQuestion<On, Amount> = {
  readonly kind?: Maybe<'private-deed' | 'notarial-deed' | 'lawyer-deed'>
  readonly signedBy?: Maybe<readonly string[]>
  readonly amountInFigures?: Maybe<Amount | null>
  readonly amountInWordsText?: Maybe<string | null>
  /** Whose hand or process wrote the amount; absent, the debtor's own hand. */
  readonly mentionBy?: Maybe<'debtor' | 'process-that-shows-the-author' | 'somebody-else'>
  /** `merchant` means a merchant, commercial act. */
  readonly debtorIs?: Maybe<'merchant' | 'other'>
  readonly loan?: Maybe<boolean>
  readonly date?: Maybe<On>
  readonly dueOn?: Maybe<On | null>
  readonly parties?: Maybe<{
    readonly debtor?: Maybe<Party<On>>
    readonly creditor?: Maybe<Party<On>>
  }>
}

export type AcknowledgmentFormFacts = AcknowledgmentFormQuestion<Day, Cents>
export type AcknowledgmentFormDocument = AcknowledgmentFormQuestion<string, number>

/** From the most to the least serious. */
export type AcknowledgmentDefect =
  | 'debtor-signature-missing'
  | 'words-not-readable'
  | 'amount-missing'
  | 'amount-in-words-missing'
  | 'amount-in-figures-missing'
  | 'words-and-figures-differ'
  | 'mention-not-by-the-debtor'
  | 'parties-missing'
  | 'debtor-not-identified'
  | 'creditor-not-identified'

/** What an acknowledgment of debt is worth as it is written. */
export type AcknowledgmentForm = {
  readonly force: 'full' | 'beginning-of-proof' | 'none'
  readonly amount: Cents | null
  readonly amountFrom: 'words' | 'figures' | null
  readonly defects: readonly AcknowledgmentDefect[]
  readonly formalities: readonly 'tax-declaration-2062'[]
}

/**
 * The force of an acknowledgment of debt by its form (reconnaissance de dette, art. 1376).
 *
 * The words are read here, and win over the figures; words that a program cannot read may be clear
 * to a judge, and leave the force unknown. A mention that lacks makes a beginning of proof, not a
 * void deed. `amountFrom` is `words` when both agree.
 *
 * @see C. civ. 1369, 1374, 1376; CGI annexe III, 49 B
 */
export function acknowledgmentForm(facts: AcknowledgmentFormFacts): Outcome<AcknowledgmentForm> {
  const { kind, signedBy, debtorIs, loan, date, dueOn } = facts
  const missing = missingAmong({ kind, signedBy, debtorIs, loan, date, dueOn })
  if (missing.length > 0 || signedBy === undefined || date === undefined) {
    return needsFacts(...missing)
  }
  const mention = readMention(facts)
  const signed = signedBy.includes('debtor')
  const found = signed
    ? forceOf(facts, mention)
    : { force: 'none' as const, certainty: 'arguable' as const }
  const declaration =
    loan === true && mention.amount !== null ? declaredLoan(date, mention.amount) : null
  const certainty = lowestCertainty(
    found.certainty,
    declaration?.certainty ?? 'established',
    certaintyOfVersion(date),
  )
  const value: AcknowledgmentForm = {
    force: found.force,
    amount: mention.amount,
    amountFrom: mention.amountFrom,
    defects: [
      ...(signed ? [] : (['debtor-signature-missing'] as const)),
      ...mention.defects,
      ...(needsOwnHand(facts) && facts.mentionBy === 'somebody-else'
        ? (['mention-not-by-the-debtor'] as const)
        : []),
      ...defectsOfParties(facts.parties),
    ],
    formalities: declaration?.declared === true ? ['tax-declaration-2062'] : [],
  }
  return answer(value, certainty, () => {
    const { steps, ...root } = explainAcknowledgment(facts, value, { certainty, declaration })
    return { ...root, steps: [...steps, ...explainVersion(date)] }
  })
}

/** The same question as a parsed JSON document. */
export function answerAcknowledgmentForm(
  document: AcknowledgmentFormDocument,
): Outcome<AcknowledgmentForm> {
  const { amountInFigures, date, dueOn, parties } = document
  return acknowledgmentForm({
    ...document,
    amountInFigures: readCents(amountInFigures ?? undefined),
    date: readDay(date),
    dueOn: dueOn === null ? null : readDay(dueOn),
    parties: parties && {
      debtor: parties.debtor && readParty(parties.debtor),
      creditor: parties.creditor && readParty(parties.creditor),
    },
  })
}

type Mention = {
  readonly amount: Cents | null
  readonly amountFrom: 'words' | 'figures' | null
  /** Both are there and can be read. */
  readonly complete: boolean
  readonly readable: boolean
  readonly defects: readonly AcknowledgmentDefect[]
}

function readMention(facts: AcknowledgmentFormFacts): Mention {
  const figures = facts.amountInFigures ?? null
  const text = facts.amountInWordsText?.trim() ?? ''
  const words = text === '' ? null : readAmountInWords(text)
  const readable = text === '' || words !== null
  const amount = words ?? figures
  return {
    amount,
    amountFrom: words !== null ? 'words' : figures !== null ? 'figures' : null,
    complete: words !== null && figures !== null,
    readable,
    defects: defectsOfMention({
      figures,
      words,
      written: text !== '',
      ownHand: needsOwnHand(facts),
    }),
  }
}

function defectsOfMention(mention: {
  readonly figures: Cents | null
  readonly words: Cents | null
  readonly written: boolean
  readonly ownHand: boolean
}): readonly AcknowledgmentDefect[] {
  const { figures, words, written, ownHand } = mention
  const defects: AcknowledgmentDefect[] = []
  if (written && words === null) defects.push('words-not-readable')
  if (!written && figures === null) return ['amount-missing']
  if (ownHand && !written) defects.push('amount-in-words-missing')
  if (ownHand && figures === null) defects.push('amount-in-figures-missing')
  if (words !== null && figures !== null && words !== figures) {
    defects.push('words-and-figures-differ')
  }
  return defects
}

function forceOf(
  facts: AcknowledgmentFormFacts,
  mention: Mention,
): { readonly force: AcknowledgmentForm['force']; readonly certainty: Certainty } {
  if (!mention.readable) return { force: 'beginning-of-proof', certainty: 'unknown' }
  if (mention.amount === null) return { force: 'beginning-of-proof', certainty: 'established' }
  if (!needsOwnHand(facts)) return { force: 'full', certainty: 'established' }
  const own = mention.complete && facts.mentionBy !== 'somebody-else'
  if (own && facts.mentionBy !== 'process-that-shows-the-author') {
    return { force: 'full', certainty: 'established' }
  }
  return own || facts.debtorIs === 'merchant'
    ? { force: 'full', certainty: 'arguable' }
    : { force: 'beginning-of-proof', certainty: 'established' }
}

/** A notarial deed and one countersigned by lawyers are dispensed with the mention. */
function needsOwnHand({ kind }: AcknowledgmentFormFacts): boolean {
  return kind === 'private-deed'
}

function defectsOfParties(
  parties: AcknowledgmentFormFacts['parties'],
): readonly AcknowledgmentDefect[] {
  if (parties === undefined) return ['parties-missing']
  const defects: AcknowledgmentDefect[] = []
  if (parties.debtor?.name === undefined) defects.push('debtor-not-identified')
  if (parties.creditor?.name === undefined) defects.push('creditor-not-identified')
  return defects
}

function readParty(party: Party<string>): Party<Day> {
  return { name: party.name, bornOn: readDay(party.bornOn) }
}
