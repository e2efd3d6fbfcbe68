import { useState, type ReactNode } from 'react'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { useWords } from '#words/use-words.ts'

export type ShareActsProps = {
  readonly address: () => string
  readonly onExample: () => void
  readonly onClear: () => void
}

/** Copy the link, print, see an example, start again; what was done is said under them. */
export function ShareActs({ address, onExample, onClear }: ShareActsProps): ReactNode {
  const words = useWords(toolsWords)
  const [said, setSaid] = useState<'linkCopied' | 'linkNotCopied' | 'cleared' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address())
      setSaid('linkCopied')
    } catch {
      setSaid('linkNotCopied')
    }
  }
  return (
    <div className={css['share']} data-screen-only>
      <Acts>
        <ActButton small icon={said === 'linkCopied' ? 'tick' : 'copy'} onAct={() => void copy()}>
          {words.copyLink}
        </ActButton>
        <ActButton small icon="printer" onAct={() => print()}>
          {words.print}
        </ActButton>
        <ActButton
          small
          onAct={() => {
            setSaid(null)
            onExample()
          }}
        >
          {words.example}
        </ActButton>
        <ActButton
          small
          onAct={() => {
            setSaid('cleared')
            onClear()
          }}
        >
          {words.clear}
        </ActButton>
      </Acts>
      <output className={css['said']}>{said === null ? '' : words[said]}</output>
    </div>
  )
}
