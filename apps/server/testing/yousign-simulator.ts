import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { portIn } from './port-in.ts'

/** What the simulated account is reached with. */
export const YOUSIGN_KEY = 'key-of-the-tests'

/** A request as the simulator keeps it. */
export type SimulatedRequest = {
  readonly id: string
  readonly externalId: string
  readonly name: string
  readonly expiresOn: string
  status: string
  document: Uint8Array | null
  signer: z.infer<typeof signerSchema> | null
  declined: string | null
  signedAt: string | null
}

/** What is about to go wrong, once a request reaches the step that it names. */
export type YousignTrouble =
  | 'made-then-cut'
  | 'activated-then-cut'
  | 'failing'
  | 'too-many'
  | 'too-large'
  | 'not-a-pdf'
  | 'elsewhere'
  | 'unheard-of-status'
  | null

const madeSchema = z.strictObject({
  name: z.string().min(1),
  delivery_mode: z.literal('email'),
  timezone: z.literal('Europe/Paris'),
  expiration_date: z.iso.date(),
  external_id: z.string().min(1),
  signers_allowed_to_decline: z.literal(true),
  audit_trail_locale: z.literal('fr'),
})

const signerSchema = z.strictObject({
  info: z.strictObject({
    first_name: z.string().min(1),
    last_name: z.string().min(1),
    email: z.email(),
    phone_number: z
      .string()
      .regex(/^\+[1-9]\d{5,14}$/u)
      .optional(),
    locale: z.literal('fr'),
  }),
  signature_level: z.literal('electronic_signature'),
  signature_authentication_mode: z.enum(['otp_email', 'otp_sms']),
  fields: z.tuple([
    z.strictObject({
      type: z.literal('signature'),
      document_id: z.string(),
      page: z.number().int().min(1),
      x: z.number(),
      y: z.number(),
      width: z.number().min(85),
      height: z.number().min(37),
    }),
  ]),
})

type World = {
  readonly requests: SimulatedRequest[]
  readonly asked: string[]
  readonly state: { trouble: YousignTrouble }
}

/**
 * The signatures of Yousign on the loopback of this machine, as far as its interface is known: a request
 * made, its document, its signer, its activation; what became of it; what was signed, and its proof.
 */
export async function yousignSimulator() {
  const world: World = { requests: [], asked: [], state: { trouble: null } }
  const http = createServer((request, response) => void answered(world, request, response))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const requestOf = (externalId: string): SimulatedRequest => {
    const found = world.requests.find((one) => one.externalId === externalId)
    if (found === undefined) throw new Error(`no request ${externalId}`)
    return found
  }
  return {
    ...world,
    address: `http://127.0.0.1:${portIn(http)}/v3`,
    /** Who was written to signs. */
    signs: (externalId: string, signedAt: string) => {
      Object.assign(requestOf(externalId), { status: 'done', signedAt })
    },
    declines: (externalId: string, declined: string) => {
      Object.assign(requestOf(externalId), { status: 'declined', declined })
    },
    expires: (externalId: string) => {
      Object.assign(requestOf(externalId), { status: 'expired' })
    },
    stop: () => {
      http.closeAllConnections()
      http.close()
    },
  }
}

/** The very bytes that the simulator gives of what was signed, and of its proof. */
export function signedBytes(id: string): Buffer {
  return Buffer.from(`%PDF-1.7\nsigned ${id}\n`)
}
export function proofBytes(id: string): Buffer {
  return Buffer.from(`%PDF-1.7\nproof of ${id}\n`)
}

async function answered(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request)
  const url = new URL(request.url ?? '/', 'http://localhost')
  world.asked.push(`${request.method} ${url.pathname}`)
  if (request.headers.authorization !== `Bearer ${YOUSIGN_KEY}`) {
    return json(response, 401, { detail: 'Access token is invalid.' })
  }
  const { trouble } = world.state
  if (trouble === 'too-many') return json(response, 429, { message: 'API rate limit exceeded' })
  if (trouble === 'failing') return void response.writeHead(502).end('<html>Bad gateway</html>')
  if (trouble === 'elsewhere') {
    return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  }
  if (trouble === 'too-large') return void response.writeHead(200).end(Buffer.alloc(34 * 1024 ** 2))
  const [, , , id, room, member, more, last] = url.pathname.split('/')
  if (id === undefined) {
    return request.method === 'POST'
      ? make(world, response, body)
      : json(response, 200, { data: listed(world, url.searchParams.get('external_id')) })
  }
  const found = world.requests.find((one) => one.id === id)
  if (found === undefined) return json(response, 404, { detail: 'Not found.' })
  if (request.method === 'POST')
    return await posted({ world, found, room, request, body }, response)
  if (request.method === 'DELETE') return remove(world, found, response)
  if (room === undefined) return json(response, 200, shown(world, found))
  if (found.status !== 'done') return json(response, 400, { detail: 'Not signed.' })
  const file = trouble === 'not-a-pdf' ? Buffer.from('<html>') : null
  if (room === 'documents') return pdf(response, file ?? signedBytes(found.externalId))
  if (last === 'download') return pdf(response, file ?? proofBytes(found.externalId))
  if (more !== 'audit_trails' || member === undefined) return json(response, 404, {})
  return json(response, 200, {
    version: 5,
    signer: { id: member, signature_process_completed_at: found.signedAt },
  })
}

