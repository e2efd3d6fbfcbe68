import type { ClaimRecord, ItemRecord } from '@quittance/database'
import { earlierDay, invariant, laterDay, type Cents, type Day } from '@quittance/kernel'
import { prudentDaysOf, type LimitationDocument } from '@quittance/law'
import { servedTo } from '#assessment/interest-documents.ts'
import { itemsOwed, leftOfItem } from '#assessment/items-owed.ts'
import { limitationEvents, natureOf, type EventSource } from '#assessment/limitation-events.ts'

/** The facts of the question of limitation, and what each of its events comes from, in order. */
export type LimitationMatter = {
  readonly document: LimitationDocument
  readonly from: readonly EventSource[]
}

/** An item of a claim with the limitation that is its own. */
export type LimitationPart = LimitationMatter & {
  readonly item: ItemRecord
  /** What is left of it, all its parts together. */
  readonly leftCents: Cents
}

/**
 * The limitation of each item of a claim: an instalment or an invoice that died takes no other
 * with it.
 *
 * No period runs before the term (C. civ. 2233): that of an item starts on its due day, or on the
 * starting point of the dossier where that is later. A payment bears on the items that it served.
 */
export function limitationParts(claim: ClaimRecord, asOf: Day): readonly LimitationPart[] {
  return itemsOwed(claim, asOf).map((owed) => ({
    item: owed.item,
    leftCents: leftOfItem(owed),
    ...itemMatter(claim, owed.item, asOf),
  }))
}

/** The limitation of one item; the law leaves out what came after the day. */
export function itemMatter(claim: ClaimRecord, item: ItemRecord, asOf: Day): LimitationMatter {
  if (claim.items.length < 2) return rulingMatter(claim, asOf)
  const served = new Set(servedTo(claim, item.id, asOf).map(({ paymentId }) => paymentId))
  return matterFrom(claim, asOf, {
    ...startOf(claim, item),
    counts: ({ kind, id }) => kind !== 'payment' || served.has(id),
  })
}

/**
 * The limitation that a claim is to be acted on by: that of its next item to lapse, or, where no
 * item is left in time, of the last one that an arguable reading still leaves open, then of the
 * last one to lapse. A claim of one item has one.
 */
export function rulingMatter(claim: ClaimRecord, asOf: Day): LimitationMatter {
  const [only, ...more] = claim.items
  invariant(only !== undefined, 'a claim has an item')
  if (more.length === 0) {
    return matterFrom(claim, asOf, { ...startOf(claim, only), counts: () => true })
  }
  const parts = limitationParts(claim, asOf)
  const unpaid = parts.filter(({ leftCents }) => leftCents > 0)
  const [first, ...others] = (unpaid.length === 0 ? parts : unpaid).map((part) => ({
    ...part,
    rank: rankOf(part.document),
  }))
  invariant(first !== undefined, 'a claim has an item')
  const ruling = others.reduce((one, other) => (comesBefore(other, one) ? other : one), first)
  return { document: ruling.document, from: ruling.from }
}

/** True where a part of a claim is left to pay, and is over whatever the reading. */
export function hasDeadPart(claim: ClaimRecord, asOf: Day): boolean {
  if (claim.items.length < 2) return false
  return limitationParts(claim, asOf).some(
    ({ leftCents, document }) => leftCents > 0 && rankOf(document).group > ALIVE,
  )
}

type Rank = { readonly group: number; readonly day: string }

const ALIVE = 0

/** Who is in time comes first, then who may be, then who is not; then by the last day. */
function rankOf(document: LimitationDocument): Rank {
  const days = prudentDaysOf(document)
  if ('outcome' in days) return { group: ALIVE, day: '' }
  const { standing, prudentLastDay } = days
  const on = prudentLastDay ?? NO_DAY
  switch (standing) {
    case 'in-time':
    case 'stopped':
    case 'not-started':
      return { group: ALIVE, day: on }
    case 'arguably-in-time':
      return { group: ALIVE + 1, day: on }
    case 'over':
      return { group: ALIVE + 2, day: on }
  }
}

/** After every day that is written. */
const NO_DAY = '9999-12-31'

function comesBefore({ rank: one }: { rank: Rank }, { rank: other }: { rank: Rank }): boolean {
  if (one.group !== other.group) return one.group < other.group
  return one.group === ALIVE ? one.day < other.day : one.day > other.day
}

function matterFrom(
  claim: ClaimRecord,
  asOf: Day,
  of: Start & { readonly counts: (from: EventSource) => boolean },
): LimitationMatter {
  const { creditor, debtor } = claim
  const events = limitationEvents(claim).filter(({ from }) => of.counts(from))
  return {
    document: {
      asOf: asOf.toString(),
      claim: {
        nature: natureOf(claim.nature),
        creditorIs: creditor.actsAs,
        debtorIs: debtor.kind,
        ...(of.isAssumed ? { startIsAssumed: true } : {}),
      },
      startsOn: of.startsOn.toString(),
      events: events.map(({ event }) => event),
    },
    from: events.map(({ from }) => from),
  }
}

type Start = { readonly startsOn: Day; readonly isAssumed: boolean }

/**
 * From when the period of an item runs: its due day, or the starting point of the dossier where
 * that is later.
 *
 * Against a consumer it is the completion of the works, or the performance: not the due day of the
 * invoice, unless the contract set one. While nobody said that day, the day of the invoice stands in
 * for it, which is earlier, and is a hypothesis.
 *
 * @see C. consom. L218-2; Cass. 1re civ., 19 May 2021, no. 20-12.520
 */
function startOf(claim: ClaimRecord, item: ItemRecord): Start {
  const { limitationStartsOn: start, items } = claim
  const firstDue = items.map(({ dueOn }) => dueOn).reduce(earlierDay)
  const isSaid = claim.limitationStartSaid || !start.equals(firstDue)
  if (!isOwedForPerformance(claim)) {
    const startsOn = items.length < 2 ? start : laterDay(start, item.dueOn)
    return { startsOn, isAssumed: false }
  }
  const invoiced = earlierDay(item.issuedOn, item.dueOn)
  if (!isSaid) return { startsOn: invoiced, isAssumed: true }
  const firstInvoiced = items.map(({ issuedOn }) => issuedOn).reduce(earlierDay)
  if (item.issuedOn.equals(firstInvoiced)) return { startsOn: start, isAssumed: false }
  return { startsOn: laterDay(start, invoiced), isAssumed: true }
}

const performed: ReadonlySet<string> = new Set(['invoice', 'sale', 'services', 'works'])

/** Whether a professional claims from a consumer the price of what he supplied. */
function isOwedForPerformance({ nature, creditor, debtor }: ClaimRecord): boolean {
  const isConsumers = creditor.actsAs === 'professional' && debtor.kind === 'consumer'
  return isConsumers && performed.has(nature)
}
