import type { MoneyAlarm } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** What of others' money cannot wait, one line each; nothing when nothing is. */
export function MoneyAlarms({ of }: { readonly of: readonly MoneyAlarm[] }): ReactNode {
  const words = useWords(dayWords)
  const say = useSaid()
  // Money without an owner has its own line, which leads to the line to match.
  return of
    .filter(({ kind }) => kind !== 'unidentified')
    .map(({ kind, page, says }) => (
      <p key={kind} className={css['missing']}>
        <StatusMark shape={shapes[kind]}>{say(says)}</StatusMark>
        <Anchor href={pages[page].href}>{words[pages[page].words]}</Anchor>
      </p>
    ))
}

/** Where each alarm is dealt with, and what the way there is called. */
const pages = {
  'pay-over': { href: paths.payOvers(), words: 'toPayOver' },
  'own-orders': { href: paths.ownOrders(), words: 'toOwnOrders' },
  'client-money': { href: paths.clientMoney(), words: 'toAccount' },
  inbox: { href: paths.inbox(), words: 'toInbox' },
} as const

const shapes: Readonly<Record<MoneyAlarm['kind'], StatusShape>> = {
  gap: 'refused',
  cover: 'refused',
  'commissions-late': 'last-day',
  'pay-over-late': 'last-day',
  'pay-over-1': 'last-day',
  'pay-over-3': 'clock',
  'pay-over-7': 'clock',
  unidentified: 'last-day',
  'statements-aside': 'clock',
  'replies-waiting': 'clock',
  'replies-unmatched': 'unknown',
  'addresses-to-check': 'refused',
}
