import { readLodgings, refuseCash } from '#client-money/cash/cash-verbs.ts'
import { nameFeeGivenBack, unnameFeeGivenBack } from '#client-money/cash/fee-given-back.ts'
import { nameFee, unnameFee } from '#client-money/cash/name-fee.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

export const cashRoutes = {
  refuse: operations.cash.refuse.handler(writingMoney('work-dossiers', refuseCash)),
  lodgings: operations.cash.lodgings.handler(reading(readLodgings)),
  nameFee: operations.cash.nameFee.handler(writingMoney('handle-money', nameFee)),
  unnameFee: operations.cash.unnameFee.handler(writingMoney('handle-money', unnameFee)),
  feeGivenBack: operations.cash.feeGivenBack.handler(
    writingMoney('handle-money', nameFeeGivenBack),
  ),
  feeNotGivenBack: operations.cash.feeNotGivenBack.handler(
    writingMoney('handle-money', unnameFeeGivenBack),
  ),
}
