import type { InspectionView } from '@quittance/contract'
import {
  insertInspection,
  listInspections,
  namesOfMembers,
  type InspectionRecord,
} from '@quittance/database'
import { day, isAfter, said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { inspectionFailure } from '#inspection/inspection-words.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

const SHOWN = 30

/** The inspection files that were asked for, the latest first. @throws Refused `not-permitted`. */
export async function readInspections(work: Work): Promise<{ rows: InspectionView[] }> {
  requireRight(work.caller.role, 'manage-organisation')
  const names = await namesOfMembers(work.tx)
  const rows = await listInspections(work.tx, SHOWN)
  return { rows: rows.map((row) => inspectionView(row, names)) }
}

function inspectionView(
  { id, from, to, askedAt, askedBy, end }: InspectionRecord,
  names: ReadonlyMap<string, string>,
): InspectionView {
  return {
    id,
    from: from.toString(),
    to: to.toString(),
    askedAt: askedAt.toString(),
    askedBy: names.get(askedBy) ?? null,
    state: end === null ? 'making' : end.failure === null ? 'made' : 'failed',
    acts: end?.acts ?? 0,
    sha256: end?.sha256 ?? null,
    sizeBytes: end?.sizeBytes ?? null,
    because: inspectionFailure(end?.failure ?? null),
  }
}

/**
 * Asks for the sendings of a period (dossier de contrôle): the background makes the file.
 *
 * @throws Refused `invalid-input` for a period that runs backward or is to come; `already-done` while
 * another file is being made.
 */
export async function askInspection(
  work: Work,
  input: { readonly from: string; readonly to: string },
): Promise<{ id: string }> {
  const [from, to] = [day(input.from), day(input.to)]
  if (isAfter(from, to) || isAfter(to, work.today)) {
    throw new Refused(
      'invalid-input',
      said(
        'La période va d’un jour à un autre, et finit aujourd’hui au plus tard.',
        'The period goes from a day to a later one, and ends today at the latest.',
      ),
      { path: 'to' },
    )
  }
  const last = await listInspections(work.tx, SHOWN)
  if (last.some(({ end }) => end === null)) {
    throw new Refused(
      'already-done',
      said(
        'Un dossier de contrôle est en préparation : attendez qu’il soit fini.',
        'An inspection file is being made: wait until it is done.',
      ),
    )
  }
  const id = work.house.chance.id()
  const { organisationId, userId } = work.caller
  await insertInspection(work.tx, { id, from, to, askedAt: work.now, askedBy: userId })
  await record(work, {
    verb: 'inspection-asked',
    subject: { kind: 'inspection', id },
    facts: { from: input.from, to: input.to },
  })
  await work.house.jobs.send(work.tx, 'inspection-is-made', { organisationId, id })
  return { id }
}
