import type { Claim, Departure, Happening } from './life.ts'

type Of<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>

const PARIS = 'Europe/Paris'

/** The day in France of an instant, YYYY-MM-DD: such days compare as the words they are. */
export function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS).toPlainDate().toString()
}

/** The hour in France of an instant, 0 to 23. */
export function hourOf(instant: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(PARIS).hour
}

export function daysFrom(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).total('days')
}

export function isBefore(earlier: string, later: string): boolean {
  return Temporal.Instant.compare(earlier, later) < 0
}

/** All of one kind among some happenings. */
export function all<Kind extends Happening['kind']>(
  happenings: readonly Happening[],
  kind: Kind,
): readonly Of<Kind>[] {
  return happenings.filter((happening): happening is Of<Kind> => happening.kind === kind)
}

/** The claim of a dossier, as it was known last. */
export function claimOf(before: readonly Happening[], dossier: string): Claim | null {
  return all(before, 'claim').findLast((claim) => claim.dossier === dossier) ?? null
}

/** Payments of a dossier that nobody took back since. */
export function paymentsOf(
  before: readonly Happening[],
  dossier: string,
): readonly Of<'payment'>[] {
  const undone = all(before, 'payment-undone').filter((one) => one.dossier === dossier)
  return all(before, 'payment')
    .filter((payment) => payment.dossier === dossier)
    .filter((payment) => !undone.some((one) => one.id === payment.id))
}

export function paidCents(payments: readonly { readonly amountCents: number }[]): number {
  return payments.reduce((sum, { amountCents }) => sum + amountCents, 0)
}

export function openDisputes(
  before: readonly Happening[],
  dossier: string,
): readonly Of<'dispute'>[] {
  const ended = all(before, 'dispute-ended').filter((one) => one.dossier === dossier)
  return all(before, 'dispute')
    .filter((dispute) => dispute.dossier === dossier)
    .filter((dispute) => !ended.some((one) => one.id === dispute.id))
}

/**
 * The dossiers a text is about: one letter for several dossiers is noted once for each, with the
 * same words and the same moment.
 */
export function dossiersOf({ life, sent }: Departure): readonly string[] {
  const alike = all(life.happenings, 'sent').filter(
    (other) => other.text === sent.text && other.at === sent.at,
  )
  return [...new Set(alike.map(({ dossier }) => dossier))]
}
