import { houseScenario, scenarioFaults } from '@quittance/cases'
import {
  scenarioStepsSchema,
  type ScenarioChanges,
  type ScenarioCheck,
  type ScenarioInput,
  type ScenariosView,
} from '@quittance/contract'
import {
  findScenario,
  insertScenario,
  insertScenarioPublication,
  insertScenarioWithdrawal,
  listScenarios,
  namesOfMembers,
  scenariosInForce,
  scenariosLastPublished,
  type ScenarioRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { record } from '#journal/record.ts'
import { scenarioChanges, withdrawalChanges } from '#outreach/sequence/scenario-changes.ts'
import { capsOf, scenarioOf, scenarioOfInput, stepsOf } from '#outreach/sequence/scenario-of.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Kept = { readonly id: string; readonly version: number }

/** Every version of the scenarios of the house, and what is followed where it wrote none. */
export async function readScenarios({ tx }: Work): Promise<ScenariosView> {
  const names = await namesOfMembers(tx)
  const inForce = new Set((await scenariosInForce(tx)).map(({ id }) => id))
  const versions = await listScenarios(tx)
  return {
    house: stepsOf(houseScenario),
    versions: versions.map(({ published, withdrawn, savedAt, savedBy, steps, caps, ...rest }) => ({
      ...rest,
      steps: scenarioStepsSchema.parse(steps),
      caps: capsOf({ caps }),
      savedAt: savedAt.toString(),
      savedBy: names.get(savedBy) ?? '',
      published: saidBy(published, names),
      withdrawn: saidBy(withdrawn, names),
      inForce: inForce.has(rest.id),
    })),
  }
}

type SaidOnce = ScenarioRecord['published']

/** A reason that stays with a version, with when and the name of who gave it. */
function saidBy(said: SaidOnce, names: ReadonlyMap<string, string>) {
  if (said === null) return null
  return { reason: said.reason, at: said.at.toString(), by: names.get(said.by) ?? '' }
}

/** What stands against publishing these steps, and what they would change; nothing is written. */
export async function checkScenario(work: Work, input: ScenarioInput): Promise<ScenarioCheck> {
  await requireScope(work, input)
  const scenario = scenarioOfInput(input)
  const faults = scenarioFaults(scenario).map((fault) => ({ ...fault }))
  const changes = faults.length > 0 ? null : await scenarioChanges(work, { scope: input, scenario })
  return { faults, changes }
}

/** Keeps steps as the next version of their scope: a draft, sound or not. */
export async function saveScenario(work: Work, input: ScenarioInput): Promise<Kept> {
  await requireScope(work, input)
  const id = work.house.chance.id()
  const { creditorId, debtorKind, steps, caps } = input
  const version = await insertScenario(work.tx, {
    id,
    creditorId,
    debtorKind,
    steps,
    caps,
    savedAt: work.now,
    savedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'scenario-saved',
    subject: { kind: 'scenario', id },
    facts: { creditorId, debtorKind, version, steps, ...(caps === null ? {} : { caps }) },
  })
  return { id, version }
}

/**
 * Puts a version in force for the steps that are not done yet.
 *
 * @throws Refused `not-found`; `law-refuses` with the first fault of an unsound one; `already-done` for one
 *   that was published, or that a newer one replaced.
 */
export async function publishScenario(
  work: Work,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Kept> {
  const found = await findScenario(work.tx, id)
  if (found === null) throw new Refused('not-found', NO_SCENARIO)
  const { creditorId, debtorKind, version } = found
  const [fault] = scenarioFaults(scenarioOf(found))
  if (fault !== undefined) throw new Refused('law-refuses', fault.sentence)
  const newer = (await scenariosLastPublished(work.tx)).some(
    (one) =>
      one.creditorId === creditorId && one.debtorKind === debtorKind && one.version > version,
  )
  if (newer) throw new Refused('already-done', NEWER)
  const { now: at, caller } = work
  const published = { scenarioId: id, reason, at, by: caller.userId }
  if (!(await insertScenarioPublication(work.tx, published))) {
    throw new Refused('already-done', PUBLISHED)
  }
  await record(work, {
    verb: 'scenario-published',
    subject: { kind: 'scenario', id },
    facts: { creditorId, debtorKind, version, reason },
  })
  return { id, version }
}

/** What taking a version out of force would change; nothing is written. */
export async function checkWithdrawal(
  work: Work,
  { id }: { readonly id: string },
): Promise<ScenarioChanges> {
  return await withdrawalChanges(work, await requireInForce(work, id))
}

/**
 * Takes the version in force of a scope out of it, with none in its place: its dossiers follow the next
 * nearest scenario for the steps that are not done.
 *
 * @throws Refused `not-found`; `already-done` for a version that is not in force.
 */
export async function withdrawScenario(
  work: Work,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Kept> {
  const { creditorId, debtorKind, version } = await requireInForce(work, id)
  const { now: at, caller } = work
  const withdrawn = { scenarioId: id, reason, at, by: caller.userId }
  if (!(await insertScenarioWithdrawal(work.tx, withdrawn))) {
    throw new Refused('already-done', NOT_IN_FORCE)
  }
  await record(work, {
    verb: 'scenario-withdrawn',
    subject: { kind: 'scenario', id },
    facts: { creditorId, debtorKind, version, reason },
  })
  return { id, version }
}

async function requireInForce({ tx }: Work, id: string): Promise<ScenarioRecord> {
  if ((await findScenario(tx, id)) === null) throw new Refused('not-found', NO_SCENARIO)
  const found = (await scenariosInForce(tx)).find((one) => one.id === id)
  if (found === undefined) throw new Refused('already-done', NOT_IN_FORCE)
  return found
}

/** @throws Refused `not-found` for a creditor that is not of the organisation. */
export async function requireScope(
  work: Work,
  { creditorId }: Pick<ScenarioInput, 'creditorId'>,
): Promise<void> {
  if (creditorId !== null) await requireCreditor(work, creditorId)
}

const NO_SCENARIO = said('Ce scénario n’existe pas.', 'This scenario does not exist.')
const PUBLISHED = said('Cette version est déjà publiée.', 'This version is already published.')
const NEWER = said(
  'Une version plus récente est en vigueur : gardez celle-ci comme nouvelle version pour y revenir.',
  'A newer version is in force: save this one as a new version to come back to it.',
)
const NOT_IN_FORCE = said(
  'Cette version n’est pas en vigueur : il n’y a rien à retirer.',
  'This version is not in force: there is nothing to withdraw.',
)
