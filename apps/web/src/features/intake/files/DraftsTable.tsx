import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { cents, negateCents } from '@quittance/kernel'
import type { DraftRow } from '@quittance/contract'
import { useMemo, useState, type ReactNode } from 'react'
import { draftsQuery } from '#features/intake/files/drafts-query.ts'
import { filesWords, type FilesWords } from '#features/intake/files/files-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The drafts that wait for a person; nothing where none does. */
export function DraftsTable(): ReactNode {
  const words = useWords(filesWords)
  const format = useFormat()
  const router = useRouter()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useQuery(draftsQuery)
  const columns = useMemo(() => columnsOf(words), [words])
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section>
      <SectionHead title={words.drafts} note={format.count(rows.length)} />
      <DataTable
        label={words.drafts}
        columns={columns}
        groups={[{ rows }]}
        rowId={({ id }) => id}
        chosen={chosen}
        onChoose={({ id }) => setChosen(id)}
        onOpen={({ id }) => void router.navigate({ href: paths.claimDraft(id) })}
      />
    </section>
  )
}

function columnsOf(words: FilesWords): readonly DataColumn<DraftRow>[] {
  return [
    {
      id: 'number',
      head: words.number,
      onPhone: true,
      cell: (row) => (
        <TwoLines
          first={<Anchor href={paths.claimDraft(row.id)}>{row.number}</Anchor>}
          second={row.sellerName === '' ? words.noCreditor : words.ofCreditor(row.sellerName)}
        />
      ),
    },
    {
      id: 'debtor',
      head: words.parties,
      cell: (row) =>
        row.kind === 'reduction' ? (
          <Tag>{words.creditNote}</Tag>
        ) : row.debtorName === '' ? (
          words.noDebtor
        ) : (
          row.debtorName
        ),
    },
    {
      id: 'todo',
      head: words.toDo,
      kind: 'quiet',
      cell: (row) =>
        row.kind === 'reduction'
          ? row.names.join(', ')
          : row.toAnswer === 0
            ? words.toRead
            : words.toAnswer(row.toAnswer),
    },
    {
      id: 'amount',
      head: words.amount,
      kind: 'figure',
      onPhone: true,
      cell: (row) =>
        row.amountCents === null ? (
          words.noAmount
        ) : row.kind === 'reduction' ? (
          <Amount of={negateCents(cents(row.amountCents))} signed />
        ) : (
          <Amount of={cents(row.amountCents)} />
        ),
    },
  ]
}
