import { createHash } from 'node:crypto'
import type { DroppedFile } from '@quittance/contract'
import {
  exhibitsOfSameBytes,
  insertInvoiceStatus,
  itemsNumbered,
  metStatus,
  snoozeDossier,
  type ClaimedItem,
  type FileRecord,
} from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { addCents, cents, invariant, nextWorkingDay, type Cents, type Day } from '@quittance/kernel'
import type { LifecycleFile, LifecycleStatus } from '@quittance/money-files'
import { openDispute } from '#dossier/disputes/open-dispute.ts'
import { attach } from '#evidence/attach.ts'
import { asJson } from '#http/json.ts'
import { effectOf, effects, statusName, type Effect } from '#intake/life-cycle/status-words.ts'
import { record } from '#journal/record.ts'
import { versionNow } from '#intake/life-cycle/version-now.ts'
import type { Work } from '#wiring/work.ts'

type Told = Extract<DroppedFile, { readonly kind: 'statuses' }>['statuses'][number]

/** A life-cycle message received, and the dossier on which it was dropped, when it was. */
export type MessageReceived = {
  readonly file: FileRecord
  readonly message: LifecycleFile
  readonly sellers: readonly (string | null)[]
  readonly dossierId: string | undefined
}

/**
 * Meets the statuses of a life-cycle message, each once whatever the number of its deliveries: the
 * message is an exhibit, a contest stops the reminders, a payment waits for the creditor to confirm.
 */
export async function takeStatuses(work: Work, of: MessageReceived): Promise<DroppedFile> {
  const statuses: Told[] = []
  for (const [index, status] of of.message.statuses.entries()) {
    const seller = of.sellers[index] ?? null
    statuses.push(await takeStatus(work, { ...of, status, seller }))
  }
  return { kind: 'statuses', statuses }
}

type Taking = MessageReceived & {
  readonly status: LifecycleStatus
  readonly seller: string | null
}

async function takeStatus(work: Work, of: Taking): Promise<Told> {
  const { status } = of
  const told = { invoice: status.invoice ?? '', name: statusName(status.code) }
  const found = await claimedBy(work, of)
  if (found.length !== 1) {
    const effect = found.length === 0 ? effects.unmatched : effects.ambiguous
    return { ...told, dossierId: null, already: false, effect }
  }
  const [item] = found
  invariant(item !== undefined, 'one dossier claims the invoice')
  const { dossierId } = item
  const key = keyOf(status)
  if (await metStatus(work.tx, { claimItemId: item.itemId, key })) {
    return { ...told, dossierId, already: true, effect: effects.already }
  }
  const amountCents = collectedOf(status)
  const effect = effectOf(status.code, amountCents)
  const exhibitId = await exhibitOf(work, of, dossierId)
  await actOn(work, { item, status, effect })
  await keepStatus(work, { item, status, effect, key, amountCents, exhibitId })
  return { ...told, dossierId, already: false, effect: effects[effect] }
}

/** The dossiers that claim the invoice: that of the page, else by number and seller. */
async function claimedBy(
  work: Work,
  { status, seller, dossierId }: Taking,
): Promise<readonly ClaimedItem[]> {
  if (status.invoice === null) return []
  const items = await itemsNumbered(work.tx, status.invoice)
  if (dossierId !== undefined) return items.filter((item) => item.dossierId === dossierId)
  if (seller === null) return items
  const sure = items.filter(({ sellerSiren }) => sellerSiren === seller)
  return sure.length > 0 ? sure : items.filter(({ sellerSiren }) => sellerSiren === null)
}

/** What makes a status the same when it comes again, in whatever message. */
function keyOf({ code, at, reasons, amounts, invoice, invoiceDate }: LifecycleStatus): Uint8Array {
  const said = asJson({ code, at, reasons, amounts, invoice, invoiceDate })
  return createHash('sha256').update(canonicalJson(said)).digest()
}

/** What the creditor says it collected (MEN): one amount a rate of VAT, below zero after an unpaid. */
function collectedOf({ amounts }: LifecycleStatus): Cents | null {
  const collected = amounts.filter(({ type }) => type === 'MEN')
  return collected.length === 0 ? null : addCents(...collected.map(({ amount }) => cents(amount)))
}

async function exhibitOf(work: Work, { file }: Taking, dossierId: string): Promise<string> {
  const [known] = await exhibitsOfSameBytes(work.tx, { dossierId, sha256: file.sha256 })
  if (known !== undefined) return known.id
  const { exhibitId } = await attach(work, {
    id: dossierId,
    expectedVersion: await versionNow(work, dossierId),
    fileId: file.id,
    kind: 'other',
    deviceSha256: null,
    owners: [],
  })
  return exhibitId
}

type Acting = {
  readonly item: ClaimedItem
  readonly status: LifecycleStatus
  readonly effect: Effect
}

/** What a status does by itself, through the ways of people: a dispute, a wait. */
async function actOn(work: Work, { item, status, effect }: Acting): Promise<void> {
  const { dossierId: id } = item
  if (effect === 'contested' || effect === 'no-claim') {
    const { fr } = statusName(status.code)
    const why = status.reasons.map(({ text, code }) => text ?? code ?? '').join(', ')
    await openDispute(work, {
      id,
      expectedVersion: await versionNow(work, id),
      reason: `Facture ${status.invoice ?? ''}, statut ${fr}${why === '' ? '' : ` : ${why}`}`,
      on: work.today.toString(),
      isSerious: null,
    })
  }
  if (effect === 'pause' || effect === 'ownership') {
    await snoozeDossier(work.tx, { id, until: inFiveWorkingDays(work.today) })
  }
}

function inFiveWorkingDays(from: Day): Day {
  return Array.from({ length: 5 }).reduce<Day>(
    (on) => nextWorkingDay(on.add({ days: 1 }), 'metropole'),
    from,
  )
}

/** Effects after which a person has something to decide. */
const waiting: ReadonlySet<Effect> = new Set(['no-claim', 'pause', 'paid', 'unpaid', 'ownership'])

async function keepStatus(
  work: Work,
  of: Acting & {
    readonly key: Uint8Array
    readonly amountCents: Cents | null
    readonly exhibitId: string
  },
): Promise<void> {
  const { item, status, effect, key, amountCents, exhibitId } = of
  const { dossierId, itemId } = item
  const id = work.house.chance.id()
  const { code, at, reasons, amounts, invoice } = status
  await insertInvoiceStatus(work.tx, {
    id,
    dossierId,
    claimItemId: itemId,
    exhibitId,
    key,
    code,
    saidAt: at === null ? null : Temporal.Instant.from(at),
    amountCents,
    details: { invoice, reasons, amounts },
    state: waiting.has(effect) ? 'waiting' : 'noted',
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'invoice-status-received',
    subject: { kind: 'invoice-status', id },
    dossierId,
    facts: asJson({ invoice, code, at, reasons, amounts, exhibitId, amountCents }),
  })
}
