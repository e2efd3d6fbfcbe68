import { houseScenario } from '@quittance/cases'
import { publishScenario, saveScenario } from '#outreach/sequence/scenario-verbs.ts'
import { chooseSmsProvider } from '#sms/provider/provider-settings.ts'
import { smsOutbox } from '#ports/sms/outbox.ts'
import type { House } from '#wiring/house.ts'
import { attempt, type World } from './world.ts'

const KEYS = { applicationKey: 'k', applicationSecret: 's', consumerKey: 'c' }

/** The house with a provider of SMS that takes all: what leaves by it is carried by the walk. */
export function withSmsProvider(house: House): House {
  return {
    ...house,
    sms: () => ({ ...smsOutbox, simulated: false }),
    smsSecrets: { ...house.smsSecrets, read: async () => JSON.stringify(KEYS) },
  }
}

/** A scenario of the organisation whose reminders prefer an SMS, then an e-mail, then the post. */
export async function scenarioBySms(world: World): Promise<void> {
  const steps = houseScenario.steps.map((step) => {
    const isReminder = step.act === 'second-reminder' || step.act === 'last-reminder'
    const channels = isReminder ? (['sms', 'e-mail', 'letter'] as const) : step.channels
    return { ...step, channels: [...channels], conditions: [] }
  })
  const published = await attempt(world, async (work) => {
    await chooseSmsProvider(work, { provider: 'ovh', account: 'sms-vie-1' })
    const { id } = await saveScenario(work, {
      creditorId: null,
      debtorKind: null,
      steps,
      caps: null,
    })
    return await publishScenario(work, { id, reason: 'Par SMS d’abord.' })
  })
  if (published === null) throw new Error('a scenario that prefers SMS is published')
}
