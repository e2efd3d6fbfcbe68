import { removeDemoOrganisation, whileFoundingAlone } from '@quittance/database'
import { foundDemoFirm } from '#demo/demo-firm.ts'
import { tellStory } from '#demo/tell-story.ts'
import { Refused } from '#wiring/refused.ts'
import type { House } from '#wiring/house.ts'

/** The fictional organisation lives on a reserved domain: no such mailbox can exist. */
const DEMO_EMAIL = 'demo@brevault.example'
/** The story of the demonstration starts so many days before today. */
const STORY_DAYS = 120

/**
 * Loads the fictional organisation (données fictives) with its creditors and dossiers, through the
 * verbs that people use, and gives back its access, drawn now and shown once.
 *
 * @throws Refused `already-done` when an organisation exists here.
 */
export async function createDemo(
  house: House,
): Promise<{ readonly email: string; readonly password: string }> {
  const access = { email: DEMO_EMAIL, password: house.chance.secret(15) }
  const today = house.clock.today()
  const hand = await whileFoundingAlone(house.database.door, async (organisations) => {
    if (organisations > 0) throw alreadyFounded()
    return await foundDemoFirm(house, { start: today.subtract({ days: STORY_DAYS }), ...access })
  })
  try {
    await tellStory(hand, { today })
  } catch (cause) {
    await removeDemoOrganisation(house.database.app, hand.caller.organisationId)
    throw cause
  }
  return access
}

function alreadyFounded(): Refused {
  return new Refused(
    'already-done',
    'Une organisation existe déjà ici. Connectez-vous avec son compte.',
  )
}
