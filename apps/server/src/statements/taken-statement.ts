import { createHash } from 'node:crypto'
import type { DossierRecord, ItemRecord } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import {
  addCents,
  dayText,
  earlierDay,
  invariant,
  subtractCents,
  zeroCents,
  type Cents,
  type Citation,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import type { ServedPayment, StatementItem } from '@quittance/letters'
import { questionFor, type Interest } from '@quittance/law'
import { servedTo, interestStart, type Served } from '#assessment/interest-documents.ts'
import { itemsOwed, totalOwed, type ItemOwed } from '#assessment/items-owed.ts'
import { statementOf } from '#assessment/statement.ts'
import { suspendedOn, type Suspended } from '#dossier/disputes/contested.ts'
import { asJson } from '#http/json.ts'
import { knownInterest, type KnownInterest } from '#statements/known-interest.ts'
import {
  citationsIn,
  rateDoubtsOf,
  segmentsOf,
  type TakenSegment,
} from '#statements/interest-lines.ts'

/** A statement on a day as a person takes it away: the same figures on paper, in cells, in text. */
export type TakenStatement = {
  readonly dossier: DossierRecord
  readonly asOf: Day
  readonly items: readonly TakenItem[]
  readonly totalCents: Cents
  /** The articles that the sums rest on, each once. */
  readonly articles: readonly string[]
  /** From when interest is not counted, for want of a rate; null where all of it is. */
  readonly unknownFrom: Day | null
  /** What is not counted of each item, and whose indemnity nobody confirmed; in order of items. */
  readonly doubts: readonly ItemDoubts[]
  /** The part that a dispute holds that day; null where nothing is contested. */
  readonly suspended: Suspended | null
  /** French sentences of what nobody confirmed, or could not be counted. */
  readonly toConfirm: readonly string[]
  /** SHA-256 of the figures, hexadecimal: the same on paper and in the workbook. */
  readonly fingerprint: string
}

/** What of an item is not sure, beside its lines of interest. */
export type ItemDoubts = {
  readonly unknownFrom: Day | null
  readonly indemnity: boolean
}

/** An item with its lines of interest, each with the code of its rate. */
export type TakenItem = Omit<StatementItem, 'segments'> & {
  readonly segments: readonly TakenSegment[]
}

/**
 * The statement of a dossier on a day, invoice by invoice; its total is that of the dossier's page.
 *
 * For want of a rate, interest is counted up to the last day whose rate is known, and the total says
 * from when it is not: there alone it is more than that of the page.
 */
export function takenStatement(dossier: DossierRecord, asOf: Day): TakenStatement {
  const owed = itemsOwed(dossier, asOf)
  const known = owed.map((one) => knownInterest(dossier, one, asOf))
  const items = owed.map((one, index) => itemOf(dossier, one, { asOf, known: known[index] }))
  const onPage = totalOwed(dossier, asOf)
  invariant(
    onPage === statementOf(dossier, asOf).totalCents,
    'a statement taken away comes to what the page says',
  )
  const totalCents = addCents(onPage, ...owed.map((one, index) => beyondPage(one, known[index])))
  const unknown = known.flatMap(({ unknownFrom }) => unknownFrom ?? [])
  const figures = { reference: dossier.reference, asOf, items, totalCents }
  return {
    dossier,
    asOf,
    items,
    totalCents,
    unknownFrom: unknown.length === 0 ? null : unknown.reduce(earlierDay),
    doubts: owed.map(({ indemnity }, index) => ({
      unknownFrom: known[index]?.unknownFrom ?? null,
      indemnity: indemnity?.outcome === 'answer' && indemnity.certainty !== 'established',
    })),
    articles: articlesOf(owed, known),
    toConfirm: owed.flatMap((one, index) => doubtsOf(one, known[index])),
    suspended: suspendedOn(dossier, asOf),
    fingerprint: createHash('sha256')
      .update(canonicalJson(asJson(figures)))
      .digest('hex'),
  }
}

/** What the page leaves out, as it counts no interest at all where a rate is missing. */
function beyondPage({ interestAccrued }: ItemOwed, known: KnownInterest | undefined): Cents {
  const counted = known?.interest?.value.interest ?? zeroCents
  return subtractCents(counted, interestAccrued)
}

type Counted = { readonly asOf: Day; readonly known: KnownInterest | undefined }

function itemOf(dossier: DossierRecord, owed: ItemOwed, { asOf, known }: Counted): TakenItem {
  const { item, costsOwed, creditNotes, indemnityOwed, remitted } = owed
  const interest = known?.interest ?? null
  return {
    number: item.number,
    label: item.label,
    dueOn: item.dueOn,
    principalCents: item.principalCents,
    interest: startOf(dossier, item),
    segments: interest === null ? [] : segmentsOf(interest),
    creditNotes: creditNotes.map(({ number, on, amountCents }) => ({ number, on, amountCents })),
    payments: servedTo(dossier, item.id, asOf).map(partsOf),
    ...(remitted.length === 0 ? {} : { remissions: remitted.map(partsOf) }),
    indemnityCents: indemnityOwed,
    ...(costsOwed === 0 ? {} : { costsCents: costsOwed }),
  }
}

function partsOf(taken: Omit<Served, 'paymentId'>): ServedPayment {
  return {
    on: taken.on,
    toCostsCents: taken.toCosts,
    toInterestCents: taken.toInterest,
    toIndemnityCents: taken.toIndemnity,
    toPrincipalCents: taken.toPrincipal,
  }
}

/** A letter of ours or an act that a person noted puts on notice; an order is served. */
function startOf(dossier: DossierRecord, item: ItemRecord): TakenItem['interest'] {
  const start = interestStart(dossier, item)
  if (start === null) return null
  const { on, from, id } = start
  if (from === 'due-date') return { from: on, because: 'due-date' }
  const event = dossier.limitationEvents.find((one) => from === 'event' && one.id === id)
  const isOrder = event?.kind === 'payment-order-served'
  return { from: on, because: isOrder ? 'payment-order' : 'formal-notice' }
}

function articlesOf(owed: readonly ItemOwed[], known: readonly KnownInterest[]): readonly string[] {
  const cited: Citation[] = owed.flatMap(({ indemnity }, index) => [
    ...(known[index]?.interest ? citationsIn(known[index].interest.explain()) : []),
    ...(indemnity?.outcome === 'answer' && indemnity.value.amount > zeroCents
      ? citationsIn(indemnity.explain())
      : []),
  ])
  return [...new Set(cited.map(({ code, article }) => `${code} ${article}`))]
}

function doubtsOf(
  { item, interest, indemnity }: ItemOwed,
  known: KnownInterest | undefined,
): readonly string[] {
  return [
    ...interestDoubts(item, interest, known),
    ...(indemnity?.outcome === 'answer' && indemnity.certainty !== 'established'
      ? [`l’indemnité forfaitaire de ${item.number}.`]
      : []),
  ]
}

function interestDoubts(
  { number }: ItemRecord,
  interest: Outcome<Interest> | null,
  known: KnownInterest | undefined,
): readonly string[] {
  if (interest === null) return []
  if (interest.outcome === 'needs-facts') {
    const asked = interest.missing.flatMap((fact) => questionFor(fact, 'interest')?.fr ?? [])
    const from = known?.unknownFrom ?? null
    const since = from === null ? '' : ` à compter du ${dayText(from)}`
    return [`les intérêts de ${number}${since} ne sont pas comptés. ${asked.join(' ')}`.trim()]
  }
  if (interest.outcome === 'not-applicable') {
    return [`les intérêts de ${number} ne sont pas comptés. ${interest.explain().sentence}`]
  }
  const rates = rateDoubtsOf(interest)
  if (rates.size > 0) return [...rates].map(([rate, why]) => `${number}, ${rate} : ${why}`)
  return interest.certainty === 'established' ? [] : [`les intérêts de ${number}.`]
}
