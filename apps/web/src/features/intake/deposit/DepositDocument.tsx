import { parseDay, subtractCents, zeroCents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import {
  amountOf,
  principalOf,
  type CreditNoteDraft,
  type DepositDraft,
  type ItemDraft,
} from '#features/intake/deposit/deposit-draft.ts'
import { depositWords, type DepositWords } from '#features/intake/deposit/deposit-words.ts'
import css from '#features/intake/deposit/deposit.module.css'
import { SumTable, type SumLine } from '#ui/figures/SumTable.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The claim as it will stand, written while it is typed; what is missing is a dashed gap. */
export function DepositDocument({ draft }: { readonly draft: DepositDraft }): ReactNode {
  const words = useWords(depositWords)
  const format = useFormat()
  const { debtor, items, creditNotes } = draft
  const { street, postCode, town } = debtor.address
  const name = [debtor.civility === 'none' ? '' : debtor.civility, debtor.name].join(' ').trim()
  const place = [street, `${postCode} ${town}`.trim()].filter((line) => line !== '').join(', ')
  return (
    <Sheet title={words.documentTitle} margin>
      <dl className={css['parties']}>
        <dt>{words.documentFor}</dt>
        <dd>
          <Written text={draft.creditorId?.text ?? ''} gap={words.gapCreditor} />
        </dd>
        <dt>{words.documentAgainst}</dt>
        <dd>
          <Written text={name} gap={words.gapDebtor} />
          {debtor.tradeName !== '' && <span>{debtor.tradeName}</span>}
          <span>
            <Written text={place} gap={words.gapAddress} />
          </span>
        </dd>
        <dt>{words.documentOf}</dt>
        <dd>
          <Written text={draft.title} gap={words.gapClause} />
        </dd>
      </dl>
      <div aria-live="polite">
        <SumTable
          caption={words.items}
          lines={[
            ...items.map((item, index) => itemLine(item, index + 1, { words, format })),
            ...creditNotes.map((note, index) => noteLine(note, index + 1, words)),
          ]}
          total={{ what: words.total, amount: principalOf(draft) }}
        />
      </div>
      <p className={css['beneath']}>{words.totalFrom}</p>
    </Sheet>
  )
}

function Written({ text, gap }: { readonly text: string; readonly gap: string }): ReactNode {
  return text.trim() === '' ? <span className={css['gap']}>{gap}</span> : text
}

type Writing = { readonly words: DepositWords; readonly format: Format }

function itemLine(item: ItemDraft, rank: number, { words, format }: Writing): SumLine {
  const day = (text: string | null): string | null => {
    const read = text === null ? null : parseDay(text)
    return read === null ? null : format.shortDay(read)
  }
  const due = day(item.dueOn)
  const issued = day(item.issuedOn)
  const from = due === null ? '' : issued === null ? words.due(due) : words.dated(issued, due)
  return {
    what: words.line(rank, item.number.trim()),
    ...(from === '' ? {} : { from }),
    amount: amountOf(item.amountCents),
  }
}

function noteLine(note: CreditNoteDraft, rank: number, words: DepositWords): SumLine {
  const { invoiceNumber } = note
  return {
    what: words.noteLine(rank, note.number.trim()),
    ...(invoiceNumber === '' ? {} : { from: words.reduces(invoiceNumber) }),
    amount: subtractCents(zeroCents, amountOf(note.amountCents)),
  }
}
