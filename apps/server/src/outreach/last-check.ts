import { holdState, opensFrom } from '@quittance/cases'
import {
  getOrganisation,
  holdPersons,
  loadDossiers,
  lockDossiers,
  type OutwardActRow,
} from '@quittance/database'
import { judgeMessage, type GateJudgement, type TemplatePurpose } from '@quittance/gate'
import { daysBetween, parseDay, said, type Citation, type Day, type Said } from '@quittance/kernel'
import { z } from 'zod'
import { letterSteps } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { LOOKED_AGAIN_MINUTES } from '#departures/bank-waits.ts'
import { isRegistered } from '#departures/channel-words.ts'
import { payloadOf } from '#departures/composed.ts'
import type { HeldBack, LastLook, NotYet } from '#departures/last-look.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { holdFact } from '#dossier/holds/hold-facts.ts'
import { addressWaits } from '#inbound/nothing-waits.ts'
import { answerIn, answerStands } from '#outreach/answers/answer-stands.ts'
import { accountOn, type Channel } from '#outreach/compose.ts'
import { onceADay } from '#outreach/contacts/contact-today.ts'
import { judgeTogether } from '#outreach/grouped/judge-together.ts'
import { gateFacts, type GateMatter } from '#outreach/gate-facts.ts'
import { holidayPlaceOf } from '#outreach/letter-facts.ts'
import { letterHindered } from '#outreach/sequence/letter-in-order.ts'

/** The acts that ask something of a debtor. */
const demandSchema = z.looseObject({
  letter: z.enum(letterSteps),
  on: z.string(),
  /** Whom its words are written for. */
  wording: z
    .object({
      capacity: z.enum(['creditor', 'agency', 'judicial-officer']),
      audience: z.enum(['consumer', 'professional']),
    })
    .nullable()
    .default(null),
  /** Why a manager sent it before its turn in the scenario. */
  override: z.object({ reason: z.string() }).nullable().default(null),
})

/**
 * The last check of a demand, as it is about to leave (dernier contrôle): what happened since it was
 * approved, be it a second ago. Money, a promise, a plan, a dispute, a reply, a hold, a pause,
 * another contact of the day, and every rule of the gate anew, on the words that leave.
 *
 * A letter for several dossiers is looked at for each of them: what holds one holds it whole, and it is
 * then to be composed anew without that one. Nothing else writes on a dossier until its act is marked
 * as leaving.
 *
 * An answer, which asks for nothing, is looked at for what it answers.
 *
 * @returns null where nothing stands against it; the morning of the next open day for an e-mail on a
 * closed one.
 */
