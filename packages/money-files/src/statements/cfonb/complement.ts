import { referencesOf } from '#statements/references-of.ts'

/** What the complements (records 05) of a movement say, by qualifier, in their order. */
export type Complements = readonly { readonly qualifier: string; readonly text: string }[]

/** The words of a movement, as an entry of any format gives them. */
export type MovementWords = {
  readonly counterparty: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  /** Reason quoted by a complement, where columns 40 and 41 are blank. */
  readonly quotedReason: string | null
}

/** Reference and nature share the 70 columns of `RCN`; mandate and sequence those of `RUM`. */
const REFERENCE_WIDTH = 35

/**
 * Reads the complements of a movement: payer, else beneficiary; remittance lines; references.
 *
 * An unknown qualifier is passed over, never an error.
 */
export function wordsOf(complements: Complements, label: string | null): MovementWords {
  const first = (qualifier: string) =>
    nullIfEmpty(complements.find((complement) => complement.qualifier === qualifier)?.text)
  const all = (pattern: RegExp) =>
    complements
      .filter(({ qualifier }) => pattern.test(qualifier))
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
  const remittance = nullIfEmpty(all(/^LC[C2-9]$/).join(' '))
  const free = all(/^LIB$/)
  return {
    counterparty: first('NPY') ?? first('NBE'),
    remittance,
    references: referencesOf({
      endToEnd: leftPart(complements, 'RCN'),
      mandate: leftPart(complements, 'RUM'),
      structured: all(/^LCS$/),
      texts: [remittance, label, ...free],
    }),
    quotedReason: /\bMOTIF\s*:?\s*([A-Z]{2}\d{2})\b/.exec(free.join(' '))?.[1] ?? null,
  }
}

function leftPart(complements: Complements, qualifier: string): string | null {
  const found = complements.find((complement) => complement.qualifier === qualifier)
  return nullIfEmpty(found?.text.slice(0, REFERENCE_WIDTH))
}

function nullIfEmpty(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
