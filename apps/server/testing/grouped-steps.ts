import { runBatch } from '#outreach/sendings/run-batch.ts'
import type { TestHouse } from './house.ts'
import { at } from './read.ts'
import { deposit } from './facts.ts'
import { batchConfirmed, batchOf, batchPrepared } from './sending-steps.ts'
import { deposited, expectOk, type Ready } from './steps.ts'

let invoices = 0

type Wanted = {
  readonly name: string
  readonly count: number
  readonly email?: string | null
  /** The sum of the invoice of each; as of every test where none is given. */
  readonly amountsCents?: readonly number[]
}

/** Dossiers of one debtor and one creditor, by the order of their ids: that of their letter. */
export async function dossiersOf(
  member: Ready,
  { name, count, email = null, amountsCents = [] }: Wanted,
): Promise<readonly string[]> {
  const { debtor, items } = deposit(member.creditorId)
  const [item] = items
  if (item === undefined) throw new Error('a claim has an invoice')
  const ids: string[] = []
  for (let rank = 0; rank < count; rank += 1) {
    invoices += 1
    const amountCents = amountsCents[rank] ?? item.amountCents
    const claim = {
      debtor: { ...debtor, name, email },
      items: [{ ...item, number: `F-${invoices}`, amountCents }],
    }
    ids.push((await deposited(member, claim)).id)
  }
  return ids.toSorted()
}

/** The lines of the batch prepared now, of these dossiers. */
export async function preparedFor(member: Ready, dossiers: readonly string[]) {
  const id = await batchPrepared(member)
  const lines = at(await batchOf(member, id), 'lines')
  if (!Array.isArray(lines)) throw new Error('a batch has lines')
  const own = lines.filter((line: unknown) => dossiers.includes(String(at(line, 'dossierId'))))
  const byId = own.toSorted((one: unknown, other: unknown) =>
    String(at(one, 'dossierId')) < String(at(other, 'dossierId')) ? -1 : 1,
  )
  return { id, lines: byId, count: lines.length }
}

/** A batch is confirmed, and its letters reserved. */
export async function batchReserved(
  { house }: TestHouse,
  member: Ready,
  id: string,
): Promise<void> {
  expectOk(await batchConfirmed(member, id))
  await runBatch(house, { organisationId: member.organisationId, id })
}
