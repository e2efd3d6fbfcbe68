import type { DirectDebitView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { endText } from '#features/direct-debits/board/end-text.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What the bank refused or took back, the last first, with the reason it gave. */
export function ReturnedSheet({ rows }: { readonly rows: readonly DirectDebitView[] }): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.returnedHead}>
      <SectionHead ruled title={words.returnedHead} aside={format.count(rows.length)} />
      <ul className={css['rows']}>
        {rows.map((row) => (
          <li key={row.id} className={css['past']}>
            <div className={css['who']}>
              <b>{row.debtorName}</b>
              <span className={css['quiet']}>
                <Anchor href={paths.directDebitsOf(row.dossierId)}>{row.dossierReference}</Anchor>,{' '}
                {words.byMandate(row.mandateReference)}
              </span>
              <StatusMark shape="adverse">{endText(row, { words, format })}</StatusMark>
            </div>
            <div className={css['sum']}>
              <Amount of={cents(row.amountCents)} />
              <span className={css['quiet']}>
                {words.collectOn(format.day(day(row.collectOn)))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
