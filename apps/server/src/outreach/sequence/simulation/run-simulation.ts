import { setImmediate } from 'node:timers/promises'
import { linesInPeriod, simulateLives, type SimulatedLine } from '@quittance/cases'
import {
  conventionsOfCreditors,
  dossiersToSimulate,
  endSimulation,
  findSimulation,
  getOrganisation,
  inOrganisation,
  insertSimulatedLines,
  loadDossiers,
  pastHappenings,
  simulationsUnderWay,
  type OrganisationTransaction,
  type SimulatedLineRecord,
  type SimulationRecord,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { realLines } from '#outreach/sequence/simulation/real-lines.ts'
import { pastLife, type PastMatter } from '#outreach/sequence/simulation/past-dossier.ts'
import { scenarioOf } from '#outreach/sequence/scenario-of.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** So many dossiers are read at once, and all those of their persons. */
const WINDOW = 25

/** Simulations that were under way when the server stopped go on where they were. */
export async function resumeSimulations(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await simulationsUnderWay(tx)) {
      await house.jobs.send(tx, 'scenario-is-simulated', { organisationId, id })
    }
  })
}

/**
 * Replays the dossiers of a simulation, a few persons at a time, each window in transactions of its
 * own: cut at any point, it goes on with what it has not read. Between two days of a person it lets
 * the server do something else.
 */
export async function runSimulation(house: House, { organisationId, id }: Job): Promise<void> {
  const within = <Result>(run: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.database.app, organisationId, run)
  const simulation = await within((tx) => findSimulation(tx, id))
  if (simulation?.state !== 'running') return
  try {
    for (;;) {
      const persons = await within((tx) => personsToRead(tx, id))
      if (persons.length === 0) break
      const lines: SimulatedLineRecord[] = []
      for (const matters of persons) lines.push(...(await linesOfPerson(matters, simulation)))
      const dossierIds = persons.flat().map(({ dossier }) => dossier.id)
      await within((tx) => insertSimulatedLines(tx, { id, dossierIds, lines }))
    }
    await within((tx) => endSimulation(tx, { id, state: 'done', at: house.clock.now() }))
  } catch (cause) {
    house.log.failure('simulation-failed', cause)
    await within((tx) => endSimulation(tx, { id, state: 'failed', at: house.clock.now() }))
  }
}

/** The next dossiers to replay, those of a person together. */
async function personsToRead(
  tx: OrganisationTransaction,
  id: string,
): Promise<readonly (readonly PastMatter[])[]> {
  const next = await dossiersToSimulate(tx, { id, limit: WINDOW })
  const ids = next.map(({ dossierId }) => dossierId)
  if (ids.length === 0) return []
  const organisation = await getOrganisation(tx)
  const past = await pastHappenings(tx, ids)
  const dossiers = await loadDossiers(tx, ids)
  const creditors = [...new Set(dossiers.map(({ creditor }) => creditor.id))]
  const conventions = await conventionsOfCreditors(tx, creditors)
  const matters = dossiers.map((dossier): PastMatter => {
    const happened = past.get(dossier.id)
    invariant(happened !== undefined, 'what happened is read of each dossier')
    const own = conventions.get(dossier.creditor.id) ?? []
    return { dossier, past: happened, conventions: own, organisation }
  })
  const personOf = new Map(next.map(({ dossierId, person }) => [dossierId, person]))
  return [...Map.groupBy(matters, ({ dossier }) => personOf.get(dossier.id)).values()]
}

async function linesOfPerson(
  matters: readonly PastMatter[],
  simulation: SimulationRecord,
): Promise<readonly SimulatedLineRecord[]> {
  const { fromOn: from, untilOn: until } = simulation
  const found: SimulatedLine[] = []
  const walk = simulateLives(matters.map(pastLife), { scenario: scenarioOf(simulation), until })
  for (const lines of walk) {
    found.push(...lines)
    await setImmediate()
  }
  const real = matters.flatMap(({ dossier }) => realLines(dossier, { from, until }))
  return [...linesInPeriod(found, { from, until }).map(lineRecord), ...real]
}

function lineRecord(line: SimulatedLine): SimulatedLineRecord {
  const { lifeId: dossierId, on, stepId, act, because } = line
  const of = { dossierId, on, stepId, act, because: { fr: because.fr, en: because.en } }
  if (line.kind === 'held') {
    const { kind, until, code } = line
    return { ...of, kind, until, code, dueOn: null, channel: null, channelBecause: null }
  }
  const { kind, dueOn, channel, channelBecause } = line
  const chosen = { fr: channelBecause.fr, en: channelBecause.en }
  return { ...of, kind, dueOn, channel, until: null, code: null, channelBecause: chosen }
}
