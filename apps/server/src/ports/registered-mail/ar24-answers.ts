import { z } from 'zod'
import { instantOfAr24 } from '#ports/registered-mail/ar24-signing.ts'
import { ProviderFailure } from '#ports/providers/provider-failure.ts'
import type { ProviderEvent, ProviderLetter } from '#ports/registered-mail/registered-mail.ts'

const text = z.string().max(2000).nullish()
const letterSchema = z.looseObject({
  id: z.union([z.string().min(1).max(100), z.number().int()]),
  ref_dossier: text,
  is_eidas: z.union([z.boolean(), z.number(), z.string()]).nullish(),
  ts_ev_date: text,
  proof_ev_url: text,
  view_date: text,
  proof_ar_url: text,
  negligence_date: text,
  proof_ng_url: text,
  refused_date: text,
  proof_rf_url: text,
  bounced_date: text,
  proof_bc_url: text,
})
type Ar24Letter = z.infer<typeof letterSchema>

/** The moments of a letter of AR24, and what each is for us. */
const MOMENTS = [
  ['deposited', 'ts_ev_date', 'proof_ev_url'],
  ['delivered', 'view_date', 'proof_ar_url'],
  ['refused', 'refused_date', 'proof_rf_url'],
  ['unclaimed', 'negligence_date', 'proof_ng_url'],
  ['unknown-address', 'bounced_date', 'proof_bc_url'],
] as const

/** A letter as AR24 answers it. @throws ProviderFailure where it is not what is documented. */
export function letterOfAr24(result: unknown): ProviderLetter {
  const read = letterSchema.safeParse(result)
  if (!read.success) throw new ProviderFailure('unreadable', 'unexpected-letter')
  const letter = read.data
  return {
    id: String(letter.id),
    reference: letter.ref_dossier ?? null,
    qualified: [true, 1, '1', 'true'].includes(letter.is_eidas ?? false),
    events: MOMENTS.flatMap((moment) => eventOf(letter, moment)),
  }
}

/** A list of letters. @throws ProviderFailure */
export function lettersOfAr24(result: unknown): readonly ProviderLetter[] {
  if (!Array.isArray(result)) throw new ProviderFailure('unreadable', 'unexpected-list')
  return result.map(letterOfAr24)
}

function eventOf(
  letter: Ar24Letter,
  [state, date, proof]: (typeof MOMENTS)[number],
): readonly ProviderEvent[] {
  const at = instantOfAr24(letter[date] ?? '')
  const address = letter[proof] ?? ''
  return at === null ? [] : [{ state, at, proof: address === '' ? null : address }]
}
