import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
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
  prepareRefund: ownOrders.prepareRefund.handler(writingMoney('handle-money', prepareRefund)),
  prepareSweep: ownOrders.prepareSweep.handler(writingMoney('handle-money', prepareSweep)),
  prepareRecovery: ownOrders.prepareRecovery.handler(writingMoney('handle-money', prepareRecovery)),
  recordDebtorAccount: ownOrders.recordDebtorAccount.handler(
    writingMoney('handle-money', recordDebtorAccount),
  ),
  recordOfficeAccount: ownOrders.recordOfficeAccount.handler(
    writingMoney('handle-money', recordOfficeAccount),
  ),
  confirmAccount: ownOrders.confirmAccount.handler(
    writingMoney('handle-money', confirmPayeeAccount),
  ),
  refuseAccount: ownOrders.refuseAccount.handler(writingMoney('handle-money', refusePayeeAccount)),
  announceCover: ownOrders.announceCover.handler(writingMoney('handle-money', announceCover)),
  withdrawCover: ownOrders.withdrawCover.handler(writingMoney('handle-money', withdrawCover)),
  takeCover: ownOrders.takeCover.handler(writingMoney('handle-money', takeCover)),
  setOff: ownOrders.setOff.handler(writingMoney('handle-money', setOffShortfall)),
  reimbursed: ownOrders.reimbursed.handler(writingMoney('handle-money', recordReimbursed)),
}
