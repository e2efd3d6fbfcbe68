import { invariant } from '@quittance/kernel'
import { findAccountProof } from '@quittance/database'
import { keepProof, requireDay } from '#client-money/proven/prove-day.ts'
import {
  provenDay,
  readProofCreditors,
  readProofs,
  readToday,
} from '#client-money/proven/proven-view.ts'
import { readDayAlone } from '#client-money/proven/read-day.ts'
import { signReconciliation } from '#client-money/proven/reconciliation/sign-reconciliation.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { doneOnce, operations, reading } from '#http/procedures.ts'
import { requireCaller } from '#http/request.ts'
import { requireRight } from '#wiring/rights.ts'

export const provenRoutes = {
  today: operations.proven.today.handler(reading(readToday)),
  proofs: operations.proven.proofs.handler(reading(readProofs)),
  creditors: operations.proven.creditors.handler(reading(readProofCreditors)),
  /** The day is read in a snapshot of its own, before the transaction that keeps its proof. */
  prove: operations.proven.prove.handler(async ({ context, path }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'handle-money')
    const read = await readDayAlone(context.house, caller.organisationId)
    return await doneOnce({ context, caller, path }, {}, async (work) => {
      const { organisationId, userId } = caller
      const actor = { kind: 'member', id: userId } as const
      const { id } = await keepProof({ ...work, organisationId, actor }, requireDay(read))
      const proof = await findAccountProof(work.tx, id)
      invariant(proof !== null, 'a proof kept is there')
      return await provenDay(work, proof)
    })
  }),
  sign: operations.proven.sign.handler(writingMoney('handle-money', signReconciliation)),
}
