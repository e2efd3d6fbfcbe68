import type { Explanation } from '@quittance/kernel'
import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Citations } from '#ui/why/WhyNode.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** « Pourquoi ? » on paper: the whole tree as numbered notes with their articles, made when printing. */
export function PrintedReasons({ explain }: { readonly explain: () => Explanation }): ReactNode {
  const words = useWords(toolsWords)
  const printing = usePrinting()
  if (!printing) return null
  const because = explain()
  return (
    <section className={css['reasons']} aria-label={words.reasons}>
      <SectionHead title={words.reasons} ruled />
      <p lang="fr">
        <Prose>{because.sentence}</Prose> <Citations of={because.citations} />
      </p>
      <Notes of={because.steps} />
    </section>
  )
}

function Notes({ of }: { readonly of: readonly Explanation[] }): ReactNode {
  if (of.length === 0) return null
  return (
    <ol lang="fr">
      {of.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the notes of one print never move
        <li key={index}>
          <Prose>{step.sentence}</Prose> <Citations of={step.citations} />
          <Notes of={step.steps} />
        </li>
      ))}
    </ol>
  )
}

/** True while the page is being printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    const turn = (): void => flushSync(() => setPrinting(paper.matches))
    const before = (): void => flushSync(() => setPrinting(true))
    paper.addEventListener('change', turn)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', turn)
    return () => {
      paper.removeEventListener('change', turn)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', turn)
    }
  }, [])
  return printing
}
