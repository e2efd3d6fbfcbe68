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
