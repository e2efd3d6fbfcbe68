import type { AuthorView } from '@quittance/contract'
import type { ReactNode } from 'react'
import {
  authorName,
  authorWords,
  whoIs,
  type AuthorWords,
} from '#features/evidence/authors/author-words.ts'
import css from '#features/evidence/authors/authors.module.css'
import { AuthorGrade } from '#ui/proof/AuthorGrade.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type AuthorSheetProps = {
  readonly author: AuthorView
  readonly inHand: boolean
  readonly onTake: () => void
  /** What may be said of the author in hand. */
  readonly children: ReactNode
}

/** An author: who, how surely, what speaks for and against, what would strengthen it. */
export function AuthorSheet({ author, inHand, onTake, children }: AuthorSheetProps): ReactNode {
  const words = useWords(authorWords)
  const format = useFormat()
  const why = useWhy()
  const language = useLanguage()
  const name = authorName(author, words)
  const who = whoIs(author, words)
  return (
    <li className={`${css['author'] ?? ''} ${inHand ? (css['inHand'] ?? '') : ''}`}>
      <div className={css['head']}>
        <h3 className={css['name']}>{name}</h3>
        <AuthorGrade grade={author.grade} />
        <span className={css['count']}>
          {words.messages(author.messages, format.count(author.messages))}
        </span>
        <StatusMark shape={who.shape}>{who.says}</StatusMark>
        <button
          type="button"
          className={css['link']}
          aria-label={words.whyGradeOf(name)}
          onClick={() => {
            why({
              figure: words.gradeOf(author.grade),
              explanation: author.why[language],
              inScreenLanguage: true,
            })
          }}
        >
          {words.whyGrade}
        </button>
        {!inHand && (
          <button
            type="button"
            className={css['link']}
            aria-label={words.choose(name)}
            onClick={onTake}
          >
            {words.take}
          </button>
        )}
      </div>
      <StatedNote author={author} />
      {inHand && (
        <>
          <div className={css['reasons']}>
            <Reasons title={words.pro} of={author.reasonsFor} none={words.nothingFor} />
            <Reasons title={words.contra} of={author.reasonsAgainst} none={words.nothingAgainst} />
            {author.strengthen.length > 0 && (
              <Reasons title={words.ways} of={author.strengthen} none="" />
            )}
          </div>
          {children}
        </>
      )}
    </li>
  )
}

function StatedNote({ author: { stated, countsAs } }: Pick<AuthorSheetProps, 'author'>): ReactNode {
  const words = useWords(authorWords)
  const format = useFormat()
  const counts = countsAs === 'debtor' ? words.counts : words.countsNot
  const said = stated === null ? [] : sayings(stated, words, format.day)
  return (
    <p className={css['stated']}>
      <Prose>{[...said, counts].join(' ')}</Prose>
    </p>
  )
}

function sayings(
  { at, restsOn, reason }: NonNullable<AuthorView['stated']>,
  words: AuthorWords,
  dayText: (day: Temporal.PlainDate) => string,
): readonly string[] {
  const on = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Paris').toPlainDate()
  return [
    words.statedOn(dayText(on)),
    ...(restsOn === null ? [] : [words.readIn(restsOn)]),
    ...(reason === null ? [] : [words.because(reason)]),
  ]
}

type ReasonsProps = {
  readonly title: string
  readonly of: AuthorView['reasonsFor']
  readonly none: string
}

function Reasons({ title, of, none }: ReasonsProps): ReactNode {
  const say = useSaid()
  return (
    <div>
      <h4>
        <Prose>{title}</Prose>
      </h4>
      {of.length === 0 ? (
        <p>
          <Prose>{none}</Prose>
        </p>
      ) : (
        <ul>
          {of.map(({ code, says }) => (
            <li key={`${code} ${says.fr}`}>
              <Prose>{say(says)}</Prose>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
