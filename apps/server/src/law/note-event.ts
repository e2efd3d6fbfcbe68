import type { NoteEventInput } from '@quittance/contract'
import {
  insertLimitationEvent,
  loadDossier,
  withdrawLimitationEvent,
  type DossierRecord,
} from '@quittance/database'
import { day, isAfter, isBefore, said, type Day } from '@quittance/kernel'
import { unfoundedCosts } from '#assessment/claim/founded-costs.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Withdrawal = {
  readonly id: string
  readonly expectedVersion: number
  readonly eventId: string
  readonly because: string
}

/**
 * Notes an act done elsewhere that bears on limitation, in place of another where it corrects it.
 *
 * From then on it counts: the last day of the dossier, the day's queue and the gate follow.
 *
 * @throws Refused `law-refuses` where a cost on the debtor rests on the act replaced;
 * `invalid-input` for a day to come, an end before the beginning, an outcome of
 * what is no court claim; `not-found` for an exhibit or an event of another dossier.
 */
export async function noteEvent(
  work: Work,
  input: NoteEventInput,
): Promise<{ readonly eventId: string; readonly version: number }> {
  const on = day(input.on)
  const endedOn = input.endedOn === null ? null : day(input.endedOn)
  refuseImpossible(input, { on, endedOn, today: work.today })
  const version = await moveFrom(work, input)
  const dossier = await requireDossier(work, input.id)
  const exhibit = input.exhibitId === null ? null : requireExhibitOf(dossier, input.exhibitId)
  const { id: dossierId, kind, result, registered, note, replaces } = input
  if (replaces !== null) await withdraw(work, { dossierId, ...replaces })
  const eventId = work.house.chance.id()
  await insertLimitationEvent(work.tx, {
    id: eventId,
    dossierId,
    kind,
    on,
    endedOn,
    result,
    registered,
    exhibitId: input.exhibitId,
    note,
    at: work.now,
    by: work.caller.userId,
  })
  if (replaces !== null) await refuseUnfoundedCosts(work, dossierId)
  await record(work, {
    verb: 'limitation-event-noted',
    subject: { kind: 'limitation-event', id: eventId },
    dossierId,
    facts: {
      kind,
      on: input.on,
      endedOn: input.endedOn,
      result,
      registered,
      exhibit: exhibit?.number ?? null,
      note,
      replaces: replaces?.eventId ?? null,
    },
    references: exhibit === null ? [] : [exhibit.sha256],
  })
  return { eventId, version }
}

/**
 * Withdraws an event noted by mistake, with its reason.
 *
 * @throws Refused `law-refuses` where a cost on the debtor rests on it; `not-found`.
 */
export async function withdrawEvent(
  work: Work,
  input: Withdrawal,
): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const { id: dossierId, eventId, because } = input
  await withdraw(work, { dossierId, eventId, because })
  await refuseUnfoundedCosts(work, dossierId)
  return { version }
}

async function withdraw(
  work: Work,
  of: { readonly dossierId: string; readonly eventId: string; readonly because: string },
): Promise<void> {
  const { dossierId, eventId: id, because } = of
  const done = await withdrawLimitationEvent(work.tx, {
    id,
    dossierId,
    because,
    at: work.now,
    by: work.caller.userId,
  })
  if (!done) throw noEvent()
  await record(work, {
    verb: 'limitation-event-withdrawn',
    subject: { kind: 'limitation-event', id },
    dossierId,
    facts: { reason: because },
  })
}

/** What a cost on the debtor rests on stays while that cost does. */
async function refuseUnfoundedCosts(work: Work, dossierId: string): Promise<void> {
  const dossier = await requireDossier(work, dossierId)
  if (unfoundedCosts(dossier, work.today).length === 0) return
  throw new Refused(
    'law-refuses',
    said(
      'Des frais à la charge du débiteur reposent sur cet acte : annulez-les d’abord, dans « Frais avancés ».',
      'Costs that the debtor owes rest on this act: undo them first, in “Costs advanced”.',
    ),
    { citation: { code: 'CPCE', article: 'L111-8, al. 2', kind: 'statute' } },
  )
}

type Days = { readonly on: Day; readonly endedOn: Day | null; readonly today: Day }

function refuseImpossible({ kind, result }: NoteEventInput, { on, endedOn, today }: Days): void {
  if (isAfter(on, today)) {
    throw new Refused(
      'invalid-input',
      said(
        'Un événement ne se note pas avant d’avoir eu lieu.',
        'An event is not recorded before it has taken place.',
      ),
      { path: 'on' },
    )
  }
  if (endedOn !== null && isBefore(endedOn, on)) {
    throw new Refused(
      'invalid-input',
      said('La fin de l’événement précède son début.', 'The event ends before it begins.'),
      { path: 'endedOn' },
    )
  }
  if (endedOn !== null && isAfter(endedOn, today)) {
    throw new Refused(
      'invalid-input',
      said(
        'Une fin ne se note pas avant d’avoir eu lieu : laissez-la vide tant que cela dure.',
        'An end is not recorded before it has taken place: leave it empty while this lasts.',
      ),
      { path: 'endedOn' },
    )
  }
  if (result !== null && kind !== 'court-claim') {
    throw new Refused(
      'invalid-input',
      said('Seule une demande en justice a une issue.', 'Only a court claim has an outcome.'),
      { path: 'result' },
    )
  }
}

async function requireDossier(work: Work, id: string): Promise<DossierRecord> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  return dossier
}

function noEvent(): Refused {
  return new Refused(
    'not-found',
    said(
      'Cet événement n’est pas noté sur ce dossier, ou il en a déjà été retiré.',
      'This event is not recorded on this case, or has already been withdrawn from it.',
    ),
    { path: 'eventId' },
  )
}
