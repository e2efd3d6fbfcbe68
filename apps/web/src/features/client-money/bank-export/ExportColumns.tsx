import type { CsvRoleName, ExportLook } from '@quittance/contract'
import type { ReactNode } from 'react'
import {
  bankExportWords,
  type BankExportWords,
} from '#features/client-money/bank-export/bank-export-words.ts'
import css from '#features/client-money/bank-export/bank-export.module.css'
import type { ExportInHand } from '#features/client-money/bank-export/use-export.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const rolesOffered: readonly CsvRoleName[] = [
  'bookedOn',
  'valueOn',
  'amount',
  'debit',
  'credit',
  'side',
  'label',
  'reference',
  'counterparty',
  'counterpartyIban',
  'balance',
  'currency',
  'accountIban',
  'method',
]

type Props = { readonly of: ExportInHand; readonly look: ExportLook }

/** What each column holds, with its first values; a status is read only of banks that we know. */
export function ExportColumns({ of, look }: Props): ReactNode {
  const words = useWords(bankExportWords)
  const roles = of.csv?.mapping.roles ?? []
  return (
    <Sheet title={words.columnsTitle}>
      <p className={css['note']}>
        <Prose>{toldWords(words, look.toldBy)}</Prose>
      </p>
      {look.above.length > 0 && (
        <div className={css['above']}>
          <p>{words.above}</p>
          <ul>
            {look.above.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a file never move
              <li key={index}>{row}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className={css['columns']}>
        {look.columns.map(({ title, sample }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two columns may bear one title
          <li key={index} className={roles[index] === null ? css['ignored'] : undefined}>
            <div>
              <b>{title === '' ? words.unnamed(index + 1) : title}</b>
              <Sample of={sample} />
            </div>
            <SelectField
              label={title === '' ? words.unnamed(index + 1) : words.column(title)}
              value={roles[index] ?? 'ignored'}
              choices={[
                { value: 'ignored' as const, text: words.ignored },
                ...rolesFor(roles[index] ?? null).map((value) => ({ value, text: words[value] })),
              ]}
              onChange={(value) => of.toRole(index, value === 'ignored' ? null : value)}
            />
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

function toldWords(words: BankExportWords, toldBy: ExportLook['toldBy']): string {
  switch (toldBy) {
    case 'known':
      return words.toldByKnown
    case 'remembered':
      return words.toldByRemembered
    case 'guess':
      return words.toldByGuess
  }
}

function rolesFor(own: CsvRoleName | null): readonly CsvRoleName[] {
  return own === 'status' ? [...rolesOffered, 'status'] : rolesOffered
}

function Sample({ of }: { readonly of: readonly string[] }): ReactNode {
  const words = useWords(bankExportWords)
  if (of.length === 0) return <p className={css['none']}>{words.empty}</p>
  return (
    <ul className={css['sample']}>
      {of.map((value, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the samples never move
        <li key={index}>{value}</li>
      ))}
    </ul>
  )
}
