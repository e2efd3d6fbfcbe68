import type { AttachedFrom } from '@quittance/contract'
import { insertReception, type ExhibitReception } from '@quittance/database'
import type { JsonValue } from '@quittance/evidence'
import { isAfter, parseDay, said } from '@quittance/kernel'
import { RECEIVING_TOOL } from '#evidence/reception/receiving-tool.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Reads what the depositor says of an export; what he leaves out stays unsaid.
 *
 * @throws Refused `invalid-input` for an export of tomorrow, a zone that is none, or the version of
 * an application that is not named.
 */
export function readReception(
  { today }: Pick<Work, 'today'>,
  from: AttachedFrom | undefined,
): ExhibitReception {
  const exportedOn = parseDay(from?.exportedOn ?? '')
  if (exportedOn !== null && isAfter(exportedOn, today)) {
    throw refused('exportedOn', AFTER_TODAY)
  }
  const zone = from?.zone ?? null
  if (zone !== null && !isZone(zone)) throw refused('zone', NO_ZONE)
  const app = from?.app ?? null
  const appVersion = from?.appVersion ?? null
  if (appVersion !== null && app === null) throw refused('app', VERSION_OF_NOTHING)
  const { device = null, exportedBy = null } = from ?? {}
  return { tool: RECEIVING_TOOL, device, app, appVersion, exportedOn, exportedBy, zone }
}

/** Keeps what was said with the exhibit, and reserves its time-stamp: the background takes it. */
export async function keepReception(
  work: Work,
  exhibitId: string,
  from: ExhibitReception,
): Promise<void> {
  const { organisationId } = work.caller
  await insertReception(work.tx, { exhibitId, said: from })
  await work.house.jobs.send(work.tx, 'exhibit-is-stamped', { organisationId, id: exhibitId })
}

/** What the journal keeps of it: what was said, nothing for what was not. */
export function receptionFacts(from: ExhibitReception): JsonValue {
  const { tool, device, app, appVersion, exportedOn, exportedBy, zone } = from
  const on = exportedOn?.toString() ?? null
  const facts = { tool, device, app, appVersion, exportedOn: on, exportedBy, zone }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}

const AFTER_TODAY = said(
  'Un export ne peut pas dater d’après aujourd’hui.',
  'An export cannot be later than today.',
)
const NO_ZONE = said(
  'Ce fuseau horaire n’existe pas : écrivez-le comme « Europe/Paris ».',
  'There is no such time zone: write it like “Europe/Paris”.',
)
const VERSION_OF_NOTHING = said(
  'Une version se dit d’une application : nommez-la.',
  'A version is of an application: name it.',
)

function refused(field: string, says: ReturnType<typeof said>): Refused {
  return new Refused('invalid-input', says, { path: `from.${field}` })
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
