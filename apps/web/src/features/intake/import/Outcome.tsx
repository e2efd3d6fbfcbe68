import { useInfiniteQuery } from '@tanstack/react-query'
import type { ImportLine, ImportView } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
import { rejectedQuery } from '#features/intake/import/import-queries.ts'
import { importWords, type ImportWords } from '#features/intake/import/import-words.ts'
import css from '#features/intake/import/import.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { SectionHead, Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** How an import ended: three counts that add up to the file, and each line to correct in words. */
export function Outcome({ of }: { readonly of: ImportView }): ReactNode {
  const words = useWords(importWords)
  const { imported, already, rejected } = of.progress
  return (
    <>
      <Sheet>
        <dl className={css['counts']}>
          <Count what={words.imported} of={imported} />
          <Count what={words.already} of={already} />
          <Count what={words.rejected} of={rejected} />
        </dl>
        <p>
          <Anchor href={paths.dossiers()}>{words.toDossiers}</Anchor>
        </p>
      </Sheet>
      {rejected > 0 ? (
        <Rejected importId={of.id} />
      ) : (
        of.state === 'done' && <StatusMark shape="passed">{words.noRejected}</StatusMark>
      )}
    </>
  )
}

function Count({ what, of }: { readonly what: string; readonly of: number }): ReactNode {
  const format = useFormat()
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Figure text={format.count(of)} size="sheet" />
      </dd>
    </div>
  )
}

function Rejected({ importId }: { readonly importId: string }): ReactNode {
  const words = useWords(importWords)
  const say = useSaid()
  const language = useLanguage()
  const list = useInfiniteQuery(rejectedQuery(importId))
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf(words, say), [words, say])
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section>
      <SectionHead
        title={words.rejectedTitle}
        ruled
        aside={
          <a
            className={css['download']}
            href={`/api/imports/${importId}/rejected.csv?lang=${language}`}
            download
          >
            <Icon name="download" /> {words.download}
          </a>
        }
      />
      <p className={css['help']}>
        <Prose>{words.downloadHelp}</Prose>
      </p>
      <DataTable
        label={words.rejectedTitle}
        columns={columns}
        groups={[{ rows }]}
        rowId={(row) => String(row.line)}
        chosen={chosen}
        onChoose={(row) => setChosen(String(row.line))}
      />
      {list.hasNextPage && (
        <ActButton busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
          {words.next}
        </ActButton>
      )}
    </section>
  )
}

function columnsOf(
  words: ImportWords,
  say: (of: Said) => string,
): readonly DataColumn<ImportLine>[] {
  return [
    {
      id: 'line',
      head: words.line,
      kind: 'figure',
      onPhone: true,
      cell: ({ line }) => <Figure text={String(line)} />,
    },
    {
      id: 'errors',
      head: words.what,
      onPhone: true,
      cell: ({ errors }) => (
        <ul className={css['errors']}>
          {errors.map(({ field, code, said, value }) => (
            <li key={`${field} ${code}`}>
              {say(said)}{' '}
              {value !== '' && !said.en.includes(value) && (
                <span className={css['value']}>{words.value(value)}</span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
