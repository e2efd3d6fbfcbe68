import type { TitlePreparing } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** What is typed of a party; what is left empty is left blank in the file. */
export type TypedParty = {
  readonly bornOn: Day | null
  readonly bornAt: string
  readonly representative: string
}

export const NOBODY: TypedParty = { bornOn: null, bornAt: '', representative: '' }

/** What was typed, as it is sent. */
export function partySaid({
  bornOn,
  bornAt,
  representative,
}: TypedParty): TitlePreparing['debtor'] {
  return {
    bornOn: bornOn?.toString() ?? null,
    bornAt: orNull(bornAt),
    representative: orNull(representative),
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

type PartyFieldsProps = {
  readonly title: string
  readonly party: { readonly name: string; readonly isFirm: boolean }
  readonly of: TypedParty
  readonly onChange: (typed: TypedParty) => void
}

/** A person is born somewhere; a firm has who may bind it. */
export function PartyFields({ title, party, of, onChange }: PartyFieldsProps): ReactNode {
  const words = useWords(titleWords)
  const today = dayOf(useSignedIn().today)
  return (
    <fieldset className={css['party']}>
      <legend>
        {title}, {party.name}
      </legend>
      {party.isFirm ? (
        <TextField
          label={words.representative}
          help={words.representativeHelp}
          optional
          value={of.representative}
          onChange={(representative) => onChange({ ...of, representative })}
        />
      ) : (
        <>
          <DayField
            label={words.bornOn}
            optional
            value={of.bornOn}
            latest={today}
            onChange={(bornOn) => onChange({ ...of, bornOn })}
          />
          <TextField
            label={words.bornAt}
            optional
            value={of.bornAt}
            onChange={(bornAt) => onChange({ ...of, bornAt })}
          />
        </>
      )}
    </fieldset>
  )
}
