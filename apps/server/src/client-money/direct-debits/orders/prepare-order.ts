import type { DirectDebitOrderView } from '@quittance/contract'
import {
  creditorIdentifier,
  getOrganisation,
  holdDossiersToCollect,
  insertCollectionOrder,
  lockCollections,
  placeCollection,
  takeNumber,
  type CollectionRecord,
  type MandateRecord,
} from '@quittance/database'
import { addCents, invariant, said } from '@quittance/kernel'
import { lotsOf, sequenceOf, type DirectDebitSequence } from '@quittance/money-files'
import type { Standing } from '#client-money/direct-debits/collections/blocks.ts'
import { refusals } from '#client-money/direct-debits/collections/plan-collection.ts'
import { blockOf, standingsOf } from '#client-money/direct-debits/collections/standings.ts'
import { readCollectionOrder } from '#client-money/direct-debits/orders/order-view.ts'
import { noIdentifier, notHere } from '#client-money/direct-debits/refusals.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Prepares an order of direct debits (remise de prélèvements) for the collections chosen, grouped by
 * sequence and day: all of them, or none.
 *
 * It moves no money and gives no file: another person approves it first.
 *
 * @throws Refused `funds-not-available` with the first reason met; `already-done`; `not-found`;
 * `law-refuses` without a separate account or an identifier.
 */
export async function prepareCollectionOrder(
  work: Work,
  { collectionIds }: { readonly collectionIds: readonly string[] },
): Promise<DirectDebitOrderView> {
  const { tx, house, caller, now, today } = work
  const { account, identifier } = await requireMeans(work)
  const rows = await requireWaiting(work, [...new Set(collectionIds)])
  const standings = await requireCollectable(work, rows)
  const type = oneType(rows, standings)
  const { year } = today
  const number = await takeNumber(tx, { series: 'direct-debit-order', year })
  const reference = `P-${year}-${String(number).padStart(4, '0')}`
  const id = house.chance.id()
  const amountCents = addCents(...rows.map((row) => row.amountCents))
  const prepared = { at: now, by: caller.userId }
  await insertCollectionOrder(tx, {
    id,
    reference,
    type,
    identifier,
    account,
    amountCents,
    collections: rows.length,
    prepared,
  })
  await place(work, { id, reference, sequenced: sequenced(rows, standings) })
  await record(work, {
    verb: 'direct-debit-order-prepared',
    subject: { kind: 'direct-debit-order', id },
    facts: {
      reference,
      type,
      amountCents,
      collections: rows.map((row) => ({ id: row.id, amountCents: row.amountCents })),
    },
  })
  return await readCollectionOrder(work, id)
}

async function requireMeans({ tx }: Work) {
  const { account } = await getOrganisation(tx)
  if (account === null) {
    throw new Refused(
      'law-refuses',
      said(
        'Un prélèvement arrive sur le compte séparé : indiquez-le dans les réglages.',
        'A collection comes to the separate account: enter it in the settings.',
      ),
      { citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' } },
    )
  }
  const known = await creditorIdentifier(tx)
  if (known === null) throw new Refused('law-refuses', noIdentifier)
  return { account, identifier: known.identifier }
}

/** The collections asked for, which nobody else decides, the nearest day first. */
async function requireWaiting(
  { tx }: Work,
  ids: readonly string[],
): Promise<readonly CollectionRecord[]> {
  const found = await lockCollections(tx, ids)
  if (found.length < ids.length) throw notHere('collection')
  await holdDossiersToCollect(
    tx,
    found.map(({ dossierId }) => dossierId),
  )
  if (found.every(({ state }) => state === 'planned')) return found
  throw new Refused(
    'already-done',
    said(
      'Un de ces prélèvements est déjà dans une remise, ou terminé : relisez la liste.',
      'One of these collections is already in an order, or ended: read the list again.',
    ),
  )
}

/** What they stand on, each of which may be collected. @throws Refused `funds-not-available`. */
export async function requireCollectable(
  work: Work,
  rows: readonly CollectionRecord[],
): Promise<ReadonlyMap<string, Standing>> {
  const standings = await standingsOf(work, rows)
  for (const row of rows) {
    const standing = standings.get(row.id)
    invariant(standing !== undefined, 'a collection has its dossier and its mandate')
    const blocked = blockOf(row, standing)
    if (blocked === null) continue
    throw new Refused(
      'funds-not-available',
      said(
        `${row.dossierReference}, ${row.debtorName} : ${blocked.said.fr}`,
        `${row.dossierReference}, ${row.debtorName}: ${blocked.said.en}`,
      ),
      { path: row.id },
    )
  }
  return standings
}

function oneType(
  rows: readonly CollectionRecord[],
  standings: ReadonlyMap<string, Standing>,
): MandateRecord['type'] {
  const types = new Set(rows.flatMap(({ id }) => standings.get(id)?.mandate.type ?? []))
  const [only] = types
  if (only !== undefined && types.size === 1) return only
  throw new Refused(
    'invalid-input',
    said(
      'Une remise est toute en CORE ou toute en B2B : préparez-en deux.',
      'An order is all in CORE or all in B2B: prepare two.',
    ),
    { path: 'collectionIds' },
  )
}

type Sequenced = {
  readonly id: string
  readonly sequence: DirectDebitSequence
  readonly collectOn: string
}

/** Gives each collection its sequence: the first of a new mandate, then the others of the order. */
function sequenced(
  rows: readonly CollectionRecord[],
  standings: ReadonlyMap<string, Standing>,
): readonly Sequenced[] {
  const used = new Set<string>()
  return rows.map((row) => {
    const mandate = standings.get(row.id)?.mandate
    invariant(mandate !== undefined, 'a collection has its mandate')
    const usedBefore = mandate.usedBefore || used.has(mandate.id)
    used.add(mandate.id)
    const sequence = sequenceOf({ oneOff: mandate.oneOff, usedBefore, last: row.last })
    return { id: row.id, sequence, collectOn: row.collectOn.toString() }
  })
}

async function place(
  { tx }: Work,
  of: { readonly id: string; readonly reference: string; readonly sequenced: readonly Sequenced[] },
): Promise<void> {
  const lots = lotsOf(of.reference, of.sequenced)
  for (const [index, { id, sequence }] of of.sequenced.entries()) {
    const lot = lots.find((one) => one.of.some((each) => each.id === id))
    invariant(lot !== undefined, 'each collection is in a lot')
    const line = index + 1
    const outcome = await placeCollection(tx, {
      id,
      place: {
        orderId: of.id,
        line,
        sequence,
        lotId: lot.id,
        endToEndId: `${of.reference}-${line}`,
      },
    })
    if (outcome !== 'kept') throw new Refused('funds-not-available', refusals[outcome])
  }
}
