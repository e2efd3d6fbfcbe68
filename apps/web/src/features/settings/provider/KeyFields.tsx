import type { ReactNode } from 'react'
import { TextField } from '#ui/fields/TextField.tsx'

export type KeyFieldsProps<Name extends string> = {
  readonly names: readonly Name[]
  readonly typed: Readonly<Record<Name, string>>
  readonly words: Readonly<Record<Name | 'keysKept' | 'keysNone', string>>
  /** What a field asks beyond being given. */
  readonly help?: Partial<Readonly<Record<Name, string>>>
  readonly hasKeys: boolean
  readonly faultAt: (path: string) => string | undefined
  readonly onChange: (name: Name, key: string) => void
}

/** The keys of a provider: typed, never shown again; the first field says whether some are kept. */
export function KeyFields<Name extends string>(props: KeyFieldsProps<Name>): ReactNode {
  const { names, typed, words, help, hasKeys, faultAt, onChange } = props
  const kept = hasKeys ? words.keysKept : words.keysNone
  return names.map((name, index) => {
    const says = index === 0 ? kept : help?.[name]
    return (
      <TextField
        key={name}
        label={words[name]}
        {...(says === undefined ? {} : { help: says })}
        type="password"
        autoComplete="new-password"
        optional={hasKeys}
        value={typed[name]}
        error={faultAt(name)}
        onChange={(key) => onChange(name, key)}
      />
    )
  })
}

/** All of them, or none where some are kept. */
export function areWhole(keys: readonly string[], hasKeys: boolean): boolean {
  const given = keys.filter((key) => key.trim() !== '').length
  return given === keys.length || (given === 0 && hasKeys)
}
