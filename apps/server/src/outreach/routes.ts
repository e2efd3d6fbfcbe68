import { operations, reading, writing } from '#http/procedures.ts'
import { enterNumber, readAct, readActs, readBatches, resolveDoubt } from '#outreach/act-verbs.ts'
import { approveAny, composeAny } from '#outreach/answers/either.ts'
import { retryFailed } from '#outreach/retry-act.ts'
import { markPosted } from '#registered/batch/post-batch.ts'

export const outreachRoutes = {
  compose: operations.outreach.compose.handler(reading(composeAny)),
  approve: operations.outreach.approve.handler(writing('send', approveAny)),
  acts: operations.outreach.acts.handler(reading(readActs)),
  act: operations.outreach.act.handler(reading(readAct)),
  enterRegisteredNumber: operations.outreach.enterRegisteredNumber.handler(
    writing('send', enterNumber),
  ),
  resolve: operations.outreach.resolve.handler(writing('send', resolveDoubt)),
  retry: operations.outreach.retry.handler(writing('send', retryFailed)),
  batches: operations.outreach.batches.handler(reading(readBatches)),
  posted: operations.outreach.posted.handler(writing('send', markPosted)),
}
