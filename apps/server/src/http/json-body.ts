import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { Refused } from '#wiring/refused.ts'

const LARGEST = 1024 * 1024

/** A JSON body that does not fit its schema, where no contract reads it. */
export class BodyMisread extends Error {
  override readonly name = 'BodyMisread'
  readonly error: z.ZodError

  constructor(error: z.ZodError) {
    super('the body does not fit its schema')
    this.error = error
  }
}

/**
 * The JSON body of a request whose answer is bytes, as its schema reads it.
 *
 * @throws Refused `too-large` or `invalid-input`; BodyMisread.
 */
export async function readBody<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = schema.safeParse(await readJsonBody(request))
  if (!read.success) throw new BodyMisread(read.error)
  return read.data
}

async function readJsonBody(request: IncomingMessage): Promise<unknown> {
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
