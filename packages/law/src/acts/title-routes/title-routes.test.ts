import { cents, day, type Explanation } from '@quittance/kernel'
import fc from 'fast-check'
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
    const outcome = titleRoutes(facts)
    if (outcome.outcome !== 'answer') {
      expect(outcome).toMatchObject(expected)
      return
    }
    const found = Object.fromEntries(
      outcome.value.routes.map((each) => [each.id, standingOf(each)]),
    )
    expect(found).toMatchObject(expected)
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

  const facts = fc.record(
    {
      on: fc
        .constantFrom('2016-09-30', '2021-12-23', '2026-04-24', '2026-11-21')
        .map((on) => day(on)),
      deed: fc.constantFrom('acknowledgment-of-debt', 'payment-plan'),
      form: fc.constantFrom('private-deed', 'notarial-deed', 'lawyer-deed'),
      signedByDebtor: fc.boolean(),
      insolvency: fc.boolean(),
      reachedThrough: fc.constantFrom(
        undefined,
        'direct',
        'conciliation',
        'mediation',
        'participatory-procedure',
      ),
      concessions: fc.constantFrom(undefined, 'reciprocal', 'none'),
      counsel: fc.constantFrom(undefined, 'none', 'each-party', 'one-for-all'),
      claim: fc.record({
        amount: fc.integer({ min: 1, max: 1_000_000 }).map((amount) => cents(amount)),
        nature: fc.constantFrom('invoice', 'sale', 'services', 'loan', 'enforceable-title'),
        parties: fc.record({
          creditorIs: fc.constantFrom('merchant', 'professional', 'private-individual'),
          debtorIs: fc.constantFrom('merchant', 'consumer', 'private-individual'),
        }),
        proof: fc.constantFrom('proved', 'unproved'),
        limitation: fc.constantFrom(undefined, 'running', 'expired'),
        disputed: fc.constantFrom(undefined, true, false),
        title: fc.boolean(),
        debtorPlace: fc.constantFrom(undefined, { country: 'FR' }, { country: 'BE' }),
      }),
    },
    { noNullPrototype: true },
  ) satisfies fc.Arbitrary<TitleRoutesFacts>

  it('never opens what is unsigned, titled or insolvent, never homologates one side alone', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const { routes } = valueOf(titleRoutes(of))
        for (const each of routes) {
          const opened = each.standing === 'possible'
          const titled = of.claim.title || of.claim.nature === 'enforceable-title'
          if (!of.signedByDebtor || of.insolvency || titled) expect(opened).toBe(false)
          if (of.claim.limitation !== 'running' && of.form !== 'notarial-deed') {
            expect(opened).toBe(false)
          }
          const agreement = each.id === 'homologation' || each.id === 'lawyers-deed'
          if (agreement && of.deed === 'acknowledgment-of-debt') expect(opened).toBe(false)
          if (each.id === 'small-claims' && of.claim.amount > 500_000) expect(opened).toBe(false)
          expect(opened).toBe(each.standing === 'possible' && each.certainty !== 'unknown')
          expect(each.because.length).toBeGreaterThan(0)
          if (each.standing === 'not-for-this-deed') {
            expect([...each.missing, ...each.changes]).toEqual([])
          }
        }
      }),
    )
  })

  it('says why in whole sentences, each with a text or the word that it is not sure', () => {
    fc.assert(
      fc.property(facts, (of) => {
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
