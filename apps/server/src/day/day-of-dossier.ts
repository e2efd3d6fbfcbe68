import { dueToday, type CaseFacts, type DueToday } from '@quittance/cases'
import type { ExpectedToday } from '@quittance/contract'
import type { DayEntryRecord, DossierRecord } from '@quittance/database'
import { addSpan, isAfter, isBefore, type Day } from '@quittance/kernel'
import { itemsOwed, servedBy, totalOwed } from '#assessment/items-owed.ts'
import { expectedToday, expectedUrgency } from '#client-money/expected/day-expected.ts'
import { expectedStanding } from '#client-money/expected/standing.ts'
import { caseFacts, type CaseMatter } from '#dossier/case-facts.ts'

/** What a dossier asks for on a day, and what is expected on it. */
export type DayOfDossier = {
  readonly due: DueToday
  readonly lastDay: Day | null
  readonly balanceCents: number
  readonly expected: readonly ExpectedToday[]
  readonly facts: CaseFacts
}

/** The day, and what was found already of the dossier: its sums, its limitation. */
type AskedOfDossier = Omit<CaseMatter, 'statement'> & Partial<Pick<CaseMatter, 'statement'>>

/** Reads a dossier whole for a day: the same for the run, for the screen, and for who asks why. */
export function dayOfDossier(
  dossier: DossierRecord,
  { organisation, on, ...known }: AskedOfDossier,
): DayOfDossier {
  const statement = known.statement ?? sumsOwed(dossier, on)
  const facts = caseFacts(dossier, { organisation, on, ...known, statement })
  const standing = expectedStanding(dossier, { organisation, on })
  const waits = [...standing.promises, ...(standing.plan?.instalments ?? [])]
  return {
    facts,
    due: dueToday(facts, on, [
      ...daysToCome(dossier, on),
      ...waits.flatMap(({ payableOn }) => [payableOn, addSpan(payableOn, { days: 1 })]),
      // Interest on what is left may make something owed again.
      ...(statement.totalCents <= 0 && statement.paidCents < statement.principalCents
        ? [addSpan(on, { days: 1 })]
        : []),
    ]),
    lastDay: facts.limitation.lastDay,
    balanceCents: statement.totalCents,
    expected: expectedToday(dossier, standing, on),
  }
}

/** The sums of the statement, without its sentences. */
export function sumsOwed(dossier: DossierRecord, on: Day): CaseMatter['statement'] {
  const owed = itemsOwed(dossier, on)
  const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0)
  const credited = owed.flatMap(({ creditNotes }) => creditNotes.map((note) => note.amountCents))
  const paid = dossier.payments
    .filter(({ receivedOn }) => !isAfter(receivedOn, on))
    .flatMap(({ allocations }) => allocations.map(servedBy))
  return {
    principalCents: sum(owed.map(({ item }) => item.principalCents)) - sum(credited),
    interestCents: sum(owed.map(({ interestAccrued }) => interestAccrued)),
    indemnityCents: sum(owed.map(({ indemnityOwed }) => indemnityOwed)),
    paidCents: sum(paid),
    totalCents: totalOwed(dossier, on),
  }
}

/** Long texts and what is shared by all dossiers of a house: no day of a dossier is in them. */
const NO_DAYS: ReadonlySet<string> = new Set([
  'payload',
  'addedRates',
  'scenario',
  'exhibits',
  'creditor',
  'debtor',
])

/**
 * Every day after `on` that is written anywhere in a dossier, and the day after it: whatever a fact
 * of it takes effect on. Facts that are added later are found too.
 */
export function daysToCome(dossier: DossierRecord, on: Day): readonly Day[] {
  const found: Day[] = []
  const left: object[] = [dossier]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one instanceof Temporal.PlainDate) {
      if (!isBefore(one, on)) found.push(one, addSpan(one, { days: 1 }))
    } else if (!(one instanceof Temporal.Instant)) {
      pushParts(one, left)
    }
  }
  return found
}

/** What may hold days in a part of a dossier; a run asks it of every dossier that it reads. */
function pushParts(one: object, left: object[]): void {
  if (Array.isArray(one)) {
    for (const value of one) if (typeof value === 'object' && value !== null) left.push(value)
    return
  }
  for (const [key, value] of Object.entries(one)) {
    if (typeof value === 'object' && value !== null && !NO_DAYS.has(key)) left.push(value)
  }
}

/** What a dossier asks for as the run keeps it. */
export function entryOf(
  dossierId: string,
  { due, lastDay, expected }: Pick<DayOfDossier, 'due' | 'lastDay' | 'expected'>,
): DayEntryRecord {
  const { entry, step } = due
  return {
    dossierId,
    untilOn: due.standsUntil.toString(),
    act: entry?.act ?? null,
    verb: entry?.verbCode ?? null,
    tab: entry?.tab ?? null,
    reason: entry?.why.code ?? null,
    reasonOn: entry?.why.day?.toString() ?? null,
    reasonCents: entry?.why.amount ?? null,
    since: entry === null || entry.isOfToday ? null : entry.since.toString(),
    urgency: entry?.urgency ?? null,
    step: step?.act ?? null,
    stepSince: step?.since.toString() ?? null,
    lawful: due.lawful.join(','),
    lastDay: lastDay?.toString() ?? null,
    limitationLevel: due.limitationLevel,
    proofBoxes: due.proofBoxes,
    expected: expected.length,
    expectedUrgency: expected.length === 0 ? null : Math.min(...expected.map(expectedUrgency)),
  }
}
