import type { EuroLineView, GroundsView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { AdverseNode } from '#features/grounds/graph/AdverseNode.tsx'
import { FactNode } from '#features/grounds/graph/FactNode.tsx'
import { Folded } from '#features/grounds/graph/Folded.tsx'
import { LeftOfLine } from '#features/grounds/graph/LeftOfLine.tsx'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type LinePathProps = {
  readonly line: EuroLineView
  readonly grounds: GroundsView
  /** The row of the register beside which both sides begin, on a wide screen. */
  readonly row: number
}

/** The path of a line: what carries it on one side, what says the contrary on the other, alike. */
export function LinePath({ line, grounds, row }: LinePathProps): ReactNode {
  const words = useWords(groundsWords)
  const place = { gridRow: `${row} / -1` }
  const touching = grounds.against.filter(({ touches }) =>
    touches.some((one) => one.line === line.id),
  )
  const others = grounds.against.filter((one) => !touching.includes(one))
  return (
    <>
      <section className={css['for']} style={place} aria-label={words.for}>
        <h2>{words.for}</h2>
        <LeftOfLine line={line} />
        <ul className={css['nodes']}>
          {line.facts.map((fact) => (
            <FactNode key={fact.fact} fact={fact} grounds={grounds} />
          ))}
        </ul>
      </section>
      <section className={css['against']} style={place} aria-label={words.against}>
        <h2>{words.against}</h2>
        {touching.length === 0 && (
          <p className={css['none']}>
            <Prose>{words.nothingAgainst}</Prose>
          </p>
        )}
        <Folded of={touching} className={css['nodes']}>
          {(adverse) => (
            <AdverseNode key={adverse.id} adverse={adverse} line={line.id} grounds={grounds} />
          )}
        </Folded>
        {others.length > 0 && (
          <>
            <h3 className={css['apart']}>{words.elsewhere}</h3>
            <Folded of={others} className={css['nodes']}>
              {(adverse) => (
                <AdverseNode key={adverse.id} adverse={adverse} line={null} grounds={grounds} />
              )}
            </Folded>
          </>
        )}
      </section>
    </>
  )
}
