import type { DirectDebitOrderView } from '@quittance/contract'
import {
  approveCollectionOrder,
  collectionsOfOrders,
  creditorIdentifier,
  getOrganisation,
  holdDossiersToCollect,
  lockMandate,
  type CollectionOrderRecord,
  type CollectionRecord,
  type MandateRecord,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { answerDirectDebitFile } from '@quittance/money-files'
import {
  collectionFileName,
  readCollectionOrder,
  requireCollectionOrder,
} from '#client-money/direct-debits/orders/order-view.ts'
import { requireCollectable } from '#client-money/direct-debits/orders/prepare-order.ts'
import { createdAt, keepOrderFile } from '#client-money/orders/keep-order-file.ts'
import { decidesAlone } from '#client-money/orders/second-person.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Approves an order that somebody else prepared, and makes the file for the bank (pain.008).
 *
 * Mandates, powers, days and sums are looked at again: a mandate revoked meanwhile, or a debtor who
 * paid, stops it.
 *
 * @throws Refused `second-person-needed` for whoever prepared it, unless nobody else could approve;
 * `funds-not-available`; `already-done`.
 */
export async function approveCollections(
  work: Work,
  { id }: { readonly id: string },
): Promise<DirectDebitOrderView> {
  const { tx, caller, now } = work
  const order = await requirePreparedOrder(work, id)
  const alone = await decidesAlone(work, order.prepared.by, ownOrder)
  const rows = await collectionsOfOrders(tx, { orderIds: [id], lock: true })
  await holdDossiersToCollect(
    tx,
    rows.map(({ dossierId }) => dossierId),
  )
  const mandates = await lockedMandates(work, rows)
  await requireSameMeans(work, order)
  await requireCollectable(work, rows)
  const text = fileOf(work, order, { rows, mandates })
  const name = collectionFileName(order.reference)
  const { fileId, sha256 } = await keepOrderFile(work, { text, name })
  await approveCollectionOrder(tx, { id, at: now, by: caller.userId, alone, fileId })
  const { reference, amountCents } = order
  await record(work, {
    verb: 'direct-debit-order-approved',
    subject: { kind: 'direct-debit-order', id },
    facts: { reference, amountCents, alone, fileId },
    references: [sha256],
  })
  return await readCollectionOrder(work, id)
}

const ownOrder = said(
  'Vous avez préparé cette remise : une autre personne la relit et l’approuve.',
  'You prepared this order: another person reads it again and approves it.',
)

/** An order that still waits for its approval. @throws Refused `already-done`. */
export async function requirePreparedOrder(work: Work, id: string): Promise<CollectionOrderRecord> {
  const order = await requireCollectionOrder(work, id)
  if (order.state === 'prepared') return order
  throw new Refused(
    'already-done',
    order.state === 'cancelled'
      ? said('Cette remise est annulée.', 'This order is cancelled.')
      : said('Cette remise est déjà approuvée.', 'This order is already approved.'),
  )
}

/** The mandates of collections, whose state nobody changes meanwhile. */
async function lockedMandates(
  { tx }: Work,
  rows: readonly CollectionRecord[],
): Promise<ReadonlyMap<string, MandateRecord>> {
  const mandates = new Map<string, MandateRecord>()
  const ids = new Set(rows.map(({ mandateId }) => mandateId))
  for (const id of [...ids].toSorted()) {
    const mandate = await lockMandate(tx, id)
    invariant(mandate !== null, 'a collection has its mandate')
    mandates.set(id, mandate)
  }
  return mandates
}

async function requireSameMeans({ tx }: Work, order: CollectionOrderRecord): Promise<void> {
  const { account } = await getOrganisation(tx)
  const known = await creditorIdentifier(tx)
  if (account?.iban === order.account.iban && known?.identifier === order.identifier) return
  throw new Refused(
    'funds-not-available',
    said(
      'Le compte séparé ou l’identifiant créancier a changé depuis que cette remise est préparée : annulez-la.',
      'The separate account or the creditor identifier has changed since this order was prepared: cancel it.',
    ),
  )
}

type Matter = {
  readonly rows: readonly CollectionRecord[]
  readonly mandates: ReadonlyMap<string, MandateRecord>
}

function fileOf(work: Work, order: CollectionOrderRecord, matter: Matter): string {
  const { holder, iban, bic } = order.account
  const answer = answerDirectDebitFile({
    messageId: order.reference,
    createdAt: createdAt(work),
    type: order.type,
    creditor: { name: holder, iban, identifier: order.identifier, ...known(bic) },
    collections: matter.rows.map((row) => collectionFacts(row, matter.mandates)),
  })
  if (answer.kind === 'answered') return answer.value
  throw new Refused(
    'law-refuses',
    said(
      `Le fichier de prélèvements ne peut pas être fait : ${answer.error.message}`,
      `The file of direct debits cannot be made (${answer.error.code}): correct names and accounts.`,
    ),
  )
}

function known(bic: string | null): { readonly bic?: string } {
  return bic === null ? {} : { bic }
}

/** What the bank is told to have been otherwise in the last collection that it was given. */
function amendedSince({ before, reference, identifier, iban }: MandateRecord) {
  if (before === null) return undefined
  return {
    ...(before.reference === reference ? {} : { reference: before.reference }),
    ...(before.identifier === identifier ? {} : { identifier: before.identifier }),
    ...(before.formerName === null ? {} : { creditorName: before.formerName }),
    account: before.iban !== iban,
  }
}

function collectionFacts(row: CollectionRecord, mandates: Matter['mandates']) {
  const mandate = mandates.get(row.mandateId)
  invariant(mandate !== undefined && row.place !== null, 'a collection ordered has its place')
  return {
    id: row.place.endToEndId,
    name: mandate.holder,
    iban: mandate.iban,
    ...known(mandate.bic),
    amount: row.amountCents,
    sequence: row.place.sequence,
    collectOn: row.collectOn.toString(),
    mandate: {
      reference: mandate.reference,
      signedOn: mandate.signedOn.toString(),
      amended: amendedSince(mandate),
    },
    reference: row.rfReference,
  }
}
