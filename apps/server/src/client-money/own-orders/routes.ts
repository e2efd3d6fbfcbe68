import { operations, reading, writing } from '#http/procedures.ts'
import {
  announceCover,
  takeCover,
  withdrawCover,
} from '#client-money/own-orders/covers/cover-verbs.ts'
import { recordReimbursed, setOffShortfall } from '#client-money/own-orders/covers/set-off.ts'
import { prepareRefund } from '#client-money/own-orders/orders/prepare-refund.ts'
import { prepareRecovery, prepareSweep } from '#client-money/own-orders/orders/prepare-sweep.ts'
import {
  confirmPayeeAccount,
  recordDebtorAccount,
  recordOfficeAccount,
  refusePayeeAccount,
} from '#client-money/own-orders/payee-account.ts'
import { readOwnOrdersDesk } from '#client-money/own-orders/read-desk.ts'
import { readUnclaimed } from '#client-money/own-orders/unclaimed.ts'

const { ownOrders } = operations

export const ownOrdersRoutes = {
  desk: ownOrders.desk.handler(reading(readOwnOrdersDesk)),
  unclaimed: ownOrders.unclaimed.handler(reading(readUnclaimed)),
  prepareRefund: ownOrders.prepareRefund.handler(writing('handle-money', prepareRefund)),
  prepareSweep: ownOrders.prepareSweep.handler(writing('handle-money', prepareSweep)),
  prepareRecovery: ownOrders.prepareRecovery.handler(writing('handle-money', prepareRecovery)),
  recordDebtorAccount: ownOrders.recordDebtorAccount.handler(
    writing('handle-money', recordDebtorAccount),
  ),
  recordOfficeAccount: ownOrders.recordOfficeAccount.handler(
    writing('handle-money', recordOfficeAccount),
  ),
  confirmAccount: ownOrders.confirmAccount.handler(writing('handle-money', confirmPayeeAccount)),
  refuseAccount: ownOrders.refuseAccount.handler(writing('handle-money', refusePayeeAccount)),
  announceCover: ownOrders.announceCover.handler(writing('handle-money', announceCover)),
  withdrawCover: ownOrders.withdrawCover.handler(writing('handle-money', withdrawCover)),
  takeCover: ownOrders.takeCover.handler(writing('handle-money', takeCover)),
  setOff: ownOrders.setOff.handler(writing('handle-money', setOffShortfall)),
  reimbursed: ownOrders.reimbursed.handler(writing('handle-money', recordReimbursed)),
}
