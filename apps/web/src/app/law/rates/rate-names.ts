import { rateNamesEn } from '#app/law/rates/rates.en.ts'
import { rateNamesFr } from '#app/law/rates/rates.fr.ts'
import { useWords, words } from '#words/use-words.ts'

/** The words of rates and half-years, in both languages. */
export const rateNames = words(rateNamesFr, rateNamesEn)

/** « premier semestre 2027 » of `2027-S1`, in the language on the screen. */
export function useHalfYear(): (name: string) => string {
  const names = useWords(rateNames)
  return (name) => {
    const read = /^(\d{4})-S([12])$/.exec(name)
    return read === null ? name : names.halfYear(read[2] ?? '', read[1] ?? '')
  }
}
