import type { Composition } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/outreach/letter/letter-page.module.css'
import type { PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type KeptVerdictProps = {
  readonly verdict: Composition['gate']['verdict']
  readonly judging: boolean
  /** The points of this very paragraph. */
  readonly faults: readonly PlacedFault[]
  readonly titleOf: (fault: PlacedFault) => string
}

/** Under a paragraph that was just kept: what the gate says of it, where its list is out of view. */
export function KeptVerdict({ verdict, judging, faults, titleOf }: KeptVerdictProps): ReactNode {
  const words = useWords(letterWords)
  const language = useLanguage()
  const title = { pass: words.passes, refuse: words.refuses, 'ask-a-person': words.asks }[verdict]
  const shape = { pass: 'passed', refuse: 'refused', 'ask-a-person': 'clock' } as const
  return (
    <output className={css['kept']} lang={language}>
      {judging ? (
        <StatusMark shape="clock">{words.stillReading}</StatusMark>
      ) : (
        <>
          <StatusMark shape={shape[verdict]}>{title}</StatusMark>
          {faults.map((fault) => (
            <span key={fault.number}>
              <b>
                <Prose>{titleOf(fault)}</Prose>
              </b>{' '}
              <Prose>{fault.finding.sentence}</Prose>
            </span>
          ))}
          {faults.length === 0 && verdict !== 'pass' && (
            <span>
              <Prose>{words.pointsElsewhere}</Prose>
            </span>
          )}
        </>
      )}
    </output>
  )
}
