import { cents, eurosText, type Cents } from '@quittance/kernel'

import { NUMBER, numberIn } from '#reading/amounts.ts'
import type { Reading } from '#reading/reading.ts'
import { comD4415, comL44110 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { asksNothing } from '#rules/holds/asks-nothing.ts'
import { DEBTOR_QUESTION } from '#rules/letter/right-to-contest/right-to-contest.rule.ts'
import {
  indemnityPerInvoice,
  indemnityPerReminder,
  indemnityWords,
} from '#rules/money/recovery-indemnity/recovery-indemnity.data.ts'
import { LABEL_REACH } from '#rules/money/sums-of-the-day/sums-of-the-day.data.ts'

/**
 * The lump sum for recovery costs (indemnité forfaitaire): between professionals only, once an
 * invoice paid late, and not where a collective proceeding forbids payment.
 *
 * It is claimed by the words of the text, or by a figure of the statement.
 *
 * @see C. com. L441-10, II and D441-5
 */
export const recoveryIndemnity: GateRule = {
  id: 'recovery-indemnity',
  name: 'indemnité forfaitaire',
  certainty: 'established',
  citations: [comL44110, comD4415],
  judge: (reading) => {
    const { dossier } = reading
    const spans = reading.find(indemnityWords)
    const claimed = dossier.statement?.indemnity ?? cents(0)
    if (spans.length === 0 && (claimed === 0 || asksNothing(reading))) return 'not-concerned'
    const kind = dossier.debtor?.kind
    if (kind === undefined) return [ask('debtor.kind', DEBTOR_QUESTION)]
    const places = spans.length === 0 ? [null] : spans
    if (kind !== 'professional') return places.map((span) => refuse(span, NOT_PROFESSIONAL))
    if (dossier.holds?.insolvency === true) return places.map((span) => refuse(span, INSOLVENT))
    return [...oncePerInvoice(reading, claimed), ...perReminder(reading)]
  },
}

function oncePerInvoice(reading: Reading, claimed: Cents): readonly Draft[] {
  const { lateInvoices } = reading.dossier
  if (lateInvoices === undefined) {
    return [ask('lateInvoices', 'Combien de factures ont été payées en retard ?')]
  }
  const most = cents(lateInvoices * indemnityPerInvoice)
  const tooMuch = {
    sentence: `L’indemnité est de ${eurosText(indemnityPerInvoice)} par facture en retard, une seule fois : ${eurosText(most)} au plus ici.`,
    suggestion: `« Indemnité forfaitaire : ${eurosText(most)}. »`,
  }
  const elsewhere = (reading.dossier.alongside ?? []).map(({ indemnity }) => indemnity)
  const written = writtenIndemnities(reading).filter(
    ({ amount }) => amount > most && !elsewhere.includes(amount),
  )
  if (written.length > 0) return written.map((amount) => refuse(reading.typedSpan(amount), tooMuch))
  return claimed > most ? [refuse(null, tooMuch)] : []
}

function perReminder(reading: Reading): readonly Draft[] {
  return reading.find(indemnityPerReminder).map((span) => refuse(span, NOT_PER_REMINDER))
}

/** Indemnities written one by one, or counted: « indemnité forfaitaire : 80,00 € », « cinq indemnités de 40 € ». */
function writtenIndemnities({ plain, amounts, dossier: { statement } }: Reading) {
  const { total, principal, paid } = statement ?? {}
  return amounts.flatMap((written) => {
    const before = plain.slice(Math.max(0, written.start - LABEL_REACH), written.start)
    const close = CLOSE_INDEMNITY.test(before)
    if (!close && [total, principal, paid].includes(written.amount)) return []
    if (!INDEMNITY_BEFORE.test(before)) return []
    const times = numberIn(COUNTED_INDEMNITY.exec(before)?.[1]) ?? 1
    return [{ ...written, amount: cents(times * written.amount) }]
  })
}

const INDEMNITY_BEFORE = /indemnites?(?: forfaitaires?)?(?:(?! et | moins )[^.;!?\n€]){0,60}$/
const CLOSE_INDEMNITY = /indemnites?(?: forfaitaires?)?(?: de| est de| :)* ?$/
const COUNTED_INDEMNITY = new RegExp(
  String.raw`\b(${NUMBER}) indemnites?(?: [a-z]+){0,2} (?:de|a) (?:chacune )?$`,
)

const NOT_PROFESSIONAL = {
  sentence: 'L’indemnité forfaitaire et l’article L441-10 ne valent qu’entre professionnels.',
  suggestion: 'Retirer l’indemnité et la référence à l’article L441-10.',
}
const NOT_PER_REMINDER = {
  sentence: 'L’indemnité est due une fois par facture en retard, non à chaque relance.',
  suggestion: 'Écrire « par facture », ou retirer la phrase.',
}
const INSOLVENT = {
  sentence:
    'Une procédure collective interdit le paiement à l’échéance : l’indemnité ne peut pas être réclamée.',
  suggestion: 'Retirer l’indemnité et déclarer la créance.',
}
