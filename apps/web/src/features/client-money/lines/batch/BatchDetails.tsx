import type { BankLineView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { wordsOfDetail, type LineDetail } from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import css from '#features/client-money/sharing/sharing.module.css'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The payments that the bank booked together in a line, as it wrote each, and whose each may be. */
export function BatchDetails({
  batch,
}: {
  readonly batch: NonNullable<BankLineView['batch']>
}): ReactNode {
  const words = useWords(sharingWords)
  const more = batch.count - batch.details.length
  return (
    <div className={css['batch']}>
      <StatusMark shape="to-identify">{words.several(batch.count)}</StatusMark>
      <p className={css['quiet']}>{words.severalSays}</p>
      {batch.details.length === 0 ? (
        <p className={css['quiet']}>{words.noDetails}</p>
      ) : (
        <ol className={css['standing']} aria-label={words.detailsLabel}>
          {batch.details.map((detail) => (
            <Detail key={detail.rank} detail={detail} />
          ))}
        </ol>
      )}
      {more > 0 && batch.details.length > 0 && (
        <p className={css['quiet']}>{words.moreDetails(more)}</p>
      )}
    </div>
  )
}

function Detail({ detail }: { readonly detail: LineDetail }): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  const written = wordsOfDetail(detail)
  return (
    <li>
      <span>
        {detail.amountCents !== null && <b>{format.euros(cents(detail.amountCents))}</b>}{' '}
        {written === '' ? words.noWords : written}
      </span>
      <span className={css['quiet']}>{whoseOf(detail, words)}</span>
    </li>
  )
}

function whoseOf(
  { paymentId, proposals }: LineDetail,
  words: { readonly placed: string; readonly nobody: string },
): string {
  if (paymentId !== null) return words.placed
  const names = proposals.map(({ debtorName, reference }) => `${debtorName}, ${reference}`)
  return names.length === 0 ? words.nobody : names.join(' · ')
}
