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

/** These live through more days. */
const OLD_RUNS = RUNS / 4

const REFORM = dayNumber(day('2008-06-19'))

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
  return factsFrom(REFORM + pick(5000), pick)
}

/** A claim older than the reform, where one asks since: the law before is given, or is not. */
function someOldFacts(pick: Pick, earlierLawYears: number | undefined): LimitationDocument {
  const start = REFORM - 1 - pick(pick(2) === 0 ? 1500 : 7000)
  const facts = factsFrom(start, pick)
  return {
    ...facts,
    asOf: isoText(REFORM + pick(5000)),
    claim: { ...facts.claim, ...(earlierLawYears !== undefined && { earlierLawYears }) },
  }
}

function factsFrom(start: number, pick: Pick): LimitationDocument {
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

  it('agrees on claims that started under an earlier law, of a length given or not', () => {
    const pick = picksFrom(2222)
    for (let run = 0; run < OLD_RUNS; run += 1) {
      const years = pick(4) === 0 ? undefined : 1 + pick(pick(2) === 0 ? 30 : 6)
      const facts = someOldFacts(pick, years)
      const { status, lastDay } = valueOf(answerLimitation(facts))
      expect({ facts, status, lastDay }).toEqual({ facts, ...naiveLimitation(facts) })
    }
  })

  it('shows, where that law is not known, where a far longer one would lead', () => {
    const pick = picksFrom(2223)
    for (let run = 0; run < OLD_RUNS; run += 1) {
      const facts = someOldFacts(pick, undefined)
      if (facts.claim?.debtorIs === 'private-individual') continue
      const given = valueOf(answerLimitation(facts))
      const { status, lastDay } = given.alternatives?.[0] ?? given
      const long = naiveLimitation({ ...facts, claim: { ...facts.claim, earlierLawYears: 900 } })
      expect({ facts, status, lastDay }).toEqual({ facts, ...long })
    }
  })
})
