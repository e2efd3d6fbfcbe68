import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations } from '#http/procedures.ts'
import { issueWherePossible } from '#client-money/issue-receipts.ts'
import { shareLine } from '#client-money/lines/share-line.ts'

export const sharedLinesRoutes = {
  share: operations.sharedLines.share.handler(
    writingMoney('handle-money', shareLine, async ({ context, caller }, result) => {
      const parts: (typeof result)['parts'] = []
      for (const part of result.parts) {
        const receipt = await issueWherePossible(context.house, caller, part.paymentId)
        const { id = null, reference = null } = receipt ?? {}
        parts.push({ ...part, receiptId: id, receiptNumber: reference })
      }
      return { ...result, parts }
    }),
  ),
}
