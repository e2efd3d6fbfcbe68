import type { Outcome } from '@quittance/kernel'
import type { ExhibitRole, Writing, WritingDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import css from '#features/tools/proof/proof.module.css'
import { exhibitKindWords } from '#app/law/words/law-words.ts'
import { proofWords } from '#features/tools/proof/words/proof-words.ts'
import { Missing } from '#features/tools/tool/Missing.tsx'
import { NotApplicable } from '#features/tools/tool/NotApplicable.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type WritingAnswerProps = {
  readonly facts: WritingDocument
  readonly outcome: Outcome<Writing>
}

/** Whether a writing is required and where the proof stands, or the questions to answer. */
export function WritingAnswer({ outcome }: WritingAnswerProps): ReactNode {
  switch (outcome.outcome) {
    case 'answer':
      return <Known outcome={outcome} />
    case 'not-applicable':
      return <NotApplicable says={outcome.explain().sentence} outcome={outcome} />
    case 'needs-facts':
      return <Missing missing={outcome.missing} question="writing" />
  }
}

type KnownProps = { readonly outcome: Extract<Outcome<Writing>, { outcome: 'answer' }> }

function Known({ outcome }: KnownProps): ReactNode {
  const words = useWords(proofWords)
  const format = useFormat()
  const why = useWhy()
  const { value } = outcome
  const standing = words[value.standing]
  return (
    <>
      <p className={css['rule']}>
        <b>{value.writingRequired ? words.required : words.free}</b>{' '}
        <span className={css['quiet']}>
          <Prose>{words.threshold(format.euros(value.threshold))}</Prose>
        </span>
      </p>
      <div className={css['standing']}>
        <Figure
          text={standing}
          size="page"
          onWhy={() => why({ figure: standing, explanation: outcome.explain() })}
        />
        {value.retainedAmount !== null && (
          <span className={css['retained']}>
            <span className={css['quiet']}>{words.retained}</span>{' '}
            <Amount of={value.retainedAmount} size="total" />
          </span>
        )}
        <OutcomeMark certainty={outcome.certainty} because={outcome.explain()} />
      </div>
    </>
  )
}

/** What each exhibit is worth, and what would strengthen the proof. */
export function WritingDetail({ facts, outcome }: WritingAnswerProps): ReactNode {
  const words = useWords(proofWords)
  if (outcome.outcome !== 'answer') return null
  const { exhibits, toStrengthen } = outcome.value
  return (
    <>
      {exhibits.length > 0 && (
        <Sheet title={words.worth}>
          <ul className={css['worth']}>
            {exhibits.map((exhibit) => (
              <Worth key={exhibit.id} exhibit={exhibit} facts={facts} />
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={words.toStrengthen}>
        {toStrengthen.length === 0 ? (
          <p>{words.nothingToAdd}</p>
        ) : (
          <ul className={css['steps']} lang="fr">
            {toStrengthen.map(({ step, sentence }) => (
              <li key={step}>
                <Prose>{sentence}</Prose>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </>
  )
}

const shapes: Readonly<Record<ExhibitRole, StatusShape>> = {
  'full-proof': 'proved',
  substitute: 'proved',
  'free-proof': 'proved',
  'beginning-of-proof': 'arguable',
  corroboration: 'unknown',
  none: 'refused',
}

type WorthProps = {
  readonly exhibit: Writing['exhibits'][number]
  readonly facts: WritingDocument
}

function Worth({ exhibit, facts }: WorthProps): ReactNode {
  const words = useWords(proofWords)
  const kinds = useWords(exhibitKindWords)
  const { id, role, weakness } = exhibit
  const kind = facts.exhibits?.find((one) => one.id === id)?.kind
  const said = {
    'full-proof': words.fullProof,
    substitute: words.substitute,
    'beginning-of-proof': words.beginning,
    'free-proof': words.freeProof,
    corroboration: words.corroboration,
    none: words.noProof,
  }[role]
  return (
    <li>
      <span className={css['piece']}>
        {id} <b>{kind === undefined ? '' : kinds[kind]}</b>
      </span>
      <StatusMark shape={shapes[role]}>{said}</StatusMark>
      {weakness !== null && (
        <span className={css['weakness']}>
          <Prose>{words[weakness]}</Prose>
        </span>
      )}
    </li>
  )
}
