import {
  caseStanding,
  demandLeavesFrom,
  leavesFrom,
  smsLetters,
  standsAgainstSms,
  type SendingPolicy,
} from '@quittance/cases'
import {
  findSmsStop,
  getOrganisation,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
  type SmsStop,
} from '@quittance/database'
import { judgeMessage, type GateJudgement, type TemplatePurpose } from '@quittance/gate'
import type { Day, Said } from '@quittance/kernel'
import { asATelephoneWrites, messageSegments, type MessageSegments } from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { uncontested } from '#dossier/disputes/contested.ts'
import { noDossier } from '#dossier/moved.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import { firstLetterOf, holidayPlaceOf } from '#outreach/letter-facts.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import { numberFault, STOPPED } from '#sms/sms-number.ts'
import { SMS, smsFingerprint } from '#sms/sms-payload.ts'
import { wordsOfSms, type SmsTrial } from '#sms/step/words-of-sms.ts'
import type { Work } from '#wiring/work.ts'

/** The steps of a scenario that an SMS may do. */
export type SmsLetter = (typeof smsLetters)[number]

/** What is asked to be written. */
export type SmsAsked = {
  readonly id: string
  /** What a person typed; null for the words of the house. */
  readonly text: string | null
  /** The step that it does; null for one beside the scenario. */
  readonly letter: SmsLetter | null
  /** Words being written, tried in the place of those in force. */
  readonly trial?: SmsTrial
}

/** A debtor about to be written to by SMS, and what keeps from it. */
export type SmsMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly stop: Pick<SmsStop, 'recordedAt'> | null
  readonly impossible: Said | null
  /** The step that has come and that an SMS may do; null where none has. */
  readonly due: SmsLetter | null
  /** The same, where its scenario sends it so now. */
  readonly chosen: SmsLetter | null
}

/** An SMS written and judged for the moment at which it would leave. */
export type DraftedSms = {
  readonly text: string
  readonly to: string
  readonly on: Day
  readonly reference: string
  readonly sha256: string
  readonly purpose: TemplatePurpose | null
  /** The version of the organisation that gives its words; null for those of the house, or typed. */
  readonly template: { readonly id: string; readonly version: number } | null
  readonly letter: SmsLetter | null
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
  return smsMatterOf(work, { dossier, organisation, stop })
}

/** The same from a dossier already read; nothing more is read. */
export function smsMatterOf(
  { today: on, now: at }: Pick<Work, 'today' | 'now'>,
  { dossier, organisation, stop }: Pick<SmsMatter, 'dossier' | 'organisation' | 'stop'>,
): SmsMatter {
  const facts = caseFacts(dossier, { organisation, statement: statementOf(dossier, on), on, at })
  const impossible =
    numberFault(dossier.debtor.phone) ??
    (stop === null ? null : STOPPED) ??
    standsAgainstSms(facts, on)?.because ??
    null
  const { next } = caseStanding(facts, on)
  const due = next?.state === 'due' ? smsLetters.find((letter) => letter === next.step.act) : null
  const chosen = next?.choice.channel === 'sms' ? due : null
  return { dossier, organisation, stop, impossible, due: due ?? null, chosen: chosen ?? null }
}

/** Writes the SMS as it would leave, and asks the gate, changing nothing. */
export async function draftSms(
  work: Work,
  matter: SmsMatter,
  asked: Pick<SmsAsked, 'text' | 'letter'>,
): Promise<DraftedSms | null> {
  return draftSmsFrom({ now: work.now, policy: await sendingPolicy(work) }, matter, asked)
}

/** The same under a policy already read. */
export function draftSmsFrom(
  { now, policy }: { readonly now: Temporal.Instant; readonly policy: SendingPolicy },
  { dossier, organisation }: Pick<SmsMatter, 'dossier' | 'organisation'>,
  { text: typed, letter, trial }: Pick<SmsAsked, 'text' | 'letter' | 'trial'>,
): DraftedSms | null {
  const { phone } = dossier.debtor
  const firstLetter = firstLetterOf(dossier)
  if (phone === null || firstLetter === null) return null
  const leaving = { channel: SMS, place: holidayPlaceOf(dossier) } as const
  const leavesAt = demandLeavesFrom(policy, leaving, now)
  const on = leavesAt.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const writing = { organisation, on, firstLetter, typed, letter, trial }
  const { text, purpose, template } = writtenOn(dossier, writing)
  return {
    text,
    to: phone,
    on,
    reference: firstLetter.reference,
    purpose,
    template,
    letter,
    sha256: smsFingerprint({ to: phone, text }).toString('hex'),
    leavesAt,
    waits: !leavesAt.equals(leavesFrom(policy, SMS, now)),
    segments: messageSegments(text),
    judgement: judgeSms({
      dossier,
      organisation,
      at: leavesAt,
      on,
      writtenOn: on,
      text,
      purpose,
      letter,
    }),
  }
}

type Writing = Pick<SmsMatter, 'organisation'> & {
  readonly on: Day
  readonly firstLetter: NonNullable<ReturnType<typeof firstLetterOf>>
  readonly typed: string | null
  readonly letter: SmsLetter | null
  readonly trial: SmsTrial | undefined
}

/** The words that leave on a day, and whom they are written for; nobody in particular where typed. */
function writtenOn(
  dossier: DossierRecord,
  { organisation, on, firstLetter, typed, letter, trial }: Writing,
): Pick<DraftedSms, 'text' | 'purpose' | 'template'> {
  if (typed !== null) return { text: asATelephoneWrites(typed), purpose: null, template: null }
  const left = uncontested(dossier, on)
  return wordsOfSms({
    dossier,
    organisation,
    firstLetter,
    on,
    totalCents: statementOf(left?.claimed ?? dossier, on).totalCents,
    partContested: left !== null && left.whole.length + left.inPart.length > 0,
    letter,
    ...(trial === undefined ? {} : { trial }),
  })
}

/** What the gate says of an SMS that leaves at an instant, with the sums of the day of its words. */
export function judgeSms(of: {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly text: string
  readonly at: Temporal.Instant
  readonly on: Day
  readonly writtenOn: Day
  readonly purpose: TemplatePurpose | null
  readonly letter: SmsLetter | null
  /** The act itself, once it is reserved. */
  readonly leaving?: string
}): GateJudgement {
  const { dossier, organisation, text, at, on, purpose } = of
  const left = uncontested(dossier, on)
  const claimed = left?.claimed ?? dossier
  return judgeMessage({
    on: at,
    channel: SMS,
    text,
    dossier: {
      ...gateFacts({
        dossier: claimed,
        organisation,
        letter: of.letter ?? 'second-reminder',
        statement: statementOf(claimed, of.writtenOn),
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
