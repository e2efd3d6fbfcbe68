import type { Explanation, Said } from '@quittance/kernel'
import { titleSteps } from '@quittance/law'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { AgreedFields } from '#features/title/parts/AgreedFields.tsx'
import type { Agreed, TitleDeed, TitleWay } from '#features/title/title-query.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type DeedWaysProps = {
  readonly deed: TitleDeed
  readonly impossible: Said | null
  readonly agreed: Agreed
  readonly onAgreed: (agreed: Agreed) => void
  readonly onPrepare: (way: TitleWay) => void
}

/** A signed deed, and what the law says of each way from it to a title. */
export function DeedWays(props: DeedWaysProps): ReactNode {
  const { deed, impossible, agreed, onAgreed, onPrepare } = props
  const words = useWords(titleWords)
  const format = useFormat()
  const say = useSaid()
  const { id, number } = deed.exhibit
  return (
    <Sheet margin title={say(deed.name)}>
      <p>
        {words.signedOn(format.day(dayOf(deed.signedOn)))}{' '}
        <Anchor href={paths.exhibit(id)}>{words.exhibit(String(number))}</Anchor>
      </p>
      {deed.ref.kind === 'plan' && <AgreedFields of={agreed} onChange={onAgreed} />}
      <ul className={css['ways']}>
        {deed.ways.map((way) => (
          <li key={way.route}>
            <Way way={way} impossible={impossible} onPrepare={() => onPrepare(way)} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

type WayProps = {
  readonly way: TitleWay
  readonly impossible: Said | null
  readonly onPrepare: () => void
}

function Way({ way, impossible, onPrepare }: WayProps): ReactNode {
  const words = useWords(titleWords)
  const say = useSaid()
  const why = useWhy()
  const mayAct = useSignedIn().member.rights.includes('work-dossiers')
  const refused = impossible ?? way.refused
  const reason = mayAct ? (refused === null ? null : say(refused)) : words.roleRefused
  const name = words[way.route]
  return (
    <>
      <div className={css['head']}>
        <h3>{name}</h3>
        <StatusMark shape={shapeOf(way)}>{standingOf(way, words)}</StatusMark>
      </div>
      <div className={css['reasons']} lang="fr">
        {stepsOf(way.because, titleSteps.because).map(({ rule, sentence }) => (
          <p key={rule}>
            <Prose>{sentence}</Prose>
          </p>
        ))}
      </div>
      {way.asks.length > 0 && (
        <p className={css['quiet']}>
          <b>{words.asks}</b> <Prose>{way.asks.map(say).join(' ')}</Prose>
        </p>
      )}
      <Points title={words.missing} of={stepsOf(way.because, titleSteps.missing)} />
      <Points title={words.changes} of={stepsOf(way.because, titleSteps.changes)} />
      <div className={css['acts']}>
        {reason === null ? (
          <ActButton small onAct={onPrepare}>
            {words[`prepareFor-${way.route}`]}
          </ActButton>
        ) : (
          <ReasonedButton reason={reason}>{words[`prepareFor-${way.route}`]}</ReasonedButton>
        )}
        <ActButton
          small
          label={words.whyOf(name)}
          onAct={() => why({ figure: name, explanation: way.because })}
        >
          {words.why}
        </ActButton>
      </div>
    </>
  )
}

function stepsOf({ steps }: Explanation, start: string): readonly Explanation[] {
  return steps.filter(({ rule }) => rule.startsWith(start))
}

function shapeOf({ standing, certainty }: TitleWay): StatusShape {
  if (standing === 'not-for-this-deed') return 'locked'
  if (standing === 'unknown') return 'unknown'
  return certainty === 'established' ? 'passed' : 'arguable'
}

function standingOf({ standing, certainty }: TitleWay, words: (typeof titleWords)['fr']): string {
  if (standing !== 'possible') return words[standing]
  return certainty === 'established' ? words.possible : words.possibleToConfirm
}

/** What a way lacks or changes, each with its texts and how sure it is; in French, as the law. */
function Points({
  title,
  of,
}: {
  readonly title: string
  readonly of: readonly Explanation[]
}): ReactNode {
  const words = useWords(titleWords)
  if (of.length === 0) return null
  return (
    <details className={css['points']}>
      <summary>{title}</summary>
      <ul lang="fr">
        {of.map(({ rule, sentence, citations, certainty = 'established' }) => (
          <li key={rule}>
            <Prose>{sentence}</Prose>{' '}
            <small>
              <Prose>
                {[
                  ...citations.map(({ code, article }) => `${code} ${article}`),
                  ...(certainty === 'established' ? [] : [words[`certainty-${certainty}`]]),
                ].join(', ')}
              </Prose>
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
