import { at, listAt, textAt } from './read.ts'
import { expectOk } from './steps.ts'
import type { Visitor } from './visitor.ts'

/** The account of the creditor of the tests, right in its check digits. */
const CREDITOR_IBAN = 'FR7630006000011234567890189'

/** An account of a creditor, checked with the bank, which waits to be confirmed. @returns its id. */
export async function accountRecorded(
  member: Visitor,
  creditorId: string,
  asked: object = {},
): Promise<string> {
  const recorded = await member.post(`/api/creditors/${creditorId}/payout-accounts`, {
    iban: CREDITOR_IBAN,
    holder: 'ATELIER LUMEN SARL',
    check: { result: 'match' },
    ...asked,
  })
  return textAt(expectOk(recorded), 'rows', 0, 'id')
}

/** What may be paid over now, and what not: the rows of the queue. */
export async function queueOf(member: Visitor): Promise<readonly unknown[]> {
  return listAt(expectOk(await member.get('/api/pay-over/queue')), 'rows')
}

/** An order of transfer prepared for every row that may leave. @returns its id. */
export async function orderPrepared(member: Visitor): Promise<string> {
  const rows = await queueOf(member)
  const payOverIds = rows
    .filter((row) => at(row, 'blocked') === null && at(row, 'order') === null)
    .map((row) => at(row, 'id'))
  return textAt(expectOk(await member.post('/api/transfer-orders', { payOverIds })), 'id')
}

/** An account confirmed by a member who is alone, an order prepared, then the funds frozen. */
export async function payOverIn(member: Visitor, creditorId: string) {
  const payoutAccountId = await accountRecorded(member, creditorId)
  expectOk(await member.post(`/api/payout-accounts/${payoutAccountId}/confirmation`))
  const payOverId = String(at((await queueOf(member))[0], 'id'))
  const transferOrderId = await orderPrepared(member)
  const frozen = await member.post(`/api/creditors/${creditorId}/freezes`, {
    kind: 'other',
    because: 'Le créancier a déposé son bilan.',
  })
  return { payoutAccountId, payOverId, transferOrderId, freezeId: textAt(expectOk(frozen), 'id') }
}
