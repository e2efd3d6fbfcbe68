import { checkReference, referencesIn } from '#references/creditor-reference.ts'

/** Where the references of a payment may stand. */
export type ReferenceSources = {
  readonly endToEnd: string | null
  readonly mandate: string | null
  /** Structured creditor references, in order. */
  readonly structured: readonly string[]
  /** Remittance and labels, in which RF references are looked for. */
  readonly texts: readonly (string | null)[]
}

/**
 * The references of a payment, each once: end-to-end id, mandate, creditor references, then every
 * valid RF reference quoted in the texts. RF references have neither blanks nor small letters.
 */
export function referencesOf(sources: ReferenceSources): readonly string[] {
  const { endToEnd, mandate, structured, texts } = sources
  const provided = endToEnd?.toUpperCase() === 'NOTPROVIDED' ? null : endToEnd
  const named = [provided, mandate, ...structured].filter((reference) => reference !== null)
  const quoted = texts.flatMap((text) => (text === null ? [] : referencesIn(text)))
  return [...new Set([...named.map(normalised), ...quoted])]
}

function normalised(reference: string): string {
  const check = checkReference(reference)
  return check.valid ? check.normalised : reference
}
