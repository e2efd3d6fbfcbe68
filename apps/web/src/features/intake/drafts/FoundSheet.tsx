import type { DraftView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { draftsWords, type DraftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** What the file says of each value, and where; the original beside it. */
export function FoundSheet({ of }: { readonly of: DraftView }): ReactNode {
  const words = useWords(draftsWords)
  const isInvoice = of.source === 'e-invoice'
  return (
    <Sheet
      title={words.found}
      aside={
        <a href={`/api/files/${of.file.id}`} download={of.file.name}>
          {isInvoice ? words.open : words.openLines}
        </a>
      }
    >
      <p className={css['quiet']}>
        <Prose>{isInvoice ? words.foundInvoice : words.foundLedger}</Prose>
      </p>
      <FactList facts={[...factsOf(of, words), ...fileFacts(of, words)]} />
      {isInvoice && (
        <p className={css['quiet']}>
          <Prose>{words.claimed}</Prose>
        </p>
      )}
    </Sheet>
  )
}

/** The values shown, in the order of the form, with the beginning of their paths. */
const SHOWN = [
  ['seller', /^creditorId$/],
  ['buyerName', /^debtor\.name$/],
  ['buyerSiren', /^debtor\.siren$/],
  ['buyerEmail', /^debtor\.email$/],
  ['buyerAddress', /^debtor\.address/],
  ['itemNumber', /\.number$/],
  ['issuedOn', /\.issuedOn$/],
  ['dueOn', /\.dueOn$/],
  ['amount', /\.amountCents$/],
] as const

function factsOf({ sources }: DraftView, words: DraftsWords): readonly Fact[] {
  return SHOWN.flatMap(([name, path]) => {
    const here = sources.filter((source) => path.test(source.path))
    if (here.length === 0) return []
    const is = (
      <ul className={css['sources']}>
        {here.map(({ path: at, term, text }) => (
          <li key={`${at} ${term}`}>
            <span>{text}</span> <code>{term}</code>
          </li>
        ))}
      </ul>
    )
    return [{ what: words[name], is }]
  })
}

function fileFacts({ file, source }: DraftView, words: DraftsWords): readonly Fact[] {
  const what = source === 'e-invoice' ? words.original : words.keptLines
  return [
    { what, is: <span className={css['name']}>{file.name}</span> },
    { what: words.fingerprint, is: <code className={css['hash']}>{file.sha256}</code> },
  ]
}
