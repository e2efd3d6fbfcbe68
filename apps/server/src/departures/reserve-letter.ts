import { canonicalJson } from '@quittance/evidence'
import { said } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { getOrganisation, reserveActs, type NewOutwardAct } from '@quittance/database'
import { createHash } from 'node:crypto'
import { asJson } from '#http/json.ts'
import { record, recordAs, type JournalNote, type Recording } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type LetterDeparture = {
  readonly composed: ComposedLetter
  readonly channel: 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail'
  /** What the letter is, once for ever: `dossier/<id>/formal-notice`. */
  readonly step: string
  /** Null where the letter is about no dossier, or several. */
  readonly dossierId: string | null
  /** The reference printed on it, which later letters may name. */
  readonly reference: string
  /** Where an e-mail goes; null on paper. */
  readonly to: string | null
  /** The gate's judgement, journalled with the act; null for what asks nothing of the debtor. */
  readonly gate: GatePassage | null
  /** How a demand was worded: its tone, its template, and whom they are written for. */
  readonly wording?: WordingKept
  /** An invoice as data, which its page carries (Factur-X). */
  readonly cii?: string | null
  /** From when it may leave; until then a person may take it back. Absent, it leaves at once. */
  readonly notBefore?: Temporal.Instant
  /** Reserved by the run of the day, under a rule that the caller set: the journal says so. */
  readonly byRun?: boolean
  /** Whether nothing leaves for real by a provider; absent for the post and for e-mail. */
  readonly simulated?: boolean
  /** What it answers: a sending in error, or a dispute. Kept with the act, and journalled. */
  readonly answers?: LetterAnswers
  /** Why a manager sent it before its turn, and what stood against it. */
  readonly override?: { readonly reason: string; readonly against: string }
  /** Sums that its words may quote besides those of the statement: the last check reads them again. */
  readonly quotable?: readonly number[]
  /** Its part in a letter for several dossiers; absent where it is about one. */
  readonly group?: LetterGroup
}

/** What a letter answers, by its id, and for a dispute which answer it gives. */
export type LetterAnswers =
  | { readonly sending: string }
  | { readonly dispute: string; readonly as: string }

/** A letter for several dossiers (lettre groupée): each has its act, and one act carries the others. */
export type LetterGroup = {
  /** The act that carries this one; null for the one that does. */
  readonly carriedBy: string | null
  /** The other dossiers, by reference: the journal names them. */
  readonly others: readonly string[]
}

/** How a demand was worded, as its act and the journal keep it. */
export type WordingKept = {
  readonly tone: string
  /** The version of the organisation that gave its words; null for those of the house. */
  readonly template: { readonly id: string; readonly version: number } | null
  readonly capacity: string
  readonly audience: string
}

/** How a letter passed the gate. */
export type GatePassage = {
  readonly verdict: object
  readonly version: string
  /** What a person verified where the gate left it to one; null where it asked nothing. */
  readonly personSays: string | null
}

/** A letter about to be reserved: its act, and what the journal says of it. */
export type PlannedLetter = { readonly act: NewOutwardAct; readonly note: JournalNote }

/** The act that a letter will be, with exactly its words; nothing is read or written. */
export function planLetter(
  { house, caller, now }: Pick<Work, 'house' | 'caller' | 'now'>,
  departure: LetterDeparture,
  { isDemo }: { readonly isDemo: boolean },
): PlannedLetter {
  const { composed, channel, step, dossierId, reference, to, gate } = departure
  const { organisationId, userId } = caller
  const id = house.chance.id()
  const contentSha256 = createHash('sha256')
    .update(canonicalJson(asJson(composed)))
    .digest()
  const answer = answerOf(gate)
  const act = {
    organisationId,
    id,
    kind: kindOf(channel),
    dossierId,
    step,
    channel,
    reservedAt: now,
    reservedBy: userId,
    ...(departure.notBefore === undefined ? {} : { notBefore: departure.notBefore }),
    payload: {
      letter: composed.kind,
      reference,
      on: composed.issuedOn,
      to,
      composed,
      ...(departure.wording === undefined ? {} : { wording: departure.wording }),
      ...(departure.cii === undefined ? {} : { cii: departure.cii }),
      ...(departure.answers === undefined ? {} : { answers: departure.answers }),
      ...(departure.override === undefined ? {} : { override: departure.override }),
      ...(departure.quotable === undefined ? {} : { quotable: [...departure.quotable] }),
    },
    contentSha256,
    ...(gate === null
      ? {}
      : { gateVerdict: { ...gate.verdict, ...answer }, gateVersion: gate.version }),
    simulated: departure.simulated ?? (channel === 'e-mail' && (house.mail.simulated || isDemo)),
    ...(departure.group?.carriedBy == null ? {} : { carriedBy: departure.group.carriedBy }),
  }
  const note: JournalNote = {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id },
    ...(dossierId === null ? {} : { dossierId }),
    facts: {
      letter: composed.kind,
      channel,
      reference,
      on: composed.issuedOn,
      ...answer,
      ...(departure.wording === undefined ? {} : { wording: departure.wording }),
      ...(departure.answers === undefined ? {} : { answers: departure.answers }),
      ...(departure.override === undefined ? {} : { override: departure.override }),
      ...(departure.byRun === true ? { underTheRuleOf: userId } : {}),
      ...(departure.group === undefined ? {} : { groupedWith: [...departure.group.others] }),
    },
    ruleVersions: gate === null ? {} : { gate: gate.version },
    references: [contentSha256.toString('hex')],
  }
  return { act, note }
}

