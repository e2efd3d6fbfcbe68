/** A key of a screen: what it does in a word or two, and its act or the reason there is none. */
export type KeyAct = {
  /** As the keyboard names it: `m`, `Enter`, `ArrowDown`, `Ctrl+Enter`, `g j`; or several. */
  readonly name: string | readonly string[]
  readonly does: string
  readonly act?: (name: string) => void
  /** Said aloud when the key is pressed and cannot act. */
  readonly refused?: string | undefined
}

/** What the keyboard says of a press. */
export type Press = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where a press happens. */
export type PressPlace = {
  readonly inField: boolean
  /** On a button, a link or a row: Enter and the space are theirs. */
  readonly onControl: boolean
  readonly lettersOn: boolean
  /** The letter pressed just before, when it opens a pair: `g`. */
  readonly before: string | null
}

/** The name of a press: `Ctrl+Enter`, `m`; null for a press with Alt, which is the system's. */
export function pressName({ key, ctrlKey, metaKey, altKey }: Press): string | null {
  if (altKey) return null
  const named = key.length === 1 && (ctrlKey || metaKey) ? key.toLowerCase() : key
  return ctrlKey || metaKey ? `Ctrl+${named}` : named
}

/**
 * The act of a press, from the screen's keys.
 *
 * Single letters act only outside a field, and only while letters are on (WCAG 2.1.4); in a field
 * only keys with Ctrl act, and Escape.
 */
export function actOf(
  acts: readonly KeyAct[],
  name: string,
  place: PressPlace,
): { readonly act: KeyAct; readonly name: string } | null {
  const wanted = place.before === null ? name : `${place.before} ${name}`
  const isLetter = name.length === 1
  if (place.inField && !name.startsWith('Ctrl+') && name !== 'Escape') return null
  if (isLetter && !place.lettersOn) return null
  if (place.onControl && (name === 'Enter' || name === ' ')) return null
  const act = acts.find((one) => namesOf(one).includes(wanted))
  return act === undefined ? null : { act, name: wanted }
}

/** True when a letter opens a pair of this screen: `g` of `g j`. */
export function opensPair(acts: readonly KeyAct[], name: string): boolean {
  return acts.some((act) => namesOf(act).some((one) => one.startsWith(`${name} `)))
}

function namesOf({ name }: KeyAct): readonly string[] {
  return typeof name === 'string' ? [name] : name
}
