import { describe, expect, it } from 'vitest'
import { condemned } from '#testing/lives/checker/checker.ts'
import type { Happening, Life } from '#testing/lives/checker/life.ts'

const sent = (act: string, step: string): Happening => ({
  kind: 'sent',
  at: '2026-05-05T08:00:00Z',
  dossier: 'D1',
  act,
  step,
  channel: 'letter',
  text: 'Nous vous rappelons la facture F-1.',
  composedAt: '2026-05-05T07:00:00Z',
})

const life = (...happenings: readonly Happening[]): Life => ({ capacity: 'creditor', happenings })

describe('condemned', () => {
  it('lets a step leave once', () => {
    expect(condemned(life(sent('A1', 'first'), sent('A2', 'second')))).toEqual([])
  })

  it('names the act by which a step leaves again', () => {
    expect(condemned(life(sent('A1', 'first'), sent('A2', 'first')))).toMatchObject([
      { rule: 2, act: 'A2', dossier: 'D1' },
    ])
  })
})
