import type { HappensIn } from './debtor-events.ts'
import { ruled, claimDeposited } from './stage.ts'
import { dayFrom, ended, note, todayOf, type World } from './world.ts'

const HOURS = ['07:30', '08:00', '09:15', '10:00', '11:30', '14:00', '16:45', '18:30', '19:30']

/** A day passes, or some. */
export const daysPass: HappensIn = async (world) => {
  const { clock, draw } = world
  const days = draw.chance(70) ? 1 + draw.below(3) : 4 + draw.below(10)
  clock.set(dayFrom(world, days), draw.one(HOURS))
  forgetWhatIsOver(world)
}

/** An hour or so passes: what waited to be taken back may leave. */
export const minutesPass: HappensIn = async ({ clock, draw }) => {
  const later = clock.now().add({ minutes: 31 + draw.below(60) })
  const local = later.toZonedDateTimeISO('Europe/Paris')
  const day = local.toPlainDate().toString()
  if (day === clock.today().toString()) clock.set(day, local.toPlainTime().toString())
}

/** Holds and pauses whose last day has passed. */
function forgetWhatIsOver(world: World): void {
  const today = todayOf(world)
  for (const one of world.open.filter(({ until }) => until !== null && until < today)) {
    ended(world, one)
    if (one.what === 'hold') {
      note(world, { kind: 'hold-ended', debtor: one.debtor, id: one.id })
    }
  }
}

/** The organisation chooses anew how it sends. */
export const ruleSet: HappensIn = ruled

const MOST_CASES = 14

/** One more claim, as long as the walk has few. */
export const claimed: HappensIn = async (world) => {
  if (world.cases.length < MOST_CASES) await claimDeposited(world)
}
