import { setTimeout as wait } from 'node:timers/promises'
import type { LastCheck } from '#departures/last-look.ts'
import * as debtor from './debtor-events.ts'
import type { HappensIn } from './debtor-events.ts'
import { held } from './desk-events.ts'
import type { World } from './world.ts'

/** What somebody else does of a dossier while the worker has a letter of it in its hands. */
const events: readonly HappensIn[] = [
  debtor.paymentNoted,
  debtor.paymentNoted,
  debtor.paymentByBank,
  debtor.promised,
  debtor.planAgreed,
  debtor.disputed,
  debtor.replied,
  held,
]

/** Long enough for whatever waits for nothing: a write that is not over by then waits for the letter. */
const AT_ONCE_MS = 100

/** The last check of a worker beside whom others work, and the end of what they began. */
export type Beside = {
  readonly lastCheck: LastCheck
  /** Awaits what began as an act was marked as leaving, which is known from then on; or all that began. */
  readonly over: (act?: string) => Promise<void>
}

/**
 * Others act on the dossier of a letter as it is about to leave: now and then just before it is looked
 * at, and then the look must see it; now and then just after, and then it waits until the letter is
 * marked as leaving.
 */
export function othersBeside(world: World, lastCheck: LastCheck): Beside {
  const begun = new Map<string, () => Promise<void>>()
  return {
    lastCheck: async (look, acts) => {
      const luck = world.draw.below(100)
      const of = world.cases.find(({ id }) => acts.some((act) => act.dossier_id === id))
      if (luck >= 24 || of === undefined) return await lastCheck(look, acts)
      const happens = world.draw.one(events)
      if (luck < 12) {
        await happens({ ...world, cases: [of] })
        return await lastCheck(look, acts)
      }
      const answer = await lastCheck(look, acts)
      const act = acts[0]?.id
      if (answer !== null || act === undefined) return answer
      begun.set(act, await beginAfter(world, { ...world, cases: [of] }, happens))
      return null
    },
    over: async (act) => {
      for (const [id, end] of begun) {
        if (act !== undefined && act !== id) continue
        begun.delete(id)
        await end()
      }
    },
  }
}

/** A worker alone. */
export function nobodyBeside(_: World, lastCheck: LastCheck): Beside {
  return { lastCheck, over: () => Promise.resolve() }
}

/** Begins it, and sees that it waits; the life is told of it once the letter has left. */
async function beginAfter(
  { told }: World,
  here: World,
  happens: HappensIn,
): Promise<() => Promise<void>> {
  const later: World['told'] = { ...told, happenings: [], stepOf: [] }
  const whole = happens({ ...here, told: later })
  const first = await Promise.race([
    whole.then(() => 'over' as const),
    wait(AT_ONCE_MS, 'waits' as const),
  ])
  if (first === 'over' && later.happenings.length > 0) {
    throw new Error(
      `${happens.name} was written on a dossier whose letter was being marked as leaving`,
    )
  }
  return async () => {
    await whole
    told.happenings.push(...later.happenings)
    told.stepOf.push(...later.stepOf)
  }
}
