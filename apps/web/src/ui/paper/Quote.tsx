import type { ReactNode } from 'react'
import { cutAtSpans, type Span } from '#ui/rows/transcript-parts.ts'
import { Prose } from '#words/Prose.tsx'
import css from './quote.module.css'

export type QuoteProps = {
  /** Where it was found: « Trouvé dans ses SMS ». */
  readonly head: string
  /** Raw, as the person wrote it. */
  readonly text: string
  readonly proves?: readonly Span[]
  /** When, from whom, how surely. */
  readonly foot?: string
}

/**
 * What a person or the law wrote, in French, in italic serif behind the double margin, the proving
 * words underlined.
 */
export function Quote({ head, text, proves = [], foot }: QuoteProps): ReactNode {
  return (
    <figure className={css['quote']}>
      <figcaption className={css['head']}>
        <Prose>{head}</Prose>
      </figcaption>
      <blockquote className={css['words']} lang="fr">
        {'«\u00A0'}
        {cutAtSpans(text, proves).map((run, index) =>
          run.span === null ? (
            run.text
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- the runs of one text never move
            <mark key={index}>{run.text}</mark>
          ),
        )}
        {'\u00A0»'}
      </blockquote>
      {foot !== undefined && (
        <p className={css['foot']}>
          <Prose>{foot}</Prose>
        </p>
      )}
    </figure>
  )
}
