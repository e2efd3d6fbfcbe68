import { leavesFrom, standsAgainstSms } from '@quittance/cases'
import {
  findSmsStop,
  getOrganisation,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
  type SmsStop,
} from '@quittance/database'
import { judgeMessage, type GateJudgement, type TemplatePurpose } from '@quittance/gate'
import { cents, type Day, type Said } from '@quittance/kernel'
import {
  asATelephoneWrites,
  composeShortMessage,
  messageSegments,
  type MessageSegments,
} from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { noDossier } from '#dossier/moved.ts'
import { phoneText } from '#identifiers/phones.ts'
import { openingOf } from '#outreach/calls/call-script.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { debtorParty } from '#outreach/letter-parties.ts'
import { sendingPolicy } from '#outreach/sendings/sending-policy.ts'
import { numberFault, STOPPED } from '#sms/sms-number.ts'
import { smsFingerprint } from '#sms/sms-payload.ts'
import type { Work } from '#wiring/work.ts'

export type SmsAsked = {
  readonly id: string
  /** What a person typed; null for the words of the house. */
  readonly text: string | null
}

/** A debtor about to be written to by SMS, and what keeps from it. */
export type SmsMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly stop: SmsStop | null
  readonly impossible: Said | null
}

/** An SMS written and judged for the moment at which it would leave. */
export type DraftedSms = {
  readonly text: string
  readonly to: string
  readonly on: Day
  readonly reference: string
  readonly sha256: string
  readonly purpose: TemplatePurpose | null
  readonly leavesAt: Temporal.Instant
  readonly waits: boolean
  readonly segments: MessageSegments
  readonly judgement: GateJudgement
}

/** Reads the case, and what keeps from writing to its debtor by SMS. @throws Refused `not-found`. */
export async function smsMatter(work: Work, id: string): Promise<SmsMatter> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const { phone } = dossier.debtor
  const stop = phone === null ? null : await findSmsStop(work.tx, phone)
  const on = work.today
  const facts = caseFacts(dossier, { organisation, statement: statementOf(dossier, on), on })
  const impossible =
    numberFault(phone) ??
    (stop === null ? null : STOPPED) ??
    standsAgainstSms(facts, on)?.because ??
    null
  return { dossier, organisation, stop, impossible }
}

/** Writes the SMS as it would leave, and asks the gate, changing nothing. */
export async function draftSms(
  work: Work,
  { dossier, organisation }: SmsMatter,
  { text: typed }: SmsAsked,
): Promise<DraftedSms | null> {
  const { phone } = dossier.debtor
  const firstLetter = firstLetterOf(dossier)
  if (phone === null || firstLetter === null) return null
  const soonest = leavesFrom(await sendingPolicy(work), 'sms', work.now)
  const written = (at: Temporal.Instant) => {
    const on = at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
    return { on, ...writtenOn(dossier, { organisation, on, firstLetter, typed }) }
  }
  const judged = (at: Temporal.Instant): GateJudgement =>
    judgeSms({ dossier, organisation, at, ...written(at) })
  const leavesAt = openMoment(soonest, judged)
  const { text, on, purpose } = written(leavesAt)
  return {
    text,
    to: phone,
    on,
    reference: firstLetter.reference,
    purpose,
    sha256: smsFingerprint({ to: phone, text }).toString('hex'),
    leavesAt,
    waits: !leavesAt.equals(soonest),
    segments: messageSegments(text),
    judgement: judged(leavesAt),
  }
}

type Writing = Pick<SmsMatter, 'organisation'> & {
  readonly on: Day
  readonly firstLetter: NonNullable<ReturnType<typeof firstLetterOf>>
  readonly typed: string | null
}

/** The words that leave on a day, and whom they are written for; nobody in particular where typed. */
function writtenOn(
  dossier: DossierRecord,
  { organisation, on, firstLetter, typed }: Writing,
): { readonly text: string; readonly purpose: TemplatePurpose | null } {
  if (typed !== null) return { text: asATelephoneWrites(typed), purpose: null }
  const { kind: capacity, name, phone, email } = organisation
  const { audience } = debtorParty(dossier.debtor)
  const left = uncontested(dossier, on)
  const text = composeShortMessage({
    audience,
    sender: { capacity, name, email, phone: phone === null ? null : phoneText(phone) },
    creditorName: dossier.creditor.name,
    firstLetter,
    issuedOn: on,
    totalCents: cents(statementOf(left?.claimed ?? dossier, on).totalCents),
    partContested: left !== null && left.whole.length + left.inPart.length > 0,
    paymentReference: dossier.rfReference,
  })
  return { text, purpose: { capacity, audience } }
}

/** What the gate says of an SMS that leaves at an instant. */
export function judgeSms(of: {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly text: string
  readonly at: Temporal.Instant
  readonly on: Day
  readonly purpose: TemplatePurpose | null
  /** The act itself, once it is reserved. */
  readonly leaving?: string
}): GateJudgement {
  const { dossier, organisation, text, at, on, purpose } = of
  const left = uncontested(dossier, on)
  const claimed = left?.claimed ?? dossier
  return judgeMessage({
    on: at,
    channel: 'sms',
    text,
    dossier: {
      ...gateFacts({
        dossier: claimed,
        organisation,
        letter: 'second-reminder',
        statement: statementOf(claimed, on),
        disputed: left === null ? 'whole' : 'items',
        on,
        iban: '',
        paymentSinceComposition: false,
        ...(of.leaving === undefined ? {} : { leaving: of.leaving }),
      }),
      template: purpose,
    },
  }).value
}

const DAYS_SEARCHED = 14

/**
 * The next moment at which the house writes by SMS: now, or the first hour of a day that is open where
 * the debtor lives. Anything else than the hours of the house is not waited for: a person reads why.
 */
function openMoment(
  soonest: Temporal.Instant,
  judged: (at: Temporal.Instant) => GateJudgement,
): Temporal.Instant {
  const isOpen = (at: Temporal.Instant): boolean =>
    !judged(at).findings.some(
      ({ rule, severity }) => rule === 'contact-hours' && severity === 'refuse',
    )
  if (isOpen(soonest)) return soonest
  const first = soonest.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  for (let days = 0; days <= DAYS_SEARCHED; days += 1) {
    const at = openingOf(first.add({ days }))
    if (Temporal.Instant.compare(at, soonest) > 0 && isOpen(at)) return at
  }
  return soonest
}
