import { z } from 'zod'
import type { Clock } from '#ports/clock.ts'
import { letterOfAr24, lettersOfAr24 } from '#ports/registered-mail/ar24-answers.ts'
import { ar24Date, ar24Decipher, ar24Signature } from '#ports/registered-mail/ar24-signing.ts'
import { askBounded } from '#ports/providers/bounded-answer.ts'
import { oneTimeCode } from '#ports/registered-mail/one-time-code.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type {
  Deposited,
  RegisteredMail,
  RegisteredMailAccount,
  RegisteredMailPort,
} from '#ports/registered-mail/registered-mail.ts'

/** Where AR24 answers. */
const AR24_ADDRESSES: Readonly<Record<RegisteredMailAccount['environment'], string>> = {
  production: 'https://app.ar24.fr/api',
  sandbox: 'https://sandbox.ar24.fr/api',
}

/** What is waited for, and read, at most: the provider itself gives up after sixty seconds. */
const ANSWER = { milliseconds: 60_000, bytes: 8 * 1024 * 1024 }
const PROOF = { milliseconds: 60_000, bytes: 16 * 1024 * 1024 }

type Reaching = RegisteredMailAccount & {
  readonly clock: Pick<Clock, 'now'>
  /** Its address; absent, that of the environment. */
  readonly address?: string | undefined
  readonly milliseconds?: number
}

/**
 * AR24, a French provider of electronic registered letters, by its HTTP interface.
 *
 * A request is signed by its date; an answer is enciphered, an error is not. A letter is deposited in
 * three requests, of which the last alone deposits: until it is sent, nothing can have left.
 *
 * @see docs/decisions/0054-electronic-registered-letters.md for what this is founded on
 */
export function ar24(of: Reaching): RegisteredMailPort {
  const base = of.address ?? AR24_ADDRESSES[of.environment]
  const limits = { ...ANSWER, milliseconds: of.milliseconds ?? ANSWER.milliseconds }
  const ask = (method: 'GET' | 'POST', path: string, fields: Fields) =>
    asked({ of, base, limits }, { method, path, fields })
  return {
    simulated: of.environment === 'sandbox',
    deposit: (mail) => deposit(of, ask, mail),
    find: async (reference) => {
      const letters = lettersOfAr24(await ask('GET', '/user/mail', { id_user: of.account }))
      return letters.find((letter) => letter.reference === reference) ?? null
    },
    read: async (id) => letterOfAr24(await ask('GET', '/mail', { id_user: of.account, id })),
    proof: (address) => fetchProof(base, address),
  }
}

type Fields = Readonly<Record<string, string | Blob>>
type Ask = (method: 'GET' | 'POST', path: string, fields: Fields) => Promise<unknown>

const hashSchema = z.looseObject({ hash: z.string().min(1) })
const fileSchema = z.looseObject({ file_id: z.union([z.string().min(1), z.number()]) })

async function deposit(of: Reaching, ask: Ask, mail: RegisteredMail): Promise<Deposited> {
  let fields: Fields
  try {
    fields = await prepared(of, ask, mail)
  } catch (cause) {
    return { kind: 'refused', answer: answerOf(cause) }
  }
  try {
    const letter = letterOfAr24(await ask('POST', '/mail', fields))
    return { kind: 'deposited', letter }
  } catch (cause) {
    const nothingLeft = cause instanceof ProviderFailure && cause.code !== 'unreadable'
    return { kind: nothingLeft ? 'refused' : 'unknown', answer: answerOf(cause) }
  }
}

