import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { useWords } from '#words/use-words.ts'

/** Words typed in a paragraph and not kept: leaving the page asks first. */
export function useUnsaved(): {
  readonly unsaved: boolean
  readonly setUnsaved: (unsaved: boolean) => void
} {
  const words = useWords(letterWords)
  const [unsaved, setUnsaved] = useState(false)
  useBlocker({
    // oxlint-disable-next-line no-alert -- the browser asks in the same way when its window is closed
    shouldBlockFn: () => !window.confirm(words.leaveUnsaved),
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
  })
  return { unsaved, setUnsaved }
}
