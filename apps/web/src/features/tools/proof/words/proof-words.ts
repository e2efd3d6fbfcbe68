import { exhibitsEn } from '#app/law/proof/exhibits.en.ts'
import { exhibitsFr } from '#app/law/proof/exhibits.fr.ts'
import { acknowledgmentEn } from '#features/tools/proof/words/acknowledgment.en.ts'
import { acknowledgmentFr } from '#features/tools/proof/words/acknowledgment.fr.ts'
import { proofEn } from '#features/tools/proof/words/proof.en.ts'
import { proofFr } from '#features/tools/proof/words/proof.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the proof tool, in both languages. */
export const proofWords = words({ ...exhibitsFr, ...proofFr }, { ...exhibitsEn, ...proofEn })

/** The words of the tool that reads an acknowledgment of debt, in both languages. */
export const acknowledgmentWords = words(acknowledgmentFr, acknowledgmentEn)
