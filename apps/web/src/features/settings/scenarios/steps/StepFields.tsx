import type { ScenarioCheck, ScenarioStepInput } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { channelOrders } from '#features/settings/scenarios/steps/step-edits.ts'
import { StepConditions } from '#features/settings/scenarios/steps/StepConditions.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type StepFieldsProps = {
  readonly of: ScenarioStepInput
  readonly first: boolean
  readonly faults: ScenarioCheck['faults']
  readonly onChange: (step: ScenarioStepInput) => void
  readonly onRemove: () => void
  /** What moves it among the others. */
  readonly handle: ReactNode
}

/** One step of the line: its wait, its channels, its tone, what it holds for, and its faults. */
export function StepFields(props: StepFieldsProps): ReactNode {
  const { of, first, faults, onChange, onRemove, handle } = props
  const words = useWords(scenariosWords)
  const names = useWords(sequenceWords)
  const say = useSaid()
  const [asked, setOpen] = useState(false)
  const wait = words.days(of.after.count, words[of.after.unit])
  // What is to be put right is never folded away.
  const isOpen = asked || faults.length > 0
  return (
    <>
      <div className={css['head']}>
        <h3>{names[of.act]}</h3>
        <button
          type="button"
          className={css['fold']}
          aria-expanded={isOpen}
          aria-label={isOpen ? words.foldOf(names[of.act]) : words.unfoldOf(names[of.act], wait)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.fold : wait}
        </button>
        <div className={css['moves']}>
          {handle}
          <ActButton small label={words.removeOf(names[of.act])} onAct={onRemove}>
            {words.remove}
          </ActButton>
        </div>
      </div>
      {faults.map(({ code, sentence }) => (
        <output key={code}>
          <StatusMark shape="refused">{say(sentence)}</StatusMark>
        </output>
      ))}
      <div className={css['folds']} data-folded={!isOpen || undefined}>
        <div className={css['fields']}>
          <TextField
            label={first ? words.firstWait : words.wait}
            value={String(of.after.count)}
            onChange={(text) => onChange({ ...of, after: { ...of.after, count: daysIn(text) } })}
          />
          <SelectField
            label={words.unit}
            value={of.after.unit}
            onChange={(unit) => onChange({ ...of, after: { ...of.after, unit } })}
            choices={[
              { value: 'calendar-days', text: words['calendar-days'] },
              { value: 'working-days', text: words['working-days'] },
            ]}
          />
          <Channels of={of} onChange={onChange} />
          {of.act !== 'hand-over' && (
            <SelectField
              label={words.tone}
              value={of.tone}
              onChange={(tone) => onChange({ ...of, tone })}
              choices={[
                { value: 'courteous', text: words.courteous },
                { value: 'firm', text: words.firm },
                { value: 'grave', text: words.grave },
              ]}
            />
          )}
        </div>
        <StepConditions of={of} onChange={onChange} />
      </div>
    </>
  )
}

type PartProps = Pick<StepFieldsProps, 'of' | 'onChange'>

function Channels({ of, onChange }: PartProps): ReactNode {
  const words = useWords(scenariosWords)
  const names = useWords(sequenceWords)
  const own = of.channels.join('>')
  const orders = channelOrders(of.act)
  if (orders.length <= 1 && orders.every((order) => order.join('>') === own)) return null
  const known = orders.some((order) => order.join('>') === own) ? orders : [of.channels, ...orders]
  return (
    <SelectField
      label={words.channels}
      value={own}
      onChange={(value) => {
        const chosen = known.find((order) => order.join('>') === value)
        if (chosen !== undefined) onChange({ ...of, channels: [...chosen] })
      }}
      choices={known.map((order) => ({
        value: order.join('>'),
        text: order.map((channel) => withinSentence(names[channel])).join(', '),
      }))}
    />
  )
}

/** « par SMS »: only its first letter is lowered. */
function withinSentence(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

/** The number of days that a text gives; nothing else than digits is kept. */
function daysIn(text: string): number {
  return Number(text.replaceAll(/\D/g, '').slice(0, 4))
}
