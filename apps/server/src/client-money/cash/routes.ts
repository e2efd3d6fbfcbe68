import { readLodgings, refuseCash } from '#client-money/cash/cash-verbs.ts'
import { nameFee } from '#client-money/cash/name-fee.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const cashRoutes = {
  refuse: operations.cash.refuse.handler(writing('work-dossiers', refuseCash)),
  lodgings: operations.cash.lodgings.handler(reading(readLodgings)),
  nameFee: operations.cash.nameFee.handler(writing('handle-money', nameFee)),
}
