import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import type { House } from '#wiring/house.ts'
import type { Caller } from '#wiring/work.ts'

/** As many documents are looked for at once. */
const A_ROUND = 200

/** What the law leaves to pay where nothing else was agreed (C. com. L441-10, I). */
export const DAYS_TO_PAY = 30

/**
 * Issues the documents that wait, round after round, each in a transaction of its own, after those
 * that posted: no posting waits for a number, and numbers have no gap.
 *
 * @returns how many were issued.
 */
export async function issueInRounds(
  house: House,
  caller: Caller,
  of: {
    readonly waiting: (tx: OrganisationTransaction, limit: number) => Promise<readonly string[]>
    /** False where nothing was left to issue. */
    readonly issue: (id: string) => Promise<boolean>
  },
): Promise<number> {
  const { app } = house.database
  let issued = 0
  for (;;) {
    const waiting = await inOrganisation(app, caller.organisationId, (tx) =>
      of.waiting(tx, A_ROUND),
    )
    let now = 0
    for (const id of waiting) if (await of.issue(id)) now += 1
    issued += now
    if (waiting.length < A_ROUND || now === 0) return issued
  }
}
