import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
import { readChequeTerm, stateChequeTerm } from '#client-money/cheques/cheque-term.ts'

export const chequesRoutes = {
  term: operations.cheques.term.handler(reading(readChequeTerm)),
  stateTerm: operations.cheques.stateTerm.handler(writingMoney('handle-money', stateChequeTerm)),
}
