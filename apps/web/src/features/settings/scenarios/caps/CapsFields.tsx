import type { ScenarioCheck } from '@quittance/contract'
import type { ReactNode } from 'react'
import {
  numberIn,
  withCap,
  withCount,
  type CapName,
  type CapsInput,
} from '#features/settings/scenarios/caps/caps-edits.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type CapsFieldsProps = {
  readonly of: CapsInput | null
  readonly faults: ScenarioCheck['faults']
  readonly onChange: (caps: CapsInput | null) => void
}

/** « Plafonds de ce scénario »: what it holds itself to beyond the ceiling of the product. */
export function CapsFields({ of, faults, onChange }: CapsFieldsProps): ReactNode {
  const words = useWords(scenariosWords)
  const say = useSaid()
  const errorOf = (name: CapName): string | undefined => {
    const found = faults.find(({ cap }) => cap === name)
    return found === undefined ? undefined : say(found.sentence)
  }
  return (
    <fieldset className={css['caps']}>
      <legend>{words.caps}</legend>
      <p className={css['quiet']}>
        <Prose>{words.capsSay}</Prose>
      </p>
      {(['contacts', 'sms', 'calls'] as const).map((name) => (
        <CapInDays
          key={name}
          name={name}
          of={of?.[name] ?? null}
          error={errorOf(name)}
          onChange={(cap) => onChange(withCap(of, name, cap))}
        />
      ))}
      <div className={css['fields']}>
        {(['daysApart', 'reminders'] as const).map((name) => (
          <TextField
            key={name}
            label={words[name]}
            optional
            error={errorOf(name)}
            value={of?.[name]?.toString() ?? ''}
            onChange={(text) => onChange(withCap(of, name, numberIn(text)))}
          />
        ))}
      </div>
    </fieldset>
  )
}

type CapInDaysProps = {
  readonly name: 'contacts' | 'sms' | 'calls'
  readonly of: CapsInput['contacts']
  readonly error: string | undefined
  readonly onChange: (cap: CapsInput['contacts']) => void
}

/** How many, and over how many days once there is a number. */
function CapInDays({ name, of, error, onChange }: CapInDaysProps): ReactNode {
  const words = useWords(scenariosWords)
  return (
    <div className={css['fields']}>
      <TextField
        label={words[name]}
        optional
        error={error}
        value={of?.count.toString() ?? ''}
        onChange={(text) => onChange(withCount(of, numberIn(text)))}
      />
      {of !== null && (
        <TextField
          label={words[`${name}In`]}
          value={of.days === 0 ? '' : String(of.days)}
          onChange={(text) => onChange({ ...of, days: numberIn(text) ?? 0 })}
        />
      )}
    </div>
  )
}
