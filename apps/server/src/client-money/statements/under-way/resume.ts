import {
  getOrganisation,
  inOrganisation,
  listOrganisationIds,
  memberOfWaiting,
  namesOfMembers,
} from '@quittance/database'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { retryAsides } from '#client-money/statements/retry-asides.ts'
import { follow } from '#client-money/statements/under-way/follow.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { recordAs } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'
import type { Caller, Work } from '#wiring/work.ts'

/**
 * Takes what became ripe of statements that wait: the rest of one whose writing was stopped with the
 * server, those of days that have come. Each is taken once, however often it is asked.
 */
export async function resumeStatementsEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await resumeStatements(house, organisationId)
  }
}

/** The same for one organisation. */
export async function resumeStatements(house: House, organisationId: string): Promise<void> {
  const caller = await whoGoesOn(house, organisationId)
  if (caller === null) return
  await follow(house, caller)
  await inMoneyTurn({ house }, caller, async (work) => {
    const { account } = await getOrganisation(work.tx)
    if (account === null) return
    const { takenLate } = await retryAsides(work, account.iban)
    for (const id of takenLate) await tell(work, id)
    if (takenLate.length > 0) await proveLater(work)
  })
  await follow(house, caller)
}

async function tell({ tx, now, house, caller }: Work, id: string): Promise<void> {
  const actor = { kind: 'worker', id: 'client-money' } as const
  await recordAs(
    { tx, now, house, organisationId: caller.organisationId, actor },
    { verb: 'bank-statement-due', subject: { kind: 'bank-statement', id }, facts: {} },
  )
}

/** Whoever gave what waits: its payments are received in that name. */
async function whoGoesOn(house: House, organisationId: string): Promise<Caller | null> {
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    const { account } = await getOrganisation(tx)
    if (account === null) return null
    const of = { account: account.iban, today: house.clock.today() }
    const userId = await memberOfWaiting(tx, of)
    if (userId === null) return null
    const name = (await namesOfMembers(tx)).get(userId) ?? userId
    return { organisationId, userId, name, role: 'accountant' }
  })
}
