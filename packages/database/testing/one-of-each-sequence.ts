import {
  beginDayRun,
  insertPause,
  insertPauseEnd,
  insertPostagePrice,
  insertScenario,
  insertScenarioPublication,
  insertScenarioWithdrawal,
  insertSimulatedLines,
  insertSimulation,
  keepDayEntries,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A pause that was ended, and a scenario of the house that was published. */
export async function writeSequence(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const [pauseId, scenarioId] = [newId(), newId()]
  await insertPause(tx, {
    id: pauseId,
    dossierId: ids.dossierId,
    fromOn: day('2026-11-02'),
    untilOn: null,
    reason: 'Débiteur hospitalisé.',
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await insertPauseEnd(tx, {
    pauseId,
    resumesOn: day('2026-11-16'),
    reason: 'Il est rentré chez lui.',
    at: NOON,
    by: 'user-1',
  })
  await insertScenario(tx, {
    id: scenarioId,
    creditorId: ids.creditorId,
    debtorKind: null,
    steps: [],
    caps: { contacts: { count: 1, days: 14 } },
    savedAt: NOON,
    savedBy: 'user-1',
  })
  await insertScenarioPublication(tx, {
    scenarioId,
    reason: 'Premier scénario.',
    at: NOON,
    by: 'user-1',
  })
}

/** A scenario taken out of force, one replayed over the dossier, and the price of a letter. */
export async function writeSimulation(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const [scenarioId, id] = [newId(), newId()]
  const scope = { creditorId: ids.creditorId, debtorKind: 'professional' } as const
  await insertScenario(tx, {
    ...scope,
    id: scenarioId,
    steps: [],
    caps: null,
    savedAt: NOON,
    savedBy: 'user-1',
  })
  const said = { scenarioId, reason: 'Essai fini.', at: NOON, by: 'user-1' }
  await insertScenarioPublication(tx, said)
  await insertScenarioWithdrawal(tx, said)
  await insertSimulation(tx, {
    id,
    creditorId: ids.creditorId,
    debtorKind: null,
    nearer: [],
    steps: [],
    caps: null,
    fromOn: day('2020-01-01'),
    untilOn: day('2030-12-31'),
    askedAt: NOON,
    askedBy: 'user-1',
    mostDossiers: 10,
  })
  const line = {
    dossierId: ids.dossierId,
    kind: 'sent',
    on: day('2026-11-02'),
    until: null,
    dueOn: day('2026-11-02'),
    stepId: 'first-letter',
    act: 'first-reminder',
    channel: 'letter',
    code: null,
    because: null,
    channelBecause: null,
  } as const
  await insertSimulatedLines(tx, { id, dossierIds: [ids.dossierId], lines: [line] })
  await insertPostagePrice(tx, {
    id: newId(),
    kind: 'letter',
    fromOn: day('2026-01-01'),
    priceCents: cents(100),
    source: 'Prix inventé pour un essai.',
    setAt: NOON,
    setBy: 'user-1',
  })
}

/** A run of a day, and what it found of a dossier. */
export async function writeDay(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const on = day('2026-11-22')
  await beginDayRun(tx, { day: on, epoch: 1, mark: { settled: 0, seen: new Set() }, at: NOON })
  await keepDayEntries(tx, { day: on, epoch: 1 }, [
    {
      dossierId: ids.dossierId,
      untilOn: '2026-11-29',
      act: 'call',
      verb: 'call',
      tab: 'calls',
      reason: 'call-may-spare-a-letter',
      reasonOn: null,
      reasonCents: null,
      since: '2026-11-22',
      urgency: 1,
      step: 'call',
      stepSince: '2026-11-22',
      lawful: 'call',
      lastDay: '2031-05-01',
      limitationLevel: 'plain',
      proofBoxes: 2,
      expected: 0,
      expectedUrgency: null,
    },
  ])
}
