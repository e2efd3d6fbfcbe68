import type { Certainty, Citation } from '@quittance/kernel'
import { Suspense, type ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import { DoubtMark } from '#ui/why/DoubtMark.tsx'
import { useTexts, type Texts } from '#ui/why/texts.ts'
import { citationText } from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './text-notes.module.css'

export type TextNotesProps = { readonly of: readonly Citation[] }

/**
 * What each text says in plain French, how sure we are of it, the words quoted, and the way out to
 * the official page. The law is in French on every screen.
 */
export function TextNotes({ of }: TextNotesProps): ReactNode {
  if (of.length === 0) return null
  return (
    <div className={css['notes']}>
      <Suspense fallback={<Quotes of={of} />}>
        <Notes of={of} />
      </Suspense>
    </div>
  )
}

function Notes({ of }: { readonly of: readonly Citation[] }): ReactNode {
  const texts = useTexts()
  if (texts === null) return <Quotes of={of} />
  return of.map((citation) => (
    <Note key={citationText(citation)} citation={citation} texts={texts} isNamed={of.length > 1} />
  ))
}

type NoteProps = {
  readonly citation: Citation
  readonly texts: Texts
  /** A text that stands alone is named by the line above it. */
  readonly isNamed: boolean
}

function Note({ citation, texts, isNamed }: NoteProps): ReactNode {
  const found = texts.corpusEntry(citation)
  const link = texts.linkOf(citation)
  if (found === null) return <Quotes of={[citation]} />
  return (
    <div className={css['note']}>
      <p className={css['says']} lang="fr">
        {isNamed && (
          <span className={css['name']}>
            <Prose>{citationText(citation)}</Prose>
          </span>
        )}
        <Prose>{found.summary}</Prose>
      </p>
      <Quotes of={[citation]} />
      <p className={css['sure']}>
        <Sure certainty={found.certainty} />{' '}
        <span lang="fr">
          <Prose>{found.because}</Prose>
        </span>
      </p>
      {link !== null && <WayOut to={link} />}
    </div>
  )
}

/** How sure we are of a text; one that is not established waits for a person to confirm it. */
function Sure({ certainty }: { readonly certainty: Certainty }): ReactNode {
  return <DoubtMark of={doubts[certainty]} />
}

const doubts = { established: 'none', arguable: 'to-confirm', unknown: 'unknown' } as const

/** A link to an official page, which says that it leaves the product. */
function WayOut({ to }: { readonly to: string }): ReactNode {
  const words = useWords(uiWords)
  return (
    <a
      className={css['out']}
      href={to}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.stopPropagation()
      }}
    >
      <span className={css['site']}>{words.readOn(siteOf(to))}</span> {words.leaves}
    </a>
  )
}

/** « legifrance.gouv.fr », as people name the place. */
function siteOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '')
}

function Quotes({ of }: { readonly of: readonly Citation[] }): ReactNode {
  return of.map((citation) =>
    citation.quote === undefined ? null : (
      <p key={citationText(citation)} className={css['quote']} lang="fr">
        <Prose>{`« ${citation.quote} »`}</Prose>
      </p>
    ),
  )
}
