import type { DescribedExhibit, DossierLaw, ExhibitView } from '@quittance/contract'
import { amountInWords, cents, readAmountInWords, type Cents } from '@quittance/kernel'
import { answerWriting, exhibitKinds, type ExhibitKind, type ExhibitRole } from '@quittance/law'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { asksOf } from '#app/law/proof/exhibit-asks.ts'
import { exhibitKindWords, exhibitWords } from '#app/law/words/law-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import css from '#features/assessment/panels/panels.module.css'
import { proofWords } from '#features/assessment/words/assessment-words.ts'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DescribePanelProps = RecordProps & {
  readonly exhibit: ExhibitView
  readonly writing: DossierLaw['writing']
}

/** What a person reads on an exhibit, as it is typed; only what it was attached as is proposed. */
type Draft = {
  readonly kind: ExhibitKind | ''
  readonly from: DescribedExhibit['from'] | ''
  readonly signature: DescribedExhibit['signature'] | ''
  readonly states: DescribedExhibit['states'] | ''
  readonly figures: Cents | null
  /** The amount in words, as written on the paper. */
  readonly written: string
}

const parties = ['debtor', 'creditor', 'third-party'] as const
const signatures = ['handwritten', 'qualified', 'advanced', 'simple', 'none'] as const
const statements = ['debt-and-amount', 'debt-only', 'payment', 'nothing'] as const

/** Describes an exhibit: what it is, from whom, how signed, what it states; its worth is said at once. */
export function DescribePanel(props: DescribePanelProps): ReactNode {
  const { dossier, exhibit, writing, onClose } = props
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const number = String(exhibit.number)
  const [draft, setDraft] = useState<Draft>(() => draftOf(exhibit, writing))
  const [tried, setTried] = useState(false)
  const ready = readyOf(draft)
  const record = useRecord(
    props,
    (description: Omit<DescribedExhibit, 'exhibitId'>) =>
      api.law.describeExhibit({
        id: dossier.id,
        expectedVersion: dossier.version,
        exhibitId: exhibit.id,
        ...description,
      }),
    words.saved(number),
  )
  const lacking = (value: string, sentence: string): string | undefined =>
    tried && value === '' ? sentence : undefined
  const asks = asksOf({ kind: draft.kind === '' ? undefined : draft.kind })
  return (
    <RecordPanel
      title={words.panelTitle(number)}
      verb={words.save}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (ready !== null) record.save(ready)
      }}
      effect={
        ready === null ? undefined : <Worth ready={ready} exhibit={exhibit} writing={writing} />
      }
    >
      <p className={css['says']}>
        <Prose>{words.panelSays}</Prose>
      </p>
      <KindField draft={draft} onChange={setDraft} error={lacking(draft.kind, words.kindMissing)} />
      <div className={css['pair']}>
        <SelectField
          label={worth.from}
          value={draft.from}
          unchosen={worth.unchosen}
          choices={parties.map((value) => ({ value, text: worth[value] }))}
          onChange={(from) => setDraft({ ...draft, from })}
          error={lacking(draft.from, words.fromMissing)}
        />
        <SelectField
          label={worth.states}
          value={draft.states}
          unchosen={worth.unchosen}
          choices={statements.map((value) => ({ value, text: worth[value] }))}
          onChange={(states) => setDraft({ ...draft, states })}
          error={lacking(draft.states, words.statesMissing)}
        />
      </div>
      {asks.signature && (
        <SelectField
          label={worth.signature}
          value={draft.signature}
          unchosen={worth.unchosen}
          choices={signatures.map((value) => ({ value, text: worth[value] }))}
          onChange={(signature) => setDraft({ ...draft, signature })}
          error={lacking(draft.signature, words.signatureMissing)}
        />
      )}
      {asks.author && (
        <p className={css['says']}>
          <Prose>{words.messageAuthor}</Prose>
        </p>
      )}
      {draft.states === 'debt-and-amount' && <Amounts draft={draft} onChange={setDraft} />}
    </RecordPanel>
  )
}

type FieldsProps = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