/** Proves who sends, sends the file, and gives the fields of the letter: nothing is deposited yet. */
async function prepared(of: Reaching, ask: Ask, mail: RegisteredMail): Promise<Fields> {
  const user = { id_user: of.account }
  const otp = oneTimeCode(of.keys.otpSecret, of.clock.now())
  const { hash } = readAs(hashSchema, await ask('POST', '/user/auth_otp', { ...user, otp }))
  const { name, bytes } = mail.attachment
  const file = new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' })
  const { file_id: fileId } = readAs(
    fileSchema,
    await ask('POST', '/attachment', { ...user, file }),
  )
  const { to } = mail
  return {
    ...user,
    eidas: '1',
    auth_otp_hash: hash,
    to_firstname: to.firstName,
    to_lastname: to.lastName,
    ...(to.company === null ? {} : { to_company: to.company }),
    to_email: to.email,
    dest_statut: to.professional ? 'professionnel' : 'particulier',
    content: mail.text,
    ref_dossier: mail.reference,
    'attachment[0]': String(fileId),
  }
}

function readAs<Read>(schema: z.ZodType<Read>, result: unknown): Read {
  const read = schema.safeParse(result)
  if (read.success) return read.data
  throw new ProviderFailure('unreadable', 'unexpected-answer')
}

function answerOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly fields: Fields
}

async function asked(
  { of, base, limits }: { of: Reaching; base: string; limits: typeof ANSWER },
  { method, path, fields }: Request,
): Promise<unknown> {
  const { token, privateKey } = of.keys
  const date = ar24Date(of.clock.now())
  const address = new URL(`${base}${path}`)
  const all: Fields = { token, date, ...fields }
  const form = new FormData()
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'string' && method === 'GET') address.searchParams.set(name, value)
    else form.set(name, value)
  }
  const { status, bytes } = await askBounded(
    address,
    {
      method,
      headers: { signature: ar24Signature(privateKey, date), 'accept-language': 'fr' },
      ...(method === 'POST' ? { body: form } : {}),
    },
    limits,
  )
  return resultOf(status, textOf({ privateKey, date }, bytes))
}

/** An error comes in clear; a success is enciphered. */
function textOf(
  of: { readonly privateKey: string; readonly date: string },
  bytes: Uint8Array,
): unknown {
  const text = Buffer.from(bytes).toString('utf8').trim()
  try {
    return JSON.parse(text.startsWith('{') ? text : ar24Decipher(of, text))
  } catch (cause) {
    throw new ProviderFailure('unreadable', 'answer-not-read', { cause })
  }
}

const answerSchema = z.looseObject({
  status: z.string(),
  message: z.string().nullish(),
  slug: z.string().nullish(),
  result: z.unknown().optional(),
})

function resultOf(status: number, answer: unknown): unknown {
  const read = answerSchema.safeParse(answer)
  if (!read.success) throw new ProviderFailure('unreadable', `status-${status}`)
  const { status: word, message, slug, result } = read.data
  switch (word.toUpperCase()) {
    case 'SUCCESS':
      return result
    case 'MAINTENANCE':
      throw new ProviderFailure('maintenance', 'maintenance')
    default:
      throw new ProviderFailure('refused', (message ?? slug ?? `status-${status}`).slice(0, 300))
  }
}

/** A proof is fetched from the provider alone: the same machine, or another one of its domain. */
async function fetchProof(base: string, proof: string): Promise<Uint8Array> {
  const address = URL.parse(proof)
  if (address === null || !isOf(new URL(base), address)) {
    throw new ProviderFailure('unreadable', 'proof-elsewhere')
  }
  const { status, bytes } = await askBounded(address, { method: 'GET' }, PROOF)
  if (status !== 200 || bytes.length === 0) {
    throw new ProviderFailure('unreadable', `proof-status-${status}`)
  }
  return bytes
}

function isOf(base: URL, address: URL): boolean {
  if (address.origin === base.origin) return true
  const domain = base.hostname.split('.').slice(1).join('.')
  return (
    base.protocol === 'https:' &&
    address.protocol === 'https:' &&
    address.port === '' &&
    /^[a-z0-9-]+\.[a-z]+$/u.test(domain) &&
    (address.hostname === domain || address.hostname.endsWith(`.${domain}`))
  )
}
