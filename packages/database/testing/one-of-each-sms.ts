import {
  followSms,
  here,
  insertSmsHandover,
  insertSmsReceipt,
  insertSmsStop,
  liftSmsStops,
  setSmsProvider,
  type OrganisationTransaction,
} from '@quittance/database'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** An SMS that a provider took, its receipt, and a number that answered STOP and took it back. */
export async function writeSms(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { actId, fileId } = ids
  const { id: exhibitId } = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  const { id: messageId } = await tx
    .selectFrom('inbound_message')
    .select('id')
    .where('organisation_id', '=', here)
    .executeTakeFirstOrThrow()
  await setSmsProvider(tx, { provider: 'ovh', account: 'sms-ab1-1', setAt: NOON, by: 'user-1' })
  await insertSmsHandover(tx, {
    actId,
    provider: 'ovh',
    providerId: newId(),
    handedOverAt: NOON,
  })
  await insertSmsReceipt(tx, {
    actId,
    state: 'not-delivered',
    code: '24',
    fileId,
    exhibitId,
    recordedAt: NOON,
  })
  await followSms(tx, { actId, askFrom: NOON, askedAt: NOON, failure: null })
  const phone = '+33639981407'
  await insertSmsStop(tx, { id: newId(), phone, messageId, recordedAt: NOON })
  await liftSmsStops(tx, { phone, because: 'Il l’a repris.', at: NOON, by: 'user-1' })
}
