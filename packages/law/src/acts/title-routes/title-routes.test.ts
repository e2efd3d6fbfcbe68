import { cents, day, type Explanation } from '@quittance/kernel'
import {
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleRoutesCases } from '#acts/title-routes/title-routes.cases.ts'
import {
  answerTitleRoutes,
  titleRoutes,
  type TitleRouteAnswer,
} from '#acts/title-routes/title-routes.rule.ts'
import type { TitleRoutesFacts } from '#acts/title-routes/title-routes-question.ts'
import { valueOf } from '#testing/outcome-view.ts'

describe('titleRoutes', () => {
  it.each(titleRoutesCases)('$name', ({ facts, expected }) => {
    expect(shown(titleRoutes(facts))).toMatchObject(expected)
  })

  const settled = {
    on: '2026-11-21',
    deed: 'payment-plan',
    form: 'private-deed',
    signedByDebtor: true,
    reachedThrough: 'direct',
    concessions: 'reciprocal',
    counsel: 'each-party',
    insolvency: false,
    claim: {
      amount: 195000,
      nature: 'services',
      parties: { creditorIs: 'professional', debtorIs: 'consumer' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR' },
    },
  } as const

  it('gives ten years to the judge alone: not to a notary, a registry nor an officer', () => {
    const { routes } = valueOf(answerTitleRoutes(settled))
    expect(
      routes.map(({ id, changes }) => [
        id,
        changes.find((code) => /ten-years|own-period/.test(code)),
      ]),
    ).toEqual([
      ['notarial-deed', 'own-period'],
      ['homologation', 'ten-years'],
      ['lawyers-deed', 'own-period'],
      ['small-claims', 'own-period'],
    ])
  })

  it('cites each way, and each reason with its certainty', () => {
    const outcome = answerTitleRoutes(settled)
    if (outcome.outcome !== 'answer') throw new Error(JSON.stringify(outcome))
    const { steps } = outcome.explain()
    expect(steps.map(({ citations }) => citations.map(({ article }) => article))).toEqual([
      ['L111-3, 4°', '1369'],
      ['L111-3, 1°'],
      ['L111-3, 7°'],
      ['L111-3, 5°', 'L125-1'],
    ])
    expect(steps[1]).toMatchObject({ rule: 'acts/title-by-homologation', certainty: 'arguable' })
    expect(steps[1]?.steps[0]?.citations).toMatchObject([
      { article: 'L111-3, 1°' },
      { code: 'CPC', article: '1543 à 1545-1 (à confirmer)', kind: 'practice' },
    ])
    const own = steps[0]?.steps.find(({ rule }) => rule === 'acts/title-change/own-period')
    expect(own).toMatchObject({ certainty: 'arguable', citations: [{ article: 'L111-4' }, {}] })
    expect(steps[3]?.steps.map(({ rule }) => rule)).toContain('procedure/small-claims')
  })

  const facts = record(
    {
      on: constantFrom('2016-09-30', '2021-12-23', '2026-04-24', '2026-11-21').map((on) => day(on)),
      deed: constantFrom('acknowledgment-of-debt', 'payment-plan'),
      form: constantFrom('private-deed', 'notarial-deed', 'lawyer-deed'),
      signedByDebtor: boolean(),
      insolvency: boolean(),
      reachedThrough: constantFrom(
        undefined,
        'direct',
        'conciliation',
        'mediation',
        'participatory-procedure',
      ),
      concessions: constantFrom(undefined, 'reciprocal', 'none'),
      counsel: constantFrom(undefined, 'none', 'each-party', 'one-for-all'),
      claim: record({
        amount: integer({ min: 1, max: 1_000_000 }).map((amount) => cents(amount)),
        nature: constantFrom('invoice', 'sale', 'services', 'loan', 'enforceable-title'),
        parties: record({
          creditorIs: constantFrom('merchant', 'professional', 'private-individual'),
          debtorIs: constantFrom('merchant', 'consumer', 'private-individual'),
        }),
        proof: constantFrom('proved', 'unproved'),
        limitation: constantFrom(undefined, 'running', 'expired'),
        disputed: constantFrom(undefined, true, false),
        title: boolean(),
        debtorPlace: constantFrom(undefined, { country: 'FR' }, { country: 'BE' }),
      }),
    },
    { noNullPrototype: true },
  ) satisfies Arbitrary<TitleRoutesFacts>

  it('never opens what is unsigned, titled or insolvent, never homologates one side alone', () => {
    assert(
      property(facts, (of) => {
        expect(valueOf(titleRoutes(of)).routes.flatMap((each) => faultsOf(each, of))).toEqual([])
      }),
    )
  })

  it('says why in whole sentences, each with a text or the word that it is not sure', () => {
    assert(
      property(facts, (of) => {
        const outcome = titleRoutes(of)
        if (outcome.outcome !== 'answer') throw new Error('an answer')
        for (const way of outcome.explain().steps) {
          for (const step of way.steps.filter(({ rule }) => rule.startsWith('acts/title-'))) {
            expect(step.sentence).toMatch(/[.]$/)
            expect(hasTextOrDoubt(step)).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

function hasTextOrDoubt({ citations, certainty }: Explanation): boolean {
  return citations.length > 0 || certainty === 'unknown'
}

function standingOf({ standing, because, certainty }: TitleRouteAnswer): object {
  return { is: standing, because: because[0], certainty }
}

function shown(outcome: ReturnType<typeof titleRoutes>): object {
  if (outcome.outcome !== 'answer') return outcome
  return Object.fromEntries(outcome.value.routes.map((each) => [each.id, standingOf(each)]))
}

/** What no way may ever be, whatever the facts. */
function faultsOf(each: TitleRouteAnswer, of: TitleRoutesFacts): readonly string[] {
  const opened = each.standing === 'possible'
  const { claim } = of
  const titled = claim?.title === true || claim?.nature === 'enforceable-title'
  const agreement = each.id === 'homologation' || each.id === 'lawyers-deed'
  const barred = of.signedByDebtor !== true || of.insolvency === true || titled
  const late = claim?.limitation !== 'running' && of.form !== 'notarial-deed'
  const alone = agreement && of.deed === 'acknowledgment-of-debt'
  const large = each.id === 'small-claims' && (claim?.amount ?? 0) > 500_000
  const empty = [...each.missing, ...each.changes].length === 0
  return [
    ...(opened && (barred || late || alone || large) ? [`${each.id} is open`] : []),
    ...(opened && each.certainty === 'unknown' ? [`${each.id} is open and unknown`] : []),
    ...(each.because.length === 0 ? [`${each.id} has no reason`] : []),
    ...(each.standing === 'not-for-this-deed' && !empty ? [`${each.id} lacks something`] : []),
  ]
}
