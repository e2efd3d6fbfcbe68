import { assessmentEn } from '#features/assessment/words/assessment.en.ts'
import { assessmentFr } from '#features/assessment/words/assessment.fr.ts'
import { chargesEn } from '#features/assessment/charges/charges.en.ts'
import { chargesFr } from '#features/assessment/charges/charges.fr.ts'
import { countingEn } from '#features/assessment/words/counting.en.ts'
import { countingFr } from '#features/assessment/words/counting.fr.ts'
import { eventsEn } from '#features/assessment/words/events.en.ts'
import { eventsFr } from '#features/assessment/words/events.fr.ts'
import { optionsEn } from '#features/assessment/words/options.en.ts'
import { optionsFr } from '#features/assessment/words/options.fr.ts'
import { proofEn } from '#features/assessment/words/proof.en.ts'
import { proofFr } from '#features/assessment/words/proof.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of an analysis, section by section, in both languages. */
export const assessmentWords = words(assessmentFr, assessmentEn)
export const eventsWords = words(eventsFr, eventsEn)
export const proofWords = words(proofFr, proofEn)
export const countingWords = words(countingFr, countingEn)
export const chargesWords = words(chargesFr, chargesEn)
export const optionsWords = words(optionsFr, optionsEn)
