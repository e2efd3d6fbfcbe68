import type { DeedRead } from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { deedWords } from '#app/dossier/deeds/deed-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type Typed = Pick<
  DeedRead,
  'exhibitId' | 'kind' | 'mentionBy' | 'signedByDebtor' | 'partiesNamed'
> & {
  readonly figures: Cents | null
  readonly words: string
  readonly merchant: boolean
  readonly loan: boolean
  readonly on: Day | null
  readonly dueOn: Day | null
}

/** What a person reads on a deed that came back; nothing of it is supposed beforehand. */
export function CheckDeedPanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(deedWords)
  const today = dayOf(useSignedIn().today)
  const [typed, setTyped] = useState<Typed>({
    exhibitId: dossier.exhibits.at(-1)?.id ?? '',
    kind: 'private-deed',
    mentionBy: 'debtor',
    signedByDebtor: false,
    partiesNamed: false,
    figures: null,
    words: '',
    merchant: false,
    loan: false,
    on: today,
    dueOn: null,
  })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }))
  const record = useRecord(props, (date: Day) =>
    api.agreements.checkDeed({
      id: dossier.id,
      expectedVersion: dossier.version,
      exhibitId: typed.exhibitId,
      kind: typed.kind,
      signedByDebtor: typed.signedByDebtor,
      amountInFiguresCents: typed.figures,
      amountInWordsText: typed.words.trim() === '' ? null : typed.words.trim(),
      mentionBy: typed.mentionBy,
      debtorIs: typed.merchant ? 'merchant' : 'other',
      loan: typed.loan,
      date: date.toString(),
      dueOn: typed.dueOn?.toString() ?? null,
      partiesNamed: typed.partiesNamed,
    }),
  )
  const save = (): void => {
    setTried(true)
    if (typed.on !== null && typed.exhibitId !== '') record.save(typed.on)
  }
  return (
    <RecordPanel
      title={words.checkTitle}
      verb={words.checkSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={words.checkEffect}
    >
      <SelectField<string>
        label={words.exhibit}
        value={typed.exhibitId}
        onChange={(exhibitId) => change({ exhibitId })}
        error={tried && typed.exhibitId === '' ? words.exhibitMissing : undefined}
        choices={dossier.exhibits.map(({ id, number, declaredName }) => ({
          value: id,
          text: words.exhibitOf(number, declaredName),
        }))}
      />
      <SelectField<DeedRead['kind']>
        label={words.kind}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        choices={(['private-deed', 'notarial-deed', 'lawyer-deed'] as const).map((value) => ({
          value,
          text: words[value],
        }))}
      />
      <TextField
        label={words.words}
        help={words.wordsHelp}
        optional
        value={typed.words}
        onChange={(text) => change({ words: text })}
      />
      <MoneyField
        label={words.figures}
        optional
        value={typed.figures}
        onChange={(figures) => change({ figures })}
      />
      {typed.kind === 'private-deed' && (
        <SelectField<DeedRead['mentionBy']>
          label={words.hand}
          value={typed.mentionBy}
          onChange={(mentionBy) => change({ mentionBy })}
          choices={(['debtor', 'process-that-shows-the-author', 'somebody-else'] as const).map(
            (value) => ({ value, text: words[value] }),
          )}
        />
      )}
      <DayField
        label={words.date}
        value={typed.on}
        latest={today}
        onChange={(on) => change({ on })}
        error={tried && typed.on === null ? words.dayMissing : undefined}
      />
      <DayField
        label={words.dueOn}
        optional
        value={typed.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <Checks of={typed} onChange={change} />
    </RecordPanel>
  )
}

type ChecksProps = { readonly of: Typed; readonly onChange: (part: Partial<Typed>) => void }

/** What the deed bears or is, each said by who reads it. */
function Checks({ of: typed, onChange: change }: ChecksProps): ReactNode {
  const words = useWords(deedWords)
  return (
    <>
      <CheckField
        label={words.signed}
        checked={typed.signedByDebtor}
        onChange={(signedByDebtor) => change({ signedByDebtor })}
      />
      <CheckField
        label={words.parties}
        checked={typed.partiesNamed}
        onChange={(partiesNamed) => change({ partiesNamed })}
      />
      <CheckField
        label={words.merchant}
        checked={typed.merchant}
        onChange={(merchant) => change({ merchant })}
      />
      <CheckField
        label={words.isLoan}
        help={words.loanHelp}
        checked={typed.loan}
        onChange={(loan) => change({ loan })}
      />
    </>
  )
}
