import type { QueueRow } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { dayWords } from '#features/day/day-words.ts'
import type { Recording } from '#app/dossier/act-map.ts'
import { useWords } from '#words/use-words.ts'

export type DayScreen = {
  readonly rows: readonly QueueRow[]
  readonly row: QueueRow | undefined
  /** True once the chosen dossier was read: something can be recorded on it. */
  readonly ready: boolean
  /** Why its debtor cannot be called now. */
  readonly callRefused: string | undefined
  readonly onChoose: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onRecord: (panel: Recording) => void
  readonly onCall: (id: string) => void
  readonly onFilter: () => void
  readonly onShow: (() => void) | undefined
}

/** The keys of the queue; what they hint at stands in the strip. */
export function useDayKeys(screen: DayScreen): readonly KeyAct[] {
  const words = useWords(dayWords)
  const { rows, row, ready, callRefused, onChoose, onOpen, onRecord, onFilter, onShow } = screen
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex((one) => one === row)
    const next = rows[at + by]
    if (next === undefined) return
    onChoose(next.dossierId)
    requestAnimationFrame(() => focusRow(next.dossierId))
  }
  const record = (name: string, panel: Recording, does: string): KeyAct => ({
    name,
    does,
    ...(row === undefined
      ? { refused: words.noRow }
      : ready
        ? { act: () => onRecord(panel) }
        : { refused: words.reading }),
  })
  const open = (): void => {
    if (row !== undefined) onOpen(row.dossierId)
  }
  const call: KeyAct = {
    name: 'a',
    does: words.callKey,
    ...(row === undefined
      ? { refused: words.noRow }
      : callRefused === undefined
        ? { act: () => screen.onCall(row.dossierId) }
        : { refused: callRefused }),
  }
  const shown: readonly KeyAct[] = [
    {
      name: ['ArrowUp', 'ArrowDown'],
      does: words.browse,
      act: (name) => step(name === 'ArrowDown' ? 1 : -1),
    },
    row === undefined
      ? { name: 'Enter', does: words.openKey, refused: words.noRow }
      : { name: 'Enter', does: words.openKey, act: open },
    call,
    record('p', 'promise', words.promiseKey),
    record('n', 'note', words.noteKey),
    record('d', 'dispute', words.disputeKey),
    { name: 'f', does: words.filter.toLowerCase(), act: () => openFilter(onFilter) },
    { name: 'ArrowRight', does: words.nextKey, act: () => step(1) },
  ]
  const hidden: readonly KeyAct[] = [
    { name: 'ArrowLeft', does: words.previousKey, act: () => step(-1) },
    ...(onShow === undefined ? [] : [{ name: 'r', does: words.show, act: onShow }]),
  ]
  useKeys([...shown, ...hidden])
  return shown
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
}

/** Opens the field that filters the queue, and goes to it. */
export function openFilter(open: () => void): void {
  open()
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-filter] input')?.focus()
  })
}
