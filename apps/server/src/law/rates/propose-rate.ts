import type { ProposeRateInput } from '@quittance/contract'
import { proposeRate } from '@quittance/database'
import { dayText, englishDay, isBefore, said } from '@quittance/kernel'
import { halfYearNamed, missingHalfYears } from '@quittance/law'
import { record } from '#journal/record.ts'
import { currentBook, nextMissing, takenFrom } from '#law/rates/missing-rates.ts'
import { halfYearWords, rateFacts } from '#law/rates/rate-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Proposes the rate of the next half-year that has none; it counts once another person confirms it.
 *
 * @throws Refused `already-done`, `invalid-input` for another half-year, `law-refuses` for a rate
 * that nobody can know yet.
 */
export async function proposeMissingRate(
  work: Work,
  input: ProposeRateInput,
): Promise<{ readonly id: string }> {
  await requireNext(work, input)
  const id = work.house.chance.id()
  const done = await proposeRate(work.tx, { ...input, id, at: work.now, by: work.caller.userId })
  if (done === 'proposed-already') {
    throw new Refused(
      'already-done',
      said(
        'Un taux est déjà proposé pour ce semestre : il attend une autre personne.',
        'A rate is already proposed for this half-year: it waits for another person.',
      ),
    )
  }
  await record(work, {
    verb: 'rate-proposed',
    subject: { kind: 'rate', id },
    facts: rateFacts(input),
  })
  return { id }
}

/** @throws Refused unless the half-year is the next one of its series, and its rate can be known. */
export async function requireNext(
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  { series, halfYear }: Pick<ProposeRateInput, 'series' | 'halfYear'>,
): Promise<void> {
  const book = await currentBook(tx)
  if (book[series].some(({ name }) => name === halfYear)) {
    throw new Refused(
      'already-done',
      said('Ce semestre a déjà son taux.', 'This half-year already has its rate.'),
      { path: 'halfYear' },
    )
  }
  const next = nextMissing(missingHalfYears(book, today), series)
  if (next?.halfYear === halfYear && !isBefore(today, takenFrom(next))) return
  if (next?.halfYear === halfYear || isAhead(halfYear, today)) throw tooEarly({ series, halfYear })
  throw new Refused(
    'invalid-input',
    next === undefined
      ? said('Aucun taux ne manque aujourd’hui.', 'No rate is missing today.')
      : afterAnother(next.halfYear),
    { path: 'halfYear' },
  )
}

function isAhead(halfYear: string, today: Temporal.PlainDate): boolean {
  const days = halfYearNamed(halfYear)
  return days !== null && isBefore(today, takenFrom({ series: 'legal', from: days.from }))
}

function afterAnother(halfYear: string) {
  const half = halfYearWords(halfYear)
  return said(
    `Les taux se suivent : ajoutez d’abord celui du ${half.fr}.`,
    `Rates follow one another: add that of the ${half.en} first.`,
  )
}

function tooEarly({ series, halfYear }: Pick<ProposeRateInput, 'series' | 'halfYear'>): Refused {
  const from = halfYearNamed(halfYear)?.from
  const on = from === undefined ? null : takenFrom({ series, from })
  const [fr, en] = on === null ? ['', ''] : [` le ${dayText(on)}`, ` on ${englishDay(on)}`]
  return series === 'ecb'
    ? new Refused(
        'law-refuses',
        said(
          `Le taux de la BCE qui compte est celui en vigueur le premier jour du semestre : il se saisit à partir de ce jour,${fr}.`,
          `The ECB rate that counts is the one in force on the first day of the half-year: it is entered from that day,${en}.`,
        ),
        { path: 'halfYear', citation: { code: 'C. com.', article: 'L441-10', kind: 'statute' } },
      )
    : new Refused(
        'law-refuses',
        said(
          `Le taux légal d’un semestre est fixé dans les semaines qui le précèdent : il se saisit au plus tôt${fr}.`,
          `The legal rate of a half-year is set in the weeks before it: it is entered at the earliest${en}.`,
        ),
        { path: 'halfYear', citation: { code: 'CMF', article: 'L313-2', kind: 'statute' } },
      )
}
