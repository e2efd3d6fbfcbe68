import { useQuery } from '@tanstack/react-query'
import { cents, day } from '@quittance/kernel'
import type { LedgerFileView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ledgerFileQuery } from '#features/intake/files/drafts-query.ts'
import { ledgerWords } from '#features/intake/ledger/ledger-words.ts'
import css from '#features/intake/ledger/ledger.module.css'
import { TakeItems } from '#features/intake/ledger/TakeItems.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The accounting file of a creditor: what customers owe, and the items to claim. */
export function LedgerFilePage(): ReactNode {
  const words = useWords(ledgerWords)
  const id = useAddressId('ledgerFileId')
  const read = useQuery(ledgerFileQuery(id))
  return (
    <Page keys={<KeyStrip keys={[{ name: 'Ctrl+Enter', does: words.actKey }]} />}>
      <Reading of={read} rows={12}>
        {(file) => <LedgerFile file={file} />}
      </Reading>
    </Page>
  )
}

function LedgerFile({ file }: { readonly file: LedgerFileView }): ReactNode {
  const words = useWords(ledgerWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const isOpen = file.customers.some(({ items }) => items.length > 0)
  return (
    <>
      <PageHeader
        crumbs={[{ text: words.crumb, href: paths.deposit() }, { text: words.title }]}
        title={words.title}
        says={words.says(file.name, format.day(day(file.asOf)))}
      />
      <div className={css['page']}>
        <About file={file} />
        {!isOpen ? (
          <EmptyState says={words.nothing} />
        ) : member.rights.includes('deposit-claims') ? (
          <TakeItems key={file.id} file={file} />
        ) : (
          <ReasonedButton reason={words.cannot}>{words.act}</ReasonedButton>
        )}
      </div>
    </>
  )
}

/** What was kept of the file, what it lacks, and that its sums hold. */
function About({ file }: { readonly file: LedgerFileView }): ReactNode {
  const words = useWords(ledgerWords)
  const format = useFormat()
  const euros = (amount: number): string => format.euros(cents(amount))
  const { openCents, creditsCents, balanceCents } = file.totals
  const settled = file.customers.filter(({ items }) => items.length === 0).length
  const said = [
    words.kept(format.count(file.keptLines), format.count(file.discardedLines)),
    words.lacks,
    words.sum(euros(openCents), euros(creditsCents), euros(balanceCents)),
    ...file.leftOut.map(({ account, balanceCents: sum }) => words.leftOut(account, euros(sum))),
    ...(settled === 0 ? [] : [words.settled(settled)]),
  ]
  return (
    <Sheet>
      <ul className={css['about']}>
        {said.map((sentence) => (
          <li key={sentence}>
            <Prose>{sentence}</Prose>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
