import { day, dayNumber } from '@quittance/kernel'
import { describe, expect, inject, it } from 'vitest'
import {
  claimNatures,
  courtResults,
  limitationEventKinds,
  type LimitationDocument,
  type LimitationEvent,
} from '#limitation/limitation-question.ts'
import { answerLimitation } from '#limitation/limitation.rule.ts'
import { isoText } from '#testing/naive-interest.ts'
import { naiveLimitation } from '#testing/naive-limitation.ts'
import { valueOf } from '#testing/outcome-view.ts'
import { picksFrom, type Pick } from '#testing/random-picks.ts'

/** Ten thousand in the long campaign; a day-by-day loop is slow on purpose. */
const RUNS = inject('campaign') === 1 ? 100 : 250 * inject('campaign')

const FIRST_START = dayNumber(day('2008-06-19'))

function oneOf<Item>(items: readonly Item[], pick: Pick): Item {
  const item = items[pick(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function someEvent(start: number, pick: Pick): LimitationEvent<string> {
  const on = start - 200 + pick(pick(3) === 0 ? 7600 : 2000)
  return {
    on: isoText(on),
    kind: oneOf(limitationEventKinds, pick),
    result: oneOf(courtResults, pick),
    registered: pick(2) === 0,
    ...(pick(4) > 0 && { endedOn: isoText(on + pick(pick(3) === 0 ? 1500 : 200)) }),
  }
}

function someFacts(pick: Pick): LimitationDocument {
  const start = FIRST_START + pick(5000)
  const bornOn = pick(3) === 0 ? { bornOn: isoText(start - pick(4000)) } : {}
  return {
    asOf: isoText(start - 100 + pick(pick(2) === 0 ? 8000 : 2500)),
    claim: {
      nature: oneOf(claimNatures, pick),
      creditorIs: oneOf(['professional', 'private-individual'] as const, pick),
      debtorIs: oneOf(['consumer', 'professional', 'private-individual'] as const, pick),
      ...bornOn,
    },
    startsOn: isoText(start),
    events: Array.from({ length: pick(7) }, () => someEvent(start, pick)),
  }
}

describe('limitation, against a loop over days', () => {
  it('agrees on random claims of every nature with events of every kind', () => {
    const pick = picksFrom(2231)
    for (let run = 0; run < RUNS; run += 1) {
      const facts = someFacts(pick)
      const { status, lastDay } = valueOf(answerLimitation(facts))
      expect({ facts, status, lastDay }).toEqual({ facts, ...naiveLimitation(facts) })
    }
  })
})
