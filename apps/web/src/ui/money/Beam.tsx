import { subtractCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Amount } from '#ui/figures/Amount.tsx'
import css from '#ui/money/beam.module.css'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A side of the separate account: its figure, what it counts, and why. */
export type BeamSide = {
  readonly head: string
  readonly amount: Cents
  readonly counts: string
  readonly onWhy?: () => void
}

export type BeamProps = { readonly bank: BeamSide; readonly owed: BeamSide }

/**
 * Bank against owed (la balance du compte séparé): level only at 0,00, else tilted by a fixed step
 * to the heavier side. The difference is computed from the two sides shown, never received.
 */
export function Beam({ bank, owed }: BeamProps): ReactNode {
  const words = useWords(uiWords)
  const format = useFormat()
  const gap = subtractCents(bank.amount, owed.amount)
  const magnitude = gap < 0 ? subtractCents(owed.amount, bank.amount) : gap
  return (
    <section className={css['beam']} aria-label={`${words.account}, ${words.gap}`}>
      <Side side={bank} />
      <Scale tilt={Math.sign(gap)} />
      <Side side={owed} />
      <div className={css['gap']}>
        <span className={css['head']}>{words.gap}</span>
        <span className={gap === 0 ? css['level'] : css['off']}>
          <Amount of={magnitude} size="page" />
        </span>
        {gap === 0 ? (
          <StatusMark shape="passed">{words.toTheCent}</StatusMark>
        ) : (
          <StatusMark shape="refused">
            {gap < 0
              ? words.accountMissing(format.euros(magnitude))
              : words.accountUnexplained(format.euros(magnitude))}
          </StatusMark>
        )}
      </div>
    </section>
  )
}

function Side({ side }: { readonly side: BeamSide }): ReactNode {
  return (
    <div>
      <span className={css['head']}>
        <Prose>{side.head}</Prose>
      </span>
      <div>
        <Amount of={side.amount} size="page" onWhy={side.onWhy} />
      </div>
      <small>
        <Prose>{side.counts}</Prose>
      </small>
    </div>
  )
}

const STEP_DEGREES = 5

function Scale({ tilt }: { readonly tilt: number }): ReactNode {
  const marks = [30, 50, 70, 90, 110, 130, 170, 190, 210, 230, 250, 270]
  return (
    <svg className={css['scale']} viewBox="0 0 300 74" aria-hidden>
      <path d="M150 22v36M128 58h44" />
      <g transform={`rotate(${-tilt * STEP_DEGREES} 150 22)`}>
        <path d="M8 22h284M8 16v12M292 16v12" />
        <path d={marks.map((x) => `M${x} 19.5v5`).join('')} strokeWidth="0.8" />
      </g>
      <circle cx="150" cy="22" r="4.5" />
    </svg>
  )
}
