import type { SendingLineView } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { useWords } from '#words/use-words.ts'

export type BatchScreen = {
  readonly lines: readonly SendingLineView[]
  readonly line: SendingLineView | undefined
  readonly onChoose: (dossierId: string) => void
  readonly onOpen: (dossierId: string) => void
  /** Null where the batch is no longer to be decided, or by this member. */
  readonly onExcept: ((line: SendingLineView) => void) | null
  readonly onApprove: (() => void) | null
  readonly onTakeBack: (() => void) | null
}

/** The keys of a batch: j and k walk, space leaves out, Enter opens, Ctrl+Enter approves the rest. */
export function useBatchKeys(screen: BatchScreen): readonly KeyAct[] {
  const words = useWords(sendingsWords)
  const { lines, line, onChoose, onOpen, onExcept, onApprove, onTakeBack } = screen
  const step = (by: 1 | -1): void => {
    const next = lines[lines.findIndex((one) => one === line) + by]
    if (next === undefined) return
    onChoose(next.dossierId)
    requestAnimationFrame(() => focusRow(next.dossierId))
  }
  const onLine = (
    act: ((chosen: SendingLineView) => void) | null,
    refused: string,
  ): Pick<KeyAct, 'act' | 'refused'> => {
    if (line === undefined) return { refused: words.noRow }
    return act === null ? { refused } : { act: () => act(line) }
  }
  const keys: readonly KeyAct[] = [
    {
      name: ['j', 'k'],
      does: words.browse,
      act: (name) => step(name === 'j' ? 1 : -1),
    },
    { name: 'x', does: words.exceptKey, ...onLine(onExcept, words.notProposed) },
    {
      name: 'Enter',
      does: words.openKey,
      ...onLine(({ dossierId }) => onOpen(dossierId), words.noRow),
    },
    {
      name: 'u',
      does: words.takeBackKey,
      ...(onTakeBack === null ? { refused: words.notReserved } : { act: onTakeBack }),
    },
    {
      name: 'Ctrl+Enter',
      does: words.approveKey,
      ...(onApprove === null ? { refused: words.nothingToApprove } : { act: onApprove }),
    },
  ]
  useKeys([...keys, { name: ' ', does: words.exceptKey, ...onLine(onExcept, words.notProposed) }])
  return keys
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
}
