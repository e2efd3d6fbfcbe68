import type { AddedRateView } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { rateRows } from '#features/settings/rates/rate-rows.ts'

const step = { by: 'Anne', userId: 'u1', at: '2026-12-20T09:00:00Z' }

type EcbRate = Extract<AddedRateView, { series: 'ecb' }>

const added = (asked: Partial<EcbRate>): AddedRateView => ({
  series: 'ecb',
  ecbHundredths: 215,
  halfYear: '2027-S1',
  source: 'Banque de France',
  id: 'r1',
  reference: 'https://exemple.example',
  state: 'confirmed',
  proposed: step,
  decided: { ...step, because: null },
  withdrawn: null,
  published: false,
  mayBeWithdrawn: true,
  ...asked,
})

describe('the rows of a series', () => {
  it('begin with the last period, each with its figures and its source', () => {
    const [last, before] = rateRows('legal', [])
    expect(last).toMatchObject({ name: '2026-S2', figures: [684, 275], confirmed: false })
    expect(before).toMatchObject({
      name: '2026-S1',
      figures: [667, 262],
      confirmed: true,
      source: 'Arrêté du 15/12/2025 (JO n° 0302 du 26/12/2025)',
    })
    expect(rateRows('ecb', [])[0]).toMatchObject({ name: '2026-S2', figures: [240] })
  })

  it('hold what was confirmed here, to be confirmed, and nothing else', () => {
    const rates = [
      added({ id: 'a' }),
      added({ id: 'b', state: 'proposed' }),
      added({ id: 'c', halfYear: '2026-S2', published: true }),
    ]
    expect(rateRows('ecb', rates).slice(0, 2)).toMatchObject([
      { name: '2027-S1', figures: [215], confirmed: false, added: { id: 'a' } },
      { name: '2026-S2', added: null },
    ])
    expect(rateRows('legal', rates)[0]).toMatchObject({ name: '2026-S2' })
  })
})
