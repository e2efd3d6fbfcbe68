import type { AddedRateView, MissingRateView } from '@quittance/contract'
import {
  listAddedRates,
  namesOfMembers,
  type AddedRateRecord,
  type RateStep,
} from '@quittance/database'
import { publishedRates, type RateBook } from '@quittance/law'
import { currentBook, missingRates } from '#law/rates/missing-rates.ts'
import type { Work } from '#wiring/work.ts'

/** The rates that people added, the last first, and the half-years that lack theirs. */
export async function readRates(
  work: Work,
): Promise<{ added: AddedRateView[]; missing: MissingRateView[] }> {
  const names = await namesOfMembers(work.tx)
  const book = await currentBook(work.tx)
  const added = await listAddedRates(work.tx)
  return {
    added: added.map((rate) => rateView(rate, { names, book })),
    missing: await missingRates(work),
  }
}

type Around = { readonly names: ReadonlyMap<string, string>; readonly book: RateBook }

function rateView(rate: AddedRateRecord, { names, book }: Around): AddedRateView {
  const step = ({ at, by }: RateStep) => ({
    by: names.get(by) ?? '',
    userId: by,
    at: at.toString(),
  })
  const { proposed, decided, withdrawn, ...rest } = rate
  return {
    ...rest,
    proposed: step(proposed),
    decided: decided === null ? null : { ...step(decided), because: decided.because },
    withdrawn: withdrawn === null ? null : { ...step(withdrawn), because: withdrawn.because },
    published: isPublished(rate),
    mayBeWithdrawn: mayBeWithdrawn(rate, book),
  }
}

/** Whether the product carries a half-year itself: its own figure counts, whoever added another. */
export function isPublished({
  series,
  halfYear,
}: Pick<AddedRateRecord, 'series' | 'halfYear'>): boolean {
  return publishedRates[series].some(({ name }) => name === halfYear)
}

/** A rate that counts is taken back from the end: a later one follows it. */
export function mayBeWithdrawn(rate: AddedRateRecord, book: RateBook): boolean {
  const { state, series, halfYear } = rate
  return state === 'confirmed' && !isPublished(rate) && book[series].at(-1)?.name === halfYear
}
