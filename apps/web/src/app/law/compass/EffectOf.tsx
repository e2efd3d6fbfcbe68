import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#app/law/compass/events.module.css'
import type { ToldEvent } from '#app/law/compass/limitation-course.ts'
import { eventKindWords, lawWords } from '#app/law/words/law-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What an event did in law: its effect in a word, the last day after it, its text, how sure it is. */
export function EffectOf({ told }: { readonly told: ToldEvent }): ReactNode {
  const words = useWords(lawWords)
  switch (told.effect) {
    case 'incomplete':
      return <Lacking of={told} />
    case 'later':
      return <span className={css['quiet']}>{words.later}</span>
    case 'unheard':
      return null
    case 'none':
    case 'erased':
    case 'interrupts':
    case 'suspends':
    case 'resumes':
      return <Told told={told} effect={words[told.effect]} />
  }
}

function Lacking({ of }: { readonly of: ToldEvent }): ReactNode {
  const words = useWords(lawWords)
  const { on, kind } = of.event
  const lacks =
    on === undefined && kind === undefined
      ? words.missingBoth
      : on === undefined
        ? words.missingDay
        : kind === undefined
          ? words.missingKind
          : words.missingOrder
  return <StatusMark shape="clock">{`${words.notCounted} ${lacks}`}</StatusMark>
}

function Told({ told, effect }: { readonly told: ToldEvent; readonly effect: string }): ReactNode {
  const words = useWords(lawWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const why = useWhy()
  const { because, moves, lastDay, event } = told
  const on = event.on === undefined ? null : parseDay(event.on)
  const open = (): void => {
    if (because === null || event.kind === undefined || on === null) return
    why({ figure: words.whyEvent(kinds[event.kind], format.day(on)), explanation: because })
  }
  return (
    <>
      <span className={moves ? css['moved'] : css['unmoved']}>
        <Figure text={effect} onWhy={because === null ? undefined : open} />
        <span className={css['then']}>
          <Prose>
            {!moves
              ? words.sameLastDay
              : lastDay === null
                ? words.stopped
                : words.thenLastDay(format.shortDay(lastDay))}
          </Prose>
        </span>
      </span>
      {because !== null && (
        <span className={css['sources']}>
          <Citations of={because.citations} />
          <CertaintyMark of={because} />
        </span>
      )}
    </>
  )
}
