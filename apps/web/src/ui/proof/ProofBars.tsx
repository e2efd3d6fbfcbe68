import { Fragment, type ReactNode } from 'react'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './proof-bars.module.css'

/** A fact, how far it is proved, from 0 to 1, and by what. */
export type ProvedFact = {
  readonly fact: string
  readonly strength: number
  readonly by: string
}

/** What is proved, fact by fact, as bars of one length (« Ce qui est prouvé »). */
export function ProofBars({ facts }: { readonly facts: readonly ProvedFact[] }): ReactNode {
  const words = useWords(uiWords)
  return (
    <dl className={css['bars']}>
      {facts.map(({ fact, strength, by }) => (
        <Fragment key={fact}>
          <dt>
            <Prose>{fact}</Prose>
          </dt>
          <dd className={css['bar']}>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
              <rect width="100" height="6" className={css['whole']} />
              <rect width={Math.round(strength * 100)} height="6" className={css['done']} />
            </svg>
          </dd>
          <dd className={css['by']}>
            <Prose>{by}</Prose>
            <Aloud>{`, ${words.provedShare(Math.round(strength * 100))}`}</Aloud>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
