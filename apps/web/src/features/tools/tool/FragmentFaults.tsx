import type { ReactNode } from 'react'
import type { FragmentFault } from '#features/tools/fragment/read-fragment.ts'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type FragmentFaultsProps = {
  readonly faults: readonly FragmentFault[]
  readonly onHide: () => void
}

const MOST_SHOWN = 6

/** What an address held that was left aside, fact by fact. */
export function FragmentFaults({ faults, onHide }: FragmentFaultsProps): ReactNode {
  const words = useWords(toolsWords)
  if (faults.length === 0) return null
  const said = ({ kind, path, value }: FragmentFault): string => {
    switch (kind) {
      case 'cut':
        return words.cut
      case 'unknown':
        return words.unknownFact(path)
      case 'unreadable':
        return words.unreadableFact(path)
      case 'twice':
        return words.factTwice(path)
      case 'refused':
        return words.factRefused(path, value)
    }
  }
  const sentences = [...new Set(faults.map(said))]
  const more = sentences.length - MOST_SHOWN
  return (
    <div className={css['faultsNote']}>
      <ErrorNote what={words.brokenAddress} next={words.brokenAddressNext}>
        <ul className={css['faults']}>
          {sentences.slice(0, MOST_SHOWN).map((sentence) => (
            <li key={sentence}>
              <Prose>{sentence}</Prose>
            </li>
          ))}
          {more > 0 && <li>{words.moreFaults(more)}</li>}
        </ul>
        <ActButton small onAct={onHide}>
          {words.understood}
        </ActButton>
      </ErrorNote>
    </div>
  )
}