function make(world: World, response: ServerResponse, body: Buffer): void {
  const asked = madeSchema.safeParse(JSON.parse(body.toString()))
  if (!asked.success) return json(response, 400, { detail: asked.error.message })
  const { external_id: externalId, name, expiration_date: expiresOn } = asked.data
  const id = `sr-${world.requests.length + 1}`
  const made: SimulatedRequest = {
    id,
    externalId,
    name,
    expiresOn,
    status: 'draft',
    document: null,
    signer: null,
    declined: null,
    signedAt: null,
  }
  world.requests.push(made)
  if (world.state.trouble === 'made-then-cut') return void response.destroy()
  json(response, 201, shown(world, made))
}

type Posted = {
  readonly world: World
  readonly found: SimulatedRequest
  readonly room: string | undefined
  readonly request: IncomingMessage
  readonly body: Buffer
}

async function posted(
  { world, found, room, request, body }: Posted,
  response: ServerResponse,
): Promise<void> {
  const steps: Readonly<Record<string, typeof activate | undefined>> = {
    documents: upload,
    signers: addSigner,
    activate,
    cancel,
  }
  const step = steps[room ?? '']
  if (step === undefined) return json(response, 404, {})
  await step({ world, found, request, body }, response)
}

type Step = Omit<Posted, 'room'>

async function upload({ found, request, body }: Step, response: ServerResponse): Promise<void> {
  const type = request.headers['content-type'] ?? ''
  const form = await new Response(Uint8Array.from(body), {
    headers: { 'content-type': type },
  }).formData()
  const file = form.get('file')
  if (!(file instanceof File) || form.get('nature') !== 'signable_document') {
    return json(response, 400, { detail: 'file: This value should not be blank.' })
  }
  found.document = new Uint8Array(await file.arrayBuffer())
  json(response, 201, { id: `doc-${found.id}`, total_pages: 2 })
}

async function addSigner({ found, body }: Step, response: ServerResponse): Promise<void> {
  const signer = signerSchema.safeParse(JSON.parse(body.toString()))
  if (!signer.success) return json(response, 400, { detail: signer.error.message })
  found.signer = signer.data
  json(response, 201, { id: `signer-${found.id}` })
}

async function activate({ world, found }: Step, response: ServerResponse): Promise<void> {
  const ready = found.status === 'draft' && found.document !== null && found.signer !== null
  if (!ready) return json(response, 400, { detail: 'Cannot be activated.' })
  found.status = 'ongoing'
  if (world.state.trouble === 'activated-then-cut') return void response.destroy()
  json(response, 201, shown(world, found))
}

async function cancel({ world, found }: Step, response: ServerResponse): Promise<void> {
  if (found.status !== 'ongoing') return json(response, 400, { detail: 'Cannot be canceled.' })
  found.status = 'canceled'
  json(response, 201, shown(world, found))
}

function remove(world: World, found: SimulatedRequest, response: ServerResponse): void {
  if (found.status === 'ongoing') return json(response, 400, { detail: 'Cannot be deleted.' })
  world.requests.splice(world.requests.indexOf(found), 1)
  response.writeHead(204).end()
}

function listed(world: World, externalId: string | null) {
  return world.requests
    .filter((one) => one.externalId === externalId)
    .map((one) => shown(world, one))
}

function shown({ state }: World, of: SimulatedRequest) {
  return {
    id: of.id,
    status: state.trouble === 'unheard-of-status' ? 'frozen' : of.status,
    name: of.name,
    external_id: of.externalId,
    documents: of.document === null ? [] : [{ id: `doc-${of.id}`, nature: 'signable_document' }],
    signers: of.signer === null ? [] : [{ id: `signer-${of.id}`, status: 'notified' }],
    decline_information: of.declined === null ? null : { reason: of.declined },
  }
}

function json(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

function pdf(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes)
}
