import { evidenceEn } from '#features/evidence/evidence.en.ts'
import { evidenceFr } from '#features/evidence/evidence.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of evidence, in both languages. */
export const evidenceWords = words(evidenceFr, evidenceEn)
export type EvidenceWords = (typeof evidenceWords)['fr']
