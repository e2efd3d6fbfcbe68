import { acknowledgmentEn } from '#features/tools/proof/words/acknowledgment.en.ts'
import { acknowledgmentFr } from '#features/tools/proof/words/acknowledgment.fr.ts'
import { exhibitKindsEn } from '#features/tools/proof/words/exhibit-kinds.en.ts'
import { exhibitKindsFr } from '#features/tools/proof/words/exhibit-kinds.fr.ts'
import { proofEn } from '#features/tools/proof/words/proof.en.ts'
import { proofFr } from '#features/tools/proof/words/proof.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the proof tool, in both languages. */
export const proofWords = words(proofFr, proofEn)

/** The words of each kind of exhibit, in both languages. */
export const exhibitKindWords = words(exhibitKindsFr, exhibitKindsEn)

/** The words of the tool that reads an acknowledgment of debt, in both languages. */
export const acknowledgmentWords = words(acknowledgmentFr, acknowledgmentEn)
