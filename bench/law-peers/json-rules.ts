// The same questions put to json-rules-engine: a rule a half-year, a rule a kind of event. Its rules
// hold conditions; the sums are facts computed on demand, as its documentation advises.
import { Engine, type Almanac, type RuleProperties } from 'json-rules-engine'
import {
  HALF_YEARS,
  sameDayMonthsLater,
  sameDayYearsLater,
  type CountedClaim,
  type CountedDebt,
} from './plain-loop.ts'

const DIVISOR = 3_650_000

/** One rule a half-year: it applies when interest runs during it, and says its rate. */
const halfYears = new Engine(
  HALF_YEARS.map(({ from, to }, index): RuleProperties => ({
    priority: HALF_YEARS.length - index,
    conditions: {
      all: [
        { fact: 'start', operator: 'lessThanInclusive', value: to },
        { fact: 'end', operator: 'greaterThanInclusive', value: from },
      ],
    },
    event: { type: String(index) },
  })),
)

export async function jsonRulesInterest(
  debt: CountedDebt,
): Promise<{ total: number; principalUnpaid: number }> {
  const { events } = await halfYears.run({ start: debt.start, end: debt.end })
  let base = debt.principal
  let due = 0
  let total = 0
  let next = 0
  for (const { type } of events) {
    const half = HALF_YEARS[Number(type)]
    if (half === undefined) throw new Error(type)
    let from = Math.max(debt.start, half.from)
    const end = Math.min(debt.end, half.to)
    while (from <= end) {
      const payment = debt.payments[next]
      const to = payment === undefined ? end : Math.min(end, payment.on)
      const line = Math.round((base * half.rate * (to - from + 1)) / DIVISOR)
      due += line
      total += line
      if (payment?.on === to) {
        const toInterest = Math.min(payment.amount, due)
        due -= toInterest
        base -= payment.amount - toInterest
        next += 1
      }
      from = to + 1
    }
  }
  return { total, principalUnpaid: base }
}

const INTERRUPTS = [2, 4]
const SUSPENDS = [3]

/** Two rules an event: each looks at its kind, and at the last day that the ones before it left. */
const clock = clockOf(5)

export async function jsonRulesLimitation(claim: CountedClaim): Promise<number> {
  const facts: Record<string, number> = { start: claim.start, years: claim.years }
  for (const [index, event] of claim.events.entries()) {
    facts[`kind${index}`] = event.kind
    facts[`on${index}`] = event.on
    facts[`endedOn${index}`] = event.endedOn
  }
  const { almanac } = await clock.run({
    ...facts,
    lastDay: sameDayYearsLater(claim.start, claim.years),
  })
  return almanac.factValue<number>('lastDay')
}

function clockOf(events: number): Engine {
  const engine = new Engine()
  for (let index = 0; index < events; index += 1) {
    const priority = 2 * (events - index)
    engine.addRule(eventRule(index, { priority, kinds: INTERRUPTS, move: interrupted }))
    engine.addRule(eventRule(index, { priority: priority - 1, kinds: SUSPENDS, move: suspended }))
  }
  return engine
}

type Move = (almanac: Almanac, index: number) => Promise<number>

function eventRule(
  index: number,
  { priority, kinds, move }: { priority: number; kinds: readonly number[]; move: Move },
): RuleProperties {
  return {
    priority,
    conditions: {
      all: [
        { fact: `kind${index}`, operator: 'in', value: kinds },
        { fact: `on${index}`, operator: 'lessThanInclusive', value: { fact: 'lastDay' } },
      ],
    },
    event: { type: 'moved' },
    onSuccess: async (_event, almanac) => {
      const lastDay = await almanac.factValue<number>('lastDay')
      almanac.addRuntimeFact('lastDay', Math.max(lastDay, await move(almanac, index)))
    },
  }
}

async function interrupted(almanac: Almanac, index: number): Promise<number> {
  const on = await almanac.factValue<number>(`on${index}`)
  return sameDayYearsLater(on, await almanac.factValue<number>('years'))
}

async function suspended(almanac: Almanac, index: number): Promise<number> {
  const on = await almanac.factValue<number>(`on${index}`)
  const endedOn = await almanac.factValue<number>(`endedOn${index}`)
  const lastDay = await almanac.factValue<number>('lastDay')
  return Math.max(lastDay + endedOn - on, sameDayMonthsLater(endedOn, 6))
}
