import { day, type Answer, type Explanation } from '@quittance/kernel'
import {
  answerSavingActs,
  type SavingAct,
  type SavingActs as SavingAnswer,
  type SavingActsDocument,
  type SavingKind,
  type VainAct,
} from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { costText } from '#app/law/saving/cost-text.ts'
import css from '#app/law/saving/saving.module.css'
import { eventKindWords, savingWords } from '#app/law/words/law-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SavingActsProps = {
  readonly facts: SavingActsDocument
  /** Puts the act on the compass, on the day of the question; absent where it is only read. */
  readonly onTry?: ((kind: SavingKind) => void) | undefined
}

/** What would save the claim if it was done on the day of the question, and what would not. */
export function SavingActs({ facts, onTry }: SavingActsProps): ReactNode {
  const outcome = useMemo(() => answerSavingActs(facts), [facts])
  if (outcome.outcome !== 'answer') return null
  switch (outcome.value.standing) {
    case 'in-time':
    case 'arguably-in-time':
      return <InTime outcome={outcome} on={facts.asOf} onTry={onTry} />
    case 'over':
      return <Over outcome={outcome} />
    case 'stopped':
    case 'not-started':
      return null
  }
}

type AnsweredProps = { readonly outcome: Answer<SavingAnswer> }

type InTimeProps = AnsweredProps &
  Pick<SavingActsProps, 'onTry'> & { readonly on: string | undefined }

function InTime({ outcome, on, onTry }: InTimeProps): ReactNode {
  const words = useWords(savingWords)
  const format = useFormat()
  const { saves, vain, standing, prudentLastDay, later, surest } = outcome.value
  const steps = useMemo(() => outcome.explain().steps, [outcome])
  const by = standing === 'in-time' ? prudentLastDay : (later?.lastDay ?? null)
  return (
    <Sheet
      title={words.saves}
      note={by === null ? undefined : <Prose>{words.by(format.day(day(by)))}</Prose>}
    >
      {standing === 'arguably-in-time' && prudentLastDay !== null && (
        <p className={css['warns']}>
          <Prose>{words.arguably(format.day(day(prudentLastDay)))}</Prose>
        </p>
      )}
      {on !== undefined && (
        <p className={css['basis']}>
          <Prose>{words.ifDone(format.day(day(on)))}</Prose>
        </p>
      )}
      <div className={css['place']}>
        <ul className={css['saves']}>
          {saves.map((act) => (
            <Saving
              key={act.act}
              act={act}
              isSurest={act.act === surest}
              because={steps.find(({ rule }) => rule === `acts/saving-${act.act}`)}
              onTry={onTry}
            />
          ))}
        </ul>
      </div>
      <h3 className={css['head']}>{words.changesNothing}</h3>
      <ul className={css['vain']}>
        {vain.map((act) => (
          <Vain key={act.act} act={act} />
        ))}
      </ul>
    </Sheet>
  )
}

type SavingProps = {
  readonly act: SavingAct
  readonly isSurest: boolean
  readonly because: Explanation | undefined
  readonly onTry: SavingActsProps['onTry']
}

function Saving({ act, isSurest, because, onTry }: SavingProps): ReactNode {
  const words = useWords(savingWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const why = useWhy()
  const { lastDayAfter, must, needs } = act
  const text = lastDayAfter === null ? words.stops : format.day(day(lastDayAfter))
  const name = kinds[act.act]
  return (
    <li className={css['act']}>
      <span className={css['what']}>
        <span className={css['name']}>
          <b>
            <Prose>{name}</Prose>
          </b>
          {isSurest && <Tag>{words.surest}</Tag>}
        </span>
        <span className={css['note']}>
          <Prose>
            {[words[must], ...needs.map((need) => words[need]), costText(act, words, format)].join(
              ', ',
            )}
          </Prose>
        </span>
      </span>
      <span className={css['day']}>
        <Figure
          text={text}
          onWhy={
            because === undefined
              ? undefined
              : () => why({ figure: `${name}, ${text}`, explanation: because })
          }
        />
      </span>
      <span className={css['articles']}>
        <Citations of={act.citations.slice(0, 1)} />
      </span>
      <span className={css['mark']}>
        <OutcomeMark certainty={act.certainty} because={because} />
      </span>
      {onTry !== undefined && (
        <span className={css['try']}>
          <ActButton small label={words.tryAct(name)} onAct={() => onTry(act.act)}>
            {words.tryIt}
          </ActButton>
        </span>
      )}
    </li>
  )
}

function Vain({ act }: { readonly act: VainAct }): ReactNode {
  const kinds = useWords(eventKindWords)
  return (
    <li>
      <Prose>{kinds[act.act]}</Prose> <Citations of={act.citations.slice(0, 1)} />
    </li>
  )
}

/** Once the last day is over: what the law says of it, and where. */
function Over({ outcome }: AnsweredProps): ReactNode {
  const words = useWords(savingWords)
  const { sentence, citations } = useMemo(() => outcome.explain(), [outcome])
  return (
    <Sheet title={words.over}>
      <p className={css['says']} lang="fr">
        <Prose>{sentence}</Prose>
      </p>
      <Citations of={citations} />
    </Sheet>
  )
}
