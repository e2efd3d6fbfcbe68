import { cents } from '@quittance/kernel'

import type { GateStatement } from '#gate-question.ts'

/** The statement of the worked examples: a principal of 1 490,00 €, nothing paid. */
export const lawfulStatement: GateStatement = {
  principal: cents(149_000),
  interest: cents(0),
  indemnity: cents(0),
  paid: cents(0),
  total: cents(149_000),
}
