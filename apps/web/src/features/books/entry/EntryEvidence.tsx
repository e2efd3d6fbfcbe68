import type { BooksEntryView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/books/books.module.css'
import { booksWords } from '#features/books/words/books-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Evidence = BooksEntryView['evidence']

/** What an entry rests on: lines of the bank with their file, payments, receipts, the convention. */
export function EntryEvidence({ of }: { readonly of: Evidence }): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  const { bankLines, payments, receipts, convention } = of
  return (
    <ul className={css['evidence']}>
      {bankLines.length === 0 && (
        <li>
          <Prose>{words.noEvidence}</Prose>
        </li>
      )}
      {bankLines.map((line) => (
        <BankLine key={line.id} line={line} />
      ))}
      {payments.map((payment) => (
        <li key={payment.id}>
          <b>{words.payment}</b> <Amount of={cents(payment.amountCents)} />
          <Anchor href={paths.dossier(payment.dossier.id)}>
            {words.paymentOf(format.day(day(payment.receivedOn)), payment.dossier.reference)}
          </Anchor>
        </li>
      ))}
      {receipts.map((receipt) => (
        <li key={receipt.id}>
          <b>{receipt.kind === 'receipt' ? words.receipt : words.annulment}</b>
          <a href={`/api/receipts/${receipt.id}/pdf`} target="_blank" rel="noreferrer">
            {words.receiptOf(receipt.reference, format.day(day(receipt.issuedOn)))}
          </a>
          <code className={css['hash']}>{receipt.factsSha256}</code>
        </li>
      ))}
      {convention !== null && (
        <li>
          <b>{words.convention}</b>
          <Anchor href={paths.creditor(convention.creditorId)}>
            {words.conventionOf(
              convention.creditorName,
              convention.version,
              format.day(day(convention.signedOn)),
            )}
          </Anchor>
          {convention.signedCopy !== null && (
            <>
              <a href={`/api/files/${convention.signedCopy.id}`} download>
                {words.signedCopy}
              </a>
              <code className={css['hash']}>{convention.signedCopy.sha256}</code>
            </>
          )}
        </li>
      )}
    </ul>
  )
}

function BankLine({ line }: { readonly line: Evidence['bankLines'][number] }): ReactNode {
  const words = useWords(booksWords)
  const format = useFormat()
  const statement = line.statementKey ?? words.statementUnnamed
  return (
    <li>
      <b>{words.bankLine}</b> <Amount of={cents(line.amountCents)} signed />
      <span>
        <Prose>
          {line.rank === 0
            ? words.openingOfAccount
            : `${format.day(day(line.bookedOn))}, ${words.bankLineOf(line.rank, statement)}`}
        </Prose>
      </span>
      {line.counterparty !== null && <span>{line.counterparty}</span>}
      {line.remittance !== null && <q className={css['remittance']}>{line.remittance}</q>}
      {line.balanced !== null && (
        <StatusMark shape={line.balanced ? 'passed' : 'refused'}>
          {line.balanced ? words.statementBalances : words.statementOff}
        </StatusMark>
      )}
      <a href={`/api/files/${line.file.id}`} download>
        {words.file} ({line.file.name})
      </a>
      <code className={css['hash']}>{line.file.sha256}</code>
    </li>
  )
}
