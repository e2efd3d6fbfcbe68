import {
  reasonCodes,
  reasonWords,
  sinceWords,
  verbCodes,
  verbWords,
  caseActs,
  type QueueEntry,
} from '@quittance/cases'
import type { QueueRow } from '@quittance/contract'
import { oneOf, streamClaims, type DayRowRecord, type DossierRecord } from '@quittance/database'
import { cents, isBefore, type Day } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'
import type { DayOfDossier } from '#day/day-of-dossier.ts'
import type { Work } from '#wiring/work.ts'

/** A row of the day, and its place among the others. */
export type Ranked = { readonly urgency: number; readonly row: QueueRow }

/** The row of a dossier that was read whole. */
export function rowOf(
  { id, reference, debtor, creditor }: DossierRecord,
  { balanceCents, lastDay }: DayOfDossier,
  entry: QueueEntry,
): QueueRow {
  const { group, tab, act, verb, reason, when, limitationLevel, proofBoxes } = entry
  return {
    dossierId: id,
    reference,
    group,
    tab,
    act,
    verb,
    reason,
    when,
    debtorName: debtor.name,
    creditorName: creditor.name,
    balanceCents,
    lastDay: lastDay?.toString() ?? null,
    limitationLevel,
    proofBoxes,
  }
}

const tabs = ['letters', 'calls', 'replies', 'promises', 'approve', 'money'] as const
const levels = ['plain', 'soon', 'last-day', 'expired', 'unknown'] as const

/** Kept entries and rows just read, the most urgent first, each with what is owed today. */
export async function rowsOf(
  { tx, today }: Pick<Work, 'tx' | 'today'>,
  of: {
    readonly stored: readonly DayRowRecord[]
    readonly fresh: readonly Ranked[]
    readonly limit: number
  },
): Promise<readonly QueueRow[]> {
  const balances = new Map<string, number>()
  const ids = of.stored.map((row) => row.dossier_id)
  if (ids.length > 0) {
    for await (const claims of streamClaims(tx, ids)) {
      for (const claim of claims) balances.set(claim.id, totalOwed(claim, today))
    }
  }
  const kept = of.stored.map((row) => ({
    urgency: row.urgency,
    row: keptRow(row, { balanceCents: balances.get(row.dossier_id) ?? 0, today }),
  }))
  return [...kept, ...of.fresh]
    .toSorted((one, other) => one.urgency - other.urgency)
    .slice(0, of.limit)
    .map(({ row }) => row)
}

function keptRow(
  row: DayRowRecord,
  { balanceCents, today }: { readonly balanceCents: number; readonly today: Day },
): QueueRow {
  const since = row.since ?? today
  return {
    dossierId: row.dossier_id,
    reference: row.reference,
    group: isBefore(since, today) ? 'late' : 'today',
    tab: oneOf(tabs, row.tab),
    act: oneOf(caseActs, row.act),
    verb: verbWords(oneOf([...caseActs, ...verbCodes], row.verb)),
    reason: reasonWords({
      code: oneOf(reasonCodes, row.reason),
      day: row.reason_on,
      amount: row.reason_cents === null ? null : cents(row.reason_cents),
    }),
    when: sinceWords(since, today),
    debtorName: row.debtor_name,
    creditorName: row.creditor_name,
    balanceCents,
    lastDay: row.last_day?.toString() ?? null,
    limitationLevel: oneOf(levels, row.limitation_level),
    proofBoxes: row.proof_boxes,
  }
}
