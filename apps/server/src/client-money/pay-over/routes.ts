import { operations, reading, writing } from '#http/procedures.ts'
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
  prepare: payOver.prepare.handler(writing('handle-money', prepareTransferOrder)),
  approve: payOver.approve.handler(writing('handle-money', approveOrder)),
  cancel: payOver.cancel.handler(writing('handle-money', cancelOrder)),
  reject: payOver.reject.handler(writing('handle-money', rejectOrder)),
  takeStatus: payOver.takeStatus.handler(writing('handle-money', takeOrderStatus)),
  freeze: payOver.freeze.handler(writing('handle-money', freezeFunds)),
  lift: payOver.lift.handler(writing('handle-money', liftFundsFreeze)),
  accounts: payOver.accounts.handler(reading(readPayoutAccounts)),
  recordAccount: payOver.recordAccount.handler(writing('handle-money', recordPayoutAccount)),
  confirmAccount: payOver.confirmAccount.handler(writing('handle-money', confirmPayoutAccount)),
  refuseAccount: payOver.refuseAccount.handler(writing('handle-money', refusePayoutAccount)),
  checkPayee: payOver.checkPayee.handler(writing('handle-money', checkPayee)),
}
