import { createHash } from 'node:crypto'
import { inOrganisation, keepFile, type OutwardActRow } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { z } from 'zod'
import { asJson } from '#http/json.ts'
import type { House } from '#wiring/house.ts'

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

const LARGEST_LETTER = 32 * 1024 * 1024

/** The name of a printed letter. */
export function printedName({ folio }: ComposedLetter): string {
  return `${folio.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.pdf`
}

/** Keeps the printed letter of an act: what its line shows afterwards. */
export async function keepPrinted(
  house: House,
  act: Pick<OutwardActRow, 'organisation_id' | 'payload' | 'content_sha256'>,
  bytes: Uint8Array,
): Promise<{ readonly fileId: string; readonly sha256: string } | 'too-large'> {
  const kept = await house.files.keep([bytes], LARGEST_LETTER)
  if (kept === 'too-large') return kept
  const fileId = house.chance.id()
  await inOrganisation(house.database.app, act.organisation_id, (tx) =>
    keepFile(tx, {
      id: fileId,
      ...kept,
      declaredName: printedName(payloadOf(act).composed),
      mediaType: 'application/pdf',
      receivedAt: house.clock.now(),
      receivedBy: 'departures',
    }),
  )
  return { fileId, sha256: kept.sha256 }
}
