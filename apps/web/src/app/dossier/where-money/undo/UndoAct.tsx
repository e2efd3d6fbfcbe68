import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { undoWords } from '#app/dossier/where-money/undo/undo-words.ts'
import { UndoPanel } from '#app/dossier/where-money/undo/UndoPanel.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { useWords } from '#words/use-words.ts'

export type UndoActProps = {
  readonly paymentId: string
  /** True for a payment noted by hand that no line of the bank shows. */
  readonly noted: boolean
  /** The dossier, said aloud where several acts stand on a page. */
  readonly reference?: string
}

/** Opens the undoing of a payment; nothing for a member who may not undo it. */
export function UndoAct({ paymentId, noted, reference }: UndoActProps): ReactNode {
  const words = useWords(undoWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState(false)
  if (!member.rights.includes(noted ? 'work-dossiers' : 'handle-money')) return null
  const act = noted ? words.actNoted : words.act
  return (
    <>
      <ActButton
        small
        onAct={() => setOpen(true)}
        {...(reference === undefined ? {} : { label: `${act}, ${reference}` })}
      >
        {act}
      </ActButton>
      {open && <UndoPanel paymentId={paymentId} noted={noted} onClose={() => setOpen(false)} />}
    </>
  )
}
