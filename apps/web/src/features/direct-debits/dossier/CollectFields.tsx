import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { commitmentsOf, type CollectDraft } from '#features/direct-debits/dossier/collect-draft.ts'
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
  const commitments = commitmentsOf(debits, mandate)
  const choose = (chosen: string): void => {
    const one = commitments.find(({ key }) => key === chosen)
    onChange(
      one === undefined
        ? { commitment: '' }
        : { commitment: chosen, amount: one.amount, collectOn: one.collectOn },
    )
  }
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
      {commitments.length > 0 && (
        <SelectField
          label={words.commitmentLabel}
          value={draft.commitment === '' ? NONE : draft.commitment}
          error={faultAt('promiseId') ?? faultAt('instalment')}
          choices={[
            ...commitments.map(({ key, amount, dueOn, rank }) => ({
              value: key,
              text:
                rank === null
                  ? words.promiseOf(format.euros(amount), format.day(dueOn))
                  : words.instalmentOf(rank.join('/'), format.euros(amount), format.day(dueOn)),
            })),
            { value: NONE, text: words.noCommitment },
          ]}
          onChange={choose}
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
