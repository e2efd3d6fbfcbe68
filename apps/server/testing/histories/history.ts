import { inOrganisation, paymentsWithoutReceipt } from '@quittance/database'
import { letReceiptsFollow } from '#client-money/issue-receipts.ts'
import type { TestHouse } from '../house.ts'
import * as bank from './bank-events.ts'
import type { HappensIn } from './bank-events.ts'
import * as cheque from './cheque-events.ts'
import * as cost from './cost-events.ts'
import * as cover from './cover-events.ts'
import * as desk from './desk-events.ts'
import * as debit from './direct-debit-events.ts'
import { drawOf, type Draw } from './draw.ts'
import { faultsOf } from './invariants.ts'
import * as own from './own-events.ts'
import * as remission from './remission-events.ts'
import { openStage, type Stage } from './stage.ts'

/** What may happen, and how often beside the others. */
const happenings: readonly (readonly [string, HappensIn, number])[] = [
  ['payments', bank.payments, 8],
  ['payment-returned', bank.paymentReturned, 3],
  ['order-executed', bank.orderExecuted, 5],
  ['transfer-returned', bank.transferReturned, 1],
  ['statement-again', bank.statementAgain, 1],
  ['statements-swapped', bank.statementsSwapped, 2],
  ['payments-batched', bank.paymentsBatched, 3],
  ['payment-returned-charged', bank.paymentReturnedCharged, 2],
  ['fee-credited', bank.feeCredited, 2],
  ['batch-shared', desk.batchShared, 3],
  ['fee-given-back', desk.feeGivenBack, 4],
  ['line-matched', desk.lineMatched, 4],
  ['match-undone', desk.matchUndone, 4],
  ['return-recognised', desk.returnRecognised, 3],
  ['payment-noted', desk.paymentNoted, 2],
  ['order-prepared', desk.orderPrepared, 5],
  ['order-approved', desk.orderApproved, 6],
  ['order-cancelled', desk.orderCancelled, 1],
  ['order-rejected', desk.orderRejected, 1],
  ['funds-frozen', desk.fundsFrozen, 1],
  ['payee-checked', desk.payeeChecked, 2],
  ['commissions-followed', desk.commissionsFollowed, 2],
  ['refund-prepared', own.refundPrepared, 3],
  ['sweep-prepared', own.sweepPrepared, 2],
  ['shortfall-set-off', own.shortfallSetOff, 1],
  ['collection-planned', debit.collectionPlanned, 3],
  ['collections-ordered', debit.collectionsOrdered, 1],
  ['collections-approved', debit.collectionsApproved, 1],
  ['collections-go-on', debit.collectionsGoOn, 9],
  ['collections-cancelled', debit.collectionsCancelled, 1],
  ['collections-rejected', debit.collectionsRejected, 1],
  ['collections-booked', debit.collectionsBooked, 2],
  ['collection-returned', debit.collectionReturned, 3],
  ['mandate-changed', debit.mandateChanged, 2],
  ['cheques-credited', cheque.chequesCredited, 3],
  ['cheque-unpaid', cheque.chequeUnpaid, 2],
  ['cheque-term-stated', cheque.chequeTermStated, 1],
  ['cover-announced', cover.coverAnnounced, 1],
  ['cover-brought', cover.coverBrought, 1],
  ['cover-goes-on', cover.coverGoesOn, 4],
  ['cover-taken', cover.coverTaken, 1],
  ['cover-withdrawn', cover.coverWithdrawn, 1],
  ['advance-taken-back', cover.advanceTakenBack, 2],
  ['shortfall-reimbursed', cover.shortfallReimbursed, 1],
  ['remission-noted', remission.remissionNoted, 4],
  ['remission-undone', remission.remissionUndone, 2],
  ['order-served', cost.orderServed, 1],
  ['cost-noted', cost.costNoted, 4],
  ['cost-followed', cost.costFollowed, 3],
]

/** What may happen, each as often as it should be drawn. */
export const bag = happenings.flatMap(([name, happens, weight]) =>
  Array.from({ length: weight }, () => ({ name, happens })),
)

/** A history: how many times things happen, and how many at once. */
export type HistoryAsked = {
  readonly seed: number
  readonly moments: number
  /** As many things happen together at each moment; the books are looked at between moments. */
  readonly atOnce: number
}

/** What a history did, for the figures of a campaign. */
export type HistoryTold = { readonly events: number; readonly stage: Stage }

/**
 * Lives a random history through the API of a house, and looks at the books at each quiet moment.
 *
 * @throws Error that names the seed, what happened, and what does not hold.
 */
export async function liveHistory(
  house: TestHouse,
  { seed, moments, atOnce }: HistoryAsked,
): Promise<HistoryTold> {
  const draw = drawOf(seed)
  const stage = await openStage(house, draw)
  const told: string[] = []
  for (let moment = 0; moment < moments; moment += 1) {
    const now = Array.from({ length: atOnce }, () => draw.one(bag))
    told.push(now.map(({ name }) => name).join(' + '))
    try {
      await together(now, stage, draw)
      await letBackgroundFollow(stage)
      const faults = await faultsOf(stage)
      if (faults.length > 0) throw new Error(faults.join('\n'))
    } catch (cause) {
      throw new Error(`history ${seed}, after ${told.join(', ')}`, { cause })
    }
  }
  return { events: moments * atOnce, stage }
}

/**
 * The receipts of statements that another one let through follow in the background: a request waits for
 * those of its own file alone.
 */
async function letBackgroundFollow({ house, organisationId }: Stage): Promise<void> {
  const { app } = house.house.database
  const [id] = await inOrganisation(app, organisationId, (tx) => paymentsWithoutReceipt(tx, 1))
  if (id !== undefined) await letReceiptsFollow(house.house, { organisationId, id })
}

/** All at once, each with draws of its own: what one draws does not hang on who came first. */
async function together(
  happenings: readonly { readonly happens: HappensIn }[],
  stage: Stage,
  draw: Draw,
): Promise<void> {
  const done = await Promise.allSettled(
    happenings.map(({ happens }) => happens(stage, drawOf(draw.below(1_000_000_000)))),
  )
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
