import { houseScenario, scenarioFaults } from '@quittance/cases'
import {
  scenarioStepsSchema,
  type ScenarioCheck,
  type ScenarioInput,
  type ScenariosView,
} from '@quittance/contract'
import {
  findScenario,
  insertScenario,
  insertScenarioPublication,
  listScenarios,
  namesOfMembers,
  scenariosInForce,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { record } from '#journal/record.ts'
import { scenarioChanges } from '#outreach/sequence/scenario-changes.ts'
import { scenarioOf, scenarioOfSteps, stepsOf } from '#outreach/sequence/scenario-of.ts'
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
    versions: versions.map(({ published, savedAt, savedBy, steps, ...rest }) => ({
      ...rest,
      steps: scenarioStepsSchema.parse(steps),
      savedAt: savedAt.toString(),
      savedBy: names.get(savedBy) ?? '',
      published:
        published === null
          ? null
          : {
              reason: published.reason,
              at: published.at.toString(),
              by: names.get(published.by) ?? '',
            },
      inForce: inForce.has(rest.id),
    })),
  }
}

/** What stands against publishing these steps, and what they would change; nothing is written. */
export async function checkScenario(work: Work, input: ScenarioInput): Promise<ScenarioCheck> {
  await requireScope(work, input)
  const scenario = scenarioOfSteps(input.steps)
  const faults = scenarioFaults(scenario).map((fault) => ({ ...fault }))
  const changes = faults.length > 0 ? null : await scenarioChanges(work, { scope: input, scenario })
  return { faults, changes }
}

/** Keeps steps as the next version of their scope: a draft, sound or not. */
export async function saveScenario(work: Work, input: ScenarioInput): Promise<Kept> {
  await requireScope(work, input)
  const id = work.house.chance.id()
  const { creditorId, debtorKind, steps } = input
  const version = await insertScenario(work.tx, {
    id,
    creditorId,
    debtorKind,
    steps,
    savedAt: work.now,
    savedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'scenario-saved',
    subject: { kind: 'scenario', id },
    facts: { creditorId, debtorKind, version, steps },
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
  const newer = (await scenariosInForce(work.tx)).some(
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

async function requireScope(work: Work, { creditorId }: ScenarioInput): Promise<void> {
  if (creditorId !== null) await requireCreditor(work, creditorId)
}

const NO_SCENARIO = said('Ce scénario n’existe pas.', 'This scenario does not exist.')
const PUBLISHED = said('Cette version est déjà publiée.', 'This version is already published.')
const NEWER = said(
  'Une version plus récente est en vigueur : gardez celle-ci comme nouvelle version pour y revenir.',
  'A newer version is in force: save this one as a new version to come back to it.',
)
