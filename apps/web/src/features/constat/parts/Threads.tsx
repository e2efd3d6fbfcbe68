import type { ConstatView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/constat/constat.module.css'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Kit = ConstatView['kit']

/** The key messages, each with the thread around it; what is left out is counted. */
export function Threads({ kit }: { readonly kit: Kit }): ReactNode {
  const words = useWords(constatWords)
  if (kit.threads.length === 0) {
    return (
      <Sheet title={words.messages}>
        <EmptyState says={words.noMessage}>
          <p>
            <Prose>{words.noMessageSays}</Prose>{' '}
            <Anchor href={paths.evidence()}>{words.toEvidence}</Anchor>
          </p>
        </EmptyState>
      </Sheet>
    )
  }
  return (
    <Sheet title={words.messages}>
      {kit.threads.map((thread) => (
        <Thread key={thread.rows[0]?.id} of={thread} />
      ))}
    </Sheet>
  )
}

function Thread({ of }: { readonly of: Kit['threads'][number] }): ReactNode {
  const words = useWords(constatWords)
  const format = useFormat()
  const count = format.count(of.messages)
  return (
    <div className={css['thread']}>
      <h3>
        <Anchor href={paths.exhibit(of.exhibitId)}>{words.exhibit(String(of.exhibit))}</Anchor>{' '}
        <span lang="fr">
          {of.title === null ? words.untitled(count) : words.conversation(of.title, count)}
        </span>
      </h3>
      <ol>
        {of.rows.map((row) => (
          <Row key={row.id} of={row} />
        ))}
        <Skipped count={of.skippedAfter} />
      </ol>
    </div>
  )
}

function Row({ of }: { readonly of: Kit['threads'][number]['rows'][number] }): ReactNode {
  const words = useWords(constatWords)
  const say = useSaid()
  return (
    <>
      <Skipped count={of.skipped} />
      <li className={of.isKey ? css['key'] : undefined}>
        <p className={css['meta']}>
          <b>{of.author ?? words.unnamed}</b>{' '}
          <span>{of.writtenAt === null ? words.undated : say(of.writtenAt)}</span>{' '}
          <span>
            <Prose>{words.place(String(of.position))}</Prose>
          </span>{' '}
          {of.isKey && <Tag about="proof">{words.key}</Tag>}
        </p>
        <p className={css['text']} lang="fr">
          {of.text}
        </p>
        {of.isCut && <p className={css['quiet']}>{words.cut}</p>}
      </li>
    </>
  )
}

function Skipped({ count }: { readonly count: number }): ReactNode {
  const words = useWords(constatWords)
  const format = useFormat()
  if (count === 0) return null
  return (
    <li className={css['skipped']}>
      {count === 1 ? words.skippedOne : words.skipped(format.count(count))}
    </li>
  )
}
