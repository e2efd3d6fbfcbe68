import type { LimitationDocument } from '@quittance/law'
import { describe, expect, it } from 'vitest'
import { savingActs } from '#app/law/saving/saving-acts.ts'

const invoice: LimitationDocument = {
  asOf: '2026-11-21',
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
  startsOn: '2021-12-31',
}

const saves = (facts: LimitationDocument) =>
  savingActs(facts)?.saves.map(
    ({ kind, lastDay, certainty }) => `${kind} ${lastDay?.toString() ?? 'stopped'} ${certainty}`,
  )
const vain = (facts: LimitationDocument) =>
  savingActs(facts)?.changesNothing.map(({ kind }) => kind)

describe('savingActs', () => {
  it('asks the law what each act would do on the day of the question', () => {
    expect(saves(invoice)).toContain('acknowledgment 2031-11-21 established')
    expect(saves(invoice)).toContain('part-payment 2031-11-21 arguable')
    expect(saves(invoice)).toContain('court-claim stopped established')
    expect(vain(invoice)).toEqual([
      'reminder',
      'formal-notice',
      'negotiation',
      'payment-order-request',
    ])
  })

  it('counts a registered notice about a premium only', () => {
    const premium = { ...invoice, startsOn: '2025-06-01' }
    const claim = { ...invoice.claim, nature: 'insurance-premium' as const }
    expect(vain({ ...premium, claim })).not.toContain('formal-notice')
    expect(vain(premium)).toContain('formal-notice')
  })

  it('leaves out what has an effect but gives no later day', () => {
    const events = [{ on: '2026-11-21', kind: 'acknowledgment' as const }]
    const kinds = savingActs({ ...invoice, events })?.saves.map(({ kind }) => kind)
    expect(kinds).toContain('court-claim')
    expect(kinds).not.toContain('acknowledgment')
    expect(vain({ ...invoice, events })).not.toContain('acknowledgment')
  })

  it('saves nothing once the last day is over', () => {
    const over = savingActs({ ...invoice, asOf: '2027-01-01' })
    expect(over?.over).toBe(true)
    expect(over?.saves).toEqual([])
    const acknowledged = over?.changesNothing.find(({ kind }) => kind === 'acknowledgment')
    expect(acknowledged?.because?.sentence).toContain('ne fait pas revivre le délai')
  })

  it.each([
    ['before the period starts', { ...invoice, asOf: '2021-12-30' }],
    [
      'while it stands still',
      { ...invoice, events: [{ on: '2025-01-01', kind: 'mediation' as const }] },
    ],
    ['while the law lacks facts', { ...invoice, claim: {} }],
  ])('is not asked %s', (_, facts) => {
    expect(savingActs(facts)).toBeNull()
  })
})
