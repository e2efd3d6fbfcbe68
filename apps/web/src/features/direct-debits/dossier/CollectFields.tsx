import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import type { CollectDraft } from '#features/direct-debits/dossier/collect-draft.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CollectFieldsProps = {
  readonly debits: DossierDirectDebits
  readonly mandate: MandateView
  readonly draft: CollectDraft
  readonly faultAt: (path: string) => string | undefined
  readonly onChange: (of: Partial<CollectDraft>) => void
}

const NONE = 'none'

/** What is collected, when, by which agreement, and how the debtor is told. */
export function CollectFields(props: CollectFieldsProps): ReactNode {
  const { debits, mandate, draft, faultAt, onChange } = props
  const words = useWords(debitWords)
  const format = useFormat()
  const today = dayOf(useSignedIn().today)
  return (
    <>
      <div className={css['pair']}>
        <MoneyField
          label={words.amountLabel}
          value={draft.amount}
          error={faultAt('amountCents')}
          onChange={(amount) => onChange({ amount })}
        />
        <DayField
          label={words.collectLabel}
          value={draft.collectOn}
          earliest={today}
          error={faultAt('collectOn')}
          onChange={(collectOn) => onChange({ collectOn })}
        />
      </div>
      {debits.promises.length > 0 && (
        <SelectField
          label={words.promiseLabel}
          value={draft.promiseId === '' ? NONE : draft.promiseId}
          error={faultAt('promiseId')}
          choices={[
            ...debits.promises.map(({ id, amountCents, dueOn }) => ({
              value: id,
              text: words.promiseOf(format.euros(cents(amountCents)), format.day(day(dueOn))),
            })),
            { value: NONE, text: words.noPromise },
          ]}
          onChange={(id) => onChange({ promiseId: id === NONE ? '' : id })}
        />
      )}
      <TextField
        label={words.agreedLabel}
        help={words.agreedHelp}
        value={draft.agreedHow}
        error={faultAt('agreedHow')}
        onChange={(agreedHow) => onChange({ agreedHow })}
      />
      {!mandate.oneOff && (
        <CheckField
          label={words.lastLabel}
          checked={draft.last}
          onChange={(last) => onChange({ last })}
        />
      )}
      <ChoiceField
        label={words.tellLabel}
        value={draft.notice}
        options={[
          ...(debits.debtor.hasEmail ? [{ value: 'e-mail' as const, text: words.tellMail }] : []),
          { value: 'letter' as const, text: words.tellLetter },
          { value: 'noted' as const, text: words.tellNoted },
        ]}
        onChange={(notice) => onChange({ notice })}
      />
      {draft.notice === 'noted' && (
        <div className={css['pair']}>
          <DayField
            label={words.notedOn}
            value={draft.notedOn}
            latest={today}
            error={faultAt('notice.on')}
            onChange={(notedOn) => onChange({ notedOn })}
          />
          <TextField
            label={words.notedHow}
            value={draft.notedHow}
            error={faultAt('notice.how')}
            onChange={(notedHow) => onChange({ notedHow })}
          />
        </div>
      )}
    </>
  )
}
