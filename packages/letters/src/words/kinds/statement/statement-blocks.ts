import {
  addCents,
  amountText,
  eurosText,
  negateCents,
  percentText,
  shortDayText,
  type Cents,
  type Day,
} from '@quittance/kernel'
import type { LetterBlock, StatementBlock, TableColumn } from '#words/composed-letter.ts'
import type { DebtElement, DebtLine } from '#words/facts/letter-facts.ts'
import type { InterestSegment, ServedPayment, StatementItem } from '#words/facts/statement-facts.ts'
import { setFrench } from '#words/french/typography.ts'
import { statementBlock } from '#words/kinds/debt-blocks.ts'
import { paidBy, type StatementSums } from '#words/kinds/statement/statement-sums.ts'

/** The lines of interest of an item, one a rate and a base, summed below. */
export function segmentsTable(item: StatementItem, id: string): LetterBlock {
  const interest = addCents(...item.segments.map(({ interestCents }) => interestCents))
  return {
    kind: 'table',
    id,
    columns: [
      { title: 'Du', holds: 'words' },
      { title: 'Au', holds: 'words' },
      { title: 'Jours', holds: 'figures' },
      { title: 'Base', holds: 'figures' },
      { title: 'Taux annuel', holds: 'figures' },
      { title: 'Source du taux', holds: 'phrase' },
      { title: 'Intérêts', holds: 'figures' },
    ],
    rows: item.segments.map(segmentCells),
    sums: [{ label: 'Intérêts échus', value: eurosText(interest) }],
  }
}

function segmentCells(segment: InterestSegment): readonly string[] {
  const source = segment.toConfirm ? `${segment.rateSource}, à confirmer` : segment.rateSource
  return [
    shortDayText(segment.from),
    shortDayText(segment.to),
    String(segment.days),
    amountText(segment.baseCents),
    percentText(segment.rate),
    setFrench(source),
    amountText(segment.interestCents),
  ]
}

/** What came in or was given up, day by day, and what each payment went to; a column a use. */
export function movementsTable(item: StatementItem, id: string): LetterBlock {
  const remissions = item.remissions ?? []
  const uses = USES.filter(({ of }) =>
    [...item.payments, ...remissions].some((one) => of(one) !== 0),
  )
  const figures: readonly TableColumn[] = uses.map(({ title }) => ({ title, holds: 'figures' }))
  const credited = item.creditNotes.map(({ number, on, amountCents }): Movement => ({
    on,
    cells: [`Avoir ${number}`, ...uses.map(() => '–'), amountText(amountCents)],
  }))
  const served =
    (what: string) =>
    (one: ServedPayment): Movement => ({
      on: one.on,
      cells: [what, ...uses.map(({ of }) => amountText(of(one))), amountText(paidBy(one))],
    })
  const remitted = remissions.map(served('Remise du créancier'))
  const paid = item.payments.map(served('Paiement'))
  return {
    kind: 'table',
    id,
    columns: [
      { title: 'Le', holds: 'words' },
      { title: 'Reçu ou déduit', holds: 'phrase' },
      ...figures,
      { title: 'Montant', holds: 'figures' },
    ],
    rows: [...credited, ...remitted, ...paid]
      .toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
      .map(({ on, cells }) => [shortDayText(on), ...cells]),
    sums: [],
  }
}

type Movement = { readonly on: Day; readonly cells: readonly string[] }

/** In the order in which a payment serves a debt (C. civ. 1343-1). */
const USES: readonly { readonly title: string; readonly of: (payment: ServedPayment) => Cents }[] =
  [
    { title: 'Aux frais', of: ({ toCostsCents }) => toCostsCents },
    { title: 'Aux intérêts', of: ({ toInterestCents }) => toInterestCents },
    { title: 'À l’indemnité', of: ({ toIndemnityCents }) => toIndemnityCents },
    { title: 'Au principal', of: ({ toPrincipalCents }) => toPrincipalCents },
  ]

/** The sums that make what is left, element by element; an element of nothing is left out. */
export function sumsBlock(id: string, sums: StatementSums, label: string): StatementBlock {
  const line = (element: DebtElement, amountCents: Cents): readonly DebtLine[] =>
    amountCents === 0 ? [] : [{ element, detail: null, amountCents }]
  return statementBlock(
    id,
    [
      { element: 'principal', detail: null, amountCents: sums.principalCents },
      ...line('credit-note', negateCents(sums.creditedCents)),
      ...line('interest', sums.interestCents),
      ...line('late-payment-indemnity', sums.indemnityCents),
      ...line('recoverable-costs', sums.costsCents),
      ...line('remission', negateCents(sums.remittedCents)),
      ...line('payment-received', negateCents(sums.paidCents)),
    ],
    label,
  )
}
