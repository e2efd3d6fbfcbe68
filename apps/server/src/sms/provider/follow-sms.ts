import {
  followSms,
  inOrganisation,
  listOrganisationIds,
  noteSmsProviderAsked,
  smsToAsk,
  type FollowedAct,
} from '@quittance/database'
import { askEach, failureOf, type Asked } from '#providers/ask-each.ts'
import { fetchReplies } from '#sms/provider/fetch-replies.ts'
import { keepReceipt } from '#sms/provider/keep-receipt.ts'
import { openSmsProvider, type OpenSmsProvider } from '#sms/provider/open-provider.ts'
import { settleSms, takeUpSms } from '#sms/provider/settle-sms.ts'
import type { House } from '#wiring/house.ts'

/** Asks the provider of every organisation what became of its SMS, and what came in. */
export async function followSmsEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await followSmsOf(house, organisationId)
  }
}

/** Policies: an SMS is asked about each five minutes; operators try for two days, four are given them. */
const ASKED_EVERY = { minutes: 5 } as const
const FOLLOWED_HOURS = 4 * 24
const AT_ONCE = 50

/**
 * Asks the provider of an organisation what became of each SMS, then for the replies: a doubtful one is
 * found again or stays in doubt. One that cannot be read holds no other up.
 */
export async function followSmsOf(house: House, organisationId: string): Promise<void> {
  const now = house.clock.now()
  const { due, provider } = await inOrganisation(
    house.database.app,
    organisationId,
    async (tx) => ({
      due: await smsToAsk(tx, { now, limit: AT_ONCE }),
      provider: await openSmsProvider(house, { tx, organisationId }),
    }),
  )
  const failure = await askEach(house, {
    organisationId,
    now,
    due,
    ask: (sms) => askedOf(house, { organisationId, provider, sms }),
    follow: followSms,
    every: ASKED_EVERY,
  })
  const replies = await fetchReplies(house, { organisationId, provider })
  await inOrganisation(house.database.app, organisationId, (tx) =>
    noteSmsProviderAsked(tx, { at: now, failure: failure ?? replies.failure, ...replies.place }),
  )
}

/** What is asked, of whom, for whom. */
export type AskingSms = {
  readonly organisationId: string
  readonly provider: OpenSmsProvider
  readonly sms: FollowedAct
}

async function askedOf(house: House, asking: AskingSms): Promise<Asked> {
  const { sms, provider } = asking
  // One of the outbox never left: nothing becomes of it once a provider is set.
  if (sms.simulated && !provider.port.simulated) return { over: true, failure: null }
  const carriedBy = sms.taken?.provider ?? provider.name
  if (carriedBy !== provider.name || sms.simulated !== provider.port.simulated) {
    return { over: isOld(house, sms), failure: 'another-provider' }
  }
  try {
    if (sms.state === 'ambiguous') {
      const found = await settleSms(house, asking)
      return { over: false, failure: found ? null : 'not-shown' }
    }
    if (sms.taken === null) {
      const found = await takeUpSms(house, asking)
      return { over: !found && isOld(house, sms), failure: found ? null : 'not-shown' }
    }
    const known = await keepReceipt(house, asking)
    return { over: known || isOld(house, sms), failure: null }
  } catch (cause) {
    return { over: isOld(house, sms), failure: failureOf(house, cause, 'sms-not-followed') }
  }
}

/** A doubtful one is asked about until it is settled, however old. */
function isOld(house: House, { taken, state, reservedAt }: FollowedAct): boolean {
  if (taken === null && state === 'ambiguous') return false
  return (
    house.clock
      .now()
      .since(taken?.at ?? reservedAt)
      .total('hours') > FOLLOWED_HOURS
  )
}
