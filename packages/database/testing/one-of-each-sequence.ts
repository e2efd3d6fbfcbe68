import {
  insertPause,
  insertPauseEnd,
  insertScenario,
  insertScenarioPublication,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
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
