import type { IncomingMessage } from 'node:http'
import { said } from '@quittance/kernel'
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
    if (size > LARGEST) throw tooLarge()
    chunks.push(bytes)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return body
  } catch {
    throw new Refused(
      'invalid-input',
      said(
        'Le corps de la demande n’est pas du JSON lisible.',
        'The body of the request is not JSON that can be read.',
      ),
    )
  }
}

/**
 * Refuses a body larger than a megabyte, before anybody reads it.
 *
 * A size that is announced is refused in words. One that is not announced (chunked) can only be
 * counted: past the limit the request is cut, which its reader hears as a failed read. Nothing is
 * thrown from inside the stream, where nobody would catch it.
 *
 * @throws Refused `too-large`.
 */
export function limitBody(request: IncomingMessage): void {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) {
    throw tooLarge()
  }
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Uint8Array | null, encoding) => {
    size += chunk?.length ?? 0
    if (size <= LARGEST) return push(chunk, encoding)
    request.destroy(tooLarge())
    return false
  }
}

function tooLarge(): Refused {
  return new Refused(
    'too-large',
    said('Cette demande dépasse un mégaoctet.', 'This request is larger than a megabyte.'),
  )
}
