import { useInfiniteQuery } from '@tanstack/react-query'
import type { TimelineRow as Entry } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { timelineQuery } from '#app/dossier/dossier-queries.ts'
import { momentOf } from '#words/figures.ts'
import { Reading } from '#app/reading/Reading.tsx'
import css from '#features/dossiers/history/history.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Timeline } from '#ui/rows/Timeline.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const icons: Readonly<Record<Entry['icon'], IconName>> = {
  letter: 'envelope',
  message: 'bubble',
  euro: 'euro',
  note: 'pen',
  call: 'phone',
  proof: 'page',
  time: 'clock',
  dossier: 'page',
  person: 'person',
}

export type HistoryProps = { readonly id: string; readonly entries: number }

/** « Ce qui s’est passé »: each entry of the journal, its seal, and what it left to read. */
export function History({ id, entries }: HistoryProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const say = useSaid()
  const read = useInfiniteQuery(timelineQuery(id))
  return (
    <section aria-label={words.history}>
      <SectionHead title={words.history} note={words.facts(format.count(entries))} />
      <Reading of={read} rows={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <EmptyState says={words.noHistory} />
          return (
            <>
              <Timeline
                label={words.history}
                rows={rows.map((row) => timelineRow(row, { format, words, say }))}
              />
              {read.hasNextPage && (
                <div className={css['more']}>
                  <ActButton
                    small
                    busy={read.isFetchingNextPage}
                    onAct={() => void read.fetchNextPage()}
                  >
                    {words.more}
                  </ActButton>
                </div>
              )}
            </>
          )
        }}
      </Reading>
    </section>
  )
}

type HistoryWords = (typeof dossierWords)['fr']

type Telling = {
  readonly format: Format
  readonly words: HistoryWords
  readonly say: (of: Said) => string
}

function timelineRow(row: Entry, { format, words, say }: Telling) {
  const moment = momentOf(row.at)
  return {
    id: row.id,
    on: <DateText of={moment.toPlainDate()} short />,
    at: format.hour(moment),
    icon: icons[row.icon],
    what: say(row.title),
    more: (
      <>
        {row.detail.fr === row.detail.en ? (
          <span className={css['typed']}>{row.detail.fr}</span>
        ) : (
          <Prose>{say(row.detail)}</Prose>
        )}
        {row.link !== null && (
          <>
            {' '}
            <Link of={row.link} words={words} />
          </>
        )}
        {row.worth !== null && (
          <small className={css['worth']}>
            <Tag about={row.worth.grade === 'good-faith' ? 'plain' : 'proof'}>
              {words[row.worth.grade]}
            </Tag>{' '}
            <Prose>{say(row.worth.because)}</Prose>
          </small>
        )}
        {row.actorName !== null && <small className={css['by']}>{words.by(row.actorName)}</small>}
      </>
    ),
    proof: (
      <SealStatement
        place="row"
        state={row.intact ? 'intact' : 'altered'}
        fingerprint={row.fingerprint}
        says=""
      />
    ),
  }
}

type LinkProps = { readonly of: NonNullable<Entry['link']>; readonly words: HistoryWords }

function Link({ of, words }: LinkProps): ReactNode {
  switch (of.kind) {
    case 'act':
      return (
        <a href={`/api/acts/${of.id}/pdf`} target="_blank" rel="noreferrer">
          {words.openLetter}
        </a>
      )
    case 'receipt':
      return (
        <a href={`/api/receipts/${of.id}/pdf`} target="_blank" rel="noreferrer">
          {words.openReceipt}
        </a>
      )
    case 'exhibit':
      return <Anchor href={paths.exhibit(of.id)}>{words.openExhibit}</Anchor>
    case 'finding':
      return null
  }
}
