import type { PostalBatchSheet } from '@quittance/contract'
import type { ReactNode } from 'react'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The letters that may not be posted any more, each with the reason, and which envelopes to pull out. */
export function Against({ of }: { readonly of: PostalBatchSheet }): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const say = useSaid()
  const letters = of.letters.flatMap((letter) =>
    letter.against === null ? [] : [{ ...letter, because: letter.against.because }],
  )
  const [first] = letters
  if (first === undefined) return null
  const count = letters.length
  return (
    <ErrorNote
      what={count === 1 ? words.oneAgainst : words.against(format.count(count))}
      next={of.printedAt === null ? words.againstNext : words.againstPrinted}
    >
      <ul>
        {letters.map(({ actId, rank, dossierId, debtorName, because }) => (
          <li key={actId}>
            <Who dossierId={dossierId}>{debtorName ?? words.letter(format.count(rank))}</Who>
            <p>
              <Prose>{say(because)}</Prose>
            </p>
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}

/** The letters that were taken out of the batch, and those that may lie in an envelope. */
export function Pulled({ of }: { readonly of: PostalBatchSheet }): ReactNode {
  const words = useWords(batchWords)
  const say = useSaid()
  if (of.pulled.length === 0) return null
  return (
    <section aria-label={words.pulled}>
      <h3>{words.pulled}</h3>
      <ul className={css['pulled']}>
        {of.pulled.map(({ actId, dossierId, debtorName, because, printed }) => (
          <li key={actId}>
            <Who dossierId={dossierId}>{debtorName ?? ''}</Who>{' '}
            <span className={css['quiet']}>
              <Prose>{say(because)}</Prose> {printed && <Prose>{words.pulledPrinted}</Prose>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type WhoProps = { readonly dossierId: string | null; readonly children: string }

function Who({ dossierId, children }: WhoProps): ReactNode {
  if (dossierId === null) return children
  return <Anchor href={paths.dossier(dossierId)}>{children}</Anchor>
}
