import type { DossierAgreements } from '@quittance/contract'
import type { ReactNode } from 'react'
import { agreementsWords } from '#features/agreements/agreements-words.ts'
import css from '#features/agreements/agreements.module.css'
import { wholeBetween, type OfferDraft } from '#features/agreements/offer-draft.ts'
import type { DraftFieldsProps } from '#features/agreements/ShareFields.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Interest, what is given up, acceleration, guarantee: each with what it does. */
export function ClauseFields(props: DraftFieldsProps & { readonly runs: boolean }): ReactNode {
  const { of, onChange, tried, runs } = props
  const words = useWords(agreementsWords)
  return (
    <>
      {runs && (
        <ChoiceField<OfferDraft['interest']>
          label={words.interest}
          value={of.interest}
          onChange={(interest) => onChange({ interest })}
          options={[
            { value: 'frozen', text: words.frozen, says: words.frozenSays },
            { value: 'continues', text: words.continues, says: words.continuesSays },
            { value: 'waived', text: words.waived, says: words.waivedSays },
          ]}
        />
      )}
      <MoneyField
        label={words.discount}
        help={words.discountHelp}
        optional
        value={of.discount}
        onChange={(discount, discountUnread) => onChange({ discount, discountUnread })}
      />
      <CheckField
        label={words.accelerates}
        help={words.acceleratesHelp}
        checked={of.accelerates}
        onChange={(accelerates) => onChange({ accelerates })}
      />
      {of.accelerates && (
        <TextField
          label={words.noticeDays}
          value={of.noticeDays}
          onChange={(noticeDays) => onChange({ noticeDays })}
          error={
            tried && wholeBetween(of.noticeDays, 8, 90) === null ? words.noticeWrong : undefined
          }
        />
      )}
      <TextField
        label={words.guarantee}
        help={words.guaranteeHelp}
        optional
        value={of.guarantee}
        onChange={(guarantee) => onChange({ guarantee })}
      />
    </>
  )
}

/** How it is signed, and until when. */
export function SigningFields(
  props: DraftFieldsProps & {
    readonly email: string | null
    readonly mailLeaves: boolean
    readonly provider: DossierAgreements['provider']
  },
): ReactNode {
  const { of, onChange, tried, email, mailLeaves, provider } = props
  const words = useWords(agreementsWords)
  const say = useSaid()
  const electronic = {
    value: 'electronic',
    text: words.electronic,
    says: email === null ? words.electronicNone : words.electronicSays(email),
    closed: email === null,
  } as const
  const atProvider = {
    value: 'provider',
    text: words.provider,
    says:
      provider.closed === null
        ? words.providerSays(email ?? '', provider.code === 'sms')
        : say(provider.closed),
    closed: provider.closed !== null,
  } as const
  const paper = { value: 'paper', text: words.paper, says: words.paperSays } as const
  return (
    <>
      <ChoiceField<OfferDraft['signature']>
        label={words.signature}
        value={of.signature}
        onChange={(signature) => onChange({ signature })}
        options={[electronic, atProvider, paper]}
      />
      {of.signature === 'electronic' && !mailLeaves && (
        <p className={css['quiet']}>{words.mailStays}</p>
      )}
      {of.signature === 'provider' && provider.simulated && (
        <p className={css['quiet']}>{words.providerSimulated}</p>
      )}
      <DayField
        label={words.answerBy}
        value={of.answerBy}
        onChange={(answerBy) => onChange({ answerBy })}
        error={tried && of.answerBy === null ? words.dayMissing : undefined}
      />
    </>
  )
}

/** Who decided at the creditor, when, and by what it is known. */
export function DecisionFields({ of, onChange, tried }: DraftFieldsProps): ReactNode {
  const words = useWords(agreementsWords)
  const today = dayOf(useSignedIn().today)
  const missing = tried && (of.decidedBy.trim() === '' || of.reference.trim() === '')
  return (
    <>
      <p className={css['quiet']}>{words.decisionNeeded}</p>
      <TextField
        label={words.decidedBy}
        value={of.decidedBy}
        onChange={(decidedBy) => onChange({ decidedBy })}
        error={missing ? words.decisionMissing : undefined}
      />
      <div className={css['two']}>
        <DayField
          label={words.decidedOn}
          value={of.decidedOn}
          latest={today}
          onChange={(decidedOn) => onChange({ decidedOn })}
        />
        <TextField
          label={words.reference}
          value={of.reference}
          onChange={(reference) => onChange({ reference })}
        />
      </div>
    </>
  )
}

/** What the debtor said of his means; none of it is asked, none is kept unless it was given. */
export function BudgetFields({ of, onChange, tried }: DraftFieldsProps): ReactNode {
  const words = useWords(agreementsWords)
  return (
    <>
      <CheckField
        label={words.hasBudget}
        help={words.hasBudgetHelp}
        checked={of.hasBudget}
        onChange={(hasBudget) => onChange({ hasBudget })}
      />
      {of.hasBudget && (
        <>
          <div className={css['two']}>
            <MoneyField
              label={words.income}
              value={of.income}
              onChange={(income) => onChange({ income })}
              error={tried && of.income === null ? words.sumOrZero : undefined}
            />
            <MoneyField
              label={words.charges}
              value={of.charges}
              onChange={(charges) => onChange({ charges })}
              error={tried && of.charges === null ? words.sumOrZero : undefined}
            />
          </div>
          <TextField
            label={words.budgetNote}
            optional
            value={of.budgetNote}
            onChange={(budgetNote) => onChange({ budgetNote })}
          />
        </>
      )}
    </>
  )
}
