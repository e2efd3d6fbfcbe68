import {
  inOrganisation,
  lastSendingBatches,
  linesOfBatches,
  listActs,
  lockCarriedActs,
  type OutwardActRow,
} from '@quittance/database'
import type { Composition } from '@quittance/contract'
import type { Carrier } from '#departures/carriers.ts'
import { payloadOf } from '#departures/composed.ts'
import { doubtActsLeftUnfinished, letActsLeave } from '#departures/leave.ts'
import type { LastCheck } from '#departures/last-look.ts'
import { letterSteps } from '#assessment/letters-sent.ts'
import { resolveDoubt } from '#outreach/act-verbs.ts'
import { approveLetter } from '#outreach/approve.ts'
import { compose, type LetterAsked } from '#outreach/compose.ts'
import { retryFailed } from '#outreach/retry-act.ts'
import { confirmBatch } from '#outreach/sendings/batch-verbs.ts'
import { prepareDay } from '#outreach/sendings/day-run.ts'
import { prepareForPerson } from '#outreach/sendings/prepare-batch.ts'
import { runBatch } from '#outreach/sendings/run-batch.ts'
import { takeBack } from '#outreach/sendings/take-back.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { smsIn } from '#sms/sms-payload.ts'
import type { Work } from '#wiring/work.ts'
import { nobodyBeside, othersBeside, type Beside } from './beside.ts'
import type { HappensIn } from './debtor-events.ts'
import { typed } from './words.ts'
import { attempt, isKnownAgainst, note, type Case, type Known, type World } from './world.ts'

/** What a walk may be told to leave out, to see that somebody notices. */
export type Guards = {
  readonly approve: typeof approveLetter
  readonly lastCheck: LastCheck
  /** Whether others work beside the worker: they wait for a last check alone. */
  readonly others: boolean
}

export const guardsOfTheHouse: Guards = {
  approve: approveLetter,
  lastCheck: lastChecks,
  others: true,
}

/** The run of the day, as early each morning. */
export const dayRuns: HappensIn = async ({ house, caller }) => {
  await prepareDay(house, caller.organisationId)
}

/** A person prepares what is due, whatever the run did. */
export const personPrepares: HappensIn = async (world) => {
  await attempt(world, prepareForPerson)
}

/** A person approves at once one of the last batches, be it of another day, but for some. */
export const batchConfirmed: HappensIn = async (world) => {
  const { draw } = world
  await attempt(world, async (work) => {
    const last = await lastSendingBatches(work.tx, draw.chance(80) ? 1 : 3)
    const batch = draw.oneOrNone(last)
    if (batch === undefined) return
    const lines = (await linesOfBatches(work.tx, [batch.id])).get(batch.id) ?? []
    const except = lines
      .filter(() => draw.chance(15))
      .map(({ dossierId }) => ({ dossierId, reason: 'Vu par téléphone.' }))
    await confirmBatch(work, { id: batch.id, except })
  })
}

/** The worker takes what waits: batches, then acts; now and then a carrier fails, or the house is killed. */
export function workerRuns(guards: Guards): HappensIn {
  return async (world) => {
    const { house, jobs, draw } = world
    const { organisationId } = world.caller
    for (const id of jobs.splice(0)) await runBatch(house, { organisationId, id })
    const killed = Promise.withResolvers<'killed'>()
    const life = { isOver: false }
    const beside = (guards.others ? othersBeside : nobodyBeside)(world, guards.lastCheck)
    const carriers = carriersOf(world, { life, beside, kill: () => killed.resolve('killed') })
    const departures = { carriers, lastCheck: beside.lastCheck }
    const work = () => letActsLeave(house, departures, organisationId)
    const both = draw.chance(15) ? Promise.all([work(), work()]) : work()
    const end = await Promise.race([both, killed.promise])
    await beside.over()
    if (end === 'killed') await doubtActsLeftUnfinished(house, organisationId)
  }
}

