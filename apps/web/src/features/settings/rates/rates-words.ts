import { ratesEn } from '#features/settings/rates/rates.en.ts'
import { ratesFr } from '#features/settings/rates/rates.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the page of rates, in both languages. */
export const ratesWords = words(ratesFr, ratesEn)

export type RatesWords = SameKeys<typeof ratesFr>
