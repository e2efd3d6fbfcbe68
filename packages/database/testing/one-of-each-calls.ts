import { createHash } from 'node:crypto'
import {
  insertCallScript,
  insertNote,
  insertPhoneCall,
  type OrganisationTransaction,
} from '@quittance/database'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A call that nobody answered, with its note. */
export async function writeCalls(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { dossierId, debtorId } = ids
  const [noteId, callId] = [newId(), newId()]
  const written = { at: NOON, by: 'user-1' }
  await insertNote(tx, { id: noteId, dossierId, kind: 'call', text: 'Pas de réponse', ...written })
  await insertPhoneCall(tx, {
    id: callId,
    dossierId,
    debtorId,
    noteId,
    outcome: 'no-answer',
    numberCalled: '+33639980107',
    durationSeconds: null,
    identity: 'not-verified',
    report: '',
    promiseId: null,
    disputeId: null,
    exhibitId: null,
    ...written,
  })
  const text = 'Bonjour, je souhaite parler à Mme Vasseur.'
  await insertCallScript(tx, {
    callId,
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    shownAt: NOON,
    gateVersion: 'gate-1',
    gateVerdict: { verdict: 'pass', findings: [] },
  })
}