export async function lastCheck(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | NotYet | null> {
  const waits = waitsForTheBank(look, acts)
  if (waits !== null) return waits
  const held = await lookedAtLast(look, acts)
  return held ?? (await closedToday(look, acts))
}

/** What asks for money waits while the last bank statement is too old; an answer does not. */
function waitsForTheBank(look: LastLook, acts: readonly OutwardActRow[]): NotYet | null {
  return look.bank.isStale && asksForMoney(look, acts) ? lookedAgain(look) : null
}

/** When what waits for a bank statement is looked at again. */
export function lookedAgain({ now }: Pick<LastLook, 'now'>): NotYet {
  return { notBefore: now.add({ minutes: LOOKED_AGAIN_MINUTES }) }
}

/** Whether an act of this letter asks something of a debtor. */
export function asksForMoney(look: LastLook, acts: readonly OutwardActRow[]): boolean {
  return demandsIn(look, acts).length > 0
}

/** The same for what leaves on paper: no day is closed to it. */
export async function lookedAtLast(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | null> {
  const ids = [...demandsIn(look, acts), ...answersIn(acts)].map(({ dossierId }) => dossierId)
  if (ids.length > 0) {
    await holdPersons(look.tx, ids)
    await lockDossiers(look.tx, ids)
  }
  return await standsAgainstLetter(look, acts)
}

/** The same without holding anything: what stands at this moment, to be shown. */
export async function standsAgainstLetter(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | null> {
  const demands = await demandsOf(look, acts)
  const [first] = demands
  const late = first === undefined ? null : outOfDate(first)
  if (late !== null) return late
  for (const demand of demands) {
    const held = await heldBy(demand)
    if (held !== null) return demands.length === 1 ? held : forOneOf(demand, held)
  }
  return refusedAnew(demands) ?? (await answersHeld(look, acts))
}

/** The acts that answer something, and ask for nothing. */
function answersIn(acts: readonly OutwardActRow[]) {
  return acts.flatMap((act) => {
    const answer = answerIn(act)
    const composedOn = answer === null ? null : parseDay(answer.on)
    if (answer === null || act.dossier_id === null || composedOn === null) return []
    return [{ act, answer, composedOn, dossierId: act.dossier_id }]
  })
}

/** What stands against an answer: its age, its address, a vulnerability, what it answers, the gate. */
async function answersHeld(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | null> {
  const [answer] = answersIn(acts)
  if (answer === undefined) return null
  const { act, dossierId } = answer
  const [dossier] = await loadDossiers(look.tx, [dossierId])
  if (dossier === undefined) return null
  const organisation = await getOrganisation(look.tx)
  const of = { ...answer, dossier, organisation, look, channel: channelOf(act.channel) }
  return (
    outOfDate(of) ??
    vulnerabilityCame(of) ??
    (await addressHeld(of)) ??
    (await answerStands(look, of))
  )
}

/** A demand approved on Saturday, whose time to be taken back ends on Sunday, or that waited so long. */
async function closedToday(look: LastLook, acts: readonly OutwardActRow[]): Promise<NotYet | null> {
  if (acts.every(({ channel }) => channel !== 'e-mail')) return null
  const [demand] = await demandsOf(look, acts)
  if (demand === undefined) return null
  const of = { channel: channelOf(demand.act.channel), place: holidayPlaceOf(demand.dossier) }
  const notBefore = opensFrom(of, look.now)
  return notBefore === null ? null : { notBefore }
}

async function heldBy(demand: Demand): Promise<HeldBack | null> {
  return (
    moneyCame(demand) ??
    hindered(demand) ??
    vulnerabilityCame(demand) ??
    (await addressHeld(demand))
  )
}

/** What is asked by the acts of a letter; nothing by one that asks nothing of a debtor. */
function demandsIn(look: LastLook, acts: readonly OutwardActRow[]) {
  return acts.flatMap((act) => {
    const demand = demandSchema.safeParse(act.payload)
    const composedOn = demand.success ? parseDay(demand.data.on) : null
    if (act.dossier_id === null || !demand.success || composedOn === null) return []
    const { letter, wording: template, override } = demand.data
    const isOverridden = override !== null
    return [{ look, act, dossierId: act.dossier_id, letter, composedOn, template, isOverridden }]
  })
}

/** The same, with the dossiers as they are now. */
async function demandsOf(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<readonly Demand[]> {
  const read = demandsIn(look, acts)
  if (read.length === 0) return []
  const ids = read.map(({ dossierId }) => dossierId)
  const dossiers = new Map((await loadDossiers(look.tx, ids)).map((one) => [one.id, one]))
  const organisation = await getOrganisation(look.tx)
  const found: Demand[] = []
  for (const { dossierId, ...demand } of read) {
    const dossier = dossiers.get(dossierId)
    if (dossier === undefined) continue
    found.push({ ...demand, dossier, organisation })
  }
  return found
}

type Demand = Pick<GateMatter, 'dossier' | 'organisation' | 'letter'> & {
  readonly look: LastLook
  readonly act: OutwardActRow
  /** The day printed on the letter: its sums are those of that day. */
  readonly composedOn: Day
  readonly template: TemplatePurpose | null
  /** A manager sent it before its turn, and said why. */
  readonly isOverridden: boolean
}

/** A letter is of its day: later, the time that it leaves to answer has run, and its sums have moved. */
function outOfDate({ composedOn, look }: Pick<Demand, 'composedOn' | 'look'>): HeldBack | null {
  return daysBetween(composedOn, look.today) > LEAVES_WITHIN_DAYS
    ? heldBack(OUT_OF_DATE, onceADay.citation)
    : null
}

/** A policy: a long weekend, and half the time that the shortest demand leaves to answer. */
export const LEAVES_WITHIN_DAYS = 4

/** Each dossier of the letter is told which of them holds it. */
function forOneOf({ dossier: { reference } }: Demand, { because, article }: HeldBack): HeldBack {
  return {
    because: said(
      `Dossier ${reference}, de la même lettre : ${because.fr} Elle se prépare de nouveau sans lui.`,
      `Case ${reference}, of the same letter: ${because.en} It is prepared again without that one.`,
    ),
    article,
  }
}

/** Money that came, or was noted, since the act was approved. */
export function moneyCame({ dossier, act }: Pick<Demand, 'dossier' | 'act'>): HeldBack | null {
  const came = dossier.payments.some(
    ({ recordedAt }) => Temporal.Instant.compare(recordedAt, act.reserved_at) > 0,
  )
  return came ? heldBack(MONEY, { code: 'C. civ.', article: '1342', kind: 'statute' }) : null
}

/** The state of the dossier, and the turn of the letter, unless a manager passed over it. */
function hindered({
  dossier,
  organisation,
  letter,
  look,
  act,
  isOverridden,
}: Demand): HeldBack | null {
  const obstacle = letterHindered(
    { dossier, organisation, letter },
    { on: look.today, stage: act.state === 'done' ? 'printed' : 'approved', leaving: act.id },
  )
  if (obstacle === null || (obstacle.nature === 'order' && isOverridden)) return null
  const [citation] = obstacle.citations
  return heldBack(obstacle.because, citation)
}

/** A vulnerable situation noted since nobody was asked about it: a person reads the text first. */
export function vulnerabilityCame({
  dossier,
  act,
  look,
}: Pick<Demand, 'dossier' | 'act' | 'look'>): HeldBack | null {
  const came = dossier.holds.some(
    (hold) =>
      hold.kind === 'vulnerability' &&
      Temporal.Instant.compare(hold.recordedAt, act.reserved_at) > 0 &&
      holdState(holdFact(hold), look.today) === 'holds',
  )
  return came ? heldBack(VULNERABLE, onceADay.citation) : null
}

/** The address is to be checked, or is no longer the one that the letter was written to. */
async function addressHeld({
  dossier,
  act,
  look,
}: Pick<Demand, 'dossier' | 'act' | 'look'>): Promise<HeldBack | null> {
  const { channel, reserved_at: reservedAt } = act
  const because = await addressWaits(look.tx, dossier, { channel, reservedAt })
  return because === null ? null : heldBack(because, onceADay.citation)
}

/** The gate reads the words anew; what a person answered it when approving still holds. */
function refusedAnew(demands: readonly Demand[]): HeldBack | null {
  const [first] = demands
  if (first === undefined) return null
  const judgements = demands.length === 1 ? [judgedAlone(first)] : judgedTogether(first, demands)
  const value = judgements.find(({ verdict }) => verdict === 'refuse')
  const refusal = value?.findings.find(({ severity }) => severity === 'refuse')
  if (refusal === undefined) return null
  const english = refusal.rule === 'contact-frequency' ? onceADay.sentence.en : REFUSED_IN_ENGLISH
  return heldBack(said(refusal.sentence, english), refusal.citations[0])
}

function judgedAlone(demand: Demand): GateJudgement {
  const { look, act, dossier, organisation, letter, composedOn, template } = demand
  const { composed } = payloadOf(act)
  const left = uncontested(dossier, look.today)
  const claimed = left?.claimed ?? dossier
  return judgeMessage({
    on: look.now,
    channel: channelOf(act.channel),
    text: composed.text,
    dossier: {
      ...gateFacts({
        dossier: claimed,
        organisation,
        letter,
        statement: statementOf(claimed, composedOn),
        disputed: left === null ? 'whole' : 'items',
        on: look.today,
        iban: accountOn(composed),
        paymentSinceComposition: false,
        leaving: act.id,
      }),
      template,
    },
  }).value
}

function judgedTogether(
  { look, act, organisation, letter, template }: Demand,
  demands: readonly Demand[],
): readonly GateJudgement[] {
  return judgeTogether({
    now: look.now,
    today: look.today,
    channel: channelOf(act.channel),
    composed: payloadOf(act).composed,
    organisation,
    letter,
    template,
    dossiers: demands.map(({ dossier, composedOn, act: { id } }) => ({
      dossier,
      statement: statementOf(dossier, composedOn),
      leaving: id,
    })),
  })
}

function channelOf(text: string): Channel {
  return text === 'e-mail' || isRegistered(text) ? text : 'letter'
}

function heldBack(because: Said, citation: Citation | undefined): HeldBack {
  return {
    because,
    article: citation === undefined ? null : `${citation.code} ${citation.article}`,
  }
}

const OUT_OF_DATE = said(
  'Ces mots ont été écrits il y a plus de quatre jours : leurs sommes et leur délai ne sont plus ceux du jour. Réécrivez la lettre.',
  'These words were written more than four days ago: their sums and their time limit are no longer those of today. Write the letter again.',
)
const MONEY = said(
  'Un paiement est arrivé depuis l’approbation.',
  'A payment came in since it was approved.',
)
const VULNERABLE = said(
  'Une situation de vulnérabilité a été notée depuis l’approbation : une personne relit ce texte.',
  'A vulnerable situation was recorded since it was approved: a person reads this text.',
)
const REFUSED_IN_ENGLISH =
  'The gate now refuses these words: write the letter again to read its points.'
