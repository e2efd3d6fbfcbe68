import type { LimitationDocument, LimitationEventKind } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { savingActs, type SavingAct } from '#app/law/saving/saving-acts.ts'
import css from '#app/law/saving/saving.module.css'
import { eventKindWords, lawWords } from '#app/law/words/law-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SavingActsProps = {
  readonly facts: LimitationDocument
  /** Puts the act on the compass, on the day of the question; absent where it is only read. */
  readonly onTry?: ((kind: LimitationEventKind) => void) | undefined
}

/** What would save the claim if it was done on the day of the question, and what would not. */
export function SavingActs({ facts, onTry }: SavingActsProps): ReactNode {
  const words = useWords(lawWords)
  const format = useFormat()
  const acts = useMemo(() => savingActs(facts), [facts])
  if (acts === null) return null
  const { on, over, saves, changesNothing } = acts
  if (over) return <TooLate acts={changesNothing} />
  if (saves.length === 0) return null
  return (
    <Sheet title={words.saves} note={<Prose>{words.savesOn(format.day(on))}</Prose>}>
      <ul className={css['saves']}>
        {saves.map((act) => (
          <Saving key={act.kind} act={act} onTry={onTry} />
        ))}
      </ul>
      {changesNothing.length > 0 && (
        <>
          <h3 className={css['head']}>{words.changesNothing}</h3>
          <ul className={css['vain']}>
            {changesNothing.map((act) => (
              <Vain key={act.kind} act={act} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

type SavingProps = {
  readonly act: SavingAct
  readonly onTry: SavingActsProps['onTry']
}

function Saving({ act, onTry }: SavingProps): ReactNode {
  const words = useWords(lawWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const why = useWhy()
  const { kind, lastDay, because } = act
  const text = lastDay === null ? words.becomesStopped : format.day(lastDay)
  return (
    <li className={css['act']}>
      <span className={css['what']}>
        <b>
          <Prose>{kinds[kind]}</Prose>
        </b>
        {kind === 'enforcement-act' && <span className={css['note']}>{words.withTitle}</span>}
      </span>
      <span className={css['day']}>
        <Figure
          text={text}
          onWhy={because === null ? undefined : () => why({ figure: text, explanation: because })}
        />
      </span>
      <span className={css['articles']}>
        {because !== null && <Citations of={because.citations} />}
      </span>
      <span className={css['mark']}>{because !== null && <CertaintyMark of={because} />}</span>
      {onTry !== undefined && (
        <span className={css['try']}>
          <ActButton small label={words.tryEvent(kinds[kind])} onAct={() => onTry(kind)}>
            {words.tryIt}
          </ActButton>
        </span>
      )}
    </li>
  )
}

function Vain({ act }: { readonly act: SavingAct }): ReactNode {
  const kinds = useWords(eventKindWords)
  return (
    <li>
      <Prose>{kinds[act.kind]}</Prose>
      {act.because !== null && (
        <>
          {' '}
          <Citations of={act.because.citations} />
        </>
      )}
    </li>
  )
}

/** Once the last day is over: what the law says of an acknowledgment that comes then. */
function TooLate({ acts }: { readonly acts: readonly SavingAct[] }): ReactNode {
  const words = useWords(lawWords)
  const told = acts.find(({ kind }) => kind === 'acknowledgment')?.because
  if (told === null || told === undefined) return null
  return (
    <Sheet title={words.tooLate}>
      <p className={css['says']} lang="fr">
        <Prose>{told.sentence}</Prose>
      </p>
      <Citations of={told.citations} />
    </Sheet>
  )
}
