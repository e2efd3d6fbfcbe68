import { useMutation } from '@tanstack/react-query'
import type { DossierLaw, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#features/assessment/options/options.module.css'
import {
  professionalsOf,
  tradeToKeep,
  type ChosenParties,
  type CreditorIs,
  type DebtorIs,
  type Parties,
  type PartyFrom,
  type Trade,
} from '#features/assessment/options/parties.ts'
import { optionsWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type PartyFieldsProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly parties: Parties
  readonly onParties: (chosen: ChosenParties) => void
}

const creditors = ['merchant', 'artisan', 'professional', 'private-individual'] as const
const debtors = [...creditors, 'consumer'] as const

type Kept = { readonly party: 'creditor' | 'debtor'; readonly trade: Trade }

/** Who the parties are before a court: tried here, then kept of the person, for all its dossiers. */
export function PartyFields({ dossier, law, parties, onParties }: PartyFieldsProps): ReactNode {
  const words = useWords(optionsWords)
  const reread = useReread()
  const keeping = useMutation({
    mutationFn: (kept: Kept) => api.law.sayTrade({ id: dossier.id, ...kept }),
    onSuccess: async () => {
      announce(words.tradeKept)
      await reread(dossier.id)
    },
  })
  const { creditorIs, debtorIs } = parties
  const professionals = professionalsOf(law, dossier)
  return (
    <fieldset className={css['parties']} aria-label={words.parties}>
      <div>
        <SelectField<CreditorIs>
          label={words.creditorIs}
          value={creditorIs.value ?? ''}
          unchosen={words.partyUnsaid}
          choices={creditors.map((value) => ({ value, text: words[value] }))}
          onChange={(value) => onParties({ creditorIs: value })}
        />
        <From of={creditorIs.from} />
        <Keep
          name={dossier.creditor.name}
          trade={tradeToKeep(creditorIs, professionals.creditor)}
          busy={keeping.isPending}
          onKeep={(trade) => keeping.mutate({ party: 'creditor', trade })}
        />
      </div>
      <div>
        <SelectField<DebtorIs>
          label={words.debtorIs}
          value={debtorIs.value ?? ''}
          unchosen={words.partyUnsaid}
          choices={debtors.map((value) => ({ value, text: words[value] }))}
          onChange={(value) => onParties({ debtorIs: value })}
        />
        <From of={debtorIs.from} />
        <Keep
          name={dossier.debtor.name}
          trade={tradeToKeep(debtorIs, professionals.debtor)}
          busy={keeping.isPending}
          onKeep={(trade) => keeping.mutate({ party: 'debtor', trade })}
        />
      </div>
      <p className={css['quiet']}>
        <Prose>{words.partiesSays}</Prose>
      </p>
      {keeping.error !== null && <NotKept because={keeping.error} />}
    </fieldset>
  )
}

function NotKept({ because }: { readonly because: unknown }): ReactNode {
  const words = useWords(recordWords)
  const refusal = useRefusals()
  const problem = problemOf(because)
  return (
    <ErrorNote
      lost={problem !== null}
      what={problem === null ? words.failed : refusal(problem)}
      next={words.failedNext}
    />
  )
}

function From({ of }: { readonly of: PartyFrom }): ReactNode {
  const words = useWords(optionsWords)
  const said: Readonly<Record<PartyFrom, string>> = {
    dossier: words.fromDossier,
    unknown: words.nobodySaid,
    chosen: words.chosen,
  }
  return of === 'unknown' ? (
    <StatusMark shape="unknown">{said[of]}</StatusMark>
  ) : (
    <span className={css['quiet']}>{said[of]}</span>
  )
}

type KeepProps = {
  readonly name: string
  readonly trade: Trade | null
  readonly busy: boolean
  readonly onKeep: (trade: Trade) => void
}

/** Keeps what was chosen as a fact of the person. */
function Keep({ name, trade, busy, onKeep }: KeepProps): ReactNode {
  const words = useWords(optionsWords)
  if (trade === null) return null
  return (
    <ActButton small busy={busy} onAct={() => onKeep(trade)}>
      {words.keepTrade(name)}
    </ActButton>
  )
}
