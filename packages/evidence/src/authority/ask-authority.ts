import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { FORBIDDEN, isPrivateAddress, publicLookup } from '#authority/reachable.ts'

/** What became of a request: the bytes of a reply, or why there is none. */
export type AskOutcome =
  | { readonly kind: 'answered'; readonly reply: Uint8Array }
  /** No answer in time, no such machine, or an error status. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The address leads to this machine or its network, which was not allowed. */
  | { readonly kind: 'forbidden-address' }
  /** An answer that is no time-stamp reply, or a refusal. */
  | { readonly kind: 'unreadable' }

/** Where a request may go. */
export type Reach = {
  /** False where people who do not own the machine may choose the address. */
  readonly privateNetwork: boolean
}

const LONGEST_REPLY = 64 * 1024
const PATIENCE_MS = 20_000
const LONGEST_HEADERS = 16 * 1024

/**
 * Asks an authority for a time-stamp over HTTP: only the hash leaves.
 *
 * Bounded in time and size; redirections are not followed.
 *
 * @see RFC 3161, section 3.4
 */
export async function askAuthority(
  address: string,
  request: Uint8Array,
  { privateNetwork }: Reach = { privateNetwork: true },
): Promise<AskOutcome> {
  const url = new URL(address)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!privateNetwork && isIP(literal) !== 0 && isPrivateAddress(literal)) {
    return { kind: 'forbidden-address' }
  }
  try {
    const answer = await posted(url, request, privateNetwork)
    const { statusCode = 0 } = answer
    if (statusCode < 200 || statusCode > 299) {
      answer.destroy()
      return { kind: 'unreachable', reason: `HTTP ${statusCode}` }
    }
    const reply = await boundedBody(answer)
    return reply === null ? { kind: 'unreadable' } : { kind: 'answered', reply }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === FORBIDDEN) return { kind: 'forbidden-address' }
    return { kind: 'unreachable', reason: code === '' ? 'no answer' : code }
  }
}

function posted(url: URL, body: Uint8Array, privateNetwork: boolean): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = send(
      url,
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/timestamp-query',
          'content-length': body.length,
          accept: 'application/timestamp-reply',
        },
        maxHeaderSize: LONGEST_HEADERS,
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(privateNetwork ? {} : { lookup: publicLookup }),
      },
      resolve,
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

async function boundedBody(answer: AsyncIterable<Buffer>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer) {
    size += chunk.length
    if (size > LONGEST_REPLY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
