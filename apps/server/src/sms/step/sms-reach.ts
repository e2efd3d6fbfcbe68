import { smsLetters, smsReach, type SmsReach } from '@quittance/cases'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import { holidayPlaceOfPostalCode, type Day } from '@quittance/kernel'
import { messageSegments } from '@quittance/letters'
import { lineOf } from '#identifiers/phones.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { wordsOfSms } from '#sms/step/words-of-sms.ts'

/** When and on what it is asked whether a step may leave by SMS. */
export type ReachAsked = {
  readonly organisation: OrganisationRecord
  readonly on: Day
  /** The moment, where one is being chosen for: the hours of a day may be over. */
  readonly at?: Temporal.Instant
  readonly totalCents: number
}

/**
 * Whether a step may leave by SMS to the debtor of a dossier, and what keeps from it. Where nobody would
 * carry it, neither the number nor the words are looked at.
 */
export function smsTo(dossier: DossierRecord, asked: ReachAsked): SmsReach {
  const { debtor, sms } = dossier
  const place = holidayPlaceOfPostalCode(debtor.address.postCode)
  const { on, at } = asked
  const hour = at === undefined ? null : at.toZonedDateTimeISO('Europe/Paris').hour
  const line = sms.isServed && debtor.phone !== null ? lineOf(debtor.phone) : 'none'
  const isOpen = line === 'mobile' && sms.stoppedAt === null
  return smsReach({
    line,
    isServed: sms.isServed,
    hasStopped: sms.stoppedAt !== null,
    messages: isOpen ? messagesOf(dossier, asked) : {},
    place,
    on,
    hour,
  })
}

/** How many SMS the words of each step would take. */
function messagesOf(
  dossier: DossierRecord,
  { organisation, on, totalCents }: ReachAsked,
): Parameters<typeof smsReach>[0]['messages'] {
  const firstLetter = firstLetterOf(dossier)
  if (firstLetter === null) return {}
  const partContested = dossier.disputes.some(({ settledOn }) => settledOn === null)
  const of = { dossier, organisation, firstLetter, on, totalCents, partContested }
  return Object.fromEntries(
    smsLetters.map((letter) => [
      letter,
      messageSegments(wordsOfSms({ ...of, letter }).text).messages,
    ]),
  )
}
