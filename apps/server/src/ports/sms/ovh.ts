import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { Clock } from '#ports/clock.ts'
import { askBounded } from '#ports/providers/bounded-answer.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import { ovhSignature } from '#ports/sms/ovh-signing.ts'
import type { HandedOver, Sms, SmsAccount, SmsPort, SmsState } from '#ports/sms/sms.ts'

/** Where OVHcloud answers in Europe. */
const OVH_ADDRESS = 'https://eu.api.ovh.com/1.0'

/** What is waited for, and read, at most. */
const LIMITS = { milliseconds: 30_000, bytes: 1024 * 1024 }

type Reaching = SmsAccount & {
  readonly clock: Pick<Clock, 'now'>
  /** Its address; absent, that of Europe. */
  readonly address?: string | undefined
  readonly milliseconds?: number
}

/**
 * OVHcloud, a French provider of SMS, by its HTTP interface.
 *
 * An SMS leaves by one request. It leaves from a short number, so that it can be answered, and without
 * the mention that advertising bears; it is found again by its tag.
 *
 * @see docs/decisions/0056-sms.md for what this is founded on
 */
export function ovhSms(of: Reaching): SmsPort {
  const service = `/sms/${encodeURIComponent(of.account)}`
  return {
    simulated: false,
    send: (sms) => send(of, service, sms),
    find: async (reference) => {
      const tag = encodeURIComponent(tagOf(reference))
      const { value } = await asked(of, { path: `${service}/outgoing?tag=${tag}` }, idsSchema)
      return value[0] ?? null
    },
    read: async (id) => {
      const path = `${service}/outgoing/${encodeURIComponent(id)}`
      const { value, bytes } = await asked(of, { path }, outgoingSchema)
      return { ...stateOf(value), id, bytes }
    },
    receivedSince: async (since) => {
      const from = encodeURIComponent(since.toString({ smallestUnit: 'second' }))
      const path = `${service}/incoming?creationDatetime.from=${from}`
      const { value } = await asked(of, { path }, idsSchema)
      return value.toSorted((one, other) => Number(one) - Number(other))
    },
    readReceived: async (id) => {
      const path = `${service}/incoming/${encodeURIComponent(id)}`
      const { value, bytes } = await asked(of, { path }, incomingSchema)
      return { id, from: value.sender, text: value.message, at: value.creationDatetime, bytes }
    },
  }
}

const idSchema = z.union([z.string().min(1), z.number().int()]).transform(String)
const idsSchema = z.array(idSchema).max(10_000)
const sentSchema = z.looseObject({
  ids: z.array(idSchema),
  invalidReceivers: z.array(z.string()).default([]),
})
const outgoingSchema = z.looseObject({
  deliveryReceipt: z.number().int(),
  ptt: z.number().int().nullish(),
})
const incomingSchema = z.looseObject({
  sender: z.string().min(1).max(40),
  message: z.string().max(10_000),
  creationDatetime: z.iso
    .datetime({ offset: true })
    .transform((text) => Temporal.Instant.from(text)),
})
const errorSchema = z.looseObject({ message: z.string() })

/** A tag holds twenty signs: those of the identifier of an act that are drawn, not of its time. */
function tagOf(reference: string): string {
  return reference.replaceAll('-', '').slice(-20)
}

async function send(of: Reaching, service: string, sms: Sms): Promise<HandedOver> {
  const body = JSON.stringify({
    receivers: [sms.to],
    message: sms.text,
    charset: 'UTF-8',
    senderForResponse: true,
    noStopClause: true,
    tag: tagOf(sms.reference),
  })
  try {
    const { value } = await asked(of, { path: `${service}/jobs`, body }, sentSchema)
    const [id] = value.ids
    if (id !== undefined) return { kind: 'taken', id, answer: id }
    return value.invalidReceivers.length > 0
      ? { kind: 'refused', answer: 'invalid-receiver' }
      : { kind: 'unknown', answer: 'no-identifier' }
  } catch (cause) {
    if (!(cause instanceof ProviderFailure)) throw cause
    return { kind: cause.code === 'unreadable' ? 'unknown' : 'refused', answer: cause.message }
  }
}

/** 1: the telephone has it; 2 and 16: it has not; 0, 4 and 8: nobody knows yet. */
function stateOf({
  deliveryReceipt,
  ptt,
}: z.infer<typeof outgoingSchema>): Pick<SmsState, 'state' | 'code'> {
  if (deliveryReceipt === 1) return { state: 'delivered', code: null }
  const failed = deliveryReceipt === 2 || deliveryReceipt === 16
  return failed
    ? { state: 'not-delivered', code: ptt == null ? null : String(ptt) }
    : { state: 'waiting', code: null }
}

async function asked<Read>(
  of: Reaching,
  { path, body = '' }: { readonly path: string; readonly body?: string },
  schema: z.ZodType<Read>,
): Promise<{ readonly value: Read; readonly bytes: Uint8Array }> {
  const method = body === '' ? ('GET' as const) : ('POST' as const)
  const address = `${of.address ?? OVH_ADDRESS}${path}`
  const timestamp = Math.floor(of.clock.now().epochMilliseconds / 1000)
  const { status, bytes } = await askBounded(
    new URL(address),
    {
      method,
      headers: {
        'content-type': 'application/json',
        'x-ovh-application': of.keys.applicationKey,
        'x-ovh-consumer': of.keys.consumerKey,
        'x-ovh-timestamp': String(timestamp),
        'x-ovh-signature': ovhSignature(of.keys, { method, address, body, timestamp }),
      },
      ...(body === '' ? {} : { body }),
    },
    { ...LIMITS, milliseconds: of.milliseconds ?? LIMITS.milliseconds },
  )
  const answer = answerIn(bytes, status)
  // Only an answer that refuses says that nothing was taken; a failure of the machine does not.
  if (status >= 400 && status < 500) {
    const refusal = errorSchema.safeParse(answer)
    const says = refusal.success ? refusal.data.message.slice(0, 300) : `status-${status}`
    throw new ProviderFailure('refused', says)
  }
  const read = status === 200 ? schema.safeParse(answer) : null
  if (read?.success === true) return { value: read.data, bytes }
  throw new ProviderFailure('unreadable', `status-${status}`)
}

function answerIn(bytes: Uint8Array, status: number): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (cause) {
    throw new ProviderFailure(
      status >= 400 && status < 500 ? 'refused' : 'unreadable',
      `status-${status}`,
      {
        cause,
      },
    )
  }
}
