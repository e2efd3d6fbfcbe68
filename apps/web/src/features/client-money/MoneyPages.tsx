import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import {
  clientMoneyWords,
  type ClientMoneyWords,
} from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

type TextKey = {
  [Key in keyof ClientMoneyWords]: ClientMoneyWords[Key] extends string ? Key : never
}[keyof ClientMoneyWords]

/** The other pages of client money, in the order of a day's work; each adds its line here. */
const pages: readonly { readonly href: string; readonly words: TextKey }[] = [
  { href: paths.payOvers(), words: 'pagePayOvers' },
  { href: paths.directDebits(), words: 'pageDirectDebits' },
  { href: paths.ownOrders(), words: 'pageOwnOrders' },
  { href: paths.books(), words: 'pageBooks' },
  { href: paths.proven(), words: 'pageProven' },
  { href: paths.commissions(), words: 'pageCommissions' },
]

/** What the page of own orders reads too: commissions that wait there are an alarm here. */
const ownDeskQuery = queryOptions({
  queryKey: ['money', 'own-orders', 'desk'],
  queryFn: () => api.ownOrders.desk(),
})

/** From the separate account to the other pages of client money. */
export function MoneyPages(): ReactNode {
  const words = useWords(clientMoneyWords)
  const { data: desk } = useQuery(ownDeskQuery)
  return (
    <nav className={css['pages']} aria-label={words.pagesLabel}>
      {pages.map(({ href, words: text }) => (
        <Anchor key={href} href={href}>
          {words[text]}
        </Anchor>
      ))}
      {desk?.sweep.late === true && (
        <StatusMark shape="refused">{words.commissionsWait}</StatusMark>
      )}
    </nav>
  )
}
