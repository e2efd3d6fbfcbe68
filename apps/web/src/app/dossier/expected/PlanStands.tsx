import type { DossierExpected } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import css from '#app/dossier/expected/expected.module.css'
import type { StopGround } from '#app/dossier/expected/StopPanel.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Stands = NonNullable<DossierExpected['standing']>

/** What of a plan may be asked for, what is still to fall due, and what a missed instalment changes. */
export function PlanStands({ of }: { readonly of: Stands }): ReactNode {
  const words = useWords(expectedWords)
  const format = useFormat()
  const sum = (amount: number) => format.euros(cents(amount))
  const says = [
    of.missedCents === 0 ? words.nothingMissed : words.missed(sum(of.missedCents)),
    ...(of.inGraceCents === 0 ? [] : [words.inGrace(sum(of.inGraceCents))]),
    ...(of.toComeCents === 0 ? [] : [words.toCome(sum(of.toComeCents))]),
    of.noticeDays === null ? words.withoutClause : words.withClause(of.noticeDays),
  ]
  return (
    <p className={css['terms']}>
      <Prose>{says.join(' ')}</Prose>
    </p>
  )
}

const grounds = ['notice-unanswered', 'debtor-agreed'] as const

/** The two ways in which a plan is stopped, each with the reason why not where it may not be. */
export function StopButtons({
  of,
  onStop,
}: {
  readonly of: Stands
  readonly onStop: (ground: StopGround) => void
}): ReactNode {
  const words = useWords(expectedWords)
  const say = useSaid()
  const verbs = { 'notice-unanswered': words.stopByNotice, 'debtor-agreed': words.stopAgreed }
  return grounds.map((ground) => {
    const why = of.stops[ground]
    return why === null ? (
      <ActButton key={ground} small onAct={() => onStop(ground)}>
        {verbs[ground]}
      </ActButton>
    ) : (
      <ReasonedButton key={ground} reason={say(why)}>
        {verbs[ground]}
      </ReasonedButton>
    )
  })
}
