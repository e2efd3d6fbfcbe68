import { sendCostInvoice } from '#client-money/commission/electronic/send-invoice.ts'
import { readCostInvoices } from '#client-money/costs/read-cost-invoices.ts'
import { noteCost } from '#client-money/costs/note-cost.ts'
import { readCosts, readJudgement } from '#client-money/costs/read-costs.ts'
import { settleCost } from '#client-money/costs/settle-cost.ts'
import { undoCost } from '#client-money/costs/undo-cost.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

export const costsRoutes = {
  get: operations.costs.get.handler(reading(readCosts)),
  judge: operations.costs.judge.handler(reading(readJudgement)),
  invoices: operations.costs.invoices.handler(reading(readCostInvoices)),
  sendInvoice: operations.costs.sendInvoice.handler(writingMoney('handle-money', sendCostInvoice)),
  note: operations.costs.note.handler(writingMoney('handle-money', noteCost)),
  undo: operations.costs.undo.handler(writingMoney('handle-money', undoCost)),
  recordPaid: operations.costs.recordPaid.handler(writingMoney('handle-money', settleCost)),
}
