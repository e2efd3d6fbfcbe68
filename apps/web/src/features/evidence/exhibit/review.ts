import type { FindingView, MessageView } from '@quittance/contract'

/** A finding in its message, and its place among the findings read so far. */
export type Found = {
  readonly finding: FindingView
  readonly message: MessageView
  /** From 1. */
  readonly rank: number
}

/** Every finding of the messages read, in the order of the file. */
export function foundIn(messages: readonly MessageView[]): readonly Found[] {
  return messages
    .flatMap((message) => message.findings.map((finding) => ({ finding, message })))
    .map((one, index) => ({ ...one, rank: index + 1 }))
}

/** Kinds that speak against the claim; shown with the same weight as the others. */
const adverse: ReadonlySet<string> = new Set(['dispute', 'payment_claimed', 'refusal'])

/** True for what the debtor opposes: a dispute, a payment claimed, a refusal. */
export function isAdverse({ kind }: Pick<FindingView, 'kind'>): boolean {
  return adverse.has(kind)
}

/** The finding to read after one: the next that waits, else the first that waits; null for none. */
export function nextToReview(found: readonly Found[], after: string | null): Found | null {
  const at = found.findIndex(({ finding }) => finding.id === after)
  const waits = ({ finding }: Found): boolean =>
    finding.state === 'proposed' && finding.id !== after
  return found.slice(at + 1).find(waits) ?? found.find(waits) ?? null
}

/** The message above or below, among those shown; null at either end. */
export function neighbour(
  shown: readonly MessageView[],
  from: string | null,
  step: 1 | -1,
): MessageView | null {
  const at = shown.findIndex(({ id }) => id === from)
  return shown[at === -1 ? 0 : at + step] ?? null
}
