import { cents } from '@quittance/kernel'
import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dayOf } from '#words/figures.ts'
import { useSumLine } from '#app/dossier/use-sum-line.ts'
import { WhyToday } from '#app/dossier/why-today/WhyToday.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type DayPreviewProps = {
  readonly dossier: DossierView
  readonly onOpen: () => void
  readonly onPromise: () => void
}

/** The chosen dossier: how much and why, the next lawful act, one that is not possible, the seal. */
export function DayPreview({ dossier, onOpen, onPromise }: DayPreviewProps): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const say = useSaid()
  const { statement } = dossier.assessment
  const day = format.day(dayOf(statement.asOf))
  const toLine = useSumLine({ dossierId: dossier.id, asOf: statement.asOf })
  const lines = statement.lines.filter(
    ({ component, amountCents }) => component !== 'total' && amountCents !== 0,
  )
  const total = statement.lines.find(({ component }) => component === 'total')
  const { next, seal } = dossier
  const impossible = mostTelling(dossier)
  return (
    <div className={css['preview']}>
      <div>
        <span className={css['who']}>{words.dossier(dossier.reference)}</span>
        <h2 className={css['name']}>{debtorTitle(dossier)}</h2>
        <p className={css['who']}>{words.forCreditor(dossier.creditor.name)}</p>
      </div>
      <div>
        <Amount
          of={cents(statement.totalCents)}
          size="page"
          onWhy={total === undefined ? undefined : toLine(total).onWhy}
        />
        <p className={css['who']}>
          <Prose>{words.asOf(day)}</Prose>
        </p>
      </div>
      <SumTable
        compact
        caption={words.balance}
        lines={lines.map((line) => {
          const { what, amount } = toLine(line)
          return { what, amount }
        })}
      />
      {next !== null && (
        <div>
          <span className={css['who']}>
            {words.next}, <WhyToday dossier={dossier} />
          </span>
          <p className={css['next']}>
            <b>
              <Prose>{`${say(next.verb)}.`}</Prose>
            </b>{' '}
            <Prose>{say(next.reason)}</Prose>
          </p>
        </div>
      )}
      <Acts>
        <ActButton primary keyName="Enter" onAct={onOpen}>
          {words.open}
        </ActButton>
        <ActButton keyName="p" onAct={onPromise}>
          {words.notePromise}
        </ActButton>
      </Acts>
      {impossible !== undefined && (
        <>
          <hr className={css['rule']} />
          <ReasonedButton reason={say(impossible.because)}>{say(impossible.verb)}</ReasonedButton>
        </>
      )}
      <div className={css['bottom']}>
        <SealStatement
          state={seal.intact ? 'intact' : 'altered'}
          fingerprint={seal.fingerprint}
          says={seal.intact ? words.sealSays(format.count(seal.entries)) : words.sealAltered}
        />
      </div>
    </div>
  )
}

/** The impossible act an officer would try first. */
function mostTelling({ impossible }: DossierView): DossierView['impossible'][number] | undefined {
  const tried = ['formal-notice', 'reminder', 'call', 'hand-over', 'pay-over'] as const
  for (const act of tried) {
    const found = impossible.find((one) => one.act === act)
    if (found !== undefined) return found
  }
  return impossible[0]
}
