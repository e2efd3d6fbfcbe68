import type { TransferOrderView } from '@quittance/contract'
import {
  getOrganisation,
  insertOwnOrder,
  takeNumber,
  type NewOwnTransfer,
  type OrderKind,
} from '@quittance/database'
import { day, isBefore, said } from '@quittance/kernel'
import { readTransferOrder } from '#client-money/pay-over/orders/order-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** An order about to be prepared: what it takes, and to which account. */
export type OwnOrder = Omit<NewOwnTransfer, 'id' | 'endToEndId'> & {
  readonly kind: Exclude<OrderKind, 'pay-over'>
  readonly executeOn: string | null
  /** The dossier on whose page it is told; null for what is of none. */
  readonly dossierId: string | null
}

/**
 * Prepares an order of one transfer that pays no creditor: all of it is reserved, or nothing is.
 * Another person approves it, and the bank alone books it, as what is paid over to creditors.
 *
 * @throws Refused `funds-not-available`; `invalid-input` for a day that is past; `law-refuses`.
 */
export async function prepareOwnOrder(work: Work, own: OwnOrder): Promise<TransferOrderView> {
  const executeOn = own.executeOn === null ? work.today : day(own.executeOn)
  if (isBefore(executeOn, work.today)) throw inThePast()
  const account = await separateAccount(work)
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'transfer-order', year })
  const reference = `V-${year}-${String(number).padStart(4, '0')}`
  const id = work.house.chance.id()
  const { amountCents, checked, dossierId, kind, payeeAccountId, takes } = own
  const reserved = await insertOwnOrder(work.tx, {
    id,
    kind,
    reference,
    account,
    executeOn,
    prepared: { at: work.now, by: work.caller.userId },
    amountCents,
    transfer: {
      id: work.house.chance.id(),
      endToEndId: `${reference}-1`,
      payeeAccountId,
      checked,
      amountCents,
      takes,
    },
  })
  if (reserved !== 'reserved') throw notAvailable()
  await record(work, {
    verb: 'transfer-order-prepared',
    subject: { kind: 'transfer-order', id },
    ...(dossierId === null ? {} : { dossierId }),
    facts: {
      reference,
      kind,
      amountCents,
      executeOn: executeOn.toString(),
      payeeAccountId,
      checked,
      takes: takes.map((take) => ({ ...take })),
    },
  })
  return await readTransferOrder(work, id)
}

async function separateAccount({ tx }: Work) {
  const { account } = await getOrganisation(tx)
  if (account !== null) return account
  throw new Refused(
    'law-refuses',
    said(
      'Cet argent part du compte séparé : indiquez-le dans les réglages.',
      'This money leaves from the separate account: enter it in the settings.',
    ),
    { citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' } },
  )
}

function inThePast(): Refused {
  return new Refused(
    'invalid-input',
    said('Un virement ne s’exécute pas hier.', 'No transfer is executed in the past.'),
    { path: 'executeOn' },
  )
}

/** What is refused when an account does not hold what is asked, orders on their way deducted. */
export function notAvailable(): Refused {
  return new Refused(
    'funds-not-available',
    said(
      'Ces fonds ne sont plus disponibles : la banque les a repris, ou un autre ordre les réserve.',
      'These funds are no longer available: the bank took them back, or another order reserves them.',
    ),
  )
}
