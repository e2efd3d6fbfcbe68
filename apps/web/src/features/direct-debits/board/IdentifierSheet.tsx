import type { DirectDebitBoard } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type IdentifierSheetProps = {
  readonly board: DirectDebitBoard
  readonly mayHandle: boolean
  readonly onOpen: () => void
}

/** Under which SEPA identifier the organisation collects (ICS), and who recorded it. */
export function IdentifierSheet({ board, mayHandle, onOpen }: IdentifierSheetProps): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const { identifier } = board
  return (
    <section className={css['section']} aria-label={words.identifierHead}>
      <SectionHead ruled title={words.identifierHead} />
      <div className={css['identifier']}>
        {identifier === null ? (
          <p>
            <Prose>{words.identifierMissing}</Prose>
          </p>
        ) : (
          <>
            <b className={css['mono']}>{identifier.identifier}</b>
            <span className={css['quiet']}>
              <Prose>
                {words.identifierBy(
                  identifier.recorded.by,
                  format.day(momentOf(identifier.recorded.at).toPlainDate()),
                )}
              </Prose>
            </span>
          </>
        )}
        {mayHandle && (
          <ActButton small onAct={onOpen}>
            {identifier === null ? words.identifierSet : words.identifierChange}
          </ActButton>
        )}
      </div>
    </section>
  )
}
