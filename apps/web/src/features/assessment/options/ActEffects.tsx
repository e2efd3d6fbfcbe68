import type { DossierLaw } from '@quittance/contract'
import { type Answer } from '@quittance/kernel'
import {
  answerActEffect,
  limitationEventKinds,
  type ActEffect,
  type ActEffectDocument,
  type LimitationEventKind,
} from '@quittance/law'
import { useMemo, useState, type ReactNode } from 'react'
import { eventKindWords } from '#app/law/words/law-words.ts'
import css from '#features/assessment/options/options.module.css'
import { optionsWords } from '#features/assessment/words/assessment-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { CertaintyMark } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What an act done on the day of the analysis would change, question by question. */
export function ActEffects({ law }: { readonly law: DossierLaw }): ReactNode {
  const words = useWords(optionsWords)
  const kinds = useWords(eventKindWords)
  const [act, setAct] = useState<LimitationEventKind | ''>('')
  const outcome = useMemo(
    () => (act === '' ? null : answerActEffect(actFacts(law, act))),
    [law, act],
  )
  return (
    <section className={css['acts']} aria-label={words.actTitle}>
      <h3>
        {words.actTitle} <span className={css['quiet']}>{words.actSays}</span>
      </h3>
      <div className={css['actChoice']}>
        <SelectField<LimitationEventKind>
          label={words.act}
          value={act}
          unchosen={words.actUnchosen}
          choices={limitationEventKinds.map((value) => ({ value, text: kinds[value] }))}
          onChange={setAct}
        />
      </div>
      {outcome?.outcome === 'answer' && act !== '' && (
        <Effects act={kinds[act]} on={law.asOf} outcome={outcome} />
      )}
    </section>
  )
}

function actFacts(law: DossierLaw, act: LimitationEventKind): ActEffectDocument {
  const { claim, startsOn, events = [] } = law.limitation.document
  const [item] = law.items.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const { amount } = law.route.document
  return {
    on: law.asOf,
    act,
    claim,
    startsOn,
    events: events.filter(({ on }) => on !== undefined && on <= law.asOf),
    dueOn: item?.dueOn,
    interestAgreed: item?.interest?.regime?.kind === 'contractual',
    ...(amount === undefined ? {} : { amount }),
    ...(act === 'formal-notice' ? { registered: true } : {}),
  }
}

type EffectsProps = {
  readonly act: string
  readonly on: string
  readonly outcome: Answer<ActEffect>
}

function Effects({ act, on, outcome }: EffectsProps): ReactNode {
  const words = useWords(optionsWords)
  const format = useFormat()
  const why = useWhy()
  const because = outcome.explain()
  const figure = words.actWhy(act, format.day(dayOf(on)))
  const { limitation, interest, proof, acceleration, priorAttempt } = outcome.value
  const from = interest.from === null ? '' : `, ${words.fromDay(format.day(dayOf(interest.from)))}`
  const rows = [
    [words.actLimitation, limitationWords(limitation, words, format)],
    [
      words.actInterest,
      interest.effect === 'none' ? words.interestNone : `${words[interest.effect]}${from}`,
    ],
    [
      words.actProof,
      proof.effects.map((one) => (one === 'none' ? words.proofNone : words[one])).join(', '),
    ],
    [words.actTerm, acceleration.effect === 'none' ? words.termNone : words[acceleration.effect]],
    [words.actAttempt, priorAttempt.counts ? words.attemptCounts : words.attemptNot],
  ] as const
  return (
    <>
      <p className={css['actHead']}>
        <Figure text={figure} size="sheet" onWhy={() => why({ figure, explanation: because })}>
          <Prose>{figure}</Prose>
        </Figure>
        <CertaintyMark of={because} />
      </p>
      <dl className={css['effects']}>
        {rows.map(([what, is]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <Prose>{is}</Prose>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function limitationWords(
  { lastDayBefore, lastDayAfter }: ActEffect['limitation'],
  words: (typeof optionsWords)['fr'],
  format: Format,
): string {
  if (lastDayAfter === null)
    return lastDayBefore === null ? words.limitationNone : words.limitationStops
  const after = format.day(dayOf(lastDayAfter))
  return lastDayBefore === null || lastDayBefore === lastDayAfter
    ? words.limitationSame(after)
    : words.limitationMoves(format.day(dayOf(lastDayBefore)), after)
}
