import type { rateNamesFr } from '#app/law/rates/rates.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of rates and half-years, for every page that names one. */
export const rateNamesEn: SameKeys<typeof rateNamesFr> = {
  legal: 'legal rate',
  ecb: 'ECB rate',
  halfYear: (half, year) => `${half === '1' ? 'first' : 'second'} half of ${year}`,
  and: (one, other) => `${one} and ${other}`,
  missing: (rates, half, until) =>
    `To be added: ${rates} of the ${half}. Without it, interest stops on ${until}.`,
  see: 'See the rates',
}
