import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
import { annulWherePossible } from '#client-money/returns/annul-receipts.ts'
import { readReturnable, returnPayment } from '#client-money/returns/return-verbs.ts'

export const returnsRoutes = {
  candidates: operations.returns.candidates.handler(reading(readReturnable)),
  takeBack: operations.returns.takeBack.handler(
    writingMoney('handle-money', returnPayment, async ({ context, caller }, result) => ({
      ...result,
      annulmentNumber: await annulWherePossible(context.house, caller, result.paymentId),
    })),
  ),
}
