import { ProviderFailure } from '#ports/providers/provider-failure.ts'

/** Asks an address, follows no redirection, waits no longer than a limit, reads no more than a limit. */
export async function askBounded(
  address: URL,
  init: Omit<RequestInit, 'redirect' | 'signal'>,
  limits: { readonly milliseconds: number; readonly bytes: number },
): Promise<{ readonly status: number; readonly bytes: Uint8Array }> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    const response = await fetch(address, { ...init, redirect: 'error', signal })
    return { status: response.status, bytes: await readBounded(response, limits.bytes) }
  } catch (cause) {
    if (cause instanceof ProviderFailure) throw cause
    throw new ProviderFailure(reached(cause) ? 'unreadable' : 'unreachable', said(cause), {
      cause,
    })
  }
}

/** Nothing was asked where no connection was made: the machine was not found, or took none. */
const NOT_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH'])

function reached(cause: unknown): boolean {
  return !NOT_REACHED.has(codeOf(cause))
}

function codeOf(cause: unknown): string {
  const inner = cause instanceof Error ? cause.cause : undefined
  return typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : ''
}

/** What went wrong, without the address: it holds the token of the account. */
function said(cause: unknown): string {
  const code = codeOf(cause)
  if (code !== '') return code
  return cause instanceof Error && cause.name === 'TimeoutError' ? 'timeout' : 'connection-broken'
}

async function readBounded(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) throw new ProviderFailure('unreadable', 'answer-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
