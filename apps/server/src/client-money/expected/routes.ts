import { agreePlan, creditorKnowsPlan } from '#client-money/expected/plan-verbs.ts'
import { previewPlan } from '#client-money/expected/preview-plan.ts'
import { readExpected } from '#client-money/expected/read-expected.ts'
import { stopPlan } from '#client-money/expected/stop-plan.ts'
import { chooseAlarms, readTerms, setTerms } from '#client-money/expected/term-verbs.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

export const expectedRoutes = {
  get: operations.expected.get.handler(reading(readExpected)),
  agreePlan: operations.expected.agreePlan.handler(writingMoney('work-dossiers', agreePlan)),
  previewPlan: operations.expected.previewPlan.handler(reading(previewPlan)),
  stopPlan: operations.expected.stopPlan.handler(writingMoney('work-dossiers', stopPlan)),
  creditorKnows: operations.expected.creditorKnows.handler(
    writingMoney('work-dossiers', creditorKnowsPlan),
  ),
  terms: operations.expected.terms.handler(reading(readTerms)),
  setTerms: operations.expected.setTerms.handler(writingMoney('manage-organisation', setTerms)),
  chooseDigest: operations.expected.chooseDigest.handler(
    writingMoney('handle-money', chooseAlarms),
  ),
}
