import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
import { issueWherePossible } from '#client-money/issue-receipts.ts'
import { annulWherePossible } from '#client-money/returns/annul-receipts.ts'
import { undoMatch } from '#client-money/undo/undo-match.ts'
import { readUndoing } from '#client-money/undo/weigh-undoing.ts'

export const undoRoutes = {
  undoing: operations.undo.undoing.handler(reading(readUndoing)),
  undo: operations.undo.undo.handler(
    writingMoney('read', undoMatch, async ({ context, caller }, result) => {
      const { becamePaymentId, paymentId } = result
      const annulmentNumber = await annulWherePossible(context.house, caller, paymentId)
      const became =
        becamePaymentId === null
          ? null
          : await issueWherePossible(context.house, caller, becamePaymentId)
      return { ...result, annulmentNumber, becameReceiptNumber: became?.reference ?? null }
    }),
  ),
}
