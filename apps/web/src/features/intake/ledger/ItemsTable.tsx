import { cents, parseDay } from '@quittance/kernel'
import type { LedgerFileView } from '@quittance/contract'
import { useMemo, type ReactNode } from 'react'
import { mayTake, rowsOf, type ItemRow } from '#features/intake/ledger/chosen-items.ts'
import { ledgerWords, type LedgerWords } from '#features/intake/ledger/ledger-words.ts'
import css from '#features/intake/ledger/ledger.module.css'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ItemsTableProps = {
  readonly file: LedgerFileView
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

/** The open items of an accounting file by customer, each with how sure it is and why. */
export function ItemsTable({ file, chosen, onToggle }: ItemsTableProps): ReactNode {
  const words = useWords(ledgerWords)
  const format = useFormat()
  const say = useSaid()
  const columns = useMemo(
    () => columnsOf({ words, format, say, chosen, onToggle }),
    [words, format, say, chosen, onToggle],
  )
  const groups = file.customers
    .filter(({ items }) => items.length > 0)
    .map((customer) => ({
      title: `${customer.name} (${customer.customer})`,
      count: balanceOf(customer, words, format),
      rows: rowsOf({ customers: [customer] }),
    }))
  return <DataTable label={words.table} columns={columns} groups={groups} rowId={({ id }) => id} />
}

function balanceOf(
  of: LedgerFileView['customers'][number],
  words: LedgerWords,
  format: Format,
): string {
  const balance = format.euros(cents(of.balanceCents))
  return of.creditsCents === 0
    ? words.balance(balance)
    : words.balanceCredits(balance, format.euros(cents(of.creditsCents)))
}

type Drawing = {
  readonly words: LedgerWords
  readonly format: Format
  readonly say: ReturnType<typeof useSaid>
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function columnsOf(of: Drawing): readonly DataColumn<ItemRow>[] {
  const { words, format, say } = of
  return [
    {
      id: 'take',
      head: words.take,
      kind: 'mark',
      onPhone: true,
      cell: (row) => <Take row={row} of={of} />,
    },
    {
      id: 'piece',
      head: words.piece,
      onPhone: true,
      cell: (row) => <TwoLines first={row.item.piece} second={secondOf(row.item, words, format)} />,
    },
    {
      id: 'confidence',
      head: words.confidence,
      onPhone: true,
      cell: ({ item }) => (
        <StatusMark shape={shapes[item.confidence]}>{words[item.confidence]}</StatusMark>
      ),
    },
    {
      id: 'why',
      head: words.why,
      kind: 'quiet',
      cell: ({ item }) => say(item.refusal ?? item.reason),
    },
    {
      id: 'original',
      head: words.original,
      kind: 'figure',
      cell: ({ item }) => <Amount of={cents(item.originalCents)} />,
    },
    {
      id: 'open',
      head: words.open,
      kind: 'figure',
      onPhone: true,
      cell: ({ item }) => <Amount of={cents(item.openCents)} />,
    },
  ]
}

const shapes: Readonly<Record<ItemRow['item']['confidence'], StatusShape>> = {
  certain: 'settled',
  probable: 'arguable',
  check: 'clock',
}

function secondOf(item: ItemRow['item'], words: LedgerWords, format: Format): string {
  const day = item.pieceDate === null ? null : parseDay(item.pieceDate)
  const dated = day === null ? words.undated : format.shortDay(day)
  const parts = item.instalments.length
  return parts > 1 ? `${dated}, ${words.instalments(parts)}` : dated
}

function Take({ row, of }: { readonly row: ItemRow; readonly of: Drawing }): ReactNode {
  const { words, chosen, onToggle } = of
  const { item } = row
  if (item.draftId !== null) {
    return <Anchor href={paths.claimDraft(item.draftId)}>{words.drafted}</Anchor>
  }
  if (!mayTake(row)) return <span className={css['quiet']}>{words.noClaim}</span>
  return (
    <label className={css['take']}>
      <input
        type="checkbox"
        aria-label={words.takeItem(item.piece, row.name)}
        checked={chosen.has(row.id)}
        onChange={() => onToggle(row.id)}
      />
    </label>
  )
}
