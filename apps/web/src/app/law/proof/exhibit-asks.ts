import type { ExhibitKind, WritingDocument } from '@quittance/law'

/** An exhibit as it is typed. */
export type TypedExhibit = NonNullable<WritingDocument['exhibits']>[number]

const SIGNED: readonly ExhibitKind[] = [
  'private-deed',
  'acknowledgment-of-debt',
  'order',
  'delivery-note',
]
const MESSAGES: readonly ExhibitKind[] = ['sms', 'instant-message', 'e-mail']

/** What is asked of an exhibit, by its kind; of others it changes nothing. */
export type ExhibitAsks = {
  readonly signature: boolean
  readonly author: boolean
  readonly amounts: boolean
}

/** What the law makes depend on more than the kind of an exhibit. */
export function asksOf({ kind, states }: TypedExhibit): ExhibitAsks {
  const message = kind !== undefined && MESSAGES.includes(kind)
  return {
    signature: message || (kind !== undefined && SIGNED.includes(kind)),
    author: message,
    amounts: states === 'debt-and-amount',
  }
}

export type LackingFact = 'kind' | 'from' | 'signature' | 'authorGrade' | 'states'

/** The first fact that an exhibit lacks before it can be weighed, or null. */
export function lackOf(exhibit: TypedExhibit): LackingFact | null {
  const asks = asksOf(exhibit)
  if (exhibit.kind === undefined) return 'kind'
  if (exhibit.from === undefined) return 'from'
  if (exhibit.states === undefined) return 'states'
  if (asks.signature && !asks.author && exhibit.signature === undefined) return 'signature'
  if (asks.author && exhibit.authorGrade === undefined) return 'authorGrade'
  return null
}

/** The facts without the exhibits that cannot be weighed yet, each named by its place: P1, P2. */
export function askable(facts: WritingDocument): WritingDocument {
  return {
    ...facts,
    exhibits: (facts.exhibits ?? []).flatMap((exhibit, index) =>
      lackOf(exhibit) === null ? [{ ...exhibit, id: nameOf(index) }] : [],
    ),
  }
}

/** The name of an exhibit by its place in the list. */
function nameOf(index: number): string {
  return `P${index + 1}`
}
