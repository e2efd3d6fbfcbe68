import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { askBounded } from '#ports/providers/bounded-answer.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type {
  Signature,
  SignatureAccount,
  SignatureAsked,
  SignatureGiven,
  SignaturePort,
  SignatureSeen,
} from '#ports/signatures/signatures.ts'
import {
  madeSchema,
  requestOfYousign,
  requestsSchema,
  trailSchema,
  troubleSchema,
  uploadedSchema,
} from '#ports/signatures/yousign-answers.ts'

/** Where Yousign answers. */
const ADDRESSES: Readonly<Record<SignatureAccount['environment'], string>> = {
  production: 'https://api.yousign.app/v3',
  sandbox: 'https://api-sandbox.yousign.app/v3',
}

/** What is waited for, and read, at most. */
const ANSWER = { milliseconds: 30_000, bytes: 1024 * 1024 }
const FILE = { milliseconds: 60_000, bytes: 32 * 1024 * 1024 }

/**
 * Where the mark of the signature stands on the last page, in points from its top left: in its lower margin,
 * at the left, where the number of the page is not.
 */
const MARK = { x: 77, y: 796, width: 85, height: 37 }

type Reaching = SignatureAccount & {
  /** Its address; absent, that of the environment. */
  readonly address?: string | undefined
  readonly milliseconds?: number
}

/**
 * Yousign, a French provider of electronic signatures, by its HTTP interface, version 3.
 *
 * A request is made in four steps, of which the last alone tells the signer: until it is asked for, nothing
 * can have left but a draft.
 *
 * @see docs/decisions/0060-signed-at-a-provider.md for what this is founded on
 */
export function yousign(of: Reaching): SignaturePort {
  return {
    simulated: of.environment === 'sandbox',
    ask: (asked) => ask(of, asked),
    find: async (reference) => {
      const query = new URLSearchParams({ external_id: reference })
      const bytes = await bytesOf(of, { path: `/signature_requests?${query.toString()}` }, ANSWER)
      const ours = readIn(bytes, requestsSchema)
        .data.filter(({ external_id: given }) => given === reference)
        .map((one) => requestOfYousign(one, bytes))
      return ours.find(({ state }) => state !== 'draft') ?? ours[0] ?? null
    },
    read: async (id) => {
      const bytes = await bytesOf(of, { path: pathOf(id) }, ANSWER)
      return requestOfYousign(jsonIn(bytes), bytes)
    },
    signature: (seen) => signature(of, seen),
    cancel: async (id) => {
      const body = { reason: 'contractualization_aborted' }
      await read(of, { method: 'POST', path: `${pathOf(id)}/cancel`, body }, z.unknown())
    },
    discard: async (id) => {
      await bytesOf(of, { method: 'DELETE', path: pathOf(id) }, ANSWER)
    },
  }
}

function pathOf(id: string): string {
  return `/signature_requests/${encodeURIComponent(id)}`
}

async function ask(of: Reaching, asked: SignatureAsked): Promise<SignatureGiven> {
  let id: string
  try {
    id = await made(of, asked)
  } catch (cause) {
    return { kind: outcomeOf(cause), answer: answerOf(cause) }
  }
  try {
    await prepared(of, asked, pathOf(id))
  } catch (cause) {
    return { kind: 'refused', answer: answerOf(cause) }
  }
  try {
    await read(of, { method: 'POST', path: `${pathOf(id)}/activate`, body: {} }, madeSchema)
    return { kind: 'taken', id }
  } catch (cause) {
    return { kind: outcomeOf(cause), answer: answerOf(cause) }
  }
}

async function made(of: Reaching, { title, until, reference }: SignatureAsked): Promise<string> {
  const body = {
    name: title,
    delivery_mode: 'email',
    timezone: 'Europe/Paris',
    expiration_date: until.toString(),
    external_id: reference,
    signers_allowed_to_decline: true,
    audit_trail_locale: 'fr',
  }
  const answer = await read(of, { method: 'POST', path: '/signature_requests', body }, madeSchema)
  return answer.id
}

