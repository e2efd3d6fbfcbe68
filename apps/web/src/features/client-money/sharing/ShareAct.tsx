import type { BankLineView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import type { Candidate } from '#features/client-money/lines/use-matching.ts'
import { SharePanel } from '#features/client-money/sharing/SharePanel.tsx'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { useWords } from '#words/use-words.ts'

type Props = {
  readonly line: BankLineView
  readonly candidates: readonly Candidate[]
  /** True where it is the act that the line asks for. */
  readonly primary: boolean
}

/** Opens the sharing out of a credit that holds several payments. */
export function ShareAct({ line, candidates, primary }: Props): ReactNode {
  const words = useWords(sharingWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActButton primary={primary} small={!primary} onAct={() => setOpen(true)}>
        {words.act}
      </ActButton>
      {open && <SharePanel line={line} candidates={candidates} onClose={() => setOpen(false)} />}
    </>
  )
}
