import { createHash } from 'node:crypto'
import type { CallInput, GateVerdictView } from '@quittance/contract'
import {
  findPlanLimits,
  getOrganisation,
  insertCallScript,
  type DossierRecord,
} from '@quittance/database'
import { NBSP } from '@quittance/kernel'
import type { CallScript } from '@quittance/letters'
import { judgeScript, scriptOf, type CallMatter } from '#outreach/calls/call-script.ts'
import { verdictView } from '#outreach/compose.ts'
import type { Work } from '#wiring/work.ts'
import type { GateJudgement } from '@quittance/gate'

/** A script read longer ago than this is of another call. */
const LONGEST_HOURS = 4

/** What a call is prepared from, now. */
export async function callMatter(work: Work, dossier: DossierRecord): Promise<CallMatter> {
  const { tx, today: on, caller } = work
  const organisation = await getOrganisation(tx)
  const limits = await findPlanLimits(tx, dossier.creditor.id)
  return { dossier, organisation, limits, caller: caller.name, on }
}

/** The whole script as a text, each part under whom it is for. */
function scriptText({ toDebtor, toThirdParty }: CallScript): string {
  return `À la personne reconnue${NBSP}:\n\n${toDebtor}\n\nÀ toute autre personne${NBSP}:\n\n${toThirdParty}\n`
}

export function scriptSha256(script: CallScript): string {
  return createHash('sha256').update(scriptText(script)).digest('hex')
}

/** Both hearers judged as one: what is refused for either is refused. */
export function together(judged: readonly GateJudgement[]): GateVerdictView {
  const views = judged.map(verdictView)
  const verdicts = views.map(({ verdict }) => verdict)
  const verdict = verdicts.includes('refuse')
    ? 'refuse'
    : verdicts.includes('ask-a-person')
      ? 'ask-a-person'
      : 'pass'
  const seen = new Set<string>()
  const once = <Of extends { readonly rule: string }>(all: readonly Of[]): Of[] =>
    all.filter(({ rule }) => !seen.has(rule) && seen.add(rule) !== undefined)
  const findings = once(views.flatMap((view) => view.findings))
  const passed = once(views.flatMap((view) => view.passed))
  return { verdict, version: views[0]?.version ?? '', findings, passed }
}

/** A script that was read, and what the gate said of it then. */
export type ShownScript = {
  readonly text: string
  readonly textSha256: string
  readonly shownAt: Temporal.Instant
  readonly gate: GateVerdictView
}

/**
 * The script that who called says was before their eyes, judged as of that instant; null where none was,
 * or where it is no longer the one that this dossier gives: what nobody can show is not kept as shown.
 */
export async function shownScript(
  work: Work,
  dossier: DossierRecord,
  said: CallInput['script'],
): Promise<ShownScript | null> {
  if (said === undefined || said === null) return null
  const matter = await callMatter(work, dossier)
  const script = scriptOf(matter)
  const textSha256 = scriptSha256(script)
  const shownAt = Temporal.Instant.from(said.shownAt)
  const earliest = work.now.subtract({ hours: LONGEST_HOURS })
  const isThen =
    Temporal.Instant.compare(shownAt, work.now) <= 0 &&
    Temporal.Instant.compare(shownAt, earliest) >= 0
  if (textSha256 !== said.textSha256 || !isThen) return null
  const gate = together(judgeScript(matter, script, shownAt))
  return { text: scriptText(script), textSha256, shownAt, gate }
}

/** Keeps it beside its call. */
export async function keepShownScript(
  work: Work,
  callId: string,
  { text, textSha256, shownAt, gate }: ShownScript,
): Promise<void> {
  await insertCallScript(work.tx, {
    callId,
    text,
    textSha256,
    shownAt,
    gateVersion: gate.version,
    gateVerdict: gate,
  })
}
