import { planned } from '../direct-debit-steps.ts'
import { at, listAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'
import type { Draw } from './draw.ts'
import { sendStatement, type Stage } from './stage.ts'
import type { StatementLine } from '../bank.ts'

const because = 'Une histoire en décide ainsi.'

/** A collection that a debtor accepted is planned, now and then for more than is owed. */
export const collectionPlanned: HappensIn = async (stage, draw) => {
  const { dossierId, mandateId } = draw.one(stage.mandates)
  const asked = {
    amountCents: draw.cents(draw.chance(15) ? 300_000 : 40_000),
    collectOn: draw.one(['2026-05-11', '2026-05-18']),
  }
  refusedOrDone(await planned(draw.one(stage.people), { dossierId, mandateId, asked }))
}

/** An order is prepared for some of the collections that wait. */
export const collectionsOrdered: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const waiting = listAt(expectOk(await member.get('/api/direct-debits')), 'planned')
  const collectionIds = waiting.filter(() => draw.chance(80)).map((one) => at(one, 'id'))
  if (collectionIds.length === 0) return
  refusedOrDone(await member.post('/api/direct-debit-orders', { collectionIds }))
}

export const collectionsApproved = onOrder('prepared', 'approval')

export const collectionsCancelled = onOrder('prepared', 'cancellation')

/** The bank refused an order of collections whole. */
export const collectionsRejected = onOrder('approved', 'rejection')

function onOrder(state: string, verb: string): HappensIn {
  return async (stage, draw) => {
    const member = draw.one(stage.people)
    const order = await orderIn(stage, draw, state)
    if (order === undefined) return
    const body = verb === 'approval' ? {} : { because }
    const path = `/api/direct-debit-orders/${String(at(order, 'id'))}/${verb}`
    refusedOrDone(await member.post(path, body))
  }
}

/** The bank collects an order: whole as it was named or unnamed, one by one, or for a cent less. */
export const collectionsBooked: HappensIn = async (stage, draw) => {
  const order = await orderIn(stage, draw, 'approved')
  const lines = collectionsOf(order)
    .filter((one) => at(one, 'state') === 'ordered')
    .map((one) => ({
      amount: Number(at(one, 'amountCents')),
      reference: String(at(one, 'endToEndId')),
    }))
  if (lines.length === 0) return
  const amount = lines.reduce((sum, one) => sum + one.amount, 0)
  const booked: Omit<StatementLine, 'on'>[] = draw.chance(40)
    ? [{ amount, code: 'A1', batch: { of: lines } }]
    : lines.map((one) => ({ ...one, code: 'A1' })).slice(0, 1 + draw.below(lines.length))
  if (draw.chance(10)) booked.push({ amount: 1, code: 'A1' })
  await sendStatement(draw.one(stage.people), stage.bank.book(booked))
}

/** Whatever comes next of the collections under way: a history is too short to wait for chance. */
export const collectionsGoOn: HappensIn = async (stage, draw) => {
  const board = expectOk(await draw.one(stage.people).get('/api/direct-debits'))
  const states = new Set(listAt(board, 'orders').map((one) => at(one, 'state')))
  if (states.has('approved')) return await collectionsBooked(stage, draw)
  if (states.has('prepared')) return await collectionsApproved(stage, draw)
  if (listAt(board, 'planned').length > 0) return await collectionsOrdered(stage, draw)
  return await collectionPlanned(stage, draw)
}

/** A collection comes back: for want of funds, or because its debtor contests it. */
export const collectionReturned: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const orders = listAt(expectOk(await member.get('/api/direct-debits')), 'orders')
  const booked = orders.flatMap(collectionsOf).filter((one) => at(one, 'state') === 'booked')
  const collection = draw.oneOrNone(booked)
  if (collection === undefined) return
  const back = {
    amount: -Number(at(collection, 'amountCents')),
    reference: String(at(collection, 'endToEndId')),
    returned: draw.one(['AM04', 'MD01', 'MD06']),
    code: 'B3',
  }
  await sendStatement(member, stage.bank.book([back]))
}

/** A mandate is suspended, or stands again, as most do soon after their debtor contested one. */
export const mandateChanged: HappensIn = async (stage, draw) => {
  const { mandateId } = draw.one(stage.mandates)
  const state = draw.chance(80) ? 'active' : 'suspended'
  const path = `/api/direct-debit-mandates/${mandateId}/state`
  refusedOrDone(await draw.one(stage.people).post(path, { state, because }))
}

async function orderIn(stage: Stage, draw: Draw, state: string): Promise<unknown> {
  const board = expectOk(await draw.one(stage.people).get('/api/direct-debits'))
  return draw.oneOrNone(listAt(board, 'orders').filter((one) => at(one, 'state') === state))
}

function collectionsOf(order: unknown): readonly unknown[] {
  const collections = at(order, 'collections')
  return Array.isArray(collections) ? collections : []
}
