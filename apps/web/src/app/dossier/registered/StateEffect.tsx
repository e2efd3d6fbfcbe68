import type { RegisteredStateView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#app/dossier/agreements/agreements.module.css'
import { registeredWords } from '#app/dossier/registered/registered-words.ts'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Effect = NonNullable<RegisteredStateView['effect']>

/** What a state does in law, in a line, and why: nothing for a letter that puts nobody on notice. */
export function StateEffect({ of }: { readonly of: Effect }): ReactNode {
  const words = useWords(registeredWords)
  const format = useFormat()
  const why = useWhy()
  if (of.outcome !== 'answer' || of.value.notice === null) return null
  const { notice, noticeOn, interest, limitation } = of.value
  const figure = noticeOn === null ? words[notice] : format.day(dayOf(noticeOn))
  const says = noticeOn === null ? figure : `${words[notice]} ${figure}`
  const runs = interest?.effect === 'already-runs' ? words.interestAlready : words.interestFrom
  const from = interest?.from ?? null
  const moved =
    limitation?.lastDayAfter != null && limitation.lastDayAfter !== limitation.lastDayBefore
      ? words.limitationMoved(format.day(dayOf(limitation.lastDayAfter)))
      : words.limitationSame
  return (
    <>
      <span className={css['head']}>
        <span>
          {noticeOn !== null && `${words[notice]} `}
          <Figure text={figure} onWhy={() => why({ figure: says, explanation: of.because })}>
            <Prose>{figure}</Prose>
          </Figure>
        </span>
        <OutcomeMark certainty={of.certainty} because={of.because} />
      </span>
      {noticeOn !== null && (
        <p className={css['quiet']}>
          <Prose>
            {`${from === null ? words.noInterest : runs(format.day(dayOf(from)))} ${moved}`}
          </Prose>
        </p>
      )}
    </>
  )
}