function KindField({
  draft,
  onChange,
  error,
}: FieldsProps & { readonly error: string | undefined }): ReactNode {
  const worth = useWords(exhibitWords)
  const kinds = useWords(exhibitKindWords)
  return (
    <SelectField<ExhibitKind>
      label={worth.kind}
      value={draft.kind}
      unchosen={worth.unchosen}
      choices={exhibitKinds.map((value) => ({ value, text: kinds[value] }))}
      onChange={(kind) => onChange({ ...draft, kind })}
      error={error}
    />
  )
}

function Amounts({ draft, onChange }: FieldsProps): ReactNode {
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const format = useFormat()
  const read = readWritten(draft.written)
  return (
    <>
      <MoneyField
        label={worth.amountInFigures}
        optional
        value={draft.figures}
        onChange={(figures) => onChange({ ...draft, figures })}
      />
      <TextField
        label={words.amountWritten}
        optional
        value={draft.written}
        onChange={(written) => onChange({ ...draft, written })}
        error={draft.written !== '' && read === null ? words.amountUnread : undefined}
      />
      {read !== null && (
        <output className={css['says']}>
          <Prose>
            {[
              words.amountRead(format.euros(read)),
              draft.figures !== null && draft.figures !== read ? words.wordsWin : '',
            ].join(' ')}
          </Prose>
        </output>
      )}
    </>
  )
}

function readWritten(written: string): Cents | null {
  const read = written.trim() === '' ? null : readAmountInWords(written)
  return read === null || read <= 0 ? null : read
}

function draftOf(
  exhibit: ExhibitView,
  { described, document, exhibitIds }: DossierLaw['writing'],
): Draft {
  const known = described.find(({ exhibitId }) => exhibitId === exhibit.id)
  const taken = document.exhibits?.[exhibitIds.indexOf(exhibit.id)]
  return {
    kind: known?.kind ?? taken?.kind ?? '',
    from: known?.from ?? taken?.from ?? '',
    signature: known?.signature ?? '',
    states: known?.states ?? '',
    figures: known?.amountInFiguresCents == null ? null : cents(known.amountInFiguresCents),
    written:
      known?.amountInWordsCents == null ? '' : amountInWords(cents(known.amountInWordsCents)),
  }
}

/** The description, once nothing lacks; a signature that the law does not weigh is none. */
function readyOf({
  kind,
  from,
  signature,
  states,
  figures,
  written,
}: Draft): Omit<DescribedExhibit, 'exhibitId'> | null {
  if (kind === '' || from === '' || states === '') return null
  const signed = asksOf({ kind }).signature ? signature : 'none'
  const inWords = readWritten(written)
  if (signed === '' || (written.trim() !== '' && inWords === null)) return null
  const amounts = states === 'debt-and-amount'
  return {
    kind,
    from,
    signature: signed,
    states,
    amountInFiguresCents: amounts ? figures : null,
    amountInWordsCents: amounts ? inWords : null,
  }
}

type WorthProps = {
  readonly ready: Omit<DescribedExhibit, 'exhibitId'>
  readonly exhibit: ExhibitView
  readonly writing: DossierLaw['writing']
}

/** What the exhibit would be worth as it is described, as the law answers it. */
function Worth({ ready, exhibit, writing }: WorthProps): ReactNode {
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const id = `P${exhibit.number}`
  const { document } = writing
  const authorGrade =
    document.exhibits?.[writing.exhibitIds.indexOf(exhibit.id)]?.authorGrade ?? 'E'
  const { amountInFiguresCents, amountInWordsCents, ...read } = ready
  const outcome = answerWriting({
    ...document,
    exhibits: [
      {
        id,
        ...read,
        ...(asksOf({ kind: read.kind }).author ? { authorGrade } : {}),
        amountInFigures: amountInFiguresCents,
        amountInWords: amountInWordsCents,
      },
    ],
  })
  const weighed = outcome.outcome === 'answer' ? outcome.value.exhibits[0] : undefined
  if (weighed === undefined) return null
  const said: Readonly<Record<ExhibitRole, string>> = {
    'full-proof': worth.fullProof,
    substitute: worth.substitute,
    'beginning-of-proof': worth.beginning,
    'free-proof': worth.freeProof,
    corroboration: worth.corroboration,
    none: worth.noProof,
  }
  return (
    <output>
      {words.effect} <b>{said[weighed.role]}</b>
      {weighed.weakness !== null && (
        <>
          {', '}
          <Prose>{worth[weighed.weakness]}</Prose>
        </>
      )}
    </output>
  )
}
