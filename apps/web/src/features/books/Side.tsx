import { negateCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/books/books.module.css'
import { booksWords } from '#features/books/words/books-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { useWords } from '#words/use-words.ts'

export type SideProps = { readonly of: Cents; readonly onWhy?: () => void }

/** A balance and its side: D or C, then an amount without a sign; zero has no side. */
export function Side({ of, onWhy }: SideProps): ReactNode {
  const words = useWords(booksWords)
  return (
    <span className={css['balanceOf']}>
      <span className={css['side']} aria-hidden>
        {of === 0 ? '' : of > 0 ? 'D' : 'C'}
      </span>
      <Amount of={of < 0 ? negateCents(of) : of} currency={false} onWhy={onWhy} hanging />
      {of !== 0 && <Aloud>{of > 0 ? words.inDebit : words.inCredit}</Aloud>}
    </span>
  )
}
