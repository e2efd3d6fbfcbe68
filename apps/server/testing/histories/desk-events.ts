import { queueOf } from '../pay-over-steps.ts'
import { at, listAt, numberAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'

/** A person says which dossier a line of the bank is for, rightly or wrongly. */
export const lineMatched: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?state=to-match')), 'rows')
  const line = draw.oneOrNone(lines.filter((one) => Number(at(one, 'amountCents')) > 0))
  if (line === undefined) return
  const body = { dossierId: draw.one(stage.cases).id }
  refusedOrDone(await member.post(`/api/bank-lines/${String(at(line, 'id'))}/match`, body))
}

/**
 * A person undoes what a line was matched to: it waits again, or goes at once to another dossier;
 * what left the account is covered by the firm, or the undoing is refused.
 */
export const matchUndone: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(
    expectOk(await member.get('/api/bank-lines?state=matched&limit=200')),
    'rows',
  )
  const line = draw.oneOrNone(lines.filter((one) => typeof at(one, 'paymentId') === 'string'))
  if (line === undefined) return
  const to = draw.chance(50) ? { dossierId: draw.one(stage.cases).id } : {}
  const body = { ...to, ...(draw.chance(50) ? { coverShortfall: true } : {}) }
  const path = `/api/payments/${String(at(line, 'paymentId'))}/undoing`
  expectOk(await member.get(path))
  refusedOrDone(await member.post(path, body))
}

/** A person says which payment a debit took back. */
export const returnRecognised: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?state=to-match')), 'rows')
  const line = draw.oneOrNone(lines.filter((one) => Number(at(one, 'amountCents')) < 0))
  if (line === undefined) return
  const path = `/api/bank-lines/${String(at(line, 'id'))}`
  const candidates = listAt(expectOk(await member.get(`${path}/returnable`)), 'rows')
  const payment = draw.oneOrNone(candidates)
  if (payment === undefined) return
  const paymentId = at(payment, 'paymentId')
  refusedOrDone(await member.post(`${path}/return`, { paymentId }))
}

/** A payment noted by hand: made to the creditor, or one that the bank will show. */
export const paymentNoted: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const { id } = draw.one(stage.cases)
  const expectedVersion = numberAt(expectOk(await member.get(`/api/dossiers/${id}`)), 'version')
  const noted = {
    expectedVersion,
    amountCents: draw.cents(80_000),
    receivedOn: `2026-03-${String(1 + draw.below(28)).padStart(2, '0')}`,
    method: draw.one(['to-creditor', 'to-creditor', 'transfer', 'cheque']),
  }
  refusedOrDone(await member.post(`/api/dossiers/${id}/payments`, noted))
}

/** An order of transfer is prepared for some of what may leave. */
export const orderPrepared: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const free = (await queueOf(member)).filter(
    (row) => at(row, 'blocked') === null && at(row, 'order') === null,
  )
  const chosen = free.filter(() => draw.chance(80))
  if (chosen.length === 0) return
  const payOverIds = chosen.map((row) => at(row, 'id'))
  refusedOrDone(await member.post('/api/transfer-orders', { payOverIds }))
}

/** Somebody approves an order, which whoever prepared it may not. */
export const orderApproved = onOrder('prepared', 'approval')

export const orderCancelled = onOrder('prepared', 'cancellation')

/** The bank refused an order whole. */
export const orderRejected = onOrder('approved', 'rejection')

function onOrder(state: string, verb: string): HappensIn {
  return async (stage, draw) => {
    const member = draw.one(stage.people)
    const orders = listAt(expectOk(await member.get('/api/transfer-orders')), 'rows')
    const order = draw.oneOrNone(orders.filter((one) => at(one, 'state') === state))
    if (order === undefined) return
    const body = verb === 'approval' ? {} : { because: 'Une histoire en décide ainsi.' }
    refusedOrDone(
      await member.post(`/api/transfer-orders/${String(at(order, 'id'))}/${verb}`, body),
    )
  }
}

/** The funds of a creditor, or of one dossier, are frozen; or a freeze is lifted. */
export const fundsFrozen: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const queue = expectOk(await member.get('/api/pay-over/queue'))
  const freeze = draw.oneOrNone(listAt(queue, 'freezes'))
  const because = 'Une saisie.'
  if (freeze !== undefined && draw.chance(70)) {
    refusedOrDone(
      await member.post(`/api/freezes/${String(at(freeze, 'id'))}/lifting`, { because }),
    )
    return
  }
  const { id, creditorId } = draw.one(stage.cases)
  const dossierId = draw.chance(50) ? { dossierId: id } : {}
  const path = `/api/creditors/${creditorId}/freezes`
  refusedOrDone(await member.post(path, { kind: 'attachment', because, ...dossierId }))
}

/** The account of a creditor is checked again with its bank, as after a transfer that came back. */
export const payeeChecked: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const creditorId = draw.one(stage.creditors)
  const accounts = listAt(
    expectOk(await member.get(`/api/creditors/${creditorId}/payout-accounts`)),
    'rows',
  )
  const path = `/api/payout-accounts/${String(at(accounts[0], 'id'))}/payee-checks`
  refusedOrDone(await member.post(path, { result: 'match' }))
}

/** The invoices of commissions that are missing are issued, or one is paid. */
export const commissionsFollowed: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  if (draw.chance(50)) {
    refusedOrDone(await member.post('/api/commission-invoices'))
    return
  }
  const rows = listAt(expectOk(await member.get('/api/commissions')), 'rows')
  const unpaid = rows.filter(
    (row) =>
      at(row, 'taken') === 'invoiced' &&
      at(row, 'paidOn') === null &&
      at(row, 'credited') === false,
  )
  const commission = draw.oneOrNone(unpaid)
  if (commission === undefined) return
  const path = `/api/commissions/${String(at(commission, 'id'))}/paid`
  refusedOrDone(await member.post(path, { paidOn: '2026-05-04' }))
}

/** A person shares out a line of several payments, as the bank details it. */
export const batchShared: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const lines = listAt(expectOk(await member.get('/api/bank-lines?state=to-match')), 'rows')
  const line = draw.oneOrNone(lines.filter((one) => at(one, 'batch') !== null))
  if (line === undefined) return
  const details = at(line, 'batch', 'details')
  const parts = (Array.isArray(details) ? details : []).map((detail: unknown) => ({
    dossierId: draw.one(stage.cases).id,
    amountCents: at(detail, 'amountCents'),
    detail: at(detail, 'rank'),
  }))
  const body = { paidBy: 'transfer', parts }
  refusedOrDone(await member.post(`/api/bank-lines/${String(at(line, 'id'))}/sharing`, body))
}

/** A person says that the bank gives a fee back, or that it did not after all. */
export const feeGivenBack: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const undoes = draw.chance(30)
  const state = undoes ? 'fee' : 'to-match'
  const lines = listAt(expectOk(await member.get(`/api/bank-lines?state=${state}`)), 'rows')
  const line = draw.oneOrNone(
    lines.filter((one) => Number(at(one, 'amountCents')) > 0 && at(one, 'codedFee') === true),
  )
  if (line === undefined) return
  const path = `/api/bank-lines/${String(at(line, 'id'))}/fee-return`
  refusedOrDone(await member.post(undoes ? `${path}/undoing` : path, {}))
}
