import type { ExpectedToday, QueueRow } from '@quittance/contract'
import { queueEntry, type QueueEntry } from '@quittance/cases'
import {
  getOrganisation,
  loadDossiers,
  openDossierIds,
  type DossierRecord,
} from '@quittance/database'
import { statementOf } from '#assessment/statement.ts'
import { byGravity, expectedToday } from '#client-money/expected/day-expected.ts'
import { expectedStanding } from '#client-money/expected/standing.ts'
import { moneyAlarms } from '#client-money/notices/money-alarms.ts'
import { lateBankLines } from '#client-money/lines/waiting-lines.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { inboxAlarms } from '#inbound/inbox-alarms.ts'
import type { Work } from '#wiring/work.ts'

/** The most dossiers that a day's queue reads: the rest waits behind the most urgent ones. */
const MOST_READ = 500
const MOST_SHOWN = 100
const MOST_EXPECTED = 12

/** « Ma journée »: what is due today on live dossiers, the most urgent first. */
export async function readDay(work: Work) {
  const { tx, today } = work
  const organisation = await getOrganisation(tx)
  const { ids, total } = await openDossierIds(tx, MOST_READ)
  const dossiers = await loadDossiers(tx, ids)
  const expected: ExpectedToday[] = []
  const entries = dossiers.flatMap((dossier) => {
    const statement = statementOf(dossier, today)
    const standing = expectedStanding(dossier, { organisation, on: today })
    expected.push(...expectedToday(dossier, standing, today))
    const facts = caseFacts(dossier, { organisation, statement, on: today })
    const entry = queueEntry(facts, today)
    return entry === null
      ? []
      : [{ dossier, entry, balanceCents: statement.totalCents, lastDay: facts.limitation.lastDay }]
  })
  const rows = entries
    .toSorted((a, b) => byUrgency(a.entry, b.entry))
    .slice(0, MOST_SHOWN)
    .map(({ dossier, entry, balanceCents, lastDay }) =>
      rowOf(dossier, { entry, balanceCents, lastDay: lastDay?.toString() ?? null }),
    )
  const withoutNext = dossiers.length - entries.length
  const late = await lateBankLines(work)
  return {
    today: today.toString(),
    rows,
    withoutNext,
    total,
    lateBankLines: late,
    alarms: [...(await inboxAlarms(work)), ...(await moneyAlarms(work))],
    expected: expected.toSorted(byGravity).slice(0, MOST_EXPECTED),
    expectedCount: expected.length,
  }
}

function byUrgency(one: QueueEntry, other: QueueEntry): number {
  if (one.group !== other.group) return one.group === 'late' ? -1 : 1
  return one.rank - other.rank || Temporal.PlainDate.compare(one.since, other.since)
}

function rowOf(
  dossier: DossierRecord,
  {
    entry,
    balanceCents,
    lastDay,
  }: { entry: QueueEntry; balanceCents: number; lastDay: string | null },
): QueueRow {
  const { group, tab, act, verb, reason, when, limitationLevel, proofBoxes } = entry
  return {
    dossierId: dossier.id,
    reference: dossier.reference,
    group,
    tab,
    act,
    verb,
    reason,
    when,
    debtorName: dossier.debtor.name,
    creditorName: dossier.creditor.name,
    balanceCents,
    lastDay,
    limitationLevel,
    proofBoxes,
  }
}
