import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
import { freezeFunds, liftFundsFreeze } from '#client-money/pay-over/freeze.ts'
import { approveOrder } from '#client-money/pay-over/orders/approve-order.ts'
import { cancelOrder, rejectOrder } from '#client-money/pay-over/orders/end-order.ts'
import { readTransferOrders } from '#client-money/pay-over/orders/order-view.ts'
import { prepareTransferOrder } from '#client-money/pay-over/orders/prepare-order.ts'
import { takeOrderStatus } from '#client-money/pay-over/orders/take-status.ts'
import {
  checkPayee,
  confirmPayoutAccount,
  readPayoutAccounts,
  recordPayoutAccount,
  refusePayoutAccount,
} from '#client-money/pay-over/payout-account.ts'
import { readPayOverQueue } from '#client-money/pay-over/read-queue.ts'

const { payOver } = operations

export const payOverRoutes = {
  queue: payOver.queue.handler(reading(readPayOverQueue)),
  orders: payOver.orders.handler(reading(readTransferOrders)),
  prepare: payOver.prepare.handler(writingMoney('handle-money', prepareTransferOrder)),
  approve: payOver.approve.handler(writingMoney('handle-money', approveOrder)),
  cancel: payOver.cancel.handler(writingMoney('handle-money', cancelOrder)),
  reject: payOver.reject.handler(writingMoney('handle-money', rejectOrder)),
  takeStatus: payOver.takeStatus.handler(writingMoney('handle-money', takeOrderStatus)),
  freeze: payOver.freeze.handler(writingMoney('handle-money', freezeFunds)),
  lift: payOver.lift.handler(writingMoney('handle-money', liftFundsFreeze)),
  accounts: payOver.accounts.handler(reading(readPayoutAccounts)),
  recordAccount: payOver.recordAccount.handler(writingMoney('handle-money', recordPayoutAccount)),
  confirmAccount: payOver.confirmAccount.handler(
    writingMoney('handle-money', confirmPayoutAccount),
  ),
  refuseAccount: payOver.refuseAccount.handler(writingMoney('handle-money', refusePayoutAccount)),
  checkPayee: payOver.checkPayee.handler(writingMoney('handle-money', checkPayee)),
}
