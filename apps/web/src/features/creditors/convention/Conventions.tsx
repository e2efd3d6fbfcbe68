import type { CreditorView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { FeeFacts } from '#features/creditors/convention/FeeFacts.tsx'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import css from '#features/creditors/creditors.module.css'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Convention = CreditorView['conventions'][number]

export type ConventionsProps = { readonly of: CreditorView; readonly needed: boolean }

/** The conventions of a creditor, the last one first and open; those before stay readable. */
export function Conventions({ of, needed }: ConventionsProps): ReactNode {
  const words = useWords(creditorsWords)
  if (!needed) {
    return (
      <Sheet title={words.conventions}>
        <EmptyState says={words.saysOwn} />
      </Sheet>
    )
  }
  return (
    <Sheet title={words.conventions} note={words.conventionsNote} margin>
      {of.conventions.length === 0 && <EmptyState says={words.noConvention} />}
      {of.conventions.map((convention, index) => (
        <Version key={convention.id} of={convention} open={index === 0} />
      ))}
    </Sheet>
  )
}

function Version({ of, open }: { readonly of: Convention; readonly open: boolean }): ReactNode {
  const words = useWords(creditorsWords)
  const format = useFormat()
  const day = (text: string): string => {
    const read = parseDay(text)
    return read === null ? text : format.day(read)
  }
  const end = of.validUntil === null ? words.noEnd : `${words.validUntil} ${day(of.validUntil)}`
  return (
    <details className={css['version']} open={open}>
      <summary>
        <b>{words.version(of.version)}</b>
        <span>
          <Prose>{`${words.signedOn} ${day(of.signedOn)}, ${end.toLowerCase()}`}</Prose>
        </span>
        {of.inForce ? (
          <StatusMark shape="passed">{words.inForce}</StatusMark>
        ) : (
          <StatusMark shape="unknown">{words.ended}</StatusMark>
        )}
      </summary>
      <div className={css['terms']}>
        <Term title={words.basis} text={of.basisAndAmounts} />
        <Term title={words.liability} text={of.liabilityGuarantee} />
        <Term title={words.fee} text={of.feeTerms} />
        <Term title={words.payOver} text={of.payOverTerms} />
        <FeeFacts of={of} />
        {of.signedCopyFileId === null ? (
          <p>{words.noCopy}</p>
        ) : (
          <a href={`/api/files/${of.signedCopyFileId}`}>{words.readCopy}</a>
        )}
      </div>
    </details>
  )
}

function Term({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <p className={css['words']}>{text}</p>
    </div>
  )
}