const kinds = ['paper-letter', 'e-mail-letter', 'sms']

/** One run of the worker: whether it was killed, who works beside it, and what kills it. */
type Run = {
  readonly life: { isOver: boolean }
  readonly beside: Beside
  readonly kill: () => void
}

/** Carriers that carry nothing, and answer as the world may: well, badly, in doubt, or never. */
function carriersOf(world: World, { life, beside, kill }: Run): readonly Carrier[] {
  return kinds.map((kind) => ({
    kind,
    carry: async (_house, act) => {
      // What is killed carries nothing more, whatever else it was carrying.
      if (life.isOver) return await never()
      const { draw } = world
      const luck = draw.below(100)
      if (luck < 4) return { kind: 'failed', failure: 'refused by the post' }
      if (luck < 6) throw new Error(BROKEN)
      const isLost = luck < 8
      if (!isLost) await noteLeft(world, act)
      await beside.over(act.id)
      if (luck < 8 || luck > 96) return { kind: 'ambiguous', failure: 'no answer' }
      if (luck < 10) {
        life.isOver = true
        kill()
        return await never()
      }
      return { kind: 'done', result: { simulated: true } }
    },
  }))
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** What a carrier throws when a walk makes it fail. */
export const BROKEN = 'the carrier of a life breaks'

/** What left, as whoever judges a life is told of it. */
async function noteLeft(world: World, act: OutwardActRow): Promise<void> {
  const words = smsIn(act.payload)
  if (words === null || act.kind !== 'sms') return await noteLetterLeft(world, act)
  const { carried } = world.told
  carried.set(act.id, (carried.get(act.id) ?? 0) + 1)
  if (act.dossier_id === null) return
  note(world, {
    kind: 'sent',
    dossier: act.dossier_id,
    act: act.id,
    step: words.letter === 'sms' ? `sms/${act.id}` : words.letter,
    channel: 'sms',
    text: words.text,
    composedAt: act.reserved_at.toString(),
  })
}

/** A letter for several dossiers is one departure of each of them, at the same instant. */
async function noteLetterLeft(world: World, act: OutwardActRow): Promise<void> {
  const { carried } = world.told
  const { composed } = payloadOf(act)
  const letter = letterSteps.find((one) => one === composed.kind)
  const key = { organisationId: act.organisation_id, id: act.id }
  const others = await inOrganisation(world.house.database.app, key.organisationId, (tx) =>
    lockCarriedActs(tx, key),
  )
  const at = world.clock.now()
  for (const one of [act, ...others]) {
    carried.set(one.id, (carried.get(one.id) ?? 0) + 1)
    if (one.dossier_id === null || letter === undefined) continue
    const left: Known = {
      kind: 'sent',
      dossier: one.dossier_id,
      act: one.id,
      step: letter,
      channel: channelOf(one.channel),
      text: composed.text,
      composedAt: one.reserved_at.toString(),
    }
    note(world, left, at)
  }
}

function channelOf(channel: string): 'letter' | 'registered-letter' | 'e-mail' {
  return channel === 'e-mail' || channel === 'registered-letter' ? channel : 'letter'
}

/** Often the letter that comes next, else any; by any way. */
function drawnLetter({ draw, told }: World, { id }: Case): LetterAsked {
  const left = told.happenings.flatMap((one) =>
    one.kind === 'sent' && one.dossier === id ? [one.step] : [],
  )
  const next = letterSteps.find((letter) => !left.includes(letter))
  return {
    id,
    letter: next === undefined || draw.chance(35) ? draw.one(letterSteps) : next,
    channel: draw.one(['letter', 'letter', 'registered-letter', 'e-mail'] as const),
    edits: {},
  }
}

/** A hurried member asks for any act, whatever the screen proposes; now and then twice at once. */
export function hurriedApproval(guards: Guards): HappensIn {
  return async (world) => {
    const { draw } = world
    const of = draw.one(world.cases)
    const read = await readThrough(world, drawnLetter(world, of))
    if (read === null) return
    const once = () => attempt(world, (work) => approveAsRead(guards, work, { world, of, ...read }))
    await (draw.chance(20) ? Promise.all([once(), once()]) : once())
  }
}

/** Why a letter leaves before its turn: most often somebody gives one, which draws nothing. */
type Read = {
  readonly asked: LetterAsked
  readonly composition: Composition
  readonly hurry: string | null
}

/** The letter as it is composed; often with a sentence of one's own in the place of a paragraph. */
async function readThrough(world: World, plain: LetterAsked): Promise<Read | null> {
  const { draw, told } = world
  const paragraph = draw.chance(45) ? draw.oneOrNone(told.paragraphs) : undefined
  const asked =
    paragraph === undefined ? plain : { ...plain, edits: { [paragraph]: draw.one(typed) } }
  const composition = await attempt(world, (work) => compose(work, asked))
  if (composition === null) return null
  for (const { id, kind } of composition.sheet.body) {
    if (kind === 'paragraph' && !told.paragraphs.includes(id)) told.paragraphs.push(id)
  }
  return {
    asked,
    composition,
    hurry: told.steps.length % 8 === 0 ? null : 'Le mandant le demande.',
  }
}

async function approveAsRead(
  { approve }: Guards,
  work: Work,
  { world, of, asked, composition, hurry }: Read & { readonly world: World; readonly of: Case },
) {
  return await approve(work, {
    ...asked,
    expectedVersion: composition.dossierVersion,
    textSha256: composition.textSha256,
    personSays: answerOf(world, of, composition),
    overrideReason: composition.hindrance?.mayOverride === true ? hurry : null,
  })
}

/** What a person answers the gate: in a hurry, that all is verified, but for what they know. */
function answerOf(world: World, of: Case, { gate }: Composition): string | null {
  return isKnownAgainst(world, of, gate) ? null : 'Vérifié.'
}

/** What was read some time ago and never approved: somebody approves it now. */
export function staleApproval(guards: Guards): HappensIn {
  const kept = new WeakMap<World['told'], Read & { readonly of: Case }>()
  return async (world) => {
    const before = kept.get(world.told)
    if (before !== undefined) {
      await attempt(world, (work) => approveAsRead(guards, work, { world, ...before }))
    }
    const of = world.draw.one(world.cases)
    const read = await readThrough(world, drawnLetter(world, of))
    if (read !== null) kept.set(world.told, { ...read, of })
  }
}

type ActState = 'reserved' | 'failed' | 'ambiguous' | 'done'

async function drawnAct(world: World, states: readonly ActState[]): Promise<string | undefined> {
  const acts = await attempt(world, async ({ tx }) => {
    const { rows } = await listActs(tx, { state: world.draw.one(states), limit: 50 })
    return rows
  })
  return world.draw.oneOrNone(acts ?? [])?.id
}

/** Somebody takes an act back, be it too late. */
export const takenBack: HappensIn = async (world) => {
  const id = await drawnAct(world, ['reserved', 'reserved', 'done', 'failed'])
  if (id !== undefined) await attempt(world, (work) => takeBack(work, { id }))
}

/** Somebody asks for an act again, be it one that left. */
export const askedAgain: HappensIn = async (world) => {
  const id = await drawnAct(world, ['failed', 'ambiguous', 'done'])
  if (id !== undefined) await attempt(world, (work) => retryFailed(work, { id }))
}

/** A person finds out whether a doubtful act took place. */
export const doubtResolved: HappensIn = async (world) => {
  const id = await drawnAct(world, ['ambiguous'])
  if (id === undefined) return
  const happened = world.told.carried.has(id)
  await attempt(world, (work) => resolveDoubt(work, { id, happened, reason: 'Vu au guichet.' }))
}
