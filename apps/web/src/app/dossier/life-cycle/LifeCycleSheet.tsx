import { useQuery } from '@tanstack/react-query'
import type { DossierView, OwedStatus } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { lifeCycleQuery } from '#app/dossier/life-cycle/life-cycle-query.ts'
import { lifeCycleWords } from '#app/dossier/life-cycle/life-cycle-words.ts'
import css from '#app/dossier/life-cycle/life-cycle.module.css'
import { MessageDrop } from '#app/dossier/life-cycle/MessageDrop.tsx'
import { StatusLine } from '#app/dossier/life-cycle/StatusLine.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/**
 * What the platform says of the e-invoices of a dossier, what it asks of a person, and what the
 * creditor must declare. Absent against a consumer who has none: their invoices have no life cycle.
 */
export function LifeCycleSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(lifeCycleWords)
  const { member } = useSignedIn()
  const [dropping, setDropping] = useState(false)
  const { data } = useQuery(lifeCycleQuery(dossier.id))
  const rows = data?.rows ?? []
  const owed = data?.owed ?? []
  if (rows.length === 0 && owed.length === 0 && dossier.debtor.kind !== 'professional') return null
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  return (
    <Sheet
      title={words.title}
      aside={
        works &&
        member.rights.includes('deposit-claims') && (
          <ActButton small icon="upload" onAct={() => setDropping(!dropping)}>
            {words.add}
          </ActButton>
        )
      }
    >
      <p className={css['quiet']}>
        <Prose>{rows.length === 0 ? words.none : words.says}</Prose>
      </p>
      {dropping && <MessageDrop dossierId={dossier.id} />}
      {rows.length > 0 && (
        <ul className={css['list']}>
          {rows.map((row) => (
            <StatusLine key={row.id} of={row} dossier={dossier} works={works} />
          ))}
        </ul>
      )}
      {owed.length > 0 && <Owed rows={owed} />}
    </Sheet>
  )
}

function Owed({ rows }: { readonly rows: readonly OwedStatus[] }): ReactNode {
  const words = useWords(lifeCycleWords)
  const format = useFormat()
  const euros = (amount: number): string => format.euros(cents(amount))
  return (
    <section className={css['owed']}>
      <h3>{words.owed}</h3>
      <p className={css['quiet']}>
        <Prose>{words.owedSays}</Prose>
      </p>
      <ul className={css['list']}>
        {rows.map(({ paymentId, on, amountCents, vatCents }) => (
          <li key={paymentId}>
            <Prose>{words.owedLine(euros(amountCents), format.day(dayOf(on)))}</Prose>
            <small>{vatCents === null ? words.vatUnknown : words.vat(euros(vatCents))}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
