import { readBoard } from '#client-money/direct-debits/board.ts'
import { dropCollection } from '#client-money/direct-debits/collections/drop-collection.ts'
import { composeCollectionNotice } from '#client-money/direct-debits/collections/notice.ts'
import { planCollection } from '#client-money/direct-debits/collections/plan-collection.ts'
import { whyCollection } from '#client-money/direct-debits/collections/why.ts'
import { setCreditorIdentifier } from '#client-money/direct-debits/identifier.ts'
import { amendMandate } from '#client-money/direct-debits/mandates/amend-mandate.ts'
import { changeMandateState } from '#client-money/direct-debits/mandates/change-mandate.ts'
import { readDossierDirectDebits } from '#client-money/direct-debits/mandates/dossier-view.ts'
import { recordMandate } from '#client-money/direct-debits/mandates/record-mandate.ts'
import { approveCollections } from '#client-money/direct-debits/orders/approve-order.ts'
import {
  cancelCollections,
  rejectCollections,
} from '#client-money/direct-debits/orders/end-order.ts'
import { prepareCollectionOrder } from '#client-money/direct-debits/orders/prepare-order.ts'
import { takeCollectionStatus } from '#client-money/direct-debits/orders/take-status.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'

const { directDebits } = operations
const money = 'handle-money'

export const directDebitsRoutes = {
  board: directDebits.board.handler(reading(readBoard)),
  setIdentifier: directDebits.setIdentifier.handler(writingMoney(money, setCreditorIdentifier)),
  ofDossier: directDebits.ofDossier.handler(reading(readDossierDirectDebits)),
  recordMandate: directDebits.recordMandate.handler(writingMoney(money, recordMandate)),
  changeMandate: directDebits.changeMandate.handler(writingMoney(money, changeMandateState)),
  amendMandate: directDebits.amendMandate.handler(writingMoney(money, amendMandate)),
  composeNotice: directDebits.composeNotice.handler(reading(composeCollectionNotice)),
  plan: directDebits.plan.handler(writingMoney(money, planCollection)),
  drop: directDebits.drop.handler(writingMoney(money, dropCollection)),
  prepare: directDebits.prepare.handler(writingMoney(money, prepareCollectionOrder)),
  approve: directDebits.approve.handler(writingMoney(money, approveCollections)),
  cancel: directDebits.cancel.handler(writingMoney(money, cancelCollections)),
  reject: directDebits.reject.handler(writingMoney(money, rejectCollections)),
  takeStatus: directDebits.takeStatus.handler(writingMoney(money, takeCollectionStatus)),
  why: directDebits.why.handler(reading(whyCollection)),
}
