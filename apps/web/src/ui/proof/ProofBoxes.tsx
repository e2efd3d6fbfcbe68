import type { ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './proof-boxes.module.css'

export type ProofBoxesProps = {
  readonly proved: number
  readonly of?: number
}

const STEP = 9

/** Facts proved, one box each: « Preuve 4 sur 5 ». */
export function ProofBoxes({ proved, of = 5 }: ProofBoxesProps): ReactNode {
  const words = useWords(uiWords)
  const boxes = Array.from({ length: of }, (_, index) => index)
  return (
    <svg
      className={css['boxes']}
      width={of * STEP}
      height="12"
      viewBox={`0 0 ${of * STEP} 12`}
      role="img"
      aria-label={words.proofOf(proved, of)}
    >
      {boxes.map((box) =>
        box < proved ? (
          <rect key={box} x={box * STEP} y="1" width="6" height="10" className={css['full']} />
        ) : (
          <rect key={box} x={box * STEP + 0.5} y="1.5" width="5" height="9" />
        ),
      )}
    </svg>
  )
}
