import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LateLinesProps = {
  readonly of: {
    readonly count: number
    readonly amountCents: number
    readonly since: string
  } | null
}

/** Money received that has had no owner for more than three working days; nothing when there is none. */
export function LateLines({ of }: LateLinesProps): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  if (of === null) return null
  const amount = format.euros(cents(of.amountCents))
  return (
    <p className={css['missing']}>
      <StatusMark shape="last-day">
        {words.lateLines(of.count, amount, format.day(day(of.since)))}
      </StatusMark>
      <Anchor href={paths.clientMoney()}>
        {of.count === 1 ? words.matchLine : words.matchLines}
      </Anchor>
    </p>
  )
}
