import type { AttachedFrom } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import css from '#app/dossier/reception/reception.module.css'
import { receptionWords, zoneChoices } from '#app/dossier/reception/reception-words.ts'
import { paths } from '#paths.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** What is typed of an export: empty where nothing is said. */
export type TypedReception = {
  readonly device: string
  readonly app: string
  readonly appVersion: string
  readonly exportedOn: string
  readonly exportedBy: string
  readonly zone: string
}

/** Nothing is said before a person says it. */
export const NOTHING_SAID: TypedReception = {
  device: '',
  app: '',
  appVersion: '',
  exportedOn: '',
  exportedBy: '',
  zone: '',
}

/** What is sent of it; a field that stayed empty is null, never a guess. */
export function receptionSaid(typed: TypedReception): AttachedFrom {
  const { device, app, appVersion, exportedOn, exportedBy, zone } = typed
  return {
    device: filled(device),
    app: filled(app),
    appVersion: filled(appVersion),
    exportedOn: filled(exportedOn),
    exportedBy: filled(exportedBy),
    zone: filled(zone),
  }
}

/** Whether a version is said of an application that is not named. */
export function lacksApp({ app, appVersion }: TypedReception): boolean {
  return filled(appVersion) !== null && filled(app) === null
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export type ReceptionFieldsProps = {
  readonly typed: TypedReception
  readonly onChange: (typed: TypedReception) => void
}

/** The chain of custody, asked at the deposit; every field may stay empty. */
export function ReceptionFields({ typed, onChange }: ReceptionFieldsProps): ReactNode {
  const today = dayOf(useSignedIn().today)
  const words = useWords(receptionWords)
  const set = (changed: Partial<TypedReception>): void => onChange({ ...typed, ...changed })
  return (
    <fieldset className={css['fields']}>
      <legend>{words.ask}</legend>
      <p>
        {words.askSays}{' '}
        <a href={paths.captureGuide()} target="_blank" rel="noreferrer">
          {words.guide}
        </a>
      </p>
      <TextField
        label={words.device}
        help={words.deviceHelp}
        optional
        value={typed.device}
        onChange={(device) => set({ device })}
      />
      <div className={css['pair']}>
        <TextField
          label={words.app}
          help={words.appHelp}
          optional
          value={typed.app}
          onChange={(app) => set({ app })}
          error={lacksApp(typed) ? words.appMissing : undefined}
        />
        <TextField
          label={words.appVersion}
          help={words.appVersionHelp}
          optional
          value={typed.appVersion}
          onChange={(appVersion) => set({ appVersion })}
        />
        <DayField
          label={words.exportedOn}
          help={words.exportedOnHelp}
          optional
          latest={today}
          value={parseDay(typed.exportedOn)}
          onChange={(on) => set({ exportedOn: on?.toString() ?? '' })}
        />
        <TextField
          label={words.exportedBy}
          help={words.exportedByHelp}
          optional
          value={typed.exportedBy}
          onChange={(exportedBy) => set({ exportedBy })}
        />
      </div>
      <SelectField
        label={words.zone}
        optional
        value={typed.zone}
        choices={zoneChoices(words)}
        onChange={(zone) => set({ zone })}
      />
    </fieldset>
  )
}
