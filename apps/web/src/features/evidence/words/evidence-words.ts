import { evidenceEn } from '#features/evidence/words/evidence.en.ts'
import { evidenceFr } from '#features/evidence/words/evidence.fr.ts'
import { kindsEn } from '#features/evidence/words/kinds.en.ts'
import { kindsFr } from '#features/evidence/words/kinds.fr.ts'
import { warningsEn } from '#features/evidence/words/warnings.en.ts'
import { warningsFr } from '#features/evidence/words/warnings.fr.ts'
import { useWords, words } from '#words/use-words.ts'

/** The words of evidence, in both languages. */
export const evidenceWords = words(evidenceFr, evidenceEn)

/** The names of what is found in a message, in both languages. */
export const kindWords = words(kindsFr, kindsEn)

/** What a reading leaves to check, in both languages. */
export const warningWords = words(warningsFr, warningsEn)

/** What names what was read, in the language on the screen. */
export function useReadingNames(): {
  readonly kind: (code: string) => string
  readonly warning: (code: string) => string
} {
  const { otherKind, otherWarning } = useWords(evidenceWords)
  const kinds: Readonly<Record<string, string>> = useWords(kindWords)
  const warnings: Readonly<Record<string, string>> = useWords(warningWords)
  return {
    kind: (code) => kinds[code] ?? otherKind,
    warning: (code) => warnings[code] ?? otherWarning,
  }
}

export type EvidenceWords = (typeof evidenceWords)['fr']
