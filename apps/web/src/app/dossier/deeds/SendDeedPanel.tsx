import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DeedTerms } from '@quittance/contract'
import type { Cents, Day, RateHundredths } from '@quittance/kernel'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { documentBlocks } from '#app/dossier/agreements/document-blocks.ts'
import css from '#app/dossier/agreements/agreements.module.css'
import { deedWords } from '#app/dossier/deeds/deed-words.ts'
import { PersonAnswer } from '#app/dossier/PersonAnswer.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { AskReviewPanel } from '#app/dossier/reviews/AskReviewPanel.tsx'
import { ReviewFirst } from '#app/dossier/reviews/ReviewFirst.tsx'
import { useReviewHold } from '#app/dossier/reviews/use-review-hold.ts'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { RateField } from '#app/forms/RateField.tsx'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { LetterSheet } from '#ui/rows/LetterSheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Typed = {
  readonly bornOn: Day | null
  readonly bornAt: string
  readonly person: boolean
  readonly creditorBornOn: Day | null
  readonly creditorBornAt: string
  readonly dueOn: Day | null
  readonly rate: RateHundredths | null
  readonly isLoan: boolean
  readonly loanOn: Day | null
  readonly loanSum: Cents | null
}

const BLANK: Typed = {
  bornOn: null,
  bornAt: '',
  person: false,
  creditorBornOn: null,
  creditorBornAt: '',
  dueOn: null,
  rate: null,
  isLoan: false,
  loanOn: null,
  loanSum: null,
}

type Sending = { readonly of: DeedTerms; readonly textSha256: string }

