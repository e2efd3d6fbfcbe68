import { dayEn } from '#features/day/day.en.ts'
import { dayFr } from '#features/day/day.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of « Ma journée », in both languages. */
export const dayWords = words(dayFr, dayEn)

export type DayWords = (typeof dayWords)['fr']
