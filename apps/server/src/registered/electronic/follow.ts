import {
  electronicToAsk,
  followElectronic,
  inOrganisation,
  listOrganisationIds,
  noteProviderAsked,
  registeredStatesOf,
} from '@quittance/database'
import { askEach, failureOf, type Asked } from '#providers/ask-each.ts'
import { ENDS } from '#registered/state-words.ts'
import type { Asking } from '#registered/electronic/asking.ts'
import { keepEvent } from '#registered/electronic/keep-event.ts'
import { openProvider } from '#registered/electronic/open-provider.ts'
import { settleDoubt, takeUpLetter } from '#registered/electronic/settle-doubt.ts'
import type { House } from '#wiring/house.ts'

/** Asks the providers of every organisation what became of its electronic registered letters. */
export async function followElectronicEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await followLetters(house, organisationId)
  }
}

/** Policies: a letter is asked about each quarter of an hour, for the year that its proofs are kept. */
const ASKED_EVERY = { minutes: 15 } as const
const FOLLOWED_DAYS = 366
/** One that a person says left is looked for as long as its addressee has to accept it, and as long again. */
const LOOKED_FOR_DAYS = 30
const AT_ONCE = 50

/**
 * Asks the provider of an organisation what became of each letter: a doubtful one is found again or
 * stays in doubt; the states of the others are noted with their proofs. One letter that cannot be read
 * holds no other up.
 */
export async function followLetters(house: House, organisationId: string): Promise<void> {
  const now = house.clock.now()
  const { letters, provider } = await inOrganisation(
    house.database.app,
    organisationId,
    async (tx) => {
      const due = await electronicToAsk(tx, { now, limit: AT_ONCE })
      const open = due.length === 0 ? null : await openProvider(house, { tx, organisationId })
      return { letters: due, provider: open }
    },
  )
  if (provider === null) return
  const failure = await askEach(house, {
    organisationId,
    now,
    due: letters,
    ask: (letter) => askedOf(house, { organisationId, provider, letter }),
    follow: followElectronic,
    every: ASKED_EVERY,
  })
  await inOrganisation(house.database.app, organisationId, (tx) =>
    noteProviderAsked(tx, { at: now, failure }),
  )
}

async function askedOf(house: House, asking: Asking): Promise<Asked> {
  const { letter, provider } = asking
  const carriedBy = letter.taken?.provider ?? provider.name
  if (carriedBy !== provider.name || letter.simulated !== provider.port.simulated) {
    return { over: false, failure: 'another-provider' }
  }
  try {
    if (letter.state === 'ambiguous') return await settleDoubt(house, asking)
    return await statesNoted(house, asking)
  } catch (cause) {
    return { over: false, failure: failureOf(house, cause, 'electronic-letter-not-followed') }
  }
}

async function statesNoted(house: House, asking: Asking): Promise<Asked> {
  const { letter, provider, organisationId } = asking
  const { taken, actId } = letter
  if (taken === null) {
    const found = await takeUpLetter(house, asking)
    const days = house.clock.now().since(letter.reservedAt).total('days')
    return { over: !found && days > LOOKED_FOR_DAYS, failure: found ? null : 'not-shown' }
  }
  const { events } = await provider.port.read(taken.providerId)
  const known = await inOrganisation(house.database.app, organisationId, (tx) =>
    registeredStatesOf(tx, [actId]),
  )
  let failure: string | null = null
  const fresh = events.filter(({ state }) => !known.some((one) => one.state === state))
  for (const event of fresh) failure ??= await keepEvent(house, asking, event)
  const ended = events.some(({ state }) => ENDS.has(state))
  const days = house.clock.now().since(taken.at).total('days')
  return { over: (ended && failure === null) || days > FOLLOWED_DAYS, failure }
}
