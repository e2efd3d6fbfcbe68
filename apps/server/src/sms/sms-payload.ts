import { createHash } from 'node:crypto'
import { smsLetters } from '@quittance/cases'
import type { OutwardActRow } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import { z } from 'zod'

/**
 * The `kind` of the acts of SMS and their channel; and the name of their letter, where they do no step
 * of a scenario.
 */
export const SMS = 'sms'

const payloadSchema = z.looseObject({
  letter: z.enum([SMS, ...smsLetters]),
  on: z.string(),
  to: z.string(),
  text: z.string(),
})

/** What is approved of an SMS, hashed with its act: the number, and the very words. */
export type SmsWords = { readonly to: string; readonly text: string }

/** The fingerprint of an SMS: what the person approves, and what leaves. */
export function smsFingerprint({ to, text }: SmsWords): Buffer {
  return createHash('sha256').update(canonicalJson({ to, text })).digest()
}

/** An SMS as its act keeps it; null for any other act. */
export function smsIn(
  payload: unknown,
): (SmsWords & { readonly on: string; readonly letter: string }) | null {
  const read = payloadSchema.safeParse(payload)
  return read.success ? read.data : null
}

/**
 * The SMS of an act, exactly as it was approved.
 *
 * @throws BrokenInvariant when its words no longer give the fingerprint that was reserved.
 */
export function smsOf(act: Pick<OutwardActRow, 'payload' | 'content_sha256'>): SmsWords {
  const words = smsIn(act.payload)
  invariant(words !== null, 'the act is an SMS')
  invariant(
    smsFingerprint(words).equals(act.content_sha256),
    'an SMS leaves with the words that were approved',
  )
  return words
}
