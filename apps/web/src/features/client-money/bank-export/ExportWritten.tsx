import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { bankExportWords } from '#features/client-money/bank-export/bank-export-words.ts'
import css from '#features/client-money/bank-export/bank-export.module.css'
import type { ExportInHand } from '#features/client-money/bank-export/use-export.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Props = { readonly of: ExportInHand }

const TITLES_OFFERED = 12

/** How days, cents and columns are written in the file. */
export function ExportWritten({ of }: Props): ReactNode {
  const words = useWords(bankExportWords)
  if (of.csv === null) return null
  const { mapping } = of.csv
  const last = Math.max(TITLES_OFFERED, mapping.titlesRow + 1)
  const rows = Array.from({ length: last }, (_, index) => index)
  return (
    <Sheet title={words.writtenTitle}>
      <div className={css['written']}>
        <SelectField
          label={words.days}
          value={mapping.days}
          choices={(['day-month-year', 'year-month-day', 'month-day-year'] as const).map(
            (value) => ({ value, text: words[value] }),
          )}
          onChange={(days) => of.type({ days })}
        />
        <SelectField
          label={words.decimal}
          value={mapping.decimal}
          choices={[
            { value: ',' as const, text: words.comma },
            { value: '.' as const, text: words.point },
          ]}
          onChange={(decimal) => of.type({ decimal })}
        />
        <SelectField
          label={words.separator}
          value={mapping.separator}
          choices={[
            { value: ';' as const, text: words.semicolon },
            { value: ',' as const, text: words.commaSeparator },
            { value: '\t' as const, text: words.tab },
            { value: '|' as const, text: words.bar },
          ]}
          onChange={of.cutBy}
        />
        <SelectField
          label={words.titlesRow}
          value={String(mapping.titlesRow)}
          choices={[
            { value: '-1', text: words.noTitles },
            ...rows.map((row) => ({ value: String(row), text: words.row(row + 1) })),
          ]}
          onChange={(row) => of.titlesAt(Number(row))}
        />
      </div>
    </Sheet>
  )
}

/** Whose account it is, where the file names none: asked once for its columns. */
export function ExportAccount({ of }: Props): ReactNode {
  const words = useWords(bankExportWords)
  const account = of.preview.data?.account ?? null
  if (account === null || account === 'named') return null
  return (
    <Sheet title={words.accountTitle}>
      {account === 'recognised' ? (
        <p className={css['note']}>
          <Prose>{words.accountRecognised}</Prose>
        </p>
      ) : (
        <CheckField
          label={words.ofSeparateAccount}
          help={words.ofSeparateAccountHelp}
          checked={of.typed.ofSeparateAccount}
          onChange={(ofSeparateAccount) => of.type({ ofSeparateAccount })}
        />
      )}
    </Sheet>
  )
}

/** The balances: those of the file, or those that a person copies from the bank. */
export function ExportBalances({ of }: Props): ReactNode {
  const words = useWords(bankExportWords)
  const format = useFormat()
  const { typed, preview } = of
  const { firstOn = null, lastOn = null } = preview.data ?? {}
  const hasColumn = of.csv?.mapping.roles.includes('balance') === true
  const given = typed.opening !== null || typed.closing !== null
  return (
    <Sheet title={words.balancesTitle}>
      <p className={css['note']}>
        <Prose>{hasColumn ? words.balancesColumn : words.balancesAsked}</Prose>
      </p>
      {!hasColumn && (
        <>
          <div className={css['written']}>
            <MoneyField
              label={words.openingBalance}
              {...(firstOn === null ? {} : { help: words.openingOn(format.day(day(firstOn))) })}
              optional
              value={typed.opening}
              onChange={(opening) => of.type({ opening: opening === null ? null : cents(opening) })}
            />
            <MoneyField
              label={words.closingBalance}
              {...(lastOn === null ? {} : { help: words.closingOn(format.day(day(lastOn))) })}
              optional
              value={typed.closing}
              onChange={(closing) => of.type({ closing: closing === null ? null : cents(closing) })}
            />
          </div>
          {!given && (
            <CheckField
              label={words.without}
              help={words.withoutHelp}
              checked={typed.without}
              onChange={(without) => of.type({ without })}
            />
          )}
        </>
      )}
    </Sheet>
  )
}
