import type { DossierDirectDebits } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import type { MandateDraft } from '#features/direct-debits/dossier/mandate-draft.ts'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type MandateFieldsProps = {
  readonly dossierId: string
  readonly debits: DossierDirectDebits
  readonly draft: MandateDraft
  readonly faultAt: (path: string) => string | undefined
  readonly onChange: (of: Partial<MandateDraft>) => void
}

/** Whose account it is, when it was signed, and the exhibit that holds it. */
export function MandateFields(props: MandateFieldsProps): ReactNode {
  const { draft, faultAt, onChange } = props
  const words = useWords(debitWords)
  const today = dayOf(useSignedIn().today)
  return (
    <>
      <TextField
        label={words.holderLabel}
        value={draft.holder}
        error={faultAt('holder')}
        onChange={(holder) => onChange({ holder })}
      />
      <TextField
        label={words.ibanLabel}
        value={draft.iban}
        error={faultAt('iban')}
        onChange={(iban) => onChange({ iban })}
      />
      <div className={css['pair']}>
        <DayField
          label={words.signedLabel}
          value={draft.signedOn}
          latest={today}
          error={faultAt('signedOn')}
          onChange={(signedOn) => onChange({ signedOn })}
        />
        <TextField
          label={words.noticeLabel}
          help={words.noticeHelp}
          value={draft.noticeDays}
          error={faultAt('noticeDays')}
          onChange={(noticeDays) => onChange({ noticeDays })}
        />
      </div>
      <Copy {...props} />
    </>
  )
}

function Copy({ dossierId, debits, draft, faultAt, onChange }: MandateFieldsProps): ReactNode {
  const words = useWords(debitWords)
  if (debits.exhibits.length === 0) {
    return (
      <p className={css['quiet']}>
        <Prose>{words.noExhibit}</Prose>{' '}
        <Anchor href={paths.dossier(dossierId)}>{words.toDossier}</Anchor>
      </p>
    )
  }
  return (
    <SelectField
      label={words.copyLabel}
      value={draft.exhibitId}
      unchosen={words.copyUnchosen}
      error={faultAt('exhibitId')}
      choices={debits.exhibits.map(({ id, number, name }) => ({
        value: id,
        text: words.exhibitOf(number, name),
      }))}
      onChange={(exhibitId) => onChange({ exhibitId })}
    />
  )
}

/** How often it serves, in which scheme, under which reference. */
export function MandateScheme({ debits, draft, faultAt, onChange }: MandateFieldsProps): ReactNode {
  const words = useWords(debitWords)
  return (
    <>
      <ChoiceField<MandateDraft['uses']>
        label={words.usesLabel}
        value={draft.uses}
        options={[
          { value: 'recurrent', text: words.recurrent },
          { value: 'one-off', text: words.oneOff },
        ]}
        onChange={(uses) => onChange({ uses })}
      />
      {debits.debtor.professional && (
        <ChoiceField<MandateDraft['type']>
          label={words.typeLabel}
          value={draft.type}
          error={faultAt('type')}
          options={[
            { value: 'CORE', text: words.core },
            { value: 'B2B', text: words.b2b },
          ]}
          onChange={(type) => onChange({ type })}
        />
      )}
      <TextField
        label={words.referenceLabel}
        help={words.referenceHelp}
        value={draft.reference}
        error={faultAt('reference')}
        onChange={(reference) => onChange({ reference })}
      />
    </>
  )
}
