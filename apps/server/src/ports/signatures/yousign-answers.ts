import { z } from 'zod'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { SignatureSeen } from '#ports/signatures/signatures.ts'

const id = z.string().min(1).max(200)

const requestSchema = z.looseObject({
  id,
  status: z.string(),
  external_id: z.string().nullish(),
  documents: z.array(z.looseObject({ id, nature: z.string().nullish() })).default([]),
  signers: z.array(z.looseObject({ id })).default([]),
  decline_information: z.looseObject({ reason: z.string().nullish() }).nullish(),
})

export const madeSchema = z.looseObject({ id })
export const uploadedSchema = z.looseObject({
  id,
  total_pages: z.number().int().min(1).max(10_000),
})
export const requestsSchema = z.looseObject({ data: z.array(requestSchema).max(100) })
export const trailSchema = z.looseObject({
  signer: z.looseObject({ signature_process_completed_at: z.iso.datetime({ offset: true }) }),
})

/** What went wrong, as Yousign writes it: a problem with its detail, or a message. */
export const troubleSchema = z.looseObject({
  detail: z.string().nullish(),
  message: z.string().nullish(),
})

/** A state that is none of these is not guessed: the answer is unreadable. */
const STATES: Readonly<Record<string, SignatureSeen['state'] | undefined>> = {
  draft: 'draft',
  approval: 'waiting',
  ongoing: 'waiting',
  done: 'signed',
  declined: 'declined',
  rejected: 'cancelled',
  expired: 'expired',
  canceled: 'cancelled',
  deleted: 'cancelled',
}

/** The longest words of a signer that are kept. */
const LONGEST_REASON = 2000

/** A request as Yousign shows it, read. @throws ProviderFailure */
export function requestOfYousign(answer: unknown, bytes: Uint8Array): SignatureSeen {
  const read = requestSchema.safeParse(answer)
  if (!read.success) throw new ProviderFailure('unreadable', 'unexpected-answer')
  const { status, documents, signers, decline_information: declined } = read.data
  const state = STATES[status]
  if (state === undefined) throw new ProviderFailure('unreadable', 'unknown-status')
  const document = documents.find(({ nature }) => nature === 'signable_document') ?? documents[0]
  return {
    id: read.data.id,
    state,
    reason: (declined?.reason ?? '').slice(0, LONGEST_REASON),
    documentId: document?.id ?? null,
    signerId: signers[0]?.id ?? null,
    bytes,
  }
}
