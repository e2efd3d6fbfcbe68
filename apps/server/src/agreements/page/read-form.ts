import type { IncomingMessage } from 'node:http'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** The fields of a form, by name. */
export type Form = Readonly<Record<string, string | undefined>>

const LARGEST_FORM = 32 * 1024

/** The form of a request, without what no column can hold (`application/x-www-form-urlencoded`). @throws Refused `too-large`. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST_FORM) {
      throw new Refused('too-large', said('Ce message est trop long.', 'This message is too long.'))
    }
    chunks.push(bytes)
  }
  const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  return Object.fromEntries(
    [...fields].map(([name, value]) => [
      name,
      value.toWellFormed().replaceAll('\0', '').slice(0, 2000),
    ]),
  )
}
