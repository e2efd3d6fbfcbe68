import { readFile } from 'node:fs/promises'
import { textAt } from './read.ts'
import { expectOk, uploaded } from './steps.ts'
import type { Visitor } from './visitor.ts'

const fixtures = new URL('../../../tests/fixtures/', import.meta.url)

/** The bytes of a file of our fixtures: `invoices/valid/unpaid.xml`. */
export async function fixture(path: string): Promise<Buffer> {
  return await readFile(new URL(path, fixtures))
}

/** Sends an e-invoice of our fixtures and drops it on the deposit. */
export async function dropped(member: Visitor, path: string) {
  const fileId = await uploaded(member, await fixture(path), path.split('/').at(-1))
  return await member.post('/api/dropped-files', { fileId })
}

/** A draft of a claim that waits. */
export async function draftIn(member: Visitor): Promise<{ readonly draftId: string }> {
  const answer = expectOk(await dropped(member, 'invoices/valid/factur-x.pdf'))
  return { draftId: textAt(answer, 'draftId') }
}

/** Sends the accounting file of our fixtures and gives its id. */
export async function ledgerFileIn(member: Visitor): Promise<{ readonly ledgerFileId: string }> {
  const name = '222222226FEC20251231.txt'
  const answer = await member.send('POST', '/api/ledger-files', {
    raw: await fixture(`fec/valid/${name}`),
    headers: { 'content-type': 'text/plain', 'x-file-name': name },
  })
  return { ledgerFileId: textAt(expectOk(answer), 'id') }
}

/** A status of an invoice of a dossier that waits for a person. */
export async function invoiceStatusIn(
  member: Visitor,
  of: { readonly dossierId: string; readonly number: string },
): Promise<{ readonly invoiceStatusId: string }> {
  await statusDropped(member, { ...of, path: 'cdar/valid/211-payment-sent.xml' })
  const list = expectOk(await member.get(`/api/dossiers/${of.dossierId}/invoice-statuses`))
  return { invoiceStatusId: textAt(list, 'rows', 0, 'id') }
}

/** Drops a message of our fixtures on a dossier, about the invoice of a number. */
export async function statusDropped(
  member: Visitor,
  of: { readonly dossierId?: string; readonly number: string; readonly path: string },
) {
  const { dossierId, number, path } = of
  const message = (await fixture(path)).toString('utf8').replaceAll('F-2026-031', number)
  const fileId = await uploaded(member, message, path.split('/').at(-1))
  const on = dossierId === undefined ? {} : { dossierId }
  return expectOk(await member.post('/api/dropped-files', { fileId, ...on }))
}
