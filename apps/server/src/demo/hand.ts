import { keepFile } from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { electronicCarrier } from '#departures/electronic.ts'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { movingClock } from '#demo/moving-clock.ts'
import { systemChance } from '#ports/chance.ts'
import { outbox } from '#ports/mail.ts'
import type { House } from '#wiring/house.ts'
import type { Caller, Verb } from '#wiring/work.ts'

const LARGEST_DEMO_FILE = 8 * 1024 * 1024

/** A member who acts through the verbs of the rooms, on the days of a story. */
export type Hand = {
  /** The house as it is on the day of the story; nothing leaves it for real. */
  readonly house: House
  readonly caller: Caller
  readonly moveTo: (day: Day) => void
  /** Does one verb in its transaction, as a request would. */
  readonly does: <Input, Result>(verb: Verb<Input, Result>, input: Input) => Promise<Result>
  /** Brings a file, as an upload would. @returns its id. */
  readonly brings: (file: BroughtFile) => Promise<string>
  /** Lets what is reserved leave now, as the worker would. */
  readonly letsLeave: () => Promise<void>
}

export type BroughtFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * The house on a day of a story: its clock is set by the teller, its mail never leaves, its queue
 * is left alone, so that what happens, happens on the story's day.
 */
export function houseOfStory(house: House, start: Day) {
  const clock = movingClock(start)
  const jobs = { ...house.jobs, send: async () => undefined }
  const story: House = { ...house, clock, chance: systemChance(clock), mail: outbox, jobs }
  return { house: story, moveTo: clock.moveTo }
}

/** The hand of a member in a house of a story. */
export function handOf(story: ReturnType<typeof houseOfStory>, caller: Caller): Hand {
  const { house, moveTo } = story
  const { organisationId } = caller
  const does: Hand['does'] = async (verb, input) =>
    await inMoneyTurn({ house }, caller, async (work) => verb(work, input))
  return {
    house,
    caller,
    moveTo,
    does,
    brings: async ({ name, mediaType, bytes }) => {
      const kept = await house.files.keep([bytes], LARGEST_DEMO_FILE)
      invariant(kept !== 'too-large', 'a file of the story is small')
      const id = house.chance.id()
      await does(
        async ({ tx, now }) =>
          keepFile(tx, {
            id,
            ...kept,
            declaredName: name,
            mediaType,
            receivedAt: now,
            receivedBy: caller.userId,
          }),
        undefined,
      )
      return id
    },
    letsLeave: async () =>
      letActsLeave(
        house,
        { carriers: [paperCarrier, electronicCarrier], lastCheck },
        organisationId,
      ),
  }
}
