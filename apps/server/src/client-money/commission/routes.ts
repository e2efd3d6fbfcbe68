import {
  readCommissions,
  readCommissionSummary,
  recordPaid,
} from '#client-money/commission/commission-verbs.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const commissionRoutes = {
  list: operations.commission.list.handler(reading(readCommissions)),
  summary: operations.commission.summary.handler(reading(readCommissionSummary)),
  recordPaid: operations.commission.recordPaid.handler(writing('handle-money', recordPaid)),
}
