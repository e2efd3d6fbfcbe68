import { request as httpRequest } from 'node:http'

/** What the server answered: a status, its headers, and its body read as JSON where it is JSON. */
export type Answer = {
  readonly status: number
  readonly mediaType: string
  readonly headers: Headers
  readonly body: unknown
  readonly bytes: Buffer
}

export type Ask = {
  readonly body?: unknown
  /** Sent as it is, instead of JSON. */
  readonly raw?: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
  /** The idempotency key; a fresh one by default, none when null. */
  readonly key?: string | null
}

/** A browser or a program in front of the server, with its own cookies. */
export type Visitor = {
  readonly get: (path: string, ask?: Ask) => Promise<Answer>
  readonly post: (path: string, body?: unknown, ask?: Ask) => Promise<Answer>
  readonly put: (path: string, body?: unknown, ask?: Ask) => Promise<Answer>
  readonly send: (method: string, path: string, ask?: Ask) => Promise<Answer>
  /** Cookies as they were set, attributes included. */
  readonly setCookies: () => readonly string[]
}

/** Someone in front of the server at this address, not signed in. */
export function openVisitor(address: string): Visitor {
  const jar = new Map<string, string>()
  const seen: string[] = []

  async function send(method: string, path: string, ask: Ask = {}): Promise<Answer> {
    const { body, raw, headers = {}, key } = ask
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = raw ?? (body === undefined ? null : JSON.stringify(body))
    const response = await fetch(`${address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(sent === null ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' || key === null
          ? {}
          : { 'idempotency-key': key ?? crypto.randomUUID() }),
        ...(cookie === '' ? {} : { cookie }),
        ...(path.startsWith('/api/auth') ? { origin: address } : {}),
        ...headers,
      },
      ...(sent === null ? {} : { body: sent }),
    })
    for (const line of response.headers.getSetCookie()) {
      seen.push(line)
      keepCookie(jar, line)
    }
    return await answerOf(response)
  }

  return {
    send,
    get: (path, ask) => send('GET', path, ask),
    post: (path, body = {}, ask = {}) => send('POST', path, { body, ...ask }),
    put: (path, body = {}, ask = {}) => send('PUT', path, { body, ...ask }),
    setCookies: () => seen,
  }
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
  if (value === '' || /max-age=0(;|$)/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  return {
    status: response.status,
    mediaType,
    headers: response.headers,
    body: mediaType.endsWith('json') ? parsed(bytes) : null,
    bytes,
  }
}

function parsed(bytes: Buffer): unknown {
  const body: unknown = JSON.parse(bytes.toString('utf8'))
  return body
}

/** Sends bytes on a connection without the care of a client: for requests that fetch would refuse. */
export async function sendBytes(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return await new Promise((resolve, reject) => {
    const request = httpRequest(`${address}${path}`, { method: 'POST', headers })
    request.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end('{}')
  })
}
