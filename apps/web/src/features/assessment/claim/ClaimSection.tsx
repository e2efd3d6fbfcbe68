import type { DossierLaw } from '@quittance/contract'
import { addCents, cents, type Cents, type Explanation, type Outcome } from '@quittance/kernel'
import type { ClaimConditions, ConditionState } from '@quittance/law'
import type { ReactNode } from 'react'
import css from '#features/assessment/claim/claim.module.css'
import { Section } from '#features/assessment/frame/Section.tsx'
import { principalOf } from '#app/law/forgotten/item-answers.ts'
import { assessmentWords } from '#features/assessment/words/assessment-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ClaimSectionProps = {
  readonly law: DossierLaw
  readonly outcome: Outcome<ClaimConditions>
}

/** The three conditions of the claim, each with its state, its reason and its text. */
export function ClaimSection({ law, outcome }: ClaimSectionProps): ReactNode {
  const words = useWords(assessmentWords)
  const reasons = useReasons(law)
  if (outcome.outcome !== 'answer') return null
  const steps = outcome.explain().steps
  const { value } = outcome
  const conditions = [
    { id: 'certain', head: words.certainHead, why: words.certainWhy, because: reasons.certain },
    { id: 'liquid', head: words.liquidHead, why: words.liquidWhy, because: reasons.liquid },
    { id: 'due', head: words.dueHead, why: words.dueWhy, because: reasons.due },
  ] as const
  return (
    <Section id="creance" title={words.claim} note={words.claimSays}>
      <dl className={css['conditions']}>
        {conditions.map(({ id, head, why, because }) => (
          <Condition
            key={id}
            head={head}
            state={value[id]}
            why={why}
            because={because}
            explanation={steps.find(({ rule }) => rule === `collection/${id}`)}
          />
        ))}
      </dl>
      <p className={css['note']}>
        <Prose>{words.notACondition}</Prose>
      </p>
    </Section>
  )
}

const shapes: Readonly<Record<ConditionState, StatusShape>> = {
  yes: 'passed',
  no: 'refused',
  unknown: 'unknown',
}

type ConditionProps = {
  readonly head: string
  readonly state: ConditionState
  readonly why: (state: string) => string
  readonly because: readonly string[]
  readonly explanation: Explanation | undefined
}

function Condition({ head, state, why, because, explanation }: ConditionProps): ReactNode {
  const words = useWords(assessmentWords)
  const open = useWhy()
  const text = words[state]
  return (
    <div className={css['condition']}>
      <dt>{head}</dt>
      <dd className={css['state']}>
        <StatusMark shape={shapes[state]}>{''}</StatusMark>
        <Figure
          text={why(text)}
          onWhy={
            explanation === undefined ? undefined : () => open({ figure: why(text), explanation })
          }
        >
          {text}
        </Figure>
      </dd>
      <dd className={css['because']}>
        {because.map((sentence) => (
          <span key={sentence}>
            <Prose>{sentence}</Prose>
          </span>
        ))}
      </dd>
      <dd className={css['sources']}>
        {explanation !== undefined && (
          <>
            <Citations of={explanation.citations} />
            <CertaintyMark of={explanation} />
          </>
        )}
      </dd>
    </div>
  )
}

type Reasons = Readonly<Record<keyof ClaimConditions, readonly string[]>>

/** Why each condition stands where it does, from the facts that the law was given. */
function useReasons({ conditions, items, asOf }: DossierLaw): Reasons {
  const words = useWords(assessmentWords)
  const format = useFormat()
  const { document, admissions } = conditions
  const { dueOn, dispute, proof, admittedOrTitle } = document
  const notDue = items.filter((item) => item.dueOn > asOf)
  const next = notDue.map((item) => item.dueOn).toSorted()[0]
  const certain =
    admittedOrTitle === true
      ? admissions.length > 0
        ? words.becauseAdmitted
        : words.becauseTitle
      : dispute === undefined
        ? words.becauseContested
        : dispute === 'serious'
          ? words.becauseSerious
          : proof !== 'proved'
            ? words.becauseUnproved
            : dispute === 'not-serious'
              ? words.becauseNotSerious
              : words.becauseProved
  return {
    certain: [certain],
    liquid: items.length === 0 ? [] : [words.becauseStated(format.count(items.length))],
    due:
      dueOn === undefined || dueOn === null
        ? []
        : [
            dueOn <= asOf
              ? words.becauseDue(format.day(dayOf(dueOn)))
              : words.becauseNotDue(format.day(dayOf(dueOn))),
            ...(next === undefined || notDue.length === items.length
              ? []
              : [words.partNotDue(format.euros(sumOf(notDue)), format.day(dayOf(next)))]),
          ],
  }
}

function sumOf(items: DossierLaw['items']): Cents {
  return addCents(cents(0), ...items.map(principalOf))
}
