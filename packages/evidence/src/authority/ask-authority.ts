/** What became of a request: the bytes of a reply, or why there is none. */
export type AskOutcome =
  | { readonly kind: 'answered'; readonly reply: Uint8Array }
  /** No answer in time, no such machine, or an error status. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** An answer that is no time-stamp reply, or a refusal. */
  | { readonly kind: 'unreadable' }

const LONGEST_REPLY = 64 * 1024
const PATIENCE_MS = 20_000

/**
 * Asks an authority for a time-stamp over HTTP: only the hash leaves.
 *
 * Bounded in time and size; redirections are not followed.
 *
 * @see RFC 3161, section 3.4
 */
export async function askAuthority(url: string, request: Uint8Array): Promise<AskOutcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: Buffer.from(request),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!answer.ok) return { kind: 'unreachable', reason: `HTTP ${answer.status}` }
    const reply = await boundedBody(answer)
    return reply === null ? { kind: 'unreadable' } : { kind: 'answered', reply }
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const reason = cause instanceof Error ? cause.message : 'no answer'
    return { kind: 'unreachable', reason }
  }
}

async function boundedBody(answer: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (answer.body === null) return null
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > LONGEST_REPLY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
