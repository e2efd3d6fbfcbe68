import {
  approveTransferOrder,
  insertFreeze,
  insertPayeeCheck,
  insertPayoutAccount,
  insertTransferOrder,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'
import type { OneOfEach } from './one-of-each.ts'

/** An account of the creditor, checked; an order that pays it over; then its money frozen. */
export async function writePayOver(
  tx: OrganisationTransaction,
  ids: OneOfEach,
  payOverId: string,
): Promise<void> {
  const accountId = newId()
  const by = { at: NOON, by: 'user-1' }
  const { creditorId, dossierId } = ids
  const iban = 'FR7630006000011234567890189'
  await insertPayoutAccount(tx, {
    id: accountId,
    creditorId,
    iban,
    bic: null,
    holder: 'MENUISERIE DU LAC',
    recorded: by,
  })
  await insertPayeeCheck(tx, {
    id: newId(),
    accountId,
    result: 'match',
    nameFound: null,
    note: null,
    ...by,
  })
  const amountCents = cents(50_000)
  const orderId = newId()
  await insertTransferOrder(tx, {
    id: orderId,
    reference: 'V-2026-0001',
    account: { iban, bic: null, holder: 'CABINET EXEMPLE' },
    executeOn: day('2026-11-23'),
    prepared: by,
    amountCents,
    transfers: [
      {
        id: newId(),
        endToEndId: 'V-2026-0001-1',
        creditorId,
        accountId,
        amountCents,
        parts: [{ payOverId, dossierId, amountCents }],
      },
    ],
  })
  const { fileId } = ids
  await approveTransferOrder(tx, { id: orderId, at: NOON, by: 'user-2', alone: false, fileId })
  await insertFreeze(tx, {
    id: newId(),
    creditorId,
    dossierId: null,
    kind: 'other',
    because: 'Un exemple.',
    ...by,
  })
}
