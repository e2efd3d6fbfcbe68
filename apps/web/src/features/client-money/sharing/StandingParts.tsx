import type { LinePartView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { UndoAct } from '#app/dossier/where-money/undo/UndoAct.tsx'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import css from '#features/client-money/sharing/sharing.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The payments that a line was shared out to; each is undone apart. */
export function StandingParts({ parts }: { readonly parts: readonly LinePartView[] }): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  return (
    <ul className={css['standing']} aria-label={words.partsLabel}>
      {parts.map((part) => (
        <li key={part.paymentId}>
          <span>
            <Anchor href={paths.dossier(part.dossierId)}>
              {`${part.debtorName}, ${part.dossierReference}`}
            </Anchor>
            {` ${format.euros(cents(part.amountCents))}`}
            {part.chequeNumber !== null && `, ${words.chequeNumber(part.chequeNumber)}`}
          </span>
          {part.takenBack ? (
            <StatusMark shape="last-day">{words.takenBack}</StatusMark>
          ) : (
            <UndoAct paymentId={part.paymentId} noted={false} reference={part.dossierReference} />
          )}
        </li>
      ))}
    </ul>
  )
}
