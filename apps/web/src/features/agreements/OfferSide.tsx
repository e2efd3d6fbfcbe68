import type { PlanOfferPreview } from '@quittance/contract'
import { cents, parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { agreementsWords } from '#features/agreements/agreements-words.ts'
import css from '#features/agreements/agreements.module.css'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { LetterSheet, type LetterBlock } from '#ui/rows/LetterSheet.tsx'
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
        <LetterSheet label={words.document} blocks={blocksOf(of.sheet)} />
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

/** The document, block by block, as a letter is drawn on the screen. */
function blocksOf(sheet: PlanOfferPreview['sheet']): readonly LetterBlock[] {
  return [
    {
      kind: 'heads',
      sender: [sheet.letterhead.name, ...sheet.letterhead.lines],
      recipient: sheet.recipient,
      place: sheet.placeAndDate,
    },
    { kind: 'title', text: sheet.subject },
    ...(sheet.salutation === null ? [] : [{ kind: 'paragraph', text: sheet.salutation } as const]),
    ...sheet.body.flatMap(blockOf),
    ...(sheet.closing === null ? [] : [{ kind: 'paragraph', text: sheet.closing } as const]),
    { kind: 'signature', lines: sheet.signature },
  ]
}

function blockOf(block: PlanOfferPreview['sheet']['body'][number]): readonly LetterBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }]
    case 'statement':
      return [
        {
          kind: 'sum',
          lines: block.rows.map(({ label, detail, amount }) => ({
            what: detail === null ? label : `${label}, ${detail}`,
            amount,
          })),
          total: { what: block.total.label, amount: block.total.amount },
        },
      ]
    case 'payment':
      return block.rows.map(({ label, value }) => ({
        kind: 'paragraph',
        text: `${label}\u00A0: ${value}`,
      }))
    case 'table':
      return block.rows.map((cells) => ({
        kind: 'paragraph',
        text: cells.map((cell) => (cell === '' ? '…………' : cell)).join(', '),
      }))
    case 'quotation':
      return block.paragraphs.map((text) => ({ kind: 'paragraph', text }))
  }
}
