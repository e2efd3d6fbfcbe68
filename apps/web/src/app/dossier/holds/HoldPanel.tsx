import type { HoldInput, HoldView } from '@quittance/contract'
import { holdStages } from '@quittance/cases'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { holdWords } from '#app/dossier/holds/hold-words.ts'
import css from '#app/dossier/record/record.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type Draft = {
  readonly kind: HoldInput['kind']
  readonly stage: HoldInput['stage']
  readonly from: Day | null
  readonly until: Day | null
  readonly publishedOn: Day | null
  readonly publication: string
  readonly writeTo: string
  readonly exhibitId: string
}

const kinds = ['insolvency', 'over-indebtedness', 'vulnerability'] as const

type HoldPanelProps = RecordProps & {
  /** The stage that the new one follows; null for a first one. */
  readonly after: HoldView | null
  /** What a reply says, and how it is kept with that reply; absent where it is noted by itself. */
  readonly fromReply?: HoldFromReply
}

/** A hold that a reply gives: what its words suggest, and the act that keeps both. */
export type HoldFromReply = {
  readonly proposed: { readonly kind: HoldInput['kind']; readonly stage: HoldInput['stage'] | null }
  readonly receivedOn: Day
  readonly exhibitId: string | null
  /** The holds that stand: a new stage follows the one of its kind. */
  readonly standing: readonly HoldView[]
  readonly note: (said: Omit<HoldInput, 'id' | 'expectedVersion'>) => Promise<unknown>
}

/** Notes what stops demands to a person: of what kind, at what stage, from when, shown by what. */
export function HoldPanel(props: HoldPanelProps): ReactNode {
  const { dossier, fromReply } = props
  const words = useWords(holdWords)
  const today = dayOf(useSignedIn().today)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(props, today))
  const after = props.after ?? followed(fromReply, draft.kind)
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    ({ from, until, publishedOn, ...rest }: Draft & { readonly from: Day }) => {
      const said = {
        ...rest,
        from: from.toString(),
        until: until?.toString() ?? null,
        publishedOn: publishedOn?.toString() ?? null,
        exhibitId: rest.exhibitId === '' ? null : rest.exhibitId,
        replaces: after?.id ?? null,
      }
      return fromReply === undefined
        ? api.holds.note({ id: dossier.id, expectedVersion: dossier.version, ...said })
        : fromReply.note(said)
    },
    fromReply === undefined ? words.saidNoted : words.saidNotedFromReply,
  )
  const { from, until, kind } = draft
  const keptMissing = kind === 'vulnerability' && until === null
  const save = (): void => {
    setTried(true)
    if (from !== null && !keptMissing) record.save({ ...draft, from })
  }
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more })
  return (
    <RecordPanel
      title={words.noteTitle}
      verb={words.noteSave}
      busy={record.busy}
      error={record.error}
      effect={fromReply === undefined ? words.effect : words.effectFromReply}
      onSave={save}
      onClose={props.onClose}
      onReread={record.reread}
    >
      <Named of={draft} onChange={change} fixed={props.after !== null} />
      {fromReply !== undefined && after?.stage != null && (
        <p>
          <Prose>{words.follows(words[after.stage])}</Prose>
        </p>
      )}
      <div className={css['pair']}>
        <DayField
          label={kind === 'insolvency' ? words.fromInsolvency : words.fromStage}
          value={from}
          onChange={(day) => change({ from: day })}
          latest={today}
          error={tried && from === null ? words.dayMissing : undefined}
        />
        {kind !== 'insolvency' && (
          <DayField
            label={words.until}
            help={kind === 'vulnerability' ? words.untilKept : words.untilHelp}
            value={until}
            onChange={(day) => change({ until: day })}
            error={tried && keptMissing ? words.untilMissing : undefined}
          />
        )}
      </div>
      {kind === 'insolvency' && <Published of={draft} onChange={change} />}
      {(kind === 'insolvency' || draft.stage === 'protected-adult') && (
        <TextField
          label={kind === 'insolvency' ? words.representative : words.guardian}
          {...(kind === 'insolvency' ? {} : { help: words.guardianHelp })}
          value={draft.writeTo}
          onChange={(writeTo) => change({ writeTo })}
          optional
        />
      )}
      {dossier.exhibits.length > 0 && (
        <SelectField<string>
          label={words.exhibit}
          value={draft.exhibitId === '' ? NONE : draft.exhibitId}
          onChange={(id) => change({ exhibitId: id === NONE ? '' : id })}
          choices={[
            { value: NONE, text: words.noExhibit },
            ...dossier.exhibits.map(({ id, number, declaredName }) => ({
              value: id,
              text: words.exhibitIs(number, declaredName),
            })),
          ]}
        />
      )}
      {kind === 'vulnerability' && (
        <p>
          <Prose>{words.minimal}</Prose>
        </p>
      )}
    </RecordPanel>
  )
}

const NONE = 'none'

function firstDraft({ after, fromReply }: HoldPanelProps, today: Day): Draft {
  const kind = after?.kind ?? fromReply?.proposed.kind ?? 'insolvency'
  const [first] = holdStages[kind]
  // A judgment has a day of its own; what a reply says of the rest is known from the day it came.
  const known = kind === 'insolvency' ? null : (fromReply?.receivedOn ?? null)
  return {
    kind,
    stage: after?.stage ?? fromReply?.proposed.stage ?? first,
    from: after === null ? known : today,
    until: null,
    publishedOn: null,
    publication: '',
    writeTo: after?.writeTo ?? '',
    exhibitId: fromReply?.exhibitId ?? '',
  }
}

/** The stage that one noted from a reply follows: that of its kind, where one stands. */
function followed(of: HoldFromReply | undefined, kind: HoldInput['kind']): HoldView | null {
  if (of === undefined || kind === 'vulnerability') return null
  const standing = of.standing.find(
    (hold) => hold.kind === kind && hold.state === 'holds' && !hold.replaced,
  )
  return standing ?? null
}

type PartProps = { readonly of: Draft; readonly onChange: (more: Partial<Draft>) => void }

/** The kind, unless a stage follows another, and the stage among those of the kind. */
function Named({ of, onChange, fixed }: PartProps & { readonly fixed: boolean }): ReactNode {
  const words = useWords(holdWords)
  const stages: readonly Draft['stage'][] = holdStages[of.kind]
  return (
    <>
      {!fixed && (
        <SelectField
          label={words.kind}
          value={of.kind}
          choices={kinds.map((kind) => ({ value: kind, text: words[kind] }))}
          onChange={(kind) =>
            onChange({
              kind,
              stage: holdStages[kind][0],
              until: null,
              publishedOn: null,
              publication: '',
              writeTo: '',
            })
          }
        />
      )}
      <SelectField
        label={words.stage}
        value={of.stage}
        choices={stages.map((stage) => ({ value: stage, text: words[stage] }))}
        onChange={(stage) => onChange({ stage, writeTo: '' })}
      />
    </>
  )
}

function Published({ of, onChange }: PartProps): ReactNode {
  const words = useWords(holdWords)
  return (
    <div className={css['pair']}>
      <DayField
        label={words.publishedOn}
        help={words.publishedHelp}
        value={of.publishedOn}
        onChange={(publishedOn) => onChange({ publishedOn })}
        optional
      />
      <TextField
        label={words.publication}
        value={of.publication}
        onChange={(publication) => onChange({ publication })}
        optional
      />
    </div>
  )
}
