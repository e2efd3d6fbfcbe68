import { firstReceipts } from '#client-money/receiving/receipts-of-few.ts'
import { createDemoOnce } from '#demo/create-demo.ts'
import { removeDemo } from '#people/remove-demo.ts'
import { operations, writing } from '#http/procedures.ts'
import { createFirstOrganisation } from '#people/first-run.ts'
import { doneOnceInHouse } from '#people/house-commands.ts'
import { readSession } from '#people/session.ts'
import { changeStanding } from '#people/standing.ts'

export const peopleRoutes = {
  session: operations.people.session.handler(({ context }) => readSession(context)),
  createFirstOrganisation: operations.people.createFirstOrganisation.handler(
    async ({ input, context, path }) =>
      await doneOnceInHouse({ context, path }, input, (alone) =>
        createFirstOrganisation(context.house, input, alone),
      ),
  ),
  createDemo: operations.people.createDemo.handler(({ input, context, path }) =>
    createDemoOnce({ context, path }, input),
  ),
  removeDemo: operations.people.removeDemo.handler(({ input, context, path }) =>
    removeDemo({ context, path }, input),
  ),
  updateStanding: operations.people.updateStanding.handler(
    writing('manage-organisation', changeStanding, async (after, result) => {
      await firstReceipts(after)
      return result
    }),
  ),
}
