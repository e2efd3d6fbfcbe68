import { askReadingAgain, type ReadingState } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { requireExhibit } from '#evidence/exhibit-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Asks again for the reading of an exhibit that was stopped (relire): the background does it.
 *
 * @throws Refused `not-found`; `already-done` unless the reading is stopped; `dossier-moved`.
 */
export async function readAgain(
  work: Work,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<{ readonly version: number }> {
  const { dossierId, number, sha256, reading } = await requireExhibit(work, id)
  const version = await moveFrom(work, { id: dossierId, expectedVersion })
  if (!(await askReadingAgain(work.tx, id))) throw notStopped(reading.state)
  await record(work, {
    verb: 'exhibit-reading-asked-again',
    subject: { kind: 'exhibit', id },
    dossierId,
    facts: { number },
    references: [sha256],
  })
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'exhibit-is-read', { organisationId, id })
  return { version }
}

function notStopped(state: ReadingState): Refused {
  const isUnderWay = state === 'reading' || state === 'stopped'
  return new Refused(
    'already-done',
    isUnderWay
      ? said(
          'Cette pièce est déjà en cours de lecture : attendez qu’elle soit finie.',
          'This exhibit is being read already: wait until that is done.',
        )
      : said(
          'La lecture de cette pièce est allée à son terme : il n’y a rien à relire.',
          'The reading of this exhibit went to its end: there is nothing to read again.',
        ),
  )
}
