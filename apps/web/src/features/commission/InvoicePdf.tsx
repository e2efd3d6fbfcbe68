import type { ReactNode } from 'react'
import { commissionWords } from '#features/commission/commission-words.ts'
import { useWords } from '#words/use-words.ts'

export type InvoicePdfProps = {
  readonly of: 'commission' | 'cost'
  readonly id: string
  readonly number: string
}

/** The page of an invoice or of a credit note, opened by its number. */
export function InvoicePdf({ of, id, number }: InvoicePdfProps): ReactNode {
  const words = useWords(commissionWords)
  return (
    <a
      href={`/api/${of}-invoices/${id}/pdf`}
      target="_blank"
      rel="noreferrer"
      aria-label={words.readPdf(number)}
    >
      {number}
    </a>
  )
}
