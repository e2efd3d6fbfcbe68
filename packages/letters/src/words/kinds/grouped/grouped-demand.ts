import { amountText, cents, invariant } from '@quittance/kernel'
import type {
  ComposedLetter,
  LetterBlock,
  ParagraphBlock,
  StatementBlock,
} from '#words/composed-letter.ts'
import type { FirstLetter, FormalNoticeFacts } from '#words/facts/letter-facts.ts'
import { creditorReference, framedLetter, lawfulParagraph } from '#words/frame.ts'
import { setFrench } from '#words/french/typography.ts'
import { paymentBlock, statementBlock, totalRow } from '#words/kinds/debt-blocks.ts'
import {
  amountAsked,
  firstLetterNamed,
  foundation,
  howToAnswer,
  howToPay,
  onBehalf,
  whoAsks,
} from '#words/kinds/demand-paragraphs.ts'
import { interestSays, noticeToPay } from '#words/kinds/formal-notice.ts'
import { costsOfRecoveryQuotation } from '#words/legal-quotation.ts'
import { demandWords, passageBlock } from '#words/templates/demand-words.ts'
import type { DemandKind } from '#words/templates/template.ts'

/**
 * One letter for several dossiers of a debtor and a creditor (lettre groupée), all at the same step.
 *
 * What the letter says once, it says of them all: the total, the day, how to answer. Each dossier has
 * its own part, with all that its own letter would say of it: its reference, its first letter, what
 * founds it, its sums, and the reference and code that pay it, so that the line of the bank finds it.
 */
export function groupedDemand(
  kind: DemandKind,
  parts: readonly FormalNoticeFacts[],
): ComposedLetter {
  const all = together(parts)
  const words = demandWords(kind, all)
  const interest = sharedInterest(kind, parts)
  return framedLetter(all, {
    kind,
    to: all.debtor,
    subject: words.subject,
    references: [creditorReference(all)],
    body: [
      ...(kind === 'first-reminder' ? whoAsks(all) : [recalledTogether(parts)]),
      ...passageBlock(kind === 'first-reminder' ? 'opening' : 'recall', words.opening),
      recapitulation(parts),
      kind === 'formal-notice' ? noticeToPay(all) : howToPay(all),
      oneByOne(),
      ...parts.flatMap((part, index) => partOf(part, { rank: index + 1, kind, interest })),
      ...(interest === null ? [] : [lawfulParagraph('interest', interest)]),
      ...passageBlock('what-follows', words.followUp),
      ...passageBlock('offer', words.offer),
      ...howToAnswer(all),
      ...(kind === 'first-reminder' && all.sender.capacity === 'agency'
        ? [costsOfRecoveryQuotation(all.issuedOn)]
        : []),
    ],
    closing: words.closing,
    signsFor: all.creditor?.name ?? null,
  })
}

/** The facts of the letter as a whole: the first dossier names it, and their lines add up. */
export function together(parts: readonly FormalNoticeFacts[]): FormalNoticeFacts {
  const [first] = parts
  invariant(first !== undefined && parts.length > 1, 'a grouped letter has several parts')
  return {
    ...first,
    caseNumber: first.caseNumber === null ? null : andOthers(first.caseNumber, parts.length - 1),
    reference: andOthers(first.reference, parts.length - 1),
    basis: parts.map(({ basis }) => basis).join(' ; '),
    lines: parts.flatMap(({ lines }) => lines),
    firstLetter: sharedFirstLetter(parts),
  }
}

function andOthers(first: string, others: number): string {
  return others === 1 ? `${first} et 1 autre` : `${first} et ${others} autres`
}

/** What a template may say of the first letters in one breath: nothing where their days differ. */
function sharedFirstLetter(parts: readonly FormalNoticeFacts[]): FirstLetter | null {
  const [first] = parts
  const sentOn = first?.firstLetter?.sentOn
  if (sentOn === undefined) return null
  const isShared = parts.every(({ firstLetter }) => firstLetter?.sentOn.equals(sentOn) === true)
  const reference = andOthers(first?.firstLetter?.reference ?? '', parts.length - 1)
  return isShared ? { reference, sentOn } : null
}

function recalledTogether(parts: readonly FormalNoticeFacts[]): ParagraphBlock {
  const [first] = parts
  if (first === undefined || parts.some(({ firstLetter }) => firstLetter === null)) {
    return lawfulParagraph(
      'first-letter',
      'Nous revenons vers vous au sujet d’une somme dont le paiement reste attendu.',
    )
  }
  return lawfulParagraph(
    'first-letter',
    `Nous vous avons demandé${onBehalf(first)} le paiement de la somme rappelée ci-dessous, par les lettres que nomme chaque dossier.`,
  )
}

/** Each dossier and its sum, closed by what is asked in all. */
function recapitulation(parts: readonly FormalNoticeFacts[]): StatementBlock {
  const block = statementBlock('debt', [], 'Total à payer')
  const rows = parts.map((part) => {
    const amountCents = amountAsked(part)
    return {
      label: `Dossier ${part.caseNumber ?? part.reference}`,
      detail: setFrench(`référence ${part.reference}`),
      amountCents,
      amount: amountText(amountCents),
    }
  })
  const sum = rows.reduce((total, { amountCents }) => total + amountCents, 0)
  return { ...block, rows, total: totalRow(block.total.label, cents(sum)) }
}

/** Each dossier is paid with its own reference: one transfer for all must bear them all. */
function oneByOne(): ParagraphBlock {
  return lawfulParagraph(
    'one-by-one',
    'Chaque dossier ci-dessous se paie par son propre virement, avec sa référence. Si vous préférez un seul virement pour le tout, indiquez-y toutes les références.',
  )
}

type Place = {
  readonly rank: number
  readonly kind: DemandKind
  /** What is said once of the interest of all. */
  readonly interest: string | null
}

/** What the letter says of one dossier alone. */
function partOf(part: FormalNoticeFacts, { rank, kind, interest }: Place): readonly LetterBlock[] {
  const own = kind === 'formal-notice' && interest === null ? interestSays(part) : null
  const founded = foundation(part)
  return [
    {
      ...founded,
      id: `foundation-${rank}`,
      text: `${setFrench(headOf(part, kind))} ${founded.text}`,
    },
    statementBlock(`debt-${rank}`, part.lines, `Total du dossier ${part.caseNumber ?? ''}`.trim()),
    { ...paymentBlock(part.payment, amountAsked(part)), id: `payment-${rank}` },
    ...(own === null ? [] : [lawfulParagraph(`interest-${rank}`, own)]),
  ]
}

/** « Dossier …, référence …, première lettre du …, référence … . » */
function headOf(
  { caseNumber, reference, firstLetter }: FormalNoticeFacts,
  kind: DemandKind,
): string {
  const named = caseNumber === null ? 'Dossier' : `Dossier ${caseNumber}`
  const first =
    kind === 'first-reminder' || firstLetter === null
      ? ''
      : `, première ${firstLetterNamed(firstLetter)}`
  return `${named}, référence ${reference}${first}.`
}

/** What a formal notice says of interest, where it is the same of every dossier. */
function sharedInterest(kind: DemandKind, parts: readonly FormalNoticeFacts[]): string | null {
  const [first] = parts
  if (kind !== 'formal-notice' || first === undefined) return null
  const { interestAfterNotice } = first
  const isShared = parts.every((part) => part.interestAfterNotice === interestAfterNotice)
  return isShared ? interestSays(first) : null
}
