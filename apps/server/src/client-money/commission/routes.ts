import {
  readCommissions,
  readCommissionSummary,
  recordPaid,
} from '#client-money/commission/commission-verbs.ts'
import { issueMissingInvoices } from '#client-money/commission/issue-invoices.ts'
import { sendInvoice } from '#client-money/commission/electronic/send-invoice.ts'
import { issueMissingCostInvoices } from '#client-money/costs/issue-cost-invoices.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

/** Nothing is written before the invoices, which come each in a transaction of its own. */
const waiting = async () => ({ issued: 0 })

export const commissionRoutes = {
  list: operations.commission.list.handler(reading(readCommissions)),
  summary: operations.commission.summary.handler(reading(readCommissionSummary)),
  issueInvoices: operations.commission.issueInvoices.handler(
    writingMoney('handle-money', waiting, async ({ context, caller }) => ({
      issued:
        (await issueMissingInvoices(context.house, caller)) +
        (await issueMissingCostInvoices(context.house, caller)),
    })),
  ),
  sendInvoice: operations.commission.sendInvoice.handler(writingMoney('handle-money', sendInvoice)),
  recordPaid: operations.commission.recordPaid.handler(writingMoney('handle-money', recordPaid)),
}
