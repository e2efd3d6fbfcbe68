import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { ar24Encipher, ar24Signature } from '#ports/registered-mail/ar24-signing.ts'
import { oneTimeCode } from '#ports/registered-mail/one-time-code.ts'
import { portIn } from './port-in.ts'

/** What the simulated account is reached with. */
export const AR24_KEYS = {
  token: 'token-of-the-tests',
  privateKey: 'private-key-of-the-tests',
  otpSecret: 'JBSWY3DPEHPK3PXP',
}
export const AR24_ACCOUNT = '123'

/** A letter as the simulator keeps it. */
export type SimulatedLetter = Record<string, string | number | boolean>

/** What is about to go wrong: `taken-then-cut` takes the letter and breaks the connection. */
export type Trouble = 'taken-then-cut' | 'silent' | 'maintenance' | 'refused' | null

/**
 * AR24 on the loopback of this machine, as far as its interface is known: requests signed by their date,
 * a one-time code, a file, a letter, and what became of it. Successes are enciphered, errors are not.
 */
export async function ar24Simulator(now: () => Temporal.Instant) {
  const letters: SimulatedLetter[] = []
  const files = new Map<string, Uint8Array>()
  const asked: string[] = []
  const state: { trouble: Trouble } = { trouble: null }
  const http = createServer((request, response) => {
    void answered({ letters, files, asked, state, now, address: () => address }, request, response)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = `http://127.0.0.1:${portIn(http)}`
  return {
    address: `${address}/api`,
    letters,
    files,
    /** The paths that were asked, in order. */
    asked,
    state,
    /** Something happened to a letter: the date and the proof that AR24 gives of it. */
    happened: (id: number, [date, proof]: readonly [string, string], on: string) => {
      const letter = letters.find((one) => one['id'] === id)
      if (letter === undefined) throw new Error(`no letter ${id}`)
      letter[date] = on
      letter[proof] = `${address}/get/proof/${proof}-${id}?token=1111`
    },
    stop: () => {
      http.closeAllConnections()
      http.close()
    },
  }
}

export const MOMENTS = {
  viewed: ['view_date', 'proof_ar_url'],
  refused: ['refused_date', 'proof_rf_url'],
  neglected: ['negligence_date', 'proof_ng_url'],
  bounced: ['bounced_date', 'proof_bc_url'],
} as const

type World = {
  readonly letters: SimulatedLetter[]
  readonly files: Map<string, Uint8Array>
  readonly asked: string[]
  readonly state: { trouble: Trouble }
  readonly now: () => Temporal.Instant
  readonly address: () => string
}

async function answered(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  world.asked.push(`${request.method ?? ''} ${url.pathname}`)
  if (url.pathname.startsWith('/get/proof/')) {
    response.writeHead(200, { 'content-type': 'application/pdf' })
    response.end(`%PDF-1.7\n% preuve ${url.pathname.split('/').at(-1) ?? ''}\n`)
    return
  }
  const fields = await fieldsOf(request, url)
  const { privateKey } = AR24_KEYS
  const date = textIn(fields, 'date')
  if (fields.get('token') !== AR24_KEYS.token) return wrong(response, 'token_invalid')
  if (request.headers['signature'] !== ar24Signature(privateKey, date)) {
    return wrong(response, 'invalid_signature')
  }
  if (fields.get('id_user') !== AR24_ACCOUNT) return wrong(response, 'user_not_exist')
  if (world.state.trouble === 'maintenance') {
    response.end(JSON.stringify({ status: 'maintenance' }))
    return
  }
  const result = await resultOf(world, `${request.method ?? ''} ${url.pathname}`, fields)
  if (typeof result === 'string') return wrong(response, result)
  if (result === null) {
    if (world.state.trouble === 'taken-then-cut') response.destroy()
    return
  }
  response.end(ar24Encipher({ privateKey, date }, JSON.stringify({ status: 'SUCCESS', result })))
}

function wrong(response: ServerResponse, slug: string): void {
  response.end(JSON.stringify({ status: 'ERROR', slug, message: slug.replaceAll('_', ' ') }))
}

async function fieldsOf(request: IncomingMessage, url: URL): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of url.searchParams) form.set(name, value)
  if (request.method !== 'POST') return form
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const type = request.headers['content-type'] ?? ''
  return await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
}

/** The result; the slug of an error; null where nothing is ever answered. */
async function resultOf(
  world: World,
  asked: string,
  fields: FormData,
): Promise<object | string | null> {
  switch (asked) {
    case 'POST /api/user/auth_otp':
      return codesNow(world).includes(textIn(fields, 'otp'))
        ? { hash: 'otp-hash', expiration_date: '2099-01-01 00:00:00' }
        : 'otp_invalid'
    case 'POST /api/attachment': {
      const file = fields.get('file')
      if (!(file instanceof File)) return 'attachment_missing'
      const id = String(world.files.size + 51)
      world.files.set(id, new Uint8Array(await file.arrayBuffer()))
      return { file_id: id }
    }
    case 'POST /api/mail':
      return posted(world, fields)
    case 'GET /api/mail':
      return world.letters.find(({ id }) => String(id) === fields.get('id')) ?? 'mail_not_exist'
    case 'GET /api/user/mail':
      return world.letters
    default:
      return 'unknown_route'
  }
}

/** A code is good for its step and the one after. */
function codesNow({ now }: World): readonly string[] {
  return [now(), now().subtract({ seconds: 30 })].map((at) => oneTimeCode(AR24_KEYS.otpSecret, at))
}

function posted(world: World, fields: FormData): object | string | null {
  const { trouble } = world.state
  if (trouble === 'silent') return null
  if (trouble === 'refused') return 'missing_email'
  const text = (name: string) => textIn(fields, name)
  if (text('auth_otp_hash') !== 'otp-hash') return 'otp_missing'
  if (!world.files.has(text('attachment[0]'))) return 'attachment_not_exist'
  const id = world.letters.length + 1
  const letter: SimulatedLetter = {
    id,
    type: 'lre',
    status: 'waiting',
    is_eidas: text('eidas') === '1' ? 1 : 0,
    to_firstname: text('to_firstname'),
    to_lastname: text('to_lastname'),
    to_company: text('to_company'),
    to_email: text('to_email'),
    dest_statut: text('dest_statut'),
    content: text('content'),
    ref_dossier: text('ref_dossier'),
    ts_ev_date: '2026-05-04 10:00:05',
    proof_ev_url: `${world.address()}/get/proof/proof_ev_url-${id}?token=1111`,
  }
  world.letters.push(letter)
  return trouble === 'taken-then-cut' ? null : letter
}

/** A field that is a text; nothing for a file, or none. */
function textIn(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}
