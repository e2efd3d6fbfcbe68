import { cents, day } from '@quittance/kernel'
import { exchangeValue, type ExchangeValueFacts } from '@quittance/law'
import { describe, expect, it } from 'vitest'
import { exchangeWorth } from '#agreements/exchange-worth.ts'
import { promiseEffect } from '#agreements/promise-effect.ts'

describe('the worth of an exchange', () => {
  it.each([
    [{ verb: 'note-written', kind: 'call' }, 'good-faith'],
    [{ verb: 'note-written', kind: 'note' }, undefined],
    [{ verb: 'promise-noted', channel: 'phone' }, 'good-faith'],
    [{ verb: 'promise-noted', channel: 'sms' }, 'dated-proof'],
    [{ verb: 'act-left', channel: 'letter', step: 'dossier/1/formal-notice' }, 'good-faith'],
    [
      { verb: 'act-left', channel: 'registered-letter', step: 'plan-offer/1/registered' },
      'dated-proof',
    ],
    [{ verb: 'act-left', channel: 'e-mail', step: 'plan-offer/1/code-1' }, undefined],
    [{ verb: 'act-left', channel: 'e-mail', step: 'receipt/1' }, undefined],
    [{ verb: 'finding-decided', decision: 'kept' }, 'dated-proof'],
    [{ verb: 'finding-decided', decision: 'set-aside' }, undefined],
    [{ verb: 'plan-signed', level: 'simple' }, 'binding'],
    [{ verb: 'acknowledgment-checked', force: 'full' }, 'full-proof'],
    [{ verb: 'acknowledgment-checked', force: 'beginning-of-proof' }, 'dated-proof'],
    [{ verb: 'acknowledgment-checked', force: 'none' }, undefined],
    [{ verb: 'draft-review-asked' }, undefined],
    [{ verb: 'draft-review-sent' }, 'good-faith'],
    [{ verb: 'draft-review-returned' }, 'good-faith'],
    [{ verb: 'payment-recorded' }, undefined],
  ])('of %j is %s', (told, grade) => {
    expect(exchangeWorth(told)?.grade).toBe(grade)
  })

  const asked = {
    on: day('2026-05-04'),
    actOn: day('2025-01-01'),
    actAmount: cents(200_000),
    against: 'other',
  } as const
  const uses = (facts: ExchangeValueFacts) => {
    const outcome = exchangeValue({ ...asked, ...facts })
    return outcome.outcome === 'answer' ? [outcome.value.role, ...outcome.value.uses] : []
  }

  it('is no other than the question of law has it', () => {
    expect(uses({ exchange: 'reminder' })).toContain('shows-good-faith')
    expect(uses({ exchange: 'formal-notice', sentBy: 'registered-letter' })).toContain(
      'proves-sending',
    )
    expect(uses({ exchange: 'payment-plan', signature: 'simple' })).toContain('binds-both')
    const deed = { exchange: 'acknowledgment-of-debt', signature: 'handwritten' } as const
    const whole = { amountInFigures: cents(200_000), amountInWords: cents(200_000) }
    expect(uses({ ...deed, ...whole })).toContain('full-proof')
    expect(uses({ ...deed, ...whole, amountInWords: null })).toContain('beginning-of-proof')
  })

  it('says of a signature at a provider that it is simple, and that reliability is presumed for another', () => {
    const worth = exchangeWorth({ verb: 'plan-signed', level: 'simple-at-provider' })
    expect(worth?.grade).toBe('binding')
    expect(worth?.because.fr).toContain('signature électronique simple')
    expect(worth?.because.fr).toContain('présumée pour la seule signature qualifiée')
    expect(worth?.because.fr).toContain('décret 2017-1416, art. 1')
  })

  it('says of a signature by a code that its reliability is to be proven', () => {
    const worth = exchangeWorth({ verb: 'plan-signed', level: 'simple' })
    expect(worth?.because.fr).toContain('signature électronique simple')
    expect(worth?.because.fr).not.toContain('qualifiée')
  })
})

describe('a promise to pay', () => {
  it('interrupts limitation arguably, once an exhibit bears it', () => {
    expect(promiseEffect({ channel: 'sms', nature: 'invoice' })).toMatchObject({
      effect: 'interrupts',
      certainty: 'arguable',
    })
    expect(promiseEffect({ channel: 'phone', nature: 'invoice' }).says.fr).toContain(
      'votre note ne la prouve pas',
    )
  })

  it('interrupts nothing of consumer credit', () => {
    expect(promiseEffect({ channel: 'letter', nature: 'consumer-credit' }).effect).toBe('none')
  })
})