/**
 * Reserves letters in one statement: each will leave once. Their notes are for the caller to record.
 *
 * @throws Refused `already-done` when one of these steps was reserved before.
 */
export async function reservePlanned(
  { tx, house, caller, now }: Work,
  letters: readonly PlannedLetter[],
): Promise<void> {
  if (letters.length === 0) return
  const acts = letters.map(({ act }) => act)
  const reserved = await reserveActs(tx, acts)
  if (reserved.size < acts.length) {
    throw new Refused(
      'already-done',
      said(
        'Cette lettre est déjà partie, ou sur le point de partir.',
        'This letter has already left, or is about to.',
      ),
    )
  }
  const { organisationId } = caller
  if (acts.every(({ notBefore }) => isLater(notBefore, now))) return
  await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
}

/** What carries it. */
function kindOf(channel: LetterDeparture['channel']): string {
  switch (channel) {
    case 'e-mail':
      return 'e-mail-letter'
    case 'electronic-registered':
      return ELECTRONIC_REGISTERED
    case 'letter':
    case 'registered-letter':
      return 'paper-letter'
  }
}

/** The `kind` of what a provider of electronic registered letters carries. */
export const ELECTRONIC_REGISTERED = 'electronic-registered-letter'

/** What leaves later is woken up then, each minute. */
function isLater(notBefore: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  return notBefore !== undefined && Temporal.Instant.compare(notBefore, now) > 0
}

/**
 * Reserves a letter: it will leave once, and only with these very words.
 *
 * @returns the id of the act.
 * @throws Refused `already-done` when this step of the dossier was reserved before.
 */
export async function reserveLetter(work: Work, departure: LetterDeparture): Promise<string> {
  const planned = planLetter(work, departure, await getOrganisation(work.tx))
  await reservePlanned(work, [planned])
  await recordReserved(work, planned.note, departure.byRun === true)
  return planned.act.id
}

/** Writes the note of a reserved letter, in the name of the member or of the run. */
async function recordReserved(work: Work, note: JournalNote, byRun: boolean): Promise<void> {
  await (byRun ? recordAs(runOf(work), note) : record(work, note))
}

/**
 * Reserves a letter for several dossiers: an act each, with the very same words, the first of which
 * carries the others. They leave once, together.
 *
 * @returns the id of each act, in the order of the departures.
 * @throws Refused `already-done` when one of the steps was reserved before.
 */
export async function reserveGrouped(
  work: Work,
  departures: readonly LetterDeparture[],
): Promise<readonly string[]> {
  const organisation = await getOrganisation(work.tx)
  const ids: string[] = []
  for (const departure of departures) {
    const others = departures.filter((one) => one !== departure).map(({ reference }) => reference)
    const group = { carriedBy: ids[0] ?? null, others }
    const planned = planLetter(work, { ...departure, group }, organisation)
    await reservePlanned(work, [planned])
    await recordReserved(work, planned.note, departure.byRun === true)
    ids.push(planned.act.id)
  }
  return ids
}

/** What the run of the day writes in the journal, under the rule of who set it. */
export function runOf(work: Work): Recording {
  const { organisationId } = work.caller
  return { ...work, organisationId, actor: { kind: 'worker', id: 'sendings' } }
}

function answerOf(gate: GatePassage | null): { readonly personSays?: string } {
  return gate === null || gate.personSays === null ? {} : { personSays: gate.personSays }
}
