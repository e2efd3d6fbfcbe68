import type { IncomingMessage } from 'node:http'
import { Refused } from '#wiring/refused.ts'

const LARGEST = 1024 * 1024

/**
 * The JSON body of a request whose answer is bytes.
 *
 * @throws Refused `too-large` or `invalid-input`.
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST) throw new Refused('too-large', 'Cette demande dépasse un mégaoctet.')
    chunks.push(bytes)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return body
  } catch {
    throw new Refused('invalid-input', 'Le corps de la demande n’est pas du JSON lisible.')
  }
}
