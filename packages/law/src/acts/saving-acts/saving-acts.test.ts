import { cents, day } from '@quittance/kernel'
import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { savingActsCases } from '#acts/saving-acts/saving-acts.cases.ts'
import { answerSavingActs, savingActs } from '#acts/saving-acts/saving-acts.rule.ts'
import type { SavingActsFacts } from '#acts/saving-acts/saving-act.ts'
import { limitation } from '#limitation/limitation.rule.ts'
import { claimNatures, limitationEventKinds } from '#limitation/limitation-question.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

const between = (one: 'professional' | 'private-individual', other: typeof one | 'consumer') => ({
  nature: 'invoice' as const,
  creditorIs: one,
  debtorIs: other,
})
const claim: SavingActsFacts = {
  asOf: day('2026-11-21'),
  claim: between('professional', 'professional'),
  startsOn: day('2022-01-10'),
  amount: cents(500_000),
}
const actOf = (facts: SavingActsFacts, act: string) =>
  valueOf(savingActs(facts)).saves.find((one) => one.act === act)

describe('savingActs', () => {
  it.each(savingActsCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(savingActs(facts))).toMatchObject(expected)
  })

  it('asks for an attempt up to 5 000,00 €, and opens the registry above', () => {
    const judicial = { ...claim, claim: between('private-individual', 'professional') }
    const above = { ...judicial, amount: cents(500_001) }
    expect(actOf(judicial, 'court-claim')?.needs).toEqual(['prior-attempt'])
    expect(actOf(judicial, 'conciliation-request-registered')).toBeUndefined()
    expect(actOf(above, 'court-claim')?.needs).toEqual([])
    expect(actOf(above, 'conciliation-request-registered')?.needs).toEqual([])
  })

  it('says what depends on the court, or on the amount, when nobody gave them', () => {
    expect(actOf(claim, 'court-claim')?.needs).toEqual(['prior-attempt-perhaps'])
    expect(actOf({ ...claim, betweenMerchants: true }, 'court-claim')?.needs).toEqual([])
    const { amount: _, ...noAmount } = { ...claim, betweenMerchants: false }
    expect(actOf(noAmount, 'conciliation-request-registered')?.needs).toEqual([
      'claim-above-the-limit',
    ])
  })

  it('counts an attempt made, whether or not the amount is known', () => {
    const tried: SavingActsFacts = {
      ...claim,
      betweenMerchants: false,
      events: [{ on: day('2026-02-01'), kind: 'conciliation', endedOn: day('2026-03-01') }],
    }
    expect(actOf(tried, 'court-claim')?.needs).toEqual([])
    expect(actOf({ ...tried, amount: undefined }, 'court-claim')?.needs).toEqual([])
  })

  it('gives the fees that are held, and says of the others that they are not', () => {
    const judicial = { ...claim, betweenMerchants: false }
    expect(actOf(judicial, 'payment-order-served')?.costs).toMatchObject([
      { id: 'procedure', amount: 0 },
      { id: 'service', amount: 2579 },
      { id: 'legal-aid-contribution', amount: null, reason: 'to-be-confirmed' },
    ])
    expect(actOf(claim, 'payment-order-served')?.costs).toMatchObject([
      { id: 'procedure', amount: null, reason: 'depends-on-court' },
      { id: 'service', amount: 2579 },
      { id: 'legal-aid-contribution', amount: null, reason: 'depends-on-court' },
    ])
    expect(
      actOf({ ...claim, betweenMerchants: true }, 'payment-order-served')?.costs,
    ).toMatchObject([
      { id: 'procedure', amount: null, reason: 'sources-conflict' },
      { id: 'service' },
    ])
    expect(actOf(judicial, 'court-claim')?.costs).toMatchObject([
      { id: 'procedure', amount: null },
      { id: 'legal-aid-contribution', amount: 5000 },
    ])
  })

  it('reads the document, and explains each act with its texts and its cost', () => {
    const given = answerSavingActs({
      asOf: '2026-11-21',
      claim: between('professional', 'consumer'),
      startsOn: '2025-01-10',
      amount: 195_000,
    })
    const because = given.outcome === 'answer' ? given.explain() : null
    expect(because?.sentence).toContain('au plus tard le 10\u00A0janvier 2027')
    const step = (rule: string) => because?.steps.find((one) => one.rule === rule)
    expect(step('acts/saving-acknowledgment')).toMatchObject({
      sentence: expect.stringContaining('Coût : aucun.'),
      citations: [{ article: '2240' }, { article: '2231' }],
      result: '21\u00A0novembre 2028',
    })
    expect(step('acts/saving-payment-order-served')).toMatchObject({
      sentence: expect.stringContaining('25,79\u00A0€ connus, le reste à confirmer'),
      citations: [{ article: '2241' }, { article: '1405' }, { article: '1411' }, {}],
    })
    expect(step('acts/vain-formal-notice')?.citations[0]?.article).toBe('18 mai 2022, n° 20-23.204')
  })

  it('never says that an act saves where the law, asked anew, gives no later day', () => {
    const question = record({
      nature: constantFrom(...claimNatures),
      creditorIs: constantFrom('professional', 'private-individual'),
      debtorIs: constantFrom('consumer', 'professional', 'private-individual'),
      kind: constantFrom(...limitationEventKinds),
      after: integer({ min: 0, max: 4000 }),
      event: integer({ min: 0, max: 3000 }),
    })
    assert(
      property(question, ({ nature, creditorIs, debtorIs, kind, after, event }) => {
        const startsOn = day('2015-03-31')
        const facts: SavingActsFacts = {
          asOf: startsOn.add({ days: after }),
          claim: { nature, creditorIs, debtorIs },
          startsOn,
          events: [{ on: startsOn.add({ days: event }), kind }],
        }
        const { standing, prudentLastDay, later, saves } = valueOf(savingActs(facts))
        const whole = valueOf(limitation(facts)).lastDay
        const notAfter = (one: string | null, than: string | null) =>
          one === null || than === null || one <= than
        expect(notAfter(prudentLastDay, whole)).toBe(true)
        expect(notAfter(prudentLastDay, later?.lastDay ?? null)).toBe(true)
        const acting = standing === 'in-time' || standing === 'arguably-in-time'
        expect(saves.length === 0 || acting).toBe(true)
        const early = saves.filter(({ lastDayAfter }) => notAfter(lastDayAfter, prudentLastDay))
        expect(early.filter(({ lastDayAfter }) => lastDayAfter !== null)).toEqual([])
      }),
      { seed: 2244, numRuns: 500 },
    )
  })
})
