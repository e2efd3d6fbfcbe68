import { createHash } from 'node:crypto'
import type { OutwardActRow } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { asJson } from '#http/json.ts'

const payloadSchema = z.looseObject({
  to: z.string().nullable(),
  cii: z.string().nullable().default(null),
  composed: z.custom<ComposedLetter>((value) => typeof value === 'object' && value !== null),
})

/**
 * The letter of an act, exactly as it was approved.
 *
 * @throws BrokenInvariant when its bytes no longer give the fingerprint that was reserved.
 */
export function composedOf(act: OutwardActRow): ComposedLetter {
  return payloadOf(act).composed
}

/** The letter of an act and where it goes by e-mail. */
export function payloadOf(act: Pick<OutwardActRow, 'payload' | 'content_sha256'>): {
  readonly to: string | null
  readonly composed: ComposedLetter
  /** The same as data, for an invoice that carries it. */
  readonly cii: string | null
} {
  const { to, composed, cii } = payloadSchema.parse(act.payload)
  const now = createHash('sha256')
    .update(canonicalJson(asJson(composed)))
    .digest()
  invariant(now.equals(act.content_sha256), 'a letter leaves with the words that were approved')
  return { to, composed, cii }
}
