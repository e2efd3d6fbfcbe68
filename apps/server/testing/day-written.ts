import {
  getOrganisation,
  loadDossiers,
  openDossierIds,
  type OrganisationTransaction,
} from '@quittance/database'
import { day, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { dayOfDossier, entryOf } from '#day/day-of-dossier.ts'

/** What the run wrote, dossier by dossier, but the day until which it holds; one line each. */
export async function writtenDay(tx: OrganisationTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ dossier_id: string }>`
    select dossier_id, act, verb, tab, reason, reason_on, reason_cents, since, urgency, step,
      step_since, lawful, last_day, limitation_level, proof_boxes, expected, expected_urgency
    from day_entry order by dossier_id`.execute(tx)
  return rows.map(({ dossier_id: id, ...entry }) => `${id} ${JSON.stringify(entry)}`)
}

/** The same, each live dossier read whole and given to the pure rules. */
export async function dayByTheRules(
  tx: OrganisationTransaction,
  on: Day,
): Promise<readonly string[]> {
  const organisation = await getOrganisation(tx)
  const { ids } = await openDossierIds(tx, 100_000)
  const dossiers = await loadDossiers(tx, ids.toSorted())
  return dossiers.map((dossier) => {
    const entry = entryOf(dossier.id, dayOfDossier(dossier, { organisation, on }))
    const dayIn = (text: string | null) => (text === null ? null : day(text))
    const written = {
      act: entry.act,
      verb: entry.verb,
      tab: entry.tab,
      reason: entry.reason,
      reason_on: dayIn(entry.reasonOn),
      reason_cents: entry.reasonCents,
      since: dayIn(entry.since),
      urgency: entry.urgency,
      step: entry.step,
      step_since: dayIn(entry.stepSince),
      lawful: entry.lawful,
      last_day: dayIn(entry.lastDay),
      limitation_level: entry.limitationLevel,
      proof_boxes: entry.proofBoxes,
      expected: entry.expected,
      expected_urgency: entry.expectedUrgency,
    }
    return `${dossier.id} ${JSON.stringify(written)}`
  })
}
