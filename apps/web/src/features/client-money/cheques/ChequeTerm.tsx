import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ChequeTermView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ChequeTermPanel } from '#features/client-money/cheques/ChequeTermPanel.tsx'
import { chequesWords } from '#features/client-money/cheques/cheques-words.ts'
import css from '#features/client-money/cheques/cheques.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const chequeTermQuery = queryOptions({
  queryKey: ['money', 'cheque-term'],
  queryFn: () => api.cheques.term({}),
})

/** For how many days the bank may take a cheque back: what the organisation stated, or to confirm. */
export function ChequeTerm(): ReactNode {
  const words = useWords(chequesWords)
  const { member } = useSignedIn()
  const { data } = useQuery(chequeTermQuery)
  const [open, setOpen] = useState(false)
  if (data === undefined) return null
  const { term } = data
  return (
    <section className={css['section']} aria-label={words.title}>
      <SectionHead ruled title={words.title} aside={words.note} />
      {term === null ? <Unknown /> : <Known of={term} />}
      {member.rights.includes('handle-money') && (
        <ActButton small onAct={() => setOpen(true)}>
          {term === null ? words.state : words.change}
        </ActButton>
      )}
      {open && <ChequeTermPanel term={term} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Unknown(): ReactNode {
  const words = useWords(chequesWords)
  return (
    <>
      <StatusMark shape="to-identify">{words.toConfirm}</StatusMark>
      <p className={css['quiet']}>
        <Prose>{words.unknown}</Prose>
      </p>
    </>
  )
}

function Known({ of }: { readonly of: NonNullable<ChequeTermView['term']> }): ReactNode {
  const words = useWords(chequesWords)
  const format = useFormat()
  const on = format.shortDay(dayOf(of.stated.at.slice(0, 10)))
  return (
    <>
      <p>{words.known(of.days)}</p>
      <p className={css['quiet']}>
        <Prose>{`${words.from(of.source)}. ${words.statedOn(of.stated.by, on)}`}</Prose>
      </p>
    </>
  )
}
