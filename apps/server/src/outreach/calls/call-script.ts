import type { DossierRecord, OrganisationRecord, PlanLimitRecord } from '@quittance/database'
import { judgeMessage, type GateJudgement } from '@quittance/gate'
import type { Day } from '@quittance/kernel'
import { composeCallScript, type CallScript, type CallTone } from '@quittance/letters'
import { firstOf } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { mediatorNamed } from '#creditors/mediator.ts'
import { uncontested, type Uncontested } from '#dossier/disputes/contested.ts'
import { phoneText } from '#identifiers/phones.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import { debtLines, firstLetterOf } from '#outreach/letter-facts.ts'
import { debtorParty } from '#outreach/letter-parties.ts'

/** What a call is prepared from. */
export type CallMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly limits: PlanLimitRecord | null
  readonly caller: string
  readonly on: Day
}

/** The tone of a call: that of the last letter that left. */
export function toneOf(dossier: DossierRecord): CallTone {
  const left = (letter: Parameters<typeof firstOf>[1]) => firstOf(dossier, letter) !== null
  if (left('formal-notice') || left('last-reminder')) return 'grave'
  return left('second-reminder') ? 'firm' : 'courteous'
}

/** What is said in a call on a day, from the facts of its case. */
export function scriptOf(matter: CallMatter): CallScript {
  const { dossier, organisation, limits, caller, on } = matter
  const { kind, name, phone } = organisation
  const left = uncontested(dossier, on)
  const claimed = left?.claimed ?? dossier
  const numbers = claimed.items.map(({ number }) => number).join(', ')
  return composeCallScript({
    tone: toneOf(dossier),
    audience: debtorParty(dossier.debtor).audience,
    sender: { capacity: kind, name, phone: phone === null ? null : phoneText(phone) },
    caller,
    debtorName: dossier.debtor.name,
    creditorName: kind === 'creditor' ? null : dossier.creditor.name,
    firstLetter: firstLetterOf(dossier),
    about: `${dossier.title} (${numbers})`,
    lines: debtLines({ dossier: claimed, statement: statementOf(claimed, on) }),
    setAside: setAsideOf(left),
    mediator: mediatorNamed(dossier),
    paymentReference: dossier.rfReference,
    plan: limits === null ? null : { mostMonths: limits.mostMonths },
  })
}

/** What the open disputes hold, as the caller says it; nothing where they hold nothing, or all. */
function setAsideOf(left: Uncontested | null) {
  if (left === null || left.whole.length + left.inPart.length === 0) return null
  return {
    numbers: left.whole.map(({ number }) => number),
    inPart: left.inPart.map(({ number }) => number),
  }
}

/** What the gate says of a script at an instant: to the debtor, then to whoever else answers. */
export function judgeScript(
  matter: CallMatter,
  script: CallScript,
  at: Temporal.Instant,
): readonly GateJudgement[] {
  const { dossier, organisation, on } = matter
  const left = uncontested(dossier, on)
  const claimed = left?.claimed ?? dossier
  const facts = gateFacts({
    dossier: claimed,
    organisation,
    letter: 'second-reminder',
    statement: statementOf(claimed, on),
    disputed: left === null ? 'whole' : 'items',
    on,
    iban: '',
    paymentSinceComposition: false,
  })
  const call = { on: at, channel: 'phone-script' } as const
  return [
    judgeMessage({ ...call, text: script.toDebtor, dossier: { ...facts, step: 'call' } }).value,
    judgeMessage({
      ...call,
      text: script.toThirdParty,
      dossier: { ...facts, step: 'notice', recipient: 'third-party' },
    }).value,
  ]
}

/** The first hour of a day at which the house calls: its policy, not a law. */
export function openingOf(on: Day): Temporal.Instant {
  const plainTime = { hour: OPENS_AT }
  return on.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime }).toInstant()
}

/** Rules that time alone lifts. */
const OF_THE_CLOCK = ['contact-hours', 'contact-frequency']
const DAYS_SEARCHED = 14
const OPENS_AT = 8

/**
 * The first hour at which the gate would let a refused call be made; null where something else than
 * the clock refuses it, or nothing within two weeks.
 */
export function openFrom(matter: CallMatter, script: CallScript, now: Temporal.Instant) {
  const refusedAt = (at: Temporal.Instant) =>
    judgeScript(matter, script, at)
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'refuse')
  const onlyTheClock = refusedAt(now).every(({ rule }) => OF_THE_CLOCK.includes(rule))
  if (!onlyTheClock) return null
  const today = now.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  for (let days = 0; days <= DAYS_SEARCHED; days += 1) {
    const at = openingOf(today.add({ days }))
    if (Temporal.Instant.compare(at, now) > 0 && refusedAt(at).length === 0) return at
  }
  return null
}
