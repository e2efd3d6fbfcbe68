import type { RegisteredProposal, RegisteredStateName } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

const STATES: readonly RegisteredStateName[] = [
  'deposited',
  'presented',
  'delivered',
  'refused',
  'unclaimed',
  'unknown-address',
  'returned-otherwise',
]

/** A line of a proof as a person holds it. */
export type Reviewed = {
  readonly row: RegisteredProposal
  readonly state: RegisteredStateName | ''
  readonly on: Day | null
  readonly taken: boolean
}

type ReadRowProps = { readonly of: Reviewed; readonly onChange: (of: Reviewed) => void }

/** A line that was read: whose letter, what it says, to be kept or corrected. */
export function ReadRow({ of, onChange }: ReadRowProps): ReactNode {
  const words = useWords(batchWords)
  const today = dayOf(useSignedIn().today)
  const { row } = of
  const mine = row.actId !== null
  const who = [row.dossierReference, row.debtorName].filter((part) => part !== null).join(', ')
  return (
    <li>
      {mine && !row.known ? (
        <CheckField
          label={words.take(row.number, who)}
          checked={of.taken}
          onChange={(taken) => onChange({ ...of, taken })}
        />
      ) : (
        <p>
          <b>{row.number}</b> <Prose>{row.known ? words.already : words.unknownNumber}</Prose>
        </p>
      )}
      <q className={css['quiet']}>{row.excerpt}</q>
      {mine && of.taken && (
        <div className={css['pair']}>
          <SelectField<RegisteredStateName>
            label={words.state(row.number)}
            value={of.state}
            unchosen={words.stateUnchosen}
            choices={STATES.map((value) => ({ value, text: words[value] }))}
            onChange={(state) => onChange({ ...of, state })}
          />
          <DayField
            label={words.day(row.number)}
            value={of.on}
            latest={today}
            onChange={(on) => onChange({ ...of, on })}
          />
        </div>
      )}
    </li>
  )
}
