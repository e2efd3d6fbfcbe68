import { removeDemoOrganisation } from '@quittance/database'
import { foundDemoFirm } from '#demo/demo-firm.ts'
import { tellStory } from '#demo/tell-story.ts'
import { requireIdempotencyKey, type RequestContext } from '#http/request.ts'
import { refuseSecondFounding } from '#people/first-run.ts'
import { doneOnceInHouse, type Alone } from '#people/house-commands.ts'
import type { House } from '#wiring/house.ts'

/** The fictional organisation lives on a reserved domain: no such mailbox can exist. */
const DEMO_EMAIL = 'demo@brevault.example'
/** The story of the demonstration starts so many days before today. */
const STORY_DAYS = 120
/** Twenty signs in base64url. */
const PASSWORD_BYTES = 15

/** How the manager of the fictional organisation enters. */
export type DemoAccess = { readonly email: string; readonly password: string }

/**
 * Loads the fictional organisation (données fictives) with its creditors and dossiers, through the
 * verbs that people use, and gives its access back, to the holder of the key alone.
 *
 * @throws Refused `already-done` when an organisation exists here.
 */
export async function createDemo(house: House): Promise<DemoAccess> {
  const headers = { 'idempotency-key': house.chance.id() }
  return await createDemoOnce({ context: { house, headers }, path: ['people', 'createDemo'] }, {})
}

/** The same, asked by a request. The password comes out of its key: it is never kept in clear. */
export async function createDemoOnce(
  asked: { readonly context: RequestContext; readonly path: readonly string[] },
  input: object,
): Promise<DemoAccess> {
  const { house, headers } = asked.context
  const key = requireIdempotencyKey(headers)
  const password = house.secret
    .hash('demo-password', key)
    .subarray(0, PASSWORD_BYTES)
    .toString('base64url')
  const { email } = await doneOnceInHouse(asked, input, async (alone) =>
    writeDemo(house, { email: DEMO_EMAIL, password }, alone),
  )
  return { email, password }
}

async function writeDemo(
  house: House,
  access: DemoAccess,
  { organisations, keep, answer }: Alone,
): Promise<{ readonly email: string }> {
  const { email } = access
  await refuseSecondFounding(house, { organisations, email })
  const today = house.clock.today()
  const hand = await foundDemoFirm(house, {
    ...access,
    start: today.subtract({ days: STORY_DAYS }),
    withIt: async (tx, foundedId) => keep(tx, { answer: null, foundedId }),
  })
  try {
    await tellStory(hand, { today })
  } catch (cause) {
    await removeDemoOrganisation(house.database.app, hand.caller.organisationId)
    throw cause
  }
  await answer({ email })
  return { email }
}
