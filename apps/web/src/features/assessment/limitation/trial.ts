import type { DossierLaw, EventSource, NotedEvent } from '@quittance/contract'
import type { LimitationDocument } from '@quittance/law'
import type { TypedEvent } from '#app/law/compass/limitation-course.ts'

/** What a person tries on the compass without saving: it is kept apart from the dossier's facts. */
export type Trial = {
  readonly added: readonly TypedEvent[]
  /** Events of the dossier tried otherwise, by what they come from. */
  readonly changed: Readonly<Record<string, TypedEvent>>
  readonly removed: readonly string[]
}

export const noTrial: Trial = { added: [], changed: {}, removed: [] }

/** An event on the compass: as it is tried, and what it comes from; null for one just added. */
export type TriedEvent = {
  readonly event: TypedEvent
  readonly from: EventSource | null
  /** Its place among those added; null for one of the dossier. */
  readonly addedAt: number | null
}

type Limited = DossierLaw['limitation']

/** The events on the compass: those of the dossier as they are tried, then those added. */
export function triedEvents(limitation: Limited, trial: Trial): readonly TriedEvent[] {
  const own = (limitation.document.events ?? []).flatMap((event, index): TriedEvent[] => {
    const from = limitation.from[index] ?? null
    if (from === null) return [{ event, from, addedAt: null }]
    if (trial.removed.includes(from.id)) return []
    return [{ event: trial.changed[from.id] ?? event, from, addedAt: null }]
  })
  const added = trial.added.map((event, addedAt) => ({ event, from: null, addedAt }))
  return [...own, ...added]
}

/** The facts of limitation with the events that are tried. */
export function triedFacts(limitation: Limited, trial: Trial): LimitationDocument {
  return {
    ...limitation.document,
    events: triedEvents(limitation, trial).map(({ event }) => event),
  }
}

/** The trial once an event of the compass is changed. */
export function withChange(trial: Trial, { from, addedAt }: TriedEvent, to: TypedEvent): Trial {
  if (addedAt !== null) return { ...trial, added: trial.added.with(addedAt, to) }
  return from === null ? trial : { ...trial, changed: { ...trial.changed, [from.id]: to } }
}

/** The trial once an event of the compass is taken away. */
export function without(trial: Trial, { from, addedAt }: TriedEvent): Trial {
  if (addedAt !== null) return { ...trial, added: trial.added.toSpliced(addedAt, 1) }
  return from === null ? trial : { ...trial, removed: [...trial.removed, from.id] }
}

/** What a trial changes of the dossier. */
export type TrialChange =
  | { readonly kind: 'added'; readonly event: TypedEvent; readonly addedAt: number }
  | ({ readonly kind: 'changed'; readonly event: TypedEvent } & OfDossier)
  | ({ readonly kind: 'removed' } & OfDossier)

type OfDossier = {
  readonly was: TypedEvent
  readonly from: EventSource
  /** The event as a person noted it; null where it comes from a letter, a payment, a message. */
  readonly noted: NotedEvent | null
}

/** What differs between what is tried and the dossier, in the order of the compass. */
export function trialChanges(limitation: Limited, trial: Trial): readonly TrialChange[] {
  const own = (limitation.document.events ?? []).flatMap((was, index): TrialChange[] => {
    const from = limitation.from[index]
    if (from === undefined) return []
    const noted = limitation.noted.find(({ id }) => id === from.id) ?? null
    const event = trial.changed[from.id]
    if (trial.removed.includes(from.id)) return [{ kind: 'removed', was, from, noted }]
    if (event === undefined || isSame(was, event)) return []
    return [{ kind: 'changed', event, was, from, noted }]
  })
  const added = trial.added.map((event, addedAt) => ({ kind: 'added' as const, event, addedAt }))
  return [...own, ...added]
}

/** The trial without one of its changes: once it is noted, or given up. */
export function settled(trial: Trial, change: TrialChange): Trial {
  switch (change.kind) {
    case 'added':
      return { ...trial, added: trial.added.toSpliced(change.addedAt, 1) }
    case 'changed':
      return { ...trial, changed: withoutKey(trial.changed, change.from.id) }
    case 'removed':
      return { ...trial, removed: trial.removed.filter((id) => id !== change.from.id) }
  }
}

function withoutKey(record: Trial['changed'], key: string): Trial['changed'] {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

function isSame(one: TypedEvent, other: TypedEvent): boolean {
  const keys = ['on', 'kind', 'endedOn', 'result', 'registered'] as const
  return keys.every((key) => one[key] === other[key])
}
