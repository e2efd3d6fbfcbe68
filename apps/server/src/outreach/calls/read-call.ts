import { caseCan } from '@quittance/cases'
import { callIdentities, callOutcomes, type CallSheet } from '@quittance/contract'
import {
  callsOfDossier,
  loadDossier,
  namesOfMembers,
  oneOf,
  type DossierRecord,
  type PhoneCallRecord,
} from '@quittance/database'
import { lettersOf, smsBeside, takenOutAt } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { noDossier } from '#dossier/moved.ts'
import { judgeScript, openFrom, openingOf, scriptOf, toneOf } from '#outreach/calls/call-script.ts'
import { callMatter, scriptSha256, together } from '#outreach/calls/shown-script.ts'
import type { Work } from '#wiring/work.ts'

const WEEK_HOURS = 7 * 24

/** A call prepared: its script as the gate judges it now, and what was tried before. */
export async function readCall(work: Work, { id }: { readonly id: string }): Promise<CallSheet> {
  const { tx, now, today: on } = work
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const matter = await callMatter(work, dossier)
  const { organisation } = matter
  const script = scriptOf(matter)
  const judged = judgeScript(matter, script, now)
  const gate = together(judged)
  const facts = caseFacts(dossier, { organisation, statement: statementOf(dossier, on), on })
  const permission = caseCan.call(facts, on)
  const refused = permission.kind === 'no'
  const names = await namesOfMembers(tx)
  const calls = await callsOfDossier(tx, id)
  return {
    dossierVersion: dossier.version,
    tone: toneOf(dossier),
    parts: script.parts.map(({ id: part, says, minds }) => ({
      id: part,
      says: [...says],
      minds: [...minds],
    })),
    script: { textSha256: scriptSha256(script), shownAt: now.toString() },
    usable: !refused && gate.verdict !== 'refuse',
    impossible: refused ? permission.because : null,
    possibleFrom: refused
      ? permission.until === undefined
        ? null
        : openingOf(permission.until).toString()
      : gate.verdict === 'refuse'
        ? (openFrom(matter, script, now)?.toString() ?? null)
        : null,
    gate,
    phone: dossier.debtor.phone,
    contacts: contactsOf(dossier, now),
    calls: calls.map((call) => pastCall(call, names)),
  }
}

function contactsOf(dossier: DossierRecord, now: Temporal.Instant): CallSheet['contacts'] {
  const since = now.subtract({ hours: WEEK_HOURS })
  const all = [
    ...lettersOf(dossier).map(({ act }) => ({
      at: takenOutAt(act),
      kind: act.channel === 'sms' ? ('sms' as const) : ('letter' as const),
    })),
    ...smsBeside(dossier).map((act) => ({ at: takenOutAt(act), kind: 'sms' as const })),
    ...dossier.calls.map((at) => ({ at, kind: 'call' as const })),
    ...dossier.contactsElsewhere.map(({ at }) => ({ at, kind: 'other-case' as const })),
  ]
  return all
    .filter(({ at }) => Temporal.Instant.compare(at, since) > 0)
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
    .map(({ at, kind }) => ({ at: at.toString(), kind }))
}

function pastCall(
  call: PhoneCallRecord,
  names: ReadonlyMap<string, string>,
): CallSheet['calls'][number] {
  const { id, at, durationSeconds, report, exhibitId, by } = call
  return {
    id,
    at: at.toString(),
    outcome: oneOf(callOutcomes, call.outcome),
    identity: oneOf(callIdentities, call.identity),
    durationSeconds,
    report,
    exhibitId,
    by: names.get(by) ?? null,
  }
}
