import {
  advanceDossier,
  collectionDays,
  freeMoneyOf,
  insertAllocations,
  insertPayOver,
  loadDossier,
  lockMoneyOf,
  lockPendingPayOver,
  lockPurse,
  undoAllocation,
  voidPendingPayOver,
  type DossierRecord,
} from '@quittance/database'
import {
  addCents,
  invariant,
  negateCents,
  subtractCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import { dueBy, postReallocated, type Reallocation } from '@quittance/ledger'
import { allocationRows } from '#client-money/allocate-payment.ts'
import { requireTerms } from '#client-money/convention-terms.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayed, type Changed } from '#client-money/replay/replayed.ts'
import { otherPayments } from '#client-money/replay/replay-words.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Makes the allocations of a dossier what they would be had its payments come in order: after one
 * was taken back, or one of an earlier day came late. Balances are never patched; the interest
 * statement follows.
 *
 * A payment whose money left or went back serves as much as it did, no cent of it moves; what of it
 * went to interest, indemnity or principal is counted anew in its order, and the others leave it
 * that much (C. civ. 1343-1).
 *
 * @returns how many payments serve otherwise now.
 */
export async function replayDossier(work: Work, dossierId: string): Promise<number> {
  const dossier = await loadDossier(work.tx, dossierId)
  invariant(dossier !== null, 'a dossier whose payments changed is there')
  if (replayed(dossier).length === 0) return 0
  await lockMoneyOf(work.tx, [dossier.creditor.id])
  const collected = await collectionDays(work.tx, dossierId)
  const changed = await feasible(work, { dossier, collected })
  for (const one of changed) await rewrite(work, { dossier, ...one })
  if (changed.length === 0) return 0
  await advanceDossier(work.tx, dossierId)
  await record(work, {
    verb: 'payments-replayed',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { payments: changed.map((one) => one.changed.payment.id) },
  })
  return changed.length
}

type Rewriting = {
  readonly changed: Changed
  readonly entry: Reallocation
  /** When the bank credited it; null for a payment whose money is not held here. */
  readonly collectedOn: Day | null
}

type Dossier = {
  readonly dossier: DossierRecord
  readonly collected: ReadonlyMap<string, Day>
}

/** The changes whose money is there; a payment whose money is not serves as much as it did. */
async function feasible(work: Work, of: Dossier): Promise<readonly Rewriting[]> {
  const fixed = new Set<string>()
  for (;;) {
    const held = await heldIn(work, of.dossier)
    const changes = replayed(of.dossier, fixed)
    const left = changes.filter((changed) => hasLeft(changed, { ...of, held }))
    for (const { payment } of left) fixed.add(payment.id)
    if (left.length > 0) continue
    const rewritings: Rewriting[] = []
    const short = lessFirst(changes).find((changed) => {
      const rewriting = rewritingOf(work, { ...of, changed, held })
      if (postReallocated(rewriting.entry).kind === 'refused') return true
      const more = servedMore(changed)
      if (rewriting.collectedOn !== null) {
        held.creditor = addCents(held.creditor, more)
        held.debtor = subtractCents(held.debtor, more)
      }
      rewritings.push(rewriting)
      return false
    })
    if (short === undefined) return rewritings
    fixed.add(short.payment.id)
  }
}

/** What serves less gives to the debtor what others need to serve more. */
function lessFirst(changed: readonly Changed[]): readonly Changed[] {
  return changed.toSorted((one, other) => servedMore(one) - servedMore(other))
}

/** True where what a payment serves less no longer waits to be paid over, or is on its way. */
function hasLeft(
  changed: Changed,
  { collected, held }: Pick<Dossier, 'collected'> & { readonly held: Held },
): boolean {
  const { id } = changed.payment
  return collected.has(id) && negateCents(servedMore(changed)) > (held.pending.get(id) ?? 0)
}

type Held = {
  creditor: Cents
  debtor: Cents
  /** What of each payment still waits to be paid over. */
  readonly pending: ReadonlyMap<string, Cents>
}

async function heldIn(work: Work, dossier: DossierRecord): Promise<Held> {
  const overpaid = { debtorId: dossier.debtor.id, dossierId: dossier.id }
  const purse = await lockPurse(work.tx, { account: '467200', ...overpaid })
  const pending = new Map<string, Cents>()
  for (const { id } of dossier.payments) pending.set(id, await lockPendingPayOver(work.tx, id))
  return {
    creditor: await freeMoneyOf(work.tx, dossier),
    debtor: subtractCents(purse.posted, purse.reserved),
    pending,
  }
}

function rewritingOf(
  work: Work,
  {
    dossier,
    collected,
    changed,
    held,
  }: Dossier & { readonly changed: Changed; readonly held: Held },
): Rewriting {
  const collectedOn = collected.get(changed.payment.id) ?? null
  return {
    changed,
    collectedOn,
    entry: {
      id: `${changed.payment.id}:replay:${work.house.chance.id()}`,
      effectiveOn: work.today,
      recordedAt: work.now,
      creditor: dossier.creditor.id,
      debtor: dossier.debtor.id,
      case: dossier.id,
      before: changed.before,
      after: changed.after,
      moneyHeld: collectedOn !== null,
      heldForCreditor: held.creditor,
      heldForDebtor: held.debtor,
    },
  }
}

function servedMore({ before, after }: Changed): Cents {
  return subtractCents(before.unallocated, after.unallocated)
}

async function rewrite(
  work: Work,
  { dossier, changed, entry, collectedOn }: Rewriting & Pick<Dossier, 'dossier'>,
): Promise<void> {
  const { payment, after } = changed
  await undoAllocation(work.tx, { paymentId: payment.id, because: otherPayments, at: work.now })
  await insertAllocations(work.tx, {
    paymentId: payment.id,
    allocations: allocationRows(after),
    at: work.now,
  })
  await writeEntries(work, postReallocated(entry))
  const more = servedMore(changed)
  if (collectedOn === null || more === 0) return
  const amountCents = addCents(await lockPendingPayOver(work.tx, payment.id), more)
  await voidPendingPayOver(work.tx, payment.id)
  if (amountCents === 0) return
  const { payOverTerm } = await requireTerms(work, dossier, collectedOn)
  await insertPayOver(work.tx, {
    id: work.house.chance.id(),
    paymentId: payment.id,
    creditorId: dossier.creditor.id,
    dossierId: dossier.id,
    amountCents,
    collectedOn,
    dueOn: dueBy(collectedOn, payOverTerm),
  })
}
