import type { CreditorRow } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { sirenText } from '#words/figures.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords, type SameKeys } from '#words/use-words.ts'
import type { creditorsFr } from '#features/creditors/creditors.fr.ts'

export type CreditorsTableProps = {
  readonly rows: readonly CreditorRow[]
  readonly onOpen: (row: CreditorRow) => void
}

/** Creditors in rows: name, files entrusted, whether a convention gives power to act. */
export function CreditorsTable({ rows, onOpen }: CreditorsTableProps): ReactNode {
  const words = useWords(creditorsWords)
  const format = useFormat()
  const { organisation } = useSignedIn()
  const [chosen, setChosen] = useState<string | null>(null)
  const needed = organisation.kind !== 'creditor'
  return (
    <DataTable
      label={needed ? words.title : words.titleOwn}
      columns={columnsOf(words, format, needed)}
      groups={[{ rows }]}
      rowId={(row) => row.id}
      chosen={chosen ?? rows[0]?.id ?? null}
      onChoose={(row) => setChosen(row.id)}
      onOpen={onOpen}
    />
  )
}

function columnsOf(
  words: SameKeys<typeof creditorsFr>,
  format: Format,
  needed: boolean,
): readonly DataColumn<CreditorRow>[] {
  return [
    {
      id: 'icon',
      head: words.kind,
      kind: 'mark',
      onPhone: true,
      cell: (row) => (
        <Icon
          name={row.kind === 'person' ? 'person' : 'people'}
          label={row.kind === 'person' ? words.person : words.company}
        />
      ),
    },
    {
      id: 'name',
      head: words.name,
      onPhone: true,
      cell: (row) => (
        <TwoLines
          first={<Anchor href={paths.creditor(row.id)}>{row.name}</Anchor>}
          second={secondLine(row, words)}
        />
      ),
    },
    {
      id: 'dossiers',
      head: words.dossiers,
      kind: 'figure',
      cell: (row) => format.count(row.dossiers),
    },
    {
      id: 'convention',
      head: words.convention,
      onPhone: true,
      cell: (row) => <Power inForce={row.conventionInForce} needed={needed} words={words} />,
    },
  ]
}

function secondLine(row: CreditorRow, words: SameKeys<typeof creditorsFr>): string | undefined {
  if (row.siren !== null) return sirenText(row.siren)
  return row.kind === 'person' ? words.person : undefined
}

type PowerProps = {
  readonly inForce: boolean
  readonly needed: boolean
  readonly words: SameKeys<typeof creditorsFr>
}

function Power({ inForce, needed, words }: PowerProps): ReactNode {
  if (!needed) return words.notNeeded
  return inForce ? (
    <StatusMark shape="passed">{words.inForce}</StatusMark>
  ) : (
    <StatusMark shape="clock">{words.none}</StatusMark>
  )
}
