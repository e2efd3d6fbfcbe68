import type { MissingRateView, RateSeriesName } from '@quittance/contract'
import {
  confirmedRates,
  listMissingRateNotices,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { missingHalfYears, type MissingHalfYear, type RateBook } from '@quittance/law'
import { bookOf } from '#law/rates/rates-of.ts'
import type { Work } from '#wiring/work.ts'

/** The book of rates of the organisation of the transaction, as it stands. */
export async function currentBook(tx: OrganisationTransaction): Promise<RateBook> {
  return bookOf(await confirmedRates(tx))
}

/** The half-years without a rate on a day, each with the day from which it may be added. */
export async function missingRates({ tx, today }: Pick<Work, 'tx' | 'today'>) {
  const missing = missingHalfYears(await currentBook(tx), today)
  const notices = await listMissingRateNotices(tx)
  return missing.map((one): MissingRateView => {
    const noticed = notices.find(
      ({ series, halfYear }) => series === one.series && halfYear === one.halfYear,
    )
    return {
      series: one.series,
      halfYear: one.halfYear,
      from: one.from.toString(),
      to: one.to.toString(),
      noticedAt: noticed?.noticedAt.toString() ?? null,
      next: nextMissing(missing, one.series) === one,
      takenFrom: takenFrom(one).toString(),
    }
  })
}

/** What is missing and was noted by the daily round, for the head of the day. */
export async function noticedMissingRates(work: Work): Promise<{ missing: MissingRateView[] }> {
  const missing = await missingRates(work)
  return { missing: missing.filter(({ noticedAt }) => noticedAt !== null) }
}

/** The first half-year of a series that has no rate: the next ones wait for it. */
export function nextMissing(
  missing: readonly MissingHalfYear[],
  series: RateSeriesName,
): MissingHalfYear | undefined {
  return missing.find((one) => one.series === series)
}

/**
 * The first day on which a rate may be added. That of the ECB is the one in force on the first day
 * of the half-year (C. com. L441-10, II): before it, nobody knows it. The legal rate is set by an
 * order in the weeks before (CMF L313-2).
 */
export function takenFrom({ series, from }: Pick<MissingHalfYear, 'series' | 'from'>): Day {
  return series === 'ecb' ? from : from.subtract({ months: 1 })
}
