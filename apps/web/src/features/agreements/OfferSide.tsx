import type { PlanOfferPreview } from '@quittance/contract'
import { cents, parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { documentBlocks } from '#app/dossier/agreements/document-blocks.ts'
import { agreementsWords } from '#features/agreements/agreements-words.ts'
import css from '#features/agreements/agreements.module.css'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { LetterSheet } from '#ui/rows/LetterSheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type OfferSideProps = { readonly of: PlanOfferPreview | null | undefined }

/** The instalments, what the gate and the creditor's limits say, and the document as it will be signed. */
export function OfferSide({ of }: OfferSideProps): ReactNode {
  const words = useWords(agreementsWords)
  const say = useSaid()
  if (of === null || of === undefined) return <p className={css['quiet']}>{words.waiting}</p>
  return (
    <div className={css['side']}>
      <Schedule of={of} />
      <p className={css['quiet']}>
        <Prose>{say(of.interestText)}</Prose>
      </p>
      {of.breaches.length > 0 && (
        <section className={css['points']} aria-label={words.limits}>
          <h3>{words.limits}</h3>
          <ul>
            {of.breaches.map(({ code, sentence }) => (
              <li key={code}>
                <Prose>{say(sentence)}</Prose>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Gate of={of} />
      <details open className={css['document']}>
        <summary>{words.document}</summary>
        <LetterSheet label={words.document} blocks={documentBlocks(of.sheet)} />
      </details>
    </div>
  )
}

function Schedule({ of }: { readonly of: PlanOfferPreview }): ReactNode {
  const words = useWords(agreementsWords)
  const format = useFormat()
  const dayOf = (text: string): string => {
    const day = parseDay(text)
    return day === null ? text : format.day(day)
  }
  return (
    <SumTable
      caption={words.schedule}
      compact
      lines={of.instalments.map(({ dueOn, payableOn, amountCents }) => ({
        what: dayOf(dueOn),
        ...(payableOn === dueOn ? {} : { from: words.payable(dayOf(payableOn)) }),
        amount: cents(amountCents),
      }))}
      total={{ what: words.total, amount: cents(of.totalCents) }}
    />
  )
}

function Gate({ of }: { readonly of: PlanOfferPreview }): ReactNode {
  const words = useWords(agreementsWords)
  const { verdict, findings } = of.gate
  const says =
    verdict === 'pass' ? words.gatePass : verdict === 'refuse' ? words.gateRefuses : words.gateAsks
  return (
    <section className={css['points']} aria-label={says}>
      <StatusMark
        shape={verdict === 'pass' ? 'passed' : verdict === 'refuse' ? 'refused' : 'clock'}
      >
        {says}
      </StatusMark>
      {findings.length > 0 && (
        <ul lang="fr">
          {findings.map(({ rule, sentence }) => (
            <li key={`${rule}${sentence}`}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
