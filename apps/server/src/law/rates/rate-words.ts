import type { ProposeRateInput } from '@quittance/contract'
import { said, verbatim, type Said } from '@quittance/kernel'

/** « premier semestre 2027 », « first half-year of 2027 ». */
export function halfYearWords(halfYear: string): Said {
  const read = /^(\d{4})-S([12])$/.exec(halfYear)
  if (read === null) return verbatim(halfYear)
  const [, year = '', half] = read
  return half === '1'
    ? said(`premier semestre ${year}`, `first half-year of ${year}`)
    : said(`second semestre ${year}`, `second half-year of ${year}`)
}

/** What the journal keeps of a rate: its figures, and where they were read. */
export function rateFacts(rate: ProposeRateInput) {
  const { halfYear, source, reference } = rate
  return rate.series === 'legal'
    ? {
        series: rate.series,
        halfYear,
        privateHundredths: rate.privateHundredths,
        otherHundredths: rate.otherHundredths,
        source,
        reference,
      }
    : { series: rate.series, halfYear, ecbHundredths: rate.ecbHundredths, source, reference }
}
