import { getOrganisation, inOrganisation, type OutwardActRow } from '@quittance/database'
import { withoutThinSpaces } from '@quittance/kernel'
import { printInvoice } from '#client-money/commission/electronic/print-invoice.ts'
import type { Carrier } from '#departures/carriers.ts'
import { keepPrinted, payloadOf, printedName } from '#departures/composed.ts'
import { outbox } from '#ports/mail.ts'
import type { House } from '#wiring/house.ts'

/** E-mail: the words of the letter in the message, the letter itself attached. */
export const electronicCarrier: Carrier = { kind: 'e-mail-letter', carry: sendByMail }

async function sendByMail(house: House, act: OutwardActRow) {
  const { to, composed, cii } = payloadOf(act)
  if (to === null) return { kind: 'failed' as const, failure: 'no-address' }
  const pdf = await printInvoice(composed, cii)
  const printed = await keepPrinted(house, act, pdf)
  if (printed === 'too-large') return { kind: 'failed' as const, failure: 'letter-too-large' }
  const organisation = await inOrganisation(house.database.app, act.organisation_id, (tx) =>
    getOrganisation(tx),
  )
  if (organisation.email === null) return { kind: 'failed' as const, failure: 'no-sender-address' }
  const mail = organisation.isDemo ? outbox : house.mail
  const sent = await mail.send({
    from: { name: organisation.name, address: organisation.email },
    to,
    subject: withoutThinSpaces(composed.subject),
    text: withoutThinSpaces(composed.text),
    attachment: { name: printedName(composed), bytes: pdf },
    messageId: `<${act.id}@${organisation.email.split('@')[1] ?? 'localhost'}>`,
  })
  const result = { ...printed, answer: sent.answer }
  if (sent.kind === 'sent') return { kind: 'done' as const, result }
  if (sent.kind === 'unknown') return { kind: 'ambiguous' as const, failure: sent.answer }
  return { kind: 'failed' as const, failure: sent.answer }
}
