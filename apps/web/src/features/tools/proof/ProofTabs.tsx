import type { ReactNode } from 'react'
import css from '#features/tools/proof/proof.module.css'
import { proofWords } from '#features/tools/proof/words/proof-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** The two questions of proof, each at its address. */
export function ProofTabs({ here }: { readonly here: 'writing' | 'acknowledgment' }): ReactNode {
  const words = useWords(proofWords)
  return (
    <nav aria-label={words.tabs} className={css['tabs']}>
      <Anchor href={paths.proofTool()} className={css['tab']} current={here === 'writing'}>
        <Prose>{words.writingTab}</Prose>
      </Anchor>
      <Anchor
        href={paths.acknowledgmentTool()}
        className={css['tab']}
        current={here === 'acknowledgment'}
      >
        <Prose>{words.acknowledgmentTab}</Prose>
      </Anchor>
    </nav>
  )
}
