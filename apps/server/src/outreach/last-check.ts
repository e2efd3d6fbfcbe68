import { opensFrom } from '@quittance/cases'
import {
  getOrganisation,
  holdPersons,
  loadDossiers,
  lockDossiers,
  type OutwardActRow,
} from '@quittance/database'
import { judgeMessage, type GateJudgement, type TemplatePurpose } from '@quittance/gate'
import { parseDay, said, type Day } from '@quittance/kernel'
import { z } from 'zod'
import { toSignHeld, toSignIn } from '#agreements/leaving/last-look.ts'
import { letterSteps } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { LOOKED_AGAIN_MINUTES } from '#departures/bank-waits.ts'
import { payloadOf } from '#departures/composed.ts'
import type { HeldBack, LastLook, NotYet } from '#departures/last-look.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { answerIn, answerStands } from '#outreach/answers/answer-stands.ts'
import { accountOn } from '#outreach/compose.ts'
import { onceADay } from '#outreach/contacts/contact-today.ts'
import { judgeTogether } from '#outreach/grouped/judge-together.ts'
import { gateFacts, type GateMatter } from '#outreach/gate-facts.ts'
import {
  addressHeld,
  channelOf,
  heldBack,
  moneyCame,
  outOfDate,
  vulnerabilityCame,
} from '#outreach/leaving/since-approved.ts'
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
 * An answer, which asks for nothing, is looked at for what it answers; a document to be signed, for what
 * stands against its debtor signing it.
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

/** Whether an act of this letter asks something of a debtor: to pay, or to sign what he owes. */
export function asksForMoney(look: LastLook, acts: readonly OutwardActRow[]): boolean {
  return demandsIn(look, acts).length > 0 || toSignIn(acts).length > 0
}

/** The same for what leaves on paper: no day is closed to it. */
export async function lookedAtLast(
  look: LastLook,
  acts: readonly OutwardActRow[],
): Promise<HeldBack | null> {
  const read = [...demandsIn(look, acts), ...toSignIn(acts), ...answersIn(acts)]
  const ids = read.map(({ dossierId }) => dossierId)
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
  return refusedAnew(demands) ?? (await toSignHeld(look, acts)) ?? (await answersHeld(look, acts))
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
  const [asked] = [...demandsIn(look, acts), ...toSignIn(acts)]
  if (asked === undefined) return null
  const [dossier] = await loadDossiers(look.tx, [asked.dossierId])
  if (dossier === undefined) return null
  const of = { channel: channelOf(asked.act.channel), place: holidayPlaceOf(dossier) }
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

const REFUSED_IN_ENGLISH =
  'The gate now refuses these words: write the letter again to read its points.'
