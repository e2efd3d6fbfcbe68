import type { AdverseView, GroundsView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { whyAdverse } from '#features/grounds/explain.ts'
import { Messages } from '#features/grounds/graph/Messages.tsx'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { DateText } from '#ui/figures/DateText.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type AdverseNodeProps = {
  readonly adverse: AdverseView
  /** The line it is shown against; null where it touches another, or none. */
  readonly line: string | null
  readonly grounds: GroundsView
}

/** What says the contrary, at the size of what carries: how much it touches, whose words, since when. */
export function AdverseNode({ adverse, line, grounds }: AdverseNodeProps): ReactNode {
  const words = useWords(groundsWords)
  const say = useSaid()
  const isAuthor = adverse.kind === 'author-unconfirmed'
  const standings = {
    open: isAuthor ? words.toSay : words.standingOpen,
    answered: words.answered,
    'to-review': words.toReview,
    'set-aside': words.setAside,
  }
  return (
    <li
      className={css['node']}
      data-side="against"
      {...(line === null ? {} : { 'data-thread': 'adverse' })}
      tabIndex={-1}
    >
      <div className={css['nodeHead']}>
        <StatusMark shape="adverse">{''}</StatusMark>
        <h3>{say(adverse.label)}</h3>
        <span className={css['quiet']}>
          {isAuthor ? null : adverse.on === null ? (
            `${words.unknownDay}, `
          ) : (
            <>
              <DateText of={dayOf(adverse.on)} short figure="row" />
              {', '}
            </>
          )}
          {standings[adverse.standing]}
        </span>
        <Touched adverse={adverse} line={line} grounds={grounds} />
      </div>
      <div className={css['link']}>
        {adverse.words !== null && (
          <blockquote className={css['words']}>{adverse.words}</blockquote>
        )}
        <p>
          <Prose>{say(adverse.says)}</Prose>
        </p>
        <Messages ids={adverse.messages} grounds={grounds} />
      </div>
      {adverse.counts && (
        <p className={css['missing']}>
          <b>{words.answer}</b> <Prose>{say(adverse.answer)}</Prose>
        </p>
      )}
    </li>
  )
}

/** The euros that it touches, on the line in hand or in all. */
function Touched({ adverse, line, grounds }: AdverseNodeProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const here =
    line === null
      ? adverse.amountCents
      : (adverse.touches.find((one) => one.line === line)?.amountCents ?? 0)
  if (here === 0) return <span className={css['sums']}>{words.touchesNone}</span>
  const text = words.touches(format.euros(cents(here)))
  const figure = `${say(adverse.label)} : ${text}`
  const open = (): void => {
    const explanation = whyAdverse(adverse, grounds.lines, { say, euros: format.euros })
    why({ figure, explanation, inScreenLanguage: true })
  }
  return (
    <span className={css['sums']}>
      <Figure text={figure} onWhy={open}>
        {text}
      </Figure>
    </span>
  )
}