/** Gives the document and who signs it: nobody is told of anything yet. */
async function prepared(
  of: Reaching,
  { signer, document }: SignatureAsked,
  path: string,
): Promise<void> {
  const form = new FormData()
  form.set('nature', 'signable_document')
  form.set(
    'file',
    new File([Uint8Array.from(document.bytes)], document.name, { type: 'application/pdf' }),
  )
  const asked = { method: 'POST', path: `${path}/documents`, body: form } as const
  const { id: documentId, total_pages: page } = await read(of, asked, uploadedSchema)
  const { firstName, lastName, email, phone } = signer
  const body = {
    info: {
      first_name: firstName,
      last_name: lastName,
      email,
      ...(phone === null ? {} : { phone_number: phone }),
      locale: 'fr',
    },
    signature_level: 'electronic_signature',
    signature_authentication_mode: phone === null ? 'otp_email' : 'otp_sms',
    fields: [{ type: 'signature', document_id: documentId, page, ...MARK }],
  }
  await read(of, { method: 'POST', path: `${path}/signers`, body }, madeSchema)
}

async function signature(of: Reaching, seen: SignatureSeen): Promise<Signature> {
  const { id, documentId, signerId } = seen
  if (documentId === null || signerId === null) {
    throw new ProviderFailure('unreadable', 'no-document-or-signer')
  }
  const signer = `${pathOf(id)}/signers/${encodeURIComponent(signerId)}`
  const trail = await read(of, { path: `${signer}/audit_trails` }, trailSchema)
  const file = `${pathOf(id)}/documents/${encodeURIComponent(documentId)}`
  return {
    document: await pdfOf(of, `${file}/download`),
    proof: await pdfOf(of, `${signer}/audit_trails/download`),
    signedAt: Temporal.Instant.from(trail.signer.signature_process_completed_at),
  }
}

async function pdfOf(of: Reaching, path: string): Promise<Uint8Array> {
  const bytes = await bytesOf(of, { path }, FILE)
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return bytes
  throw new ProviderFailure('unreadable', 'not-a-pdf')
}

type Request = {
  readonly method?: 'POST' | 'DELETE'
  readonly path: string
  readonly body?: object | FormData
}

async function read<Read>(of: Reaching, request: Request, schema: z.ZodType<Read>): Promise<Read> {
  return readIn(await bytesOf(of, request, ANSWER), schema)
}

function readIn<Read>(bytes: Uint8Array, schema: z.ZodType<Read>): Read {
  const answer = schema.safeParse(jsonIn(bytes))
  if (answer.success) return answer.data
  throw new ProviderFailure('unreadable', 'unexpected-answer')
}

async function bytesOf(
  of: Reaching,
  { method, path, body }: Request,
  limits: typeof ANSWER,
): Promise<Uint8Array> {
  const isForm = body instanceof FormData
  const { status, bytes } = await askBounded(
    new URL(`${of.address ?? ADDRESSES[of.environment]}${path}`),
    {
      method: method ?? 'GET',
      headers: {
        authorization: `Bearer ${of.key}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    },
    { ...limits, milliseconds: of.milliseconds ?? limits.milliseconds },
  )
  if (status >= 200 && status < 300) return bytes
  // Only an answer that refuses says that nothing was done; a failure of the machine does not.
  const code = status >= 400 && status < 500 ? 'refused' : 'unreadable'
  throw new ProviderFailure(
    code,
    code === 'refused' ? refusalIn(bytes, status) : `status-${status}`,
  )
}

function refusalIn(bytes: Uint8Array, status: number): string {
  const trouble = troubleSchema.safeParse(jsonIn(bytes))
  const says = trouble.success ? (trouble.data.detail ?? trouble.data.message) : null
  return says == null ? `status-${status}` : `status-${status}: ${says.slice(0, 300)}`
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Where no answer was understood, it may have been done. */
function outcomeOf(cause: unknown): 'refused' | 'unknown' {
  return cause instanceof ProviderFailure && cause.code !== 'unreadable' ? 'refused' : 'unknown'
}

function answerOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
