import {
  amountText,
  rateText,
  THIN_SPACE,
  type Cents,
  type RateHundredths,
} from '@quittance/kernel'

/** « 1,950.00 »: the digits of the one formatter of amounts, with English signs between them. */
export function englishAmount(of: Cents): string {
  return amountText(of).replace(',', '.').replaceAll(THIN_SPACE, ',')
}

/** « €1,950.00 », « −€400.00 ». */
export function englishEuros(of: Cents): string {
  return of < 0 ? `−€${englishAmount(of).slice(1)}` : `€${englishAmount(of)}`
}

/** « 12.15% ». */
export function englishPercent(of: RateHundredths): string {
  return `${rateText(of)}%`
}
