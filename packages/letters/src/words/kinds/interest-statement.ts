import {
  amountText,
  cents,
  dayText,
  eurosText,
  percentText,
  shortDayText,
  subtractCents,
  zeroCents,
} from '@quittance/kernel'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { InterestSegment, InterestStatementFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { oneOf, setFrench } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'

/** A statement of interest (décompte d’intérêts): each run of days with its rate and source. */
export function interestStatement(facts: InterestStatementFacts): ComposedLetter {
  return framedLetter(facts, {
    kind: 'interest-statement',
    to: facts.recipient,
    subject: `Décompte des intérêts au ${dayText(facts.asOf)}`,
    references: [
      creditorReference(facts),
      { label: 'Débiteur', value: facts.debtorName },
      firstLetterReference(facts.firstLetter),
    ],
    body: [
      lawfulParagraph(
        'foundation',
        `Ce décompte porte sur une créance fondée sur ${facts.basis}, d’un principal de ` +
          `${eurosText(facts.principalCents)}. Il est arrêté au ${dayText(facts.asOf)}.`,
      ),
      segmentTable(facts),
      lawfulParagraph('convention', facts.convention),
      ...toConfirm(facts.toConfirm),
      paragraph(
        'how-to-answer',
        `Chaque ligne peut être recalculée et discutée : répondez ` +
          `${oneOf(waysToAnswer(facts.sender.contact))}.`,
      ),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

function segmentTable(facts: InterestStatementFacts): LetterBlock {
  const interest = cents(
    sumOf(facts.segments.map(({ interestCents }) => ({ amountCents: interestCents }))),
  )
  const paid = subtractCents(zeroCents, facts.paymentsCents)
  return {
    kind: 'table',
    id: 'segments',
    columns: [
      { title: 'Du', holds: 'words' },
      { title: 'Au', holds: 'words' },
      { title: 'Jours', holds: 'figures' },
      { title: 'Base', holds: 'figures' },
      { title: 'Taux annuel', holds: 'figures' },
      { title: 'Source du taux', holds: 'phrase' },
      { title: 'Intérêts', holds: 'figures' },
    ],
    rows: facts.segments.map(segmentCells),
    sums: [
      { label: 'Intérêts échus', value: amountText(interest) },
      { label: 'Principal', value: amountText(facts.principalCents) },
      ...(paid === 0 ? [] : [{ label: 'Paiements reçus', value: amountText(paid) }]),
      { label: 'Reste à payer', value: eurosText(facts.totalCents) },
    ],
  }
}

function segmentCells(segment: InterestSegment): readonly string[] {
  return [
    shortDayText(segment.from),
    shortDayText(segment.to),
    String(segment.days),
    amountText(segment.baseCents),
    percentText(segment.rate),
    setFrench(segment.rateSource),
    amountText(segment.interestCents),
  ]
}

function toConfirm(sentences: readonly string[]): readonly LetterBlock[] {
  return sentences.length === 0
    ? []
    : [lawfulParagraph('to-confirm', `À confirmer : ${sentences.join(' ')}`)]
}
