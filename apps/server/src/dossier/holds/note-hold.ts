import { holdStages } from '@quittance/cases'
import type { HoldInput } from '@quittance/contract'
import {
  dossiersOfPerson,
  insertHold,
  insertHoldEnd,
  loadDossier,
  type DossierRecord,
  type HoldRecord,
} from '@quittance/database'
import { day, isAfter, isBefore, said, type Day, type Said } from '@quittance/kernel'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { holdFact } from '#dossier/holds/hold-facts.ts'
import { moveFrom, moveOn, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes what stops demands to a person (suspension), on all their dossiers.
 *
 * The journal, which keeps for ever, learns of a vulnerability nothing but that there is one.
 *
 * @throws Refused `invalid-input`; `already-done` where the same kind already holds, unless the new
 *   stage says which one it follows; `dossier-moved`.
 */
export async function noteHold(
  work: Work,
  input: HoldInput,
): Promise<{ readonly version: number; readonly holdId: string }> {
  const from = day(input.from)
  const until = input.until === null ? null : day(input.until)
  refuseUnsound(work, input, { from, until })
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  refuseDoubles(dossier, input, from)
  if (input.exhibitId !== null && !dossier.exhibits.some(({ id }) => id === input.exhibitId)) {
    throw wrong(NO_EXHIBIT, 'exhibitId')
  }
  const holdId = work.house.chance.id()
  await insertHold(work.tx, {
    id: holdId,
    debtorId: dossier.debtor.id,
    dossierId: dossier.id,
    kind: input.kind,
    stage: input.stage,
    fromOn: from,
    untilOn: until,
    publishedOn: input.publishedOn === null ? null : day(input.publishedOn),
    publication: orNull(input.publication),
    writeTo: orNull(input.writeTo),
    exhibitId: input.exhibitId,
    replacesId: input.replaces,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  const isPrivate = input.kind === 'vulnerability'
  const facts = {
    hold: holdId,
    kind: input.kind,
    on: input.from,
    ...(isPrivate ? {} : { stage: input.stage }),
  }
  for (const dossierId of await everyDossier(work, dossier.id)) {
    await record(work, {
      verb: 'hold-noted',
      subject: { kind: 'dossier', id: dossierId },
      dossierId,
      facts,
    })
  }
  return { version, holdId }
}

type Lifting = {
  readonly id: string
  readonly expectedVersion: number
  readonly holdId: string
  readonly endsOn: string
  readonly inError: boolean
  readonly reason: string
}

/**
 * Lifts a hold of a person, with its reason; one noted by mistake never held.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` for a day before its first.
 */
export async function liftHold(work: Work, input: Lifting): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const held = dossier.holds.find(({ id }) => id === input.holdId)
  if (held === undefined) throw new Refused('not-found', NO_HOLD)
  if (held.replacedOn !== null) throw new Refused('already-done', FOLLOWED)
  // Its reason would be a detail again.
  if (held.erasedAt !== null) throw new Refused('already-done', LIFTED)
  const endsOn = input.inError ? held.fromOn : day(input.endsOn)
  if (isBefore(endsOn, held.fromOn)) throw wrong(BACKWARDS, 'endsOn')
  const { holdId, inError, reason } = input
  const ended = { holdId, endsOn, inError, reason, at: work.now, by: work.caller.userId }
  if (!(await insertHoldEnd(work.tx, ended))) throw new Refused('already-done', LIFTED)
  const facts = { hold: holdId, kind: held.kind, on: endsOn.toString(), ...told(held, input) }
  for (const dossierId of await everyDossier(work, dossier.id)) {
    await record(work, {
      verb: 'hold-lifted',
      subject: { kind: 'dossier', id: dossierId },
      dossierId,
      facts,
    })
  }
  return { version }
}

/** The reason of a vulnerability stays out of the journal: it may tell of the person. */
function told({ kind }: HoldRecord, { reason, inError }: Lifting) {
  return { happened: !inError, ...(kind === 'vulnerability' ? {} : { reason }) }
}

/** Moves the other dossiers of the person on, and has their payments serve what is owed now. */
async function everyDossier(work: Work, id: string): Promise<readonly string[]> {
  const ids = await dossiersOfPerson(work.tx, id)
  for (const each of ids) {
    if (each !== id) await moveOn(work, each)
    await replayDossier(work, each)
  }
  return ids
}

function refuseUnsound(
  { today }: Work,
  { kind, stage, publishedOn, publication }: HoldInput,
  { from, until }: { readonly from: Day; readonly until: Day | null },
): void {
  const stages: readonly string[] = holdStages[kind]
  if (!stages.includes(stage)) throw wrong(OTHER_STAGE, 'stage')
  if (isAfter(from, today)) throw wrong(NOT_YET, 'from')
  if (until !== null && isBefore(until, from)) throw wrong(BACKWARDS, 'until')
  if (kind === 'vulnerability') {
    if (until === null) throw wrong(KEPT_UNTIL, 'until')
    if (isAfter(until, from.add(LONGEST_KEPT))) throw wrong(TOO_LONG, 'until')
  }
  const isPublished = publishedOn !== null || publication !== ''
  if (isPublished && kind !== 'insolvency') throw wrong(NOT_PUBLISHED, 'publishedOn')
  if (publishedOn !== null && isBefore(day(publishedOn), from)) {
    throw wrong(PUBLISHED_BEFORE, 'publishedOn')
  }
}

/** How long a vulnerability is kept at most before a person looks again: a policy of the house. */
const LONGEST_KEPT = { months: 12 } as const

/** One hold of a kind at a time: the next stage names the one that it follows. */
function refuseDoubles({ holds }: DossierRecord, input: HoldInput, from: Day): void {
  const { kind, replaces } = input
  const open = holds.filter(
    (hold) => hold.kind === kind && hold.lifted === null && hold.replacedOn === null,
  )
  if (replaces === null) {
    const meets = open.some((hold) => {
      const { until } = holdFact(hold)
      return until === null || !isBefore(until, from)
    })
    if (meets && kind !== 'vulnerability') throw new Refused('already-done', HELD, { path: 'kind' })
    return
  }
  const before = open.find(({ id }) => id === replaces)
  if (before === undefined) throw new Refused('not-found', NO_HOLD, { path: 'replaces' })
  if (isBefore(from, before.fromOn)) throw wrong(STAGE_BEFORE, 'from')
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

function wrong(sentence: Said, path: string): Refused {
  return new Refused('invalid-input', sentence, { path })
}

const OTHER_STAGE = said(
  'Cette étape n’est pas de cette nature.',
  'This stage is not one of that kind.',
)
const NOT_YET = said(
  'Une suspension ne se note pas avant son premier jour.',
  'A hold is not recorded before its first day.',
)
const BACKWARDS = said(
  'Une suspension ne finit pas avant de commencer.',
  'A hold does not end before it begins.',
)
const KEPT_UNTIL = said(
  'Dites jusqu’à quel jour cette situation est gardée : elle ne l’est pas pour toujours.',
  'Say until what day this situation is kept: it is not kept for ever.',
)
const TOO_LONG = said(
  'Une vulnérabilité est gardée douze mois au plus, puis relue (règle de la maison, non une loi).',
  'A vulnerability is kept for twelve months at most, then looked at again (house policy, not a law).',
)
const NOT_PUBLISHED = said(
  'Seule une procédure collective est publiée au BODACC.',
  'Only insolvency proceedings are published in the BODACC.',
)
const PUBLISHED_BEFORE = said(
  'La publication ne précède pas le jugement.',
  'The publication does not come before the judgment.',
)
const HELD = said(
  'Une suspension de cette nature est déjà en cours : notez l’étape qui la suit.',
  'A hold of this kind already stands: record the stage that follows it.',
)
const STAGE_BEFORE = said(
  'Une étape ne précède pas celle qu’elle suit.',
  'A stage does not come before the one that it follows.',
)
const NO_HOLD = said(
  'Cette suspension n’est pas de cette personne, ou elle est finie.',
  'This hold is not one of this person, or it is over.',
)
const NO_EXHIBIT = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)
const FOLLOWED = said(
  'Une étape suivante a pris sa place : levez celle-là.',
  'A later stage took its place: lift that one.',
)
const LIFTED = said('Cette suspension est déjà levée.', 'This hold has already been lifted.')
