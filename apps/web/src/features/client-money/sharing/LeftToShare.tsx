import { negateCents, subtractCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { leftToShare, type DraftPart } from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import css from '#features/client-money/sharing/sharing.module.css'
import { Amount } from '#ui/figures/Amount.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LeftToShareProps = {
  /** What waits of the line. */
  readonly of: Cents
  readonly parts: readonly DraftPart[]
  /** Why the parts were not sent, until they change. */
  readonly fault: string | undefined
}

/** What is shared out of a line and what is left of it, to the cent, as the parts are typed. */
export function LeftToShare({ of, parts, fault }: LeftToShareProps): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  const rest = leftToShare(of, parts)
  const shared = subtractCents(of, rest)
  return (
    <div
      className={css['sums']}
      aria-live="polite"
      data-invalid={fault === undefined ? undefined : true}
    >
      <FactList
        facts={[
          { what: words.sharedOut, is: <Amount of={shared} /> },
          { what: words.left, is: <Amount of={rest} /> },
        ]}
      />
      {parts.length > 1 && rest === 0 && <StatusMark shape="passed">{words.exact}</StatusMark>}
      {rest < 0 && (
        <StatusMark shape="last-day">{words.tooMuch(format.euros(negateCents(rest)))}</StatusMark>
      )}
      {fault !== undefined && rest >= 0 && <StatusMark shape="last-day">{fault}</StatusMark>}
    </div>
  )
}
