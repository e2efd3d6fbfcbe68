import { isUuid } from '@quittance/kernel'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { agreementsRawRoutes } from '#agreements/raw-routes.ts'
import { reviewRawRoutes } from '#agreements/reviews/raw-routes.ts'
import { titleRawRoutes } from '#agreements/titles/raw-routes.ts'
import { constatRawRoutes } from '#evidence/constat/raw-routes.ts'
import { fileRawRoutes } from '#files/raw-routes.ts'
import { commissionRawRoutes } from '#client-money/commission/raw-routes.ts'
import { costRawRoutes } from '#client-money/costs/raw-routes.ts'
import { clientMoneyRawRoutes } from '#client-money/raw-routes.ts'
import { provenRawRoutes } from '#client-money/proven/raw-routes.ts'
import { intakeRawRoutes } from '#intake/raw-routes.ts'
import { demoRawRoutes } from '#demo/money/demo-bank.ts'
import { journalRawRoutes } from '#journal/raw-routes.ts'
import { outreachRawRoutes } from '#outreach/raw-routes.ts'
import { portfolioRawRoutes } from '#portfolio/raw-routes.ts'
import { inspectionRawRoutes } from '#inspection/raw-routes.ts'
import { registeredRawRoutes } from '#registered/batch/batch-print.ts'
import { statementRawRoutes } from '#statements/raw-routes.ts'

/** Every route whose body or answer is bytes, by room. */
const rawRoutes: readonly RawRoute[] = [
  ...fileRawRoutes,
  ...intakeRawRoutes,
  ...outreachRawRoutes,
  ...registeredRawRoutes,
  ...inspectionRawRoutes,
  ...clientMoneyRawRoutes,
  ...commissionRawRoutes,
  ...costRawRoutes,
  ...provenRawRoutes,
  ...portfolioRawRoutes,
  ...statementRawRoutes,
  ...constatRawRoutes,
  ...agreementsRawRoutes,
  ...titleRawRoutes,
  ...reviewRawRoutes,
  ...journalRawRoutes,
  ...demoRawRoutes,
]

/**
 * Answers a route of bytes; false when the path is not one, or names no identifier of ours.
 */
export async function answerRawRoute(call: RawCall): Promise<boolean> {
  for (const route of rawRoutes) {
    if (route.method !== call.request.method) continue
    const match = route.pattern.exec(call.path)
    if (match === null) continue
    const id = match[1] ?? ''
    if (id !== '' && !isUuid(id)) return false
    await route.answer(call, id)
    return true
  }
  return false
}
