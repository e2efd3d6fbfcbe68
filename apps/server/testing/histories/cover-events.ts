import { at, listAt } from '../read.ts'
import { expectOk } from '../steps.ts'
import { refusedOrDone } from './attempt.ts'
import type { HappensIn } from './bank-events.ts'
import type { Draw } from './draw.ts'
import { sendStatement, type Stage } from './stage.ts'

/** The firm announces what it pays in: fees of the bank, or an advance for what is missing. */
export const coverAnnounced: HappensIn = async (stage, draw) => {
  const missing = draw.oneOrNone(await coversOf(stage, draw, 'toBring'))
  if (missing === undefined) return
  const all = Number(at(missing, 'amountCents'))
  const asked = {
    kind: at(missing, 'kind'),
    amountCents: draw.chance(60) ? all : 1 + draw.below(all),
  }
  refusedOrDone(await draw.one(stage.people).post('/api/covers', asked))
}

/** The transfer of the firm comes in, most often under its reference. */
export const coverBrought: HappensIn = async (stage, draw) => {
  const cover = draw.oneOrNone(await coversOf(stage, draw, 'expected'))
  if (cover === undefined) return
  const remittance = draw.chance(70) ? { remittance: String(at(cover, 'reference')) } : {}
  const amount = Number(at(cover, 'amountCents')) + (draw.chance(10) ? 1 : 0)
  await sendStatement(draw.one(stage.people), stage.bank.book([{ amount, ...remittance }]))
}

/** What is missing is announced; what was announced comes in. */
export const coverGoesOn: HappensIn = async (stage, draw) => {
  const expected = await coversOf(stage, draw, 'expected')
  return await (expected.length > 0 ? coverBrought : coverAnnounced)(stage, draw)
}

/** A person says that a credit is the cover expected. */
export const coverTaken: HappensIn = async (stage, draw) => {
  const cover = draw.oneOrNone(await coversOf(stage, draw, 'expected'))
  const lines = at(cover, 'lines')
  const line = draw.oneOrNone(Array.isArray(lines) ? lines : [])
  if (line === undefined) return
  const body = { bankLineId: at(line, 'bankLineId') }
  const path = `/api/covers/${String(at(cover, 'id'))}/line`
  refusedOrDone(await draw.one(stage.people).post(path, body))
}

export const coverWithdrawn: HappensIn = async (stage, draw) => {
  const cover = draw.oneOrNone(await coversOf(stage, draw, 'expected'))
  if (cover === undefined) return
  const path = `/api/covers/${String(at(cover, 'id'))}/withdrawal`
  refusedOrDone(await draw.one(stage.people).post(path))
}

/** What the firm advanced, and covers nothing any more, is to go back to its office. */
export const advanceTakenBack: HappensIn = async (stage, draw) => {
  const member = draw.one(stage.people)
  const desk = expectOk(await member.get('/api/own-orders/desk'))
  const most = Number(at(desk.body, 'covers', 'takeBackCents'))
  if (most <= 0) return
  const amountCents = draw.chance(60) ? most : 1 + draw.below(most)
  refusedOrDone(await member.post('/api/recovery-orders', { amountCents }))
}

/** A creditor pays back, at the office, what the firm advanced for it. */
export const shortfallReimbursed: HappensIn = async (stage, draw) => {
  const shortfall = draw.oneOrNone(await coversOf(stage, draw, 'shortfalls'))
  if (shortfall === undefined) return
  const owed = Number(at(shortfall, 'amountCents'))
  const asked = {
    amountCents: draw.chance(60) ? owed : 1 + draw.below(owed),
    paidOn: '2026-05-04',
  }
  const path = `/api/creditors/${String(at(shortfall, 'creditorId'))}/reimbursements`
  refusedOrDone(await draw.one(stage.people).post(path, asked))
}

type Listed = 'toBring' | 'expected' | 'shortfalls'

async function coversOf(stage: Stage, draw: Draw, list: Listed): Promise<readonly unknown[]> {
  const desk = expectOk(await draw.one(stage.people).get('/api/own-orders/desk'))
  return listAt({ ...desk, body: at(desk.body, 'covers') }, list)
}
