import {
  callIdentities,
  callOutcomes,
  type CallOutcome,
  type DossierView,
} from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { DisputeFields } from '#app/dossier/disputes/DisputeFields.tsx'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#features/calls/calls.module.css'
import { callsWords } from '#features/calls/calls-words.ts'
import type { CallWriting } from '#features/calls/use-call-draft.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type CallFormProps = {
  readonly of: CallWriting
  readonly dossier: DossierView
  readonly today: Day
}

/** What came of the call: a promise takes an amount, a day, Ctrl+Entrée. */
export function CallForm({ of, dossier, today }: CallFormProps): ReactNode {
  const words = useWords(callsWords)
  const { draft, change, missing } = of
  return (
    <form
      noValidate
      id="call-outcome"
      data-call
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        of.save()
      }}
    >
      <SectionHead ruled title={words.outcomeTitle} />
      <SelectField
        label={words.identity}
        value={draft.identity ?? ''}
        unchosen={words.chooseIdentity}
        choices={callIdentities.map((value) => ({ value, text: words[`identity-${value}`] }))}
        onChange={(identity) => change({ identity })}
        error={missing.has('identity') ? words.identityMissing : undefined}
      />
      <SelectField
        label={words.outcome}
        value={draft.outcome ?? ''}
        unchosen={words.choose}
        choices={callOutcomes.map((value) => ({ value, text: words[value] }))}
        onChange={(outcome) => change({ outcome })}
        error={missing.has('outcome') ? words.outcomeMissing : undefined}
      />
      <Follows of={of} dossier={dossier} today={today} />
      <TextField
        label={words.report}
        help={words.reportHelp}
        lines={3}
        optional={draft.outcome !== 'difficulty'}
        value={draft.report}
        onChange={(report) => change({ report })}
        error={missing.has('report') ? words.reportMissing : undefined}
      />
      <TextField
        label={words.minutes}
        optional
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        error={missing.has('minutes') ? words.minutesWrong : undefined}
      />
      <Refusal error={of.error} />
      <ActButton primary submit busy={of.busy} keyName="Ctrl+Enter" onAct={() => undefined}>
        {words.save}
      </ActButton>
    </form>
  )
}

/** What the outcome asks for, and what it will do. */
function Follows({ of, dossier, today }: CallFormProps): ReactNode {
  const words = useWords(callsWords)
  const { draft, change, missing } = of
  const after = afterOf(draft.outcome)
  return (
    <>
      {draft.outcome === 'promise' && (
        <div className={css['pair']}>
          <MoneyField
            label={words.amount}
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            error={missing.has('amount') ? words.amountMissing : undefined}
          />
          <DayField
            label={words.due}
            value={draft.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            earliest={today}
            error={missing.has('dueOn') ? words.dueMissing : undefined}
          />
        </div>
      )}
      {draft.outcome === 'dispute' && (
        <DisputeFields
          items={dossier.items}
          value={draft.dispute}
          onChange={(more) => change({ dispute: { ...draft.dispute, ...more } })}
          tried={of.tried}
          today={today}
        />
      )}
      {after !== null && (
        <p className={css['quiet']}>
          <Prose>{words[after]}</Prose>
        </p>
      )}
    </>
  )
}

function afterOf(outcome: CallOutcome | null) {
  switch (outcome) {
    case 'promise':
    case 'dispute':
    case 'difficulty':
    case 'asks-in-writing':
    case 'wrong-number':
    case 'third-party':
      return `after-${outcome}` as const
    case 'reached-debtor':
    case 'refuses-to-talk':
    case 'voicemail':
    case 'no-answer':
    case null:
      return null
  }
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(callsWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return problem?.code === 'dossier-moved' ? (
    <ErrorNote what={words.moved} next={words.movedNext} />
  ) : (
    <ErrorNote
      lost={problem !== null}
      what={problem === null ? words.failed : refusal(problem)}
      next={words.failedNext}
    />
  )
}
