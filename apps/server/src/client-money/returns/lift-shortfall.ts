import {
  insertPayOver,
  lockMoneyOf,
  readBalance,
  voidStrandedPayOvers,
  type StrandedPayOver,
} from '@quittance/database'
import { cents, minCents, subtractCents } from '@quittance/kernel'
import { postShortfallLifted } from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import type { Work } from '#wiring/work.ts'

/**
 * After an order that paid nobody: what it held of payments that the bank took back meanwhile is
 * owed to no creditor. It makes up for the shortfall that was written when they seemed to have left.
 */
export async function liftShortfalls(work: Work): Promise<void> {
  const stranded = await voidStrandedPayOvers(work.tx)
  await lockMoneyOf(
    work.tx,
    stranded.map(({ creditorId }) => creditorId),
  )
  for (const one of stranded) await lift(work, one)
}

async function lift(work: Work, of: StrandedPayOver): Promise<void> {
  const { organisationId } = work.caller
  const where = { account: '467900', creditor: of.creditorId }
  const shortfall = cents(Math.max(await readBalance(work.tx, { organisationId, ...where }), 0))
  const amount = minCents(of.amountCents, shortfall)
  if (amount > 0) {
    await writeEntries(
      work,
      postShortfallLifted({
        id: `${of.id}:lifted`,
        effectiveOn: work.today,
        recordedAt: work.now,
        creditor: of.creditorId,
        case: of.dossierId,
        amount,
        shortfall,
      }),
    )
  }
  const left = subtractCents(of.amountCents, amount)
  if (left > 0) {
    // The firm got its shortfall back otherwise: the rest is the creditor's, by the first term.
    await insertPayOver(work.tx, { ...of, id: work.house.chance.id(), amountCents: left })
  }
}
