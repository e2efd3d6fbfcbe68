import { useQuery } from '@tanstack/react-query'
import type { AuthorView, DossierView, ExhibitPageView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { AuthorSheet } from '#features/evidence/authors/AuthorSheet.tsx'
import { authorKey, authorWords } from '#features/evidence/authors/author-words.ts'
import css from '#features/evidence/authors/authors.module.css'
import { SayWho } from '#features/evidence/authors/SayWho.tsx'
import { useStating } from '#features/evidence/authors/use-stating.ts'
import { authorsQuery } from '#features/evidence/evidence-queries.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Shown before the others are asked for. */
const FIRST_SHOWN = 6

export type AuthorsPartProps = {
  readonly exhibit: ExhibitPageView
  readonly dossier: DossierView
  /** Null when the person may say who is who. */
  readonly refused: string | null
  /** The author in hand, by its key; null for none. */
  readonly taken: string | null
  readonly onTake: (author: string) => void
}

/** The authors of an exhibit: graded with their reasons, and said by a person who they are. */
export function AuthorsPart(props: AuthorsPartProps): ReactNode {
  const words = useWords(authorWords)
  const { data, isError, refetch } = useQuery(authorsQuery(props.exhibit.id))
  return (
    <div className={css['part']}>
      <Sheet title={words.title}>
        <p className={css['says']}>
          <Prose>{words.says}</Prose>
        </p>
        {data !== undefined ? (
          <AuthorList {...props} rows={data.rows} total={data.total} />
        ) : isError ? (
          <>
            <ErrorNote what={words.failed} />
            <ActButton small onAct={() => void refetch()}>
              {words.retry}
            </ActButton>
          </>
        ) : (
          <LoadingRules rows={2} says={words.loading} />
        )}
      </Sheet>
    </div>
  )
}

type AuthorListProps = AuthorsPartProps & {
  readonly rows: readonly AuthorView[]
  readonly total: number
}

function AuthorList(props: AuthorListProps): ReactNode {
  const { exhibit, dossier, refused, taken, onTake, rows, total } = props
  const words = useWords(authorWords)
  const say = useSaid()
  const [all, setAll] = useState(false)
  const inHand = rows.find((one) => authorKey(one) === taken)
  const stating = useStating({
    exhibitId: exhibit.id,
    version: dossier.version,
  })
  const shown = all ? rows : rows.slice(0, FIRST_SHOWN)
  const takeNext = (): void => {
    const next = inHand === undefined ? firstToSay(shown) : nextOf(shown, inHand)
    if (next !== undefined) onTake(authorKey(next))
  }
  useKeys([{ name: 'a', does: words.keyNext, act: takeNext }])
  if (rows.length === 0) return <p>{words.none}</p>
  return (
    <>
      <div aria-live="polite" className={css['consequence']}>
        {stating.consequence !== null && (
          <>
            <StatusMark shape="proved">{words.kept}</StatusMark>{' '}
            <Prose>{say(stating.consequence)}</Prose>
          </>
        )}
      </div>
      <ul className={css['authors']}>
        {shown.map((author) => (
          <AuthorSheet
            key={authorKey(author)}
            author={author}
            inHand={author === inHand}
            onTake={() => {
              onTake(authorKey(author))
            }}
          >
            <SayWho
              author={author}
              exhibitId={exhibit.id}
              dossier={dossier}
              stating={stating}
              refused={refused}
            />
          </AuthorSheet>
        ))}
      </ul>
      <ActButton small keyName="a" onAct={takeNext}>
        {inHand === undefined ? words.sayWho : words.nextAuthor}
      </ActButton>
      {shown.length < rows.length && (
        <ActButton
          small
          onAct={() => {
            setAll(true)
          }}
        >
          {words.showAll(rows.length - shown.length)}
        </ActButton>
      )}
      {total > rows.length && <p className={css['says']}>{words.others(total - rows.length)}</p>}
    </>
  )
}

/** The first author to say something of: one taken for the debtor, else one not recognised. */
function firstToSay(rows: readonly AuthorView[]): AuthorView | undefined {
  const unsaid = rows.filter(({ stated, sent }) => stated === null && !sent)
  return (
    unsaid.find(({ proposed }) => proposed === 'debtor') ??
    unsaid[0] ??
    rows.find(({ sent }) => !sent) ??
    rows[0]
  )
}

function nextOf(rows: readonly AuthorView[], after: AuthorView): AuthorView | undefined {
  const at = rows.findIndex((one) => one === after)
  return rows[(at + 1) % rows.length]
}
