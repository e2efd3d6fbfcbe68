import { describe, expect, it } from 'vitest'
import {
  blankFee,
  feeFaults,
  feeInput,
  isSound,
  moneyInput,
  readFeeDraft,
  withTier,
  type FeeDraft,
} from '#features/creditors/convention/fee-draft.ts'
import { feeWords } from '#features/creditors/convention/fee-words.ts'

const words = feeWords.fr
const draft = (asked: Partial<FeeDraft>): FeeDraft => ({ ...blankFee, ...asked })
const tier = (upToCents: number | null, rateHundredths: number | null) => ({
  upToCents,
  rateHundredths,
})
const faultsOf = (asked: Partial<FeeDraft>) =>
  Object.entries(feeFaults(draft(asked), words)).flatMap(([path, says]) =>
    says === null || says === undefined ? [] : [path],
  )

describe('the commission being typed', () => {
  it('says what is missing or does not hold together', () => {
    expect(faultsOf({})).toEqual(['rate'])
    expect(faultsOf({ feeKind: 'none' })).toEqual([])
    expect(faultsOf({ feeKind: 'slices' })).toEqual(['commissionTiers'])
    const down = [tier(500, 10), tier(500, 5), tier(null, 1)]
    expect(feeFaults(draft({ feeKind: 'whole', tiers: down }), words)).toMatchObject({
      commissionTiers: words.tiersNotAscending,
    })
    const bounds = { rateHundredths: 1000, minimumCents: 5, capCents: 4, vatHundredths: null }
    expect(faultsOf(bounds)).toEqual(['commissionCapCents', 'vatRateHundredths'])
    const late = { rateHundredths: 1000, payOverUnit: 'months', payOverCount: '13' } as const
    expect(faultsOf(late)).toEqual(['payOverDays'])
    expect(isSound(draft(late), words)).toBe(true)
  })

  it('is sent as a rate or as tiers, the last without a limit, never both', () => {
    expect(feeInput(draft({ rateHundredths: 1200 }))).toMatchObject({
      commissionRateHundredths: 1200,
      commissionTierRule: null,
      commissionTiers: [],
      vatRateHundredths: 2000,
    })
    const tiers = [tier(50_000, 1500), tier(999, 1000)]
    expect(feeInput(draft({ feeKind: 'slices', rateHundredths: 1200, tiers }))).toMatchObject({
      commissionRateHundredths: null,
      commissionTierRule: 'slices',
      commissionTiers: [
        { upToCents: 50_000, rateHundredths: 1500 },
        { upToCents: null, rateHundredths: 1000 },
      ],
    })
    const none = draft({ feeKind: 'none', retentionAllowed: true, creditNote: true })
    expect(feeInput(none).retentionAllowed).toBe(false)
    expect(moneyInput(none).creditNoteWhenReturned).toBe(false)
    expect(moneyInput(draft({ payOverUnit: 'days', payOverCount: '15' }))).toMatchObject({
      payOverDays: 15,
      payOverMonths: null,
    })
  })

  it('is kept on the device and read back as it was', () => {
    const tiers = withTier([tier(5, 1), tier(null, 2)])
    const typed = draft({ feeKind: 'whole', tiers, payOverUnit: 'months', payOverCount: '2' })
    expect(readFeeDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
    expect(tiers).toHaveLength(3)
  })
})
