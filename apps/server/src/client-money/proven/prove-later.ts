import type { Work } from '#wiring/work.ts'

/**
 * Has the day that the last statement closes proven in the background: asked in the transaction of
 * what moved it, so that a server that stops in between proves it all the same.
 */
export async function proveLater({ tx, house, caller }: Work): Promise<void> {
  const { organisationId } = caller
  await house.jobs.send(tx, 'account-day-is-proven', { organisationId, id: organisationId })
}