/** What an acknowledgment to be completed says; the document is seen before it leaves. */
export function SendDeedPanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(deedWords)
  const [typed, setTyped] = useState(BLANK)
  const [personSays, setPersonSays] = useState('')
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }))
  const terms = termsOf(typed)
  const asked = useDeferredValue(terms)
  const preview = useQuery({
    queryKey: ['dossier', dossier.id, 'deed-preview', asked],
    queryFn: () =>
      asked === null ? null : api.agreements.previewDeed({ id: dossier.id, ...asked }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const seen = preview.data ?? null
  const asks = seen?.gate.verdict === 'ask-a-person'
  const record = useRecord(props, ({ of, textSha256 }: Sending) =>
    api.agreements.sendDeed({
      id: dossier.id,
      expectedVersion: dossier.version,
      ...of,
      textSha256,
      personSays: personSays.trim() === '' ? null : personSays.trim(),
    }),
  )
  const [asking, setAsking] = useState<Sending | null>(null)
  const hold = useReviewHold(dossier.id, 'acknowledgment-of-debt')
  const save = (): void => {
    setTried(true)
    if (terms === null || seen === null || preview.isPlaceholderData) return
    if (asks && personSays.trim() === '') return
    record.save({ of: terms, textSha256: seen.textSha256 })
  }
  if (asking !== null) {
    return (
      <AskReviewPanel
        {...props}
        draft={{ kind: 'acknowledgment-of-debt', terms: asking.of }}
        textSha256={asking.textSha256}
      />
    )
  }
  return (
    <RecordPanel
      title={words.sendTitle}
      verb={words.sendSave}
      busy={record.busy}
      error={record.error ?? preview.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={hold === null ? words.sendEffect : <Prose>{hold}</Prose>}
    >
      <DayField
        label={words.bornOn}
        optional
        value={typed.bornOn}
        onChange={(bornOn) => change({ bornOn })}
      />
      <TextField
        label={words.bornAt}
        optional
        value={typed.bornAt}
        onChange={(bornAt) => change({ bornAt })}
      />
      <CheckField
        label={words.person}
        checked={typed.person}
        onChange={(person) => change({ person })}
      />
      {typed.person && <CreditorBirth of={typed} onChange={change} />}
      <DayField
        label={words.dueOn}
        optional
        value={typed.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <RateField
        label={words.rate}
        optional
        value={typed.rate}
        onChange={(rate) => change({ rate })}
      />
      <CheckField
        label={words.isLoan}
        help={words.loanHelp}
        checked={typed.isLoan}
        onChange={(isLoan) => change({ isLoan })}
      />
      {typed.isLoan && <LoanFields of={typed} onChange={change} tried={tried} />}
      <ReviewFirst
        dossierId={dossier.id}
        kind="acknowledgment-of-debt"
        onAsk={
          terms === null || seen === null || preview.isPlaceholderData
            ? null
            : () => setAsking({ of: terms, textSha256: seen.textSha256 })
        }
      />
      {asks && (
        <PersonAnswer
          value={personSays}
          onChange={setPersonSays}
          missing={tried && personSays.trim() === ''}
        />
      )}
      {seen !== null && (
        <details className={css['events']} open>
          <summary>{words.document}</summary>
          <Gate verdict={seen.gate.verdict} />
          <LetterSheet label={words.document} blocks={documentBlocks(seen.sheet)} />
        </details>
      )}
    </RecordPanel>
  )
}

type BirthProps = {
  readonly of: Typed
  readonly onChange: (part: Partial<Typed>) => void
}

function CreditorBirth({ of, onChange }: BirthProps): ReactNode {
  const words = useWords(deedWords)
  return (
    <>
      <DayField
        label={words.creditorBornOn}
        optional
        value={of.creditorBornOn}
        onChange={(creditorBornOn) => onChange({ creditorBornOn })}
      />
      <TextField
        label={words.creditorBornAt}
        optional
        value={of.creditorBornAt}
        onChange={(creditorBornAt) => onChange({ creditorBornAt })}
      />
    </>
  )
}

type LoanFieldsProps = BirthProps & {
  readonly tried: boolean
}

function LoanFields({ of, onChange, tried }: LoanFieldsProps): ReactNode {
  const words = useWords(deedWords)
  return (
    <>
      <DayField
        label={words.loanOn}
        value={of.loanOn}
        onChange={(loanOn) => onChange({ loanOn })}
        error={tried && of.loanOn === null ? words.loanMissing : undefined}
      />
      <MoneyField
        label={words.loanSum}
        value={of.loanSum}
        onChange={(loanSum) => onChange({ loanSum })}
      />
    </>
  )
}

function Gate({ verdict }: { readonly verdict: 'pass' | 'refuse' | 'ask-a-person' }): ReactNode {
  const words = useWords(deedWords)
  switch (verdict) {
    case 'pass':
      return <StatusMark shape="passed">{words.gatePass}</StatusMark>
    case 'refuse':
      return <StatusMark shape="refused">{words.gateRefuses}</StatusMark>
    case 'ask-a-person':
      return <StatusMark shape="clock">{words.gateAsks}</StatusMark>
  }
}

/** The terms of a deed; null while a loan lacks its day or its sum. */
function termsOf(typed: Typed): DeedTerms | null {
  const { loanOn, loanSum } = typed
  const loan = loanOn === null || loanSum === null || loanSum <= 0 ? null : { loanOn, loanSum }
  if (typed.isLoan && loan === null) return null
  return {
    debtorBirth: birthOf(typed.bornOn, typed.bornAt),
    creditorBirth: typed.person ? birthOf(typed.creditorBornOn, typed.creditorBornAt) : null,
    dueOn: typed.dueOn?.toString() ?? null,
    rateHundredths: typed.rate === 0 ? null : typed.rate,
    loan:
      typed.isLoan && loan !== null
        ? { madeOn: loan.loanOn.toString(), principalCents: loan.loanSum }
        : null,
  }
}

function birthOf(on: Day | null, place: string): DeedTerms['debtorBirth'] {
  return { on: on?.toString() ?? null, place: place.trim() === '' ? null : place.trim() }
}
