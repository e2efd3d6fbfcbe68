import { issueMissingReceipts } from '#client-money/issue-receipts.ts'
import { removeDemoOrganisation } from '@quittance/database'
import { operations, writing } from '#http/procedures.ts'
import { requireCaller } from '#http/request.ts'
import { createFirstOrganisation } from '#people/first-run.ts'
import { readSession } from '#people/session.ts'
import { changeStanding } from '#people/standing.ts'
import { createDemo } from '#demo/create-demo.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'

export const peopleRoutes = {
  session: operations.people.session.handler(({ context }) => readSession(context)),
  createFirstOrganisation: operations.people.createFirstOrganisation.handler(({ input, context }) =>
    createFirstOrganisation(context.house, input),
  ),
  createDemo: operations.people.createDemo.handler(({ context }) => createDemo(context.house)),
  removeDemo: operations.people.removeDemo.handler(async ({ context }) => {
    const caller = await requireCaller(context)
    requireRight(caller.role, 'manage-organisation')
    const removed = await removeDemoOrganisation(context.house.database.app, caller.organisationId)
    if (!removed) throw new Refused('law-refuses', 'Seule l’organisation fictive se retire ainsi.')
    return { removed }
  }),
  updateStanding: operations.people.updateStanding.handler(
    writing('manage-organisation', changeStanding, async ({ context, caller }, result) => {
      await issueMissingReceipts(context.house, caller)
      return result
    }),
  ),
}
