import { afterDe, dayText, eurosText, isAfter } from '@quittance/kernel'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { Party } from '#words/facts/parties.ts'
import type {
  InterestStart,
  InterestStatementFacts,
  StatementItem,
  SuspendedPart,
} from '#words/facts/statement-facts.ts'
import {
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  nameInText,
  waysToAnswer,
} from '#words/frame.ts'
import { addressInText } from '#words/french/postal-lines.ts'
import { allOf, oneOf } from '#words/french/typography.ts'
import {
  movementsTable,
  segmentsTable,
  sumsBlock,
} from '#words/kinds/statement/statement-blocks.ts'
import { itemSums, sumsOf } from '#words/kinds/statement/statement-sums.ts'

/**
 * A statement of interest (décompte d’intérêts): invoice by invoice, each run of days with its rate
 * and its source, what came in and what it went to, and the sums that make the total.
 */
export function interestStatement(facts: InterestStatementFacts): ComposedLetter {
  const { items } = facts
  const asOf = dayText(facts.asOf)
  return framedLetter(facts, {
    kind: 'interest-statement',
    to: facts.recipient,
    subject: `Décompte des intérêts au ${asOf}`,
    references: [
      { label: 'Créancier', value: nameInText(facts.creditor) },
      { label: 'Débiteur', value: nameInText(facts.debtor) },
      firstLetterReference(facts.firstLetter),
    ],
    body: [
      lawfulParagraph(
        'foundation',
        `Ce décompte est celui d’une créance ${afterDe(partyInText(facts.creditor))}, sur ${partyInText(facts.debtor)}, fondée sur ${facts.basis}. Il est arrêté au ${asOf}. Il informe ; ce n’est pas une demande de paiement.${toCome(facts)}${notCounted(facts)}`,
      ),
      ...items.flatMap((item, index) => itemBlocks(item, index + 1, items.length)),
      sumsBlock('total', sumsOf(items), leftLabel(facts)),
      ...suspended(facts),
      lawfulParagraph('convention', facts.convention),
      ...toConfirm(facts.toConfirm),
      ...articles(facts.articles),
      ...howToAnswer(facts),
      ...fingerprint(facts.fingerprint),
    ],
    signsFor: signsFor(facts),
    isDocument: facts.recipient === null,
  })
}

/** A day to come is counted as if nothing more was paid by then. */
function toCome({ asOf, issuedOn }: InterestStatementFacts): string {
  return isAfter(asOf, issuedOn)
    ? ' Ce jour est à venir : le décompte suppose que rien n’est payé d’ici là.'
    : ''
}

/** The total says where it stands that it is not whole. */
function leftLabel({ asOf, unknownFrom }: InterestStatementFacts): string {
  const left = `Reste dû au ${dayText(asOf)}`
  return unknownFrom === null || unknownFrom === undefined
    ? left
    : `${left}, sans les intérêts à compter du ${dayText(unknownFrom)}`
}

function notCounted({ unknownFrom }: InterestStatementFacts): string {
  return unknownFrom === null || unknownFrom === undefined
    ? ''
    : ` Les intérêts à compter du ${dayText(unknownFrom)} n’y sont pas : leur taux n’est pas publié.`
}

/** The part that waits for an answer: it stays in the statement, and is not asked for. */
function suspended({ suspended: held }: InterestStatementFacts): readonly LetterBlock[] {
  if (held === null || held === undefined) return []
  const sentence = held.whole
    ? 'Cette créance est contestée : rien n’en est demandé tant qu’il n’y a pas été répondu.'
    : `Contesté, et non demandé tant qu’il n’y a pas été répondu : ${allOf(held.parts.map(partInText))}, avec ses intérêts. Hors cette part, il reste ${eurosText(held.askedCents)}.`
  return [lawfulParagraph('suspended', sentence)]
}

function partInText({ number, contestedCents, isWhole }: SuspendedPart['parts'][number]): string {
  return isWhole
    ? `la facture n° ${number}`
    : `${eurosText(contestedCents)} du principal de la facture n° ${number}`
}

/** One item: what it is, its lines of interest, what came in, and what is left of it. */
function itemBlocks(item: StatementItem, number: number, count: number): readonly LetterBlock[] {
  const moves = item.creditNotes.length + item.payments.length + (item.remissions ?? []).length
  const moved = moves > 0
  return [
    lawfulParagraph(`item-${number}`, `${itemSentence(item)} ${startSentence(item.interest)}`),
    ...(item.segments.length === 0 ? [] : [segmentsTable(item, `segments-${number}`)]),
    ...(moved ? [movementsTable(item, `movements-${number}`)] : []),
    ...(count === 1
      ? []
      : [sumsBlock(`sums-${number}`, itemSums(item), `Reste dû, n° ${item.number}`)]),
  ]
}

function itemSentence({ label, number, dueOn, principalCents }: StatementItem): string {
  return `${label}, n° ${number}, échéance du ${dayText(dueOn)} : ${eurosText(principalCents)}.`
}

function startSentence(start: InterestStart | null): string {
  if (start === null) {
    return 'Aucun intérêt ne court encore : sans clause, il part de la mise en demeure.'
  }
  const from = dayText(start.from)
  switch (start.because) {
    case 'due-date':
      return `Les intérêts courent du ${from}, lendemain de l’échéance.`
    case 'formal-notice':
      return `Les intérêts courent du ${from}, par la mise en demeure.`
    case 'payment-order':
      return `Les intérêts courent du ${from}, par la signification de l’injonction de payer.`
  }
}

/** « Piscines du Vallon, 2, allée Fictive, 69000 Lyon ». */
function partyInText(party: Party): string {
  return `${nameInText(party)}, ${addressInText(party.address)}`
}

function toConfirm(sentences: readonly string[]): readonly LetterBlock[] {
  return sentences.length === 0
    ? []
    : [lawfulParagraph('to-confirm', `À confirmer : ${sentences.join(' ')}`)]
}

function articles(cited: readonly string[]): readonly LetterBlock[] {
  return cited.length === 0 ? [] : [lawfulParagraph('articles', `Textes : ${cited.join(' ; ')}.`)]
}

/** The figures of the statement are sealed by their own bytes; the page is only their picture. */
function fingerprint(sha256: string | null): readonly LetterBlock[] {
  if (sha256 === null) return []
  return [
    {
      kind: 'table',
      id: 'fingerprint',
      columns: [{ title: 'Empreinte des chiffres de ce décompte (SHA-256)', holds: 'fingerprint' }],
      rows: [[sha256]],
      sums: [],
    },
  ]
}

/** Addressed to somebody, it says how to discuss it; taken away, it has nobody to tell. */
function howToAnswer({ recipient, sender }: InterestStatementFacts): readonly LetterBlock[] {
  if (recipient === null) return []
  const ways = oneOf(waysToAnswer(sender.contact))
  return [
    lawfulParagraph(
      'how-to-answer',
      `Chaque ligne peut être recalculée et discutée : répondez ${ways}.`,
    ),
  ]
}

function signsFor({ recipient, sender, creditor }: InterestStatementFacts): string | null {
  return recipient === null || sender.capacity === 'creditor' ? null : creditor.name
}
