import { useQuery } from '@tanstack/react-query'
import type { CostView, DossierView } from '@quittance/contract'
import { addCents, cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { CostPanel } from '#app/dossier/costs/CostPanel.tsx'
import { costsQuery } from '#app/dossier/costs/cost-queries.ts'
import { costWords } from '#app/dossier/costs/cost-words.ts'
import css from '#app/dossier/costs/costs.module.css'
import { SettleCostPanel } from '#app/dossier/costs/SettleCostPanel.tsx'
import { UndoCostPanel } from '#app/dossier/costs/UndoCostPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Open = { readonly what: 'undo' | 'settle'; readonly of: CostView }

/** « Frais avancés »: what the office paid on the case, who bears each as the law answers, its invoice. */
export function CostsSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(costWords)
  const { member } = useSignedIn()
  const [noting, setNoting] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  const read = useQuery(costsQuery(dossier.id))
  const works = member.rights.includes('handle-money')
  const close = (): void => {
    setNoting(false)
    setOpen(null)
  }
  return (
    <>
      <Sheet
        title={words.title}
        aside={
          works &&
          dossier.status !== 'closed' && (
            <ActButton small onAct={() => setNoting(true)}>
              {words.note}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={1}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <>
                <ul className={css['list']}>
                  {rows.map((row) => (
                    <Row key={row.id} of={row} onOpen={works ? setOpen : null} />
                  ))}
                </ul>
                <p className={css['proposed']}>
                  <Prose>{words.proposed}</Prose>
                </p>
              </>
            )
          }
        </Reading>
      </Sheet>
      {noting && <CostPanel dossier={dossier} onClose={close} />}
      {open?.what === 'undo' && (
        <UndoCostPanel dossier={dossier} costId={open.of.id} onClose={close} />
      )}
      {open?.what === 'settle' && (
        <SettleCostPanel dossier={dossier} of={open.of} onClose={close} />
      )}
    </>
  )
}

type RowProps = { readonly of: CostView; readonly onOpen: ((open: Open) => void) | null }

function Row({ of, onOpen }: RowProps): ReactNode {
  const words = useWords(costWords)
  const format = useFormat()
  const why = useWhy()
  const say = useSaid()
  const sum = cents(of.grossCents)
  const figure = format.euros(sum)
  const isUndone = of.undoneBecause !== null
  const facts = [
    words.paidOn(format.day(dayOf(of.paidOn))),
    of.itemNumber,
    of.document === '' ? '' : words.documentOf(of.document),
    of.exhibitNumber === null ? '' : words.exhibitOf(of.exhibitNumber),
    of.prescribedBy === null ? '' : words.prescribedBy(of.prescribedBy),
    of.note,
  ]
  return (
    <li>
      <span className={css['says']}>
        <Prose>{words.row(capital(say(of.says)), of.supplier)}</Prose>
        <small>
          <Prose>{facts.filter((fact) => fact !== '').join(', ')}</Prose>
        </small>
        <Billed of={of} />
        {of.undoneBecause !== null && (
          <small>
            <Prose>{words.undone(of.undoneBecause)}</Prose>
          </small>
        )}
        <span className={css['tags']}>
          {of.chargedOn !== null && <Tag about="money">{words.onDebtor}</Tag>}
          {(of.chargedOn === null || of.bearer !== 'office') && <Tag>{words[of.bearer]}</Tag>}
          {of.chargedOn !== null && of.certainty !== 'established' && (
            <Tag about="time">{words.toConfirm}</Tag>
          )}
        </span>
      </span>
      <Amount of={sum} setAside={isUndone} onWhy={() => why({ figure, explanation: of.because })} />
      {onOpen !== null && !isUndone && <RowActs of={of} figure={figure} onOpen={onOpen} />}
    </li>
  )
}

type RowActsProps = {
  readonly of: CostView
  readonly figure: string
  readonly onOpen: (open: Open) => void
}

/** What a creditor has paid is no longer undone here. */
function RowActs({ of, figure, onOpen }: RowActsProps): ReactNode {
  const words = useWords(costWords)
  if (of.billed !== null && of.billed.settledOn !== null) return null
  return (
    <>
      {of.billed !== null && (
        <ActButton
          small
          label={words.settleOf(figure)}
          onAct={() => onOpen({ what: 'settle', of })}
        >
          {words.settle}
        </ActButton>
      )}
      <ActButton small label={words.undoOf(figure)} onAct={() => onOpen({ what: 'undo', of })}>
        {words.undo}
      </ActButton>
    </>
  )
}

/** The line of the invoice to the creditor; nothing where the office keeps the cost. */
function Billed({ of: { billed, bearer } }: { readonly of: CostView }): ReactNode {
  const words = useWords(costWords)
  const format = useFormat()
  if (billed === null) return null
  const sum = format.euros(addCents(cents(billed.netCents), cents(billed.vatCents)))
  const told =
    bearer === 'disbursement'
      ? words.billedExact(sum)
      : words.billed(sum, format.euros(cents(billed.vatCents)))
  return (
    <small>
      <Prose>{told}</Prose>
      {', '}
      {billed.invoice === null ? (
        words.toInvoice
      ) : (
        <a href={`/api/cost-invoices/${billed.invoice.id}/pdf`} target="_blank" rel="noreferrer">
          {words.invoice(billed.invoice.reference)}
        </a>
      )}
      {billed.creditNote !== null && (
        <>
          {', '}
          <a
            href={`/api/cost-invoices/${billed.creditNote.id}/pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {words.creditNote(billed.creditNote.reference)}
          </a>
        </>
      )}
      {billed.settledOn !== null && `, ${words.settled(format.day(dayOf(billed.settledOn)))}`}
    </small>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
