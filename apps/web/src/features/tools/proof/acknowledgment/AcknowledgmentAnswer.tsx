import type { Outcome } from '@quittance/kernel'
import type { AcknowledgmentForm } from '@quittance/law'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import css from '#features/tools/proof/proof.module.css'
import { acknowledgmentWords } from '#features/tools/proof/words/proof-words.ts'
import { Missing } from '#features/tools/tool/Missing.tsx'
import { NotApplicable } from '#features/tools/tool/NotApplicable.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type AcknowledgmentAnswerProps = { readonly outcome: Outcome<AcknowledgmentForm> }

/** The force of the deed and the amount it binds to, or the questions to answer. */
export function AcknowledgmentAnswer({ outcome }: AcknowledgmentAnswerProps): ReactNode {
  switch (outcome.outcome) {
    case 'answer':
      return <Known outcome={outcome} />
    case 'not-applicable':
      return <NotApplicable says={outcome.explain().sentence} outcome={outcome} />
    case 'needs-facts':
      return <Missing missing={outcome.missing} question="acknowledgment-form" />
  }
}

type KnownProps = { readonly outcome: Extract<Outcome<AcknowledgmentForm>, { outcome: 'answer' }> }

function Known({ outcome }: KnownProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const why = useWhy()
  const { force, amount, amountFrom } = outcome.value
  const says = {
    full: words.fullSays,
    'beginning-of-proof': words.beginningSays,
    none: words.noneSays,
  }[force]
  return (
    <>
      <div className={css['standing']}>
        <Figure
          text={words[force]}
          size="page"
          onWhy={() => why({ figure: words[force], explanation: outcome.explain() })}
        />
        <OutcomeMark certainty={outcome.certainty} because={outcome.explain()} />
      </div>
      <p className={css['quiet']}>
        <Prose>{says}</Prose>
      </p>
      {amount !== null && amountFrom !== null && (
        <p className={css['retained']}>
          <span className={css['quiet']}>{words.amount}</span> <Amount of={amount} size="total" />{' '}
          <span className={css['quiet']}>
            <Prose>{amountFrom === 'words' ? words.fromWords : words.fromFigures}</Prose>
          </span>
        </p>
      )}
    </>
  )
}

/** What the form lacks, and what the deed makes due besides. */
export function AcknowledgmentDetail({ outcome }: AcknowledgmentAnswerProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  if (outcome.outcome !== 'answer') return null
  const { defects, formalities } = outcome.value
  return (
    <>
      <Sheet title={words.defects}>
        {defects.length === 0 ? (
          <p>{words.noDefect}</p>
        ) : (
          <ul className={css['steps']}>
            {defects.map((defect) => (
              <li key={defect}>
                <Prose>{words[defect]}</Prose>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      {formalities.length > 0 && (
        <Sheet title={words.formalities}>
          <ul className={css['steps']}>
            {formalities.map((formality) => (
              <li key={formality}>
                <Prose>{words[formality]}</Prose>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}
