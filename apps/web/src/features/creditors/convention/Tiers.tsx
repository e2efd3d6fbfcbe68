import { cents, isCents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { RateField } from '#app/forms/RateField.tsx'
import css from '#features/creditors/creditors.module.css'
import { MOST_TIERS, withTier, type TierDraft } from '#features/creditors/convention/fee-draft.ts'
import { feeWords } from '#features/creditors/convention/fee-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type TiersProps = {
  readonly tiers: readonly TierDraft[]
  readonly error: string | undefined
  readonly onChange: (tiers: readonly TierDraft[]) => void
}

const FEWEST = 2

/** The tiers of a commission: a limit and a rate each; the last one has no limit. */
export function Tiers({ tiers, error, onChange }: TiersProps): ReactNode {
  const words = useWords(feeWords)
  const change = (at: number, by: Partial<TierDraft>): void => {
    onChange(tiers.map((tier, index) => (index === at ? { ...tier, ...by } : tier)))
  }
  return (
    <fieldset className={css['tiers']}>
      <legend>{words.tiers}</legend>
      {tiers.map((tier, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a tier is its rank
        <fieldset
          key={`${tiers.length}-${index}`}
          className={css['tier']}
          aria-label={words.tier(index + 1)}
        >
          {index === tiers.length - 1 ? (
            <p className={css['beyond']}>{words.tierLast}</p>
          ) : (
            <MoneyField
              label={words.tierUpTo}
              value={
                tier.upToCents !== null && isCents(tier.upToCents) ? cents(tier.upToCents) : null
              }
              onChange={(upToCents) => change(index, { upToCents })}
            />
          )}
          <RateField
            label={words.tierRate}
            help=""
            value={tier.rateHundredths}
            onChange={(rateHundredths) => change(index, { rateHundredths })}
          />
          {tiers.length > FEWEST && index < tiers.length - 1 && (
            <ActButton small onAct={() => onChange(tiers.filter((_, at) => at !== index))}>
              {words.removeTier(index + 1)}
            </ActButton>
          )}
        </fieldset>
      ))}
      {error !== undefined && <ErrorNote what={error} />}
      {tiers.length < MOST_TIERS && (
        <ActButton small onAct={() => onChange(withTier(tiers))}>
          {words.addTier}
        </ActButton>
      )}
    </fieldset>
  )
}
