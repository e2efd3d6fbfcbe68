import {
  insertCreditorMode,
  insertSendingBatch,
  insertSendingRule,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** How the house sends, and a batch of one letter that waits to be confirmed. */
export async function writeSendings(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  await insertSendingRule(tx, {
    id: newId(),
    mode: 'to-confirm',
    stepModes: { 'formal-notice': 'manual' },
    mailMinutes: 30,
    letterMinutes: null,
    bankWorkingDays: 3,
    reason: 'Premier réglage.',
    setAt: NOON,
    setBy: 'user-1',
  })
  await insertCreditorMode(tx, {
    id: newId(),
    creditorId: ids.creditorId,
    mode: 'manual',
    reason: 'Veut lire chaque lettre.',
    setAt: NOON,
    setBy: 'user-1',
  })
  await insertSendingBatch(tx, {
    id: newId(),
    day: day('2026-11-20'),
    madeBy: 'person',
    signatoryId: 'user-1',
    due: 1,
    preparedAt: NOON,
    preparedBy: 'user-1',
    state: 'open',
    confirmedAt: null,
    confirmedBy: null,
    lines: [
      {
        dossierId: ids.dossierId,
        letter: 'first-reminder',
        channel: 'letter',
        dossierVersion: 1,
        textSha256: null,
        totalCents: 195_000,
        verdict: 'refuse',
        state: 'proposed',
        groupedWith: null,
        because: { fr: 'Il manque un courriel.', en: 'An e-mail address is missing.' },
      },
    ],
  })
}
