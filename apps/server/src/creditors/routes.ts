import { listCreditors } from '@quittance/database'
import { operations, reading, writing } from '#http/procedures.ts'
import { sayMediator } from '#creditors/mediator.ts'
import {
  createCreditor,
  readCreditor,
  readFeeExample,
  signConvention,
} from '#creditors/creditor-verbs.ts'

export const creditorsRoutes = {
  list: operations.creditors.list.handler(
    reading(async ({ tx, today }, query) => await listCreditors(tx, { ...query, today })),
  ),
  get: operations.creditors.get.handler(reading(readCreditor)),
  create: operations.creditors.create.handler(writing('manage-creditors', createCreditor)),
  sayMediator: operations.creditors.sayMediator.handler(writing('manage-creditors', sayMediator)),
  feeExample: operations.creditors.feeExample.handler(reading(readFeeExample)),
  signConvention: operations.creditors.signConvention.handler(
    writing('manage-creditors', signConvention),
  ),
}
