import { enterRegisteredNumber, lettersOfBatch } from '@quittance/database'
import { said } from '@quittance/kernel'
import { registeredSeries } from '@quittance/money-files'
import { recordAll } from '#journal/record.ts'
import { requireBatch } from '#outreach/act-verbs.ts'
import { refuseUsed } from '#registered/used-numbers.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Numbers the registered letters of a batch that have none yet, in the order of printing, from the first
 * label of a roll: the post gives the roll, each label is of one letter.
 *
 * @throws Refused `not-found`; `invalid-input` for a wrong first number, or a roll that ends;
 * `already-done` where none is left to number, or a label is on another letter.
 */
export async function numberBatch(
  work: Work,
  { id, first }: { readonly id: string; readonly first: string },
): Promise<{ numbered: number; last: string | null }> {
  await requireBatch(work, id)
  const letters = (await lettersOfBatch(work.tx, id)).filter(
    ({ channel, number }) => channel === 'registered-letter' && number === null,
  )
  if (letters.length === 0) {
    throw new Refused(
      'already-done',
      said(
        'Tous les recommandés de ce lot ont leur numéro.',
        'Every registered letter of this batch has its number.',
      ),
    )
  }
  const series = registeredSeries(first, letters.length)
  if (series.kind !== 'series') throw wrongFirst(series.kind)
  await refuseUsed(work, series.numbers)
  for (const [rank, { actId }] of letters.entries()) {
    const number = series.numbers[rank] ?? ''
    await enterRegisteredNumber(work.tx, { id: actId, number })
  }
  await recordAll(
    work,
    letters.map(({ actId, dossierId }, rank) => ({
      verb: 'registered-number-entered',
      subject: { kind: 'outward-act', id: actId },
      ...(dossierId === null ? {} : { dossierId }),
      facts: { number: series.numbers[rank] ?? '', valid: true },
    })),
  )
  return { numbered: letters.length, last: series.numbers.at(-1) ?? null }
}

function wrongFirst(kind: 'wrong-first-number' | 'series-ends'): Refused {
  return new Refused(
    'invalid-input',
    kind === 'series-ends'
      ? said(
          'Cette série finit avant la dernière lettre : prenez un autre rouleau.',
          'This series ends before the last letter: take another roll.',
        )
      : said(
          'Ce numéro de recommandé a une clé fausse, ou n’en est pas un.',
          'This registered number has a wrong check digit, or is not one.',
        ),
    { path: 'first' },
  )
}
