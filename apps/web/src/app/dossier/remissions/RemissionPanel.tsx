import { useQuery } from '@tanstack/react-query'
import type { DossierRemissions, RemissionInput } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import {
  DecisionFields,
  decisionFaults,
  type Decision,
} from '#app/dossier/remissions/DecisionFields.tsx'
import {
  allOf,
  givenUp,
  leftAfter,
  leftIn,
  partOf,
  type Typed,
} from '#app/dossier/remissions/parts-given.ts'
import { PartFields } from '#app/dossier/remissions/PartFields.tsx'
import { remissionsQuery } from '#app/dossier/remissions/remission-queries.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const EVERY = 'every'

/** A remission: of what, from when, by whose decision; what stays owed is seen before it is noted. */
export function RemissionPanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(remissionWords)
  const format = useFormat()
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [decision, setDecision] = useState<Decision>({
    by: '',
    on: today,
    exhibitId: '',
    reference: '',
    channel: 'e-mail',
    note: '',
  })
  const [tried, setTried] = useState(false)
  const read = useQuery(remissionsQuery(dossier.id, on?.toString() ?? today.toString()))
  const items = (read.data?.items ?? []).filter((item) => leftIn(item) > 0)
  const item = items.find(({ id }) => id === chosen) ?? items[0]
  const parts = partsOf({ items, item, every: chosen === EVERY, typed })
  const ofOneself = read.data?.ofOneself ?? false
  const record = useRecord(props, (input: RemissionInput) => api.remissions.note(input))
  const given = givenUp(parts)
  const left = leftAfter(items, parts)
  const save = (): void => {
    setTried(true)
    const sound = Object.keys(decisionFaults(decision, { ofOneself, words })).length === 0
    if (on === null || decision.on === null || given <= 0 || !sound) return
    record.save({
      id: dossier.id,
      expectedVersion: dossier.version,
      on: on.toString(),
      parts,
      exhibitId: decision.exhibitId === '' ? null : decision.exhibitId,
      reference: decision.reference,
      decidedBy: decision.by,
      decidedOn: decision.on.toString(),
      channel: ofOneself ? null : decision.channel,
      note: decision.note,
    })
  }
  return (
    <RecordPanel
      title={words.panelTitle}
      verb={words.save}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={
        on !== null &&
        given > 0 &&
        left >= 0 && <Prose>{words.stays(format.euros(left), format.day(on))}</Prose>
      }
    >
      {items.length > 1 && (
        <SelectField<string>
          label={words.item}
          value={chosen === EVERY ? EVERY : (item?.id ?? EVERY)}
          onChange={(value) => {
            setChosen(value)
            setTyped(null)
          }}
          choices={[
            ...items.map(({ id, number, label }) => ({ value: id, text: `${number}, ${label}` })),
            { value: EVERY, text: words.every },
          ]}
        />
      )}
      {item !== undefined && chosen !== EVERY && (
        <PartFields
          item={item}
          typed={typed ?? allOf(item)}
          onChange={setTyped}
          error={tried && given <= 0 ? words.nothingGiven : undefined}
        />
      )}
      <DayField
        label={words.on}
        help={words.onHelp}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <DecisionFields
        dossier={dossier}
        of={decision}
        onChange={setDecision}
        ofOneself={ofOneself}
        tried={tried}
      />
    </RecordPanel>
  )
}

type Chosen = {
  readonly items: DossierRemissions['items']
  readonly item: DossierRemissions['items'][number] | undefined
  readonly every: boolean
  readonly typed: Typed | null
}

function partsOf({ items, item, every, typed }: Chosen): RemissionInput['parts'] {
  if (every) return items.map((one) => partOf(one.id, allOf(one)))
  return item === undefined ? [] : [partOf(item.id, typed ?? allOf(item))]
}
