import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import { StatementDrop } from '#features/client-money/StatementDrop.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { useWords } from '#words/use-words.ts'

export type ImportActProps = {
  readonly may: boolean
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Drops a statement of the bank over the page; whoever may not reads who can. */
export function ImportAct({ may, open, onOpen, onClose }: ImportActProps): ReactNode {
  const words = useWords(clientMoneyWords)
  if (!may) {
    return (
      <ReasonedButton keyName="i" align="right" reason={words.importRefused}>
        {words.importAct}
      </ReasonedButton>
    )
  }
  return (
    <>
      <ActButton keyName="i" icon="upload" onAct={onOpen}>
        {words.importAct}
      </ActButton>
      {open && (
        <Panel
          label={words.importTitle}
          place="middle"
          onClose={onClose}
          head={<h2>{words.importTitle}</h2>}
        >
          <StatementDrop />
        </Panel>
      )}
    </>
  )
}
