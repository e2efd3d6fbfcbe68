import type { PayoutAccountView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/creditors/payout/payout.module.css'
import { payoutWords, type PayoutWords } from '#features/creditors/payout/payout-words.ts'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { byFours, momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** One version of an account: its IBAN, its holder, who noted and confirmed it, what the bank said. */
export function AccountTold({ account }: { readonly account: PayoutAccountView }): ReactNode {
  const words = useWords(payoutWords)
  const format = useFormat()
  const on = (at: string): string => format.day(momentOf(at).toPlainDate())
  const { recorded, decided } = account
  const [last] = account.checks
  const told = [words.recordedBy(recorded.by, on(recorded.at))]
  if (decided !== null && account.state === 'confirmed') {
    const text = decided.alone ? words.confirmedAlone : words.confirmedBy
    told.push(text(decided.by, on(decided.at)))
  }
  if (decided !== null && account.state === 'refused') {
    told.push(words.refusedBy(decided.by, on(decided.at), decided.because ?? ''))
  }
  const standing = standingOf(account)
  return (
    <>
      <div className={css['head']}>
        <span className={css['iban']}>{byFours(account.iban)}</span>
        <StatusMark shape={standing.shape}>{words[standing.word]}</StatusMark>
      </div>
      <b>{account.holder}</b>
      {account.bic !== null && <span className={css['quiet']}>{words.bic(account.bic)}</span>}
      {account.state !== 'refused' && (
        <StatusMark shape={checkShape(last?.result)}>
          {last === undefined
            ? words.unchecked
            : `${checkText(last, words)} ${words.checkedOn(on(last.checked.at))}`}
        </StatusMark>
      )}
      <span className={css['quiet']}>
        <Prose>{told.join(' ')}</Prose>
      </span>
    </>
  )
}

function standingOf({ state, counts }: PayoutAccountView) {
  if (state === 'proposed') return { shape: 'clock', word: 'proposed' } as const
  if (state === 'refused') return { shape: 'refused', word: 'refused' } as const
  return counts
    ? ({ shape: 'passed', word: 'counts' } as const)
    : ({ shape: 'unknown', word: 'former' } as const)
}

type Check = PayoutAccountView['checks'][number]

function checkShape(result: Check['result'] | undefined): StatusShape {
  switch (result) {
    case 'match':
      return 'passed'
    case 'close-match':
    case 'not-possible':
      return 'arguable'
    case 'no-match':
      return 'refused'
    case 'returned':
      return 'adverse'
    case undefined:
      return 'clock'
  }
}

function checkText({ result, nameFound }: Check, words: PayoutWords): string {
  switch (result) {
    case 'match':
      return words.match
    case 'close-match':
      return words.closeMatch(nameFound ?? '')
    case 'no-match':
      return words.noMatch
    case 'not-possible':
      return words.notPossible
    case 'returned':
      return words.returned
  }
}
