import type { PortfolioClaim } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { useWords } from '#words/use-words.ts'

export type PortfolioScreen = {
  readonly rows: readonly PortfolioClaim[]
  readonly claim: PortfolioClaim | undefined
  readonly onChoose: (dossierId: string) => void
  readonly onOpen: (dossierId: string) => void
}

/** The keys of the portfolio; they stand in the strip. */
export function usePortfolioKeys(screen: PortfolioScreen): readonly KeyAct[] {
  const words = useWords(portfolioWords)
  const { rows, claim, onChoose, onOpen } = screen
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((one) => one === claim) + by]
    if (next === undefined) return
    onChoose(next.dossierId)
    requestAnimationFrame(() => focusRow(next.dossierId))
  }
  const keys: readonly KeyAct[] = [
    {
      name: ['ArrowUp', 'ArrowDown'],
      does: words.browse,
      act: (name) => step(name === 'ArrowDown' ? 1 : -1),
    },
    claim === undefined
      ? { name: 'Enter', does: words.open, refused: words.noRow }
      : { name: 'Enter', does: words.open, act: () => onOpen(claim.dossierId) },
    { name: 'f', does: words.filterKey, act: focusFilter },
  ]
  useKeys(keys)
  return keys
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
}

function focusFilter(): void {
  document.querySelector<HTMLElement>('[data-filter] input')?.focus()
}
