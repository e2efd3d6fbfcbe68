import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { houseScenario } from '#scenario/house-scenario.data.ts'
import { letterStep as letterStepOn } from '#scenario/letter-step.ts'
import type { DebtorReach } from '#scenario/scenario.ts'

const reach: DebtorReach = {
  post: true,
  email: true,
  phone: true,
  electronic: 'no-provider',
  sms: { standing: 'open', hours: 'open', tooLong: [] },
  asked: null,
  closed: [],
}

const letterStep = (
  of: Pick<Parameters<typeof letterStepOn>[0], 'scenario' | 'reach'>,
  letter: Parameters<typeof letterStepOn>[1],
) => letterStepOn({ ...of, contacts: [] }, letter, day('2026-09-15'))

describe('how a letter is written', () => {
  it.each([
    ['first-reminder', 'courteous', 'letter'],
    ['second-reminder', 'firm', 'e-mail'],
    ['last-reminder', 'grave', 'letter'],
    ['formal-notice', 'grave', 'registered-letter'],
  ] as const)('is that of its step for a %s: %s, by %s', (letter, tone, channel) => {
    expect(letterStep({ scenario: houseScenario, reach }, letter)).toMatchObject({ tone, channel })
  })

  it('takes the way that reaches the debtor, and says why', () => {
    const step = letterStep(
      { scenario: houseScenario, reach: { ...reach, email: false } },
      'second-reminder',
    )
    expect(step.channel).toBe('letter')
    expect(step.because.fr).toContain('aucune adresse de courriel')
  })

  it('names the first choice where no way reaches the debtor, with the reason', () => {
    const none = { ...reach, post: false, email: false }
    const step = letterStep({ scenario: houseScenario, reach: none }, 'first-reminder')
    expect(step.channel).toBe('letter')
    expect(step.because.fr).toContain('Aucune voie')
  })

  it('is that of the house where the scenario has no such step', () => {
    const step = letterStep({ scenario: { steps: [] }, reach }, 'formal-notice')
    expect(step).toMatchObject({ tone: 'grave', channel: 'registered-letter' })
  })
})
