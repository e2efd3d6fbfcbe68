import {
  insertAddressCheck,
  insertAddressCheckEnd,
  insertHandling,
  insertInboundMessage,
  insertPlacing,
  setMailbox,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A reply by telephone, placed and handled; an address checked; a mailbox. */
export async function writeInbound(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const [messageId, checkId] = [newId(), newId()]
  await insertInboundMessage(tx, {
    id: messageId,
    channel: 'phone',
    way: 'noted',
    receivedOn: day('2026-11-20'),
    sender: '+33639980107',
    senderName: 'Thomas Delmas',
    subject: '',
    body: 'Rappelle demain.',
    sentAt: null,
    nativeId: null,
    fileId: ids.fileId,
    mailSha256: null,
    standing: 'one',
    proposedKind: 'other',
    reading: { signs: [] },
    ruleVersion: '1',
    simulated: false,
    recordedAt: NOON,
    recordedBy: 'user-1',
    candidates: [{ dossierId: ids.dossierId, reasons: ['sender-number'] }],
  })
  const by = { at: NOON, by: 'user-1' }
  await insertPlacing(tx, { messageId, dossierId: ids.dossierId, exhibitId: null, ...by })
  await insertHandling(tx, {
    messageId,
    dossierId: ids.dossierId,
    outcome: 'nothing',
    reason: 'Rien à noter.',
    promiseId: null,
    disputeId: null,
    holdId: null,
    ...by,
  })
  await insertAddressCheck(tx, {
    id: checkId,
    debtorId: ids.debtorId,
    dossierId: ids.dossierId,
    channel: 'post',
    because: 'returned-mail',
    address: '4 impasse du Four, 69001 LYON',
    messageId,
    openedAt: NOON,
    by: 'user-1',
  })
  await insertAddressCheckEnd(tx, {
    checkId,
    outcome: 'confirmed',
    reason: 'La mairie confirme.',
    address: '4 impasse du Four, 69001 LYON',
    ...by,
  })
  await setMailbox(tx, {
    host: 'imap.cabinet.example',
    port: 993,
    security: 'tls',
    userName: 'reponses@cabinet.example',
    folder: 'INBOX',
    marksSeen: false,
    setAt: NOON,
    by: 'user-1',
  })
}
