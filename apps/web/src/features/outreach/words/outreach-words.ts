import { exchangesEn } from '#features/outreach/words/exchanges.en.ts'
import { exchangesFr } from '#features/outreach/words/exchanges.fr.ts'
import { letterEn } from '#features/outreach/words/letter.en.ts'
import { letterFr } from '#features/outreach/words/letter.fr.ts'
import { passedEn, unsettledEn } from '#features/outreach/words/passed.en.ts'
import { passedFr, unsettledFr } from '#features/outreach/words/passed.fr.ts'
import { rulesEn } from '#features/outreach/words/rules.en.ts'
import { rulesFr } from '#features/outreach/words/rules.fr.ts'
import { templatesEn } from '#features/outreach/words/templates.en.ts'
import { templatesFr } from '#features/outreach/words/templates.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the letter page, in both languages. */
export const letterWords = words(letterFr, letterEn)

/** The titles of the points of the gate, in both languages. */
export const ruleWords = words(rulesFr, rulesEn)

/** The names of the rules that a letter passed, in both languages. */
export const passedWords = words(passedFr, passedEn)
export const unsettledWords = words(unsettledFr, unsettledEn)

/** The words of what leaves and has left, in both languages. */
export const exchangeWords = words(exchangesFr, exchangesEn)

/** The words of the templates of an organisation, in both languages. */
export const templatesWords = words(templatesFr, templatesEn)
