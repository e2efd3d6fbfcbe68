import type { PaymentResult } from '@quittance/contract'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading, type Aftermath } from '#http/procedures.ts'
import { readAsides, takeAside, type TakenAside } from '#client-money/statements/asides.ts'
import { dismissAside, reopenAside } from '#client-money/statements/dismissed/dismiss.ts'
import { asideToTheEnd, toTheEnd } from '#client-money/statements/under-way/follow.ts'
import { importStatement } from '#client-money/statements/import-statement.ts'
import { issueWherePossible } from '#client-money/issue-receipts.ts'
import { receiptsOfFew } from '#client-money/receiving/receipts-of-few.ts'
import { matchLine, previewPayment, recordPayment } from '#client-money/match.ts'
import { readBankLines } from '#client-money/lines/read-lines.ts'
import { readAccount, readPayOvers, readReceipts } from '#client-money/read-money.ts'

/** After a payment is committed: its receipt, in a transaction of its own. */
async function withReceipt(
  { context, caller }: Aftermath,
  result: PaymentResult,
): Promise<PaymentResult> {
  const receipt = await issueWherePossible(context.house, caller, result.paymentId)
  return { ...result, receiptId: receipt?.id ?? null, receiptNumber: receipt?.reference ?? null }
}

/** After a statement that waited is taken: the rest of its lines, then the receipts of a few. */
async function withLines(after: Aftermath, result: TakenAside): Promise<TakenAside> {
  const whole = await asideToTheEnd(after, result)
  await receiptsOfFew(after, whole)
  return whole
}

export const clientMoneyRoutes = {
  importStatement: operations.clientMoney.importStatement.handler(
    writingMoney('handle-money', importStatement, async (after, result) => {
      const whole = await toTheEnd(after, result)
      await receiptsOfFew(after, whole)
      return whole
    }),
  ),
  statementsAside: operations.clientMoney.statementsAside.handler(reading(readAsides)),
  takeStatementAside: operations.clientMoney.takeStatementAside.handler(
    writingMoney('handle-money', takeAside, withLines),
  ),
  dismissStatementAside: operations.clientMoney.dismissStatementAside.handler(
    writingMoney('handle-money', dismissAside),
  ),
  reopenStatementAside: operations.clientMoney.reopenStatementAside.handler(
    writingMoney('handle-money', reopenAside, withLines),
  ),
  bankLines: operations.clientMoney.bankLines.handler(reading(readBankLines)),
  match: operations.clientMoney.match.handler(writingMoney('handle-money', matchLine, withReceipt)),
  recordPayment: operations.clientMoney.recordPayment.handler(
    writingMoney('work-dossiers', recordPayment, withReceipt),
  ),
  previewPayment: operations.clientMoney.previewPayment.handler(reading(previewPayment)),
  receipts: operations.clientMoney.receipts.handler(reading(readReceipts)),
  account: operations.clientMoney.account.handler(reading(readAccount)),
  payOvers: operations.clientMoney.payOvers.handler(reading(readPayOvers)),
}
