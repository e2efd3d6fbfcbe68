import { opensFrom, smsLetters, standsAgainstApprovedSms } from '@quittance/cases'
import {
  findSmsStop,
  getOrganisation,
  holdPersons,
  loadDossier,
  lockDossiers,
  type OutwardActRow,
} from '@quittance/database'
import type { TemplatePurpose } from '@quittance/gate'
import { daysBetween, parseDay, said, type Citation, type Said } from '@quittance/kernel'
import { z } from 'zod'
import { statementOf } from '#assessment/statement.ts'
import type { HeldBack, LastCheck, LastLook, NotYet } from '#departures/last-look.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { onceADay } from '#outreach/contacts/contact-today.ts'
import { lastCheck, lookedAgain } from '#outreach/last-check.ts'
import {
  LEAVES_WITHIN_DAYS,
  moneyCame,
  vulnerabilityCame,
} from '#outreach/leaving/since-approved.ts'
import { holidayPlaceOf } from '#outreach/letter-facts.ts'
import { judgeSms } from '#sms/draft-sms.ts'
import { NUMBER_CHANGED, STOPPED } from '#sms/sms-number.ts'
import { SMS, smsIn } from '#sms/sms-payload.ts'

const wordingSchema = z.looseObject({
  wording: z
    .object({
      capacity: z.enum(['creditor', 'agency', 'judicial-officer']),
      audience: z.enum(['consumer', 'professional']),
    })
    .nullable(),
})

/** The last check of whatever leaves: an SMS has its own. */
export const lastChecks: LastCheck = async (look, acts) => {
  const [act] = acts
  return act?.kind === SMS ? await lastSmsCheck(look, act) : await lastCheck(look, acts)
}

/**
 * The last check of an SMS, as it is about to leave (dernier contrôle): what happened since it was
 * approved. Its number, a STOP, money, a promise, a plan, a dispute, a reply, a hold, a pause, another
 * contact of the day, the hours of the house, and every rule of the gate anew, on the words that leave.
 *
 * @returns null where nothing stands against it; the next open moment for one whose hour is over.
 */
async function lastSmsCheck(look: LastLook, act: OutwardActRow): Promise<HeldBack | NotYet | null> {
  const words = smsIn(act.payload)
  if (act.dossier_id === null || words === null) return null
  if (look.bank.isStale) return lookedAgain(look)
  await holdPersons(look.tx, [act.dossier_id])
  await lockDossiers(look.tx, [act.dossier_id])
  const dossier = await loadDossier(look.tx, act.dossier_id)
  if (dossier === null) return null
  const organisation = await getOrganisation(look.tx)
  if (dossier.debtor.phone !== words.to) return heldBack(NUMBER_CHANGED)
  if ((await findSmsStop(look.tx, words.to)) !== null) return heldBack(STOPPED)
  const composedOn = parseDay(words.on)
  if (composedOn === null || daysBetween(composedOn, look.today) > LEAVES_WITHIN_DAYS) {
    return heldBack(OTHER_DAY)
  }
  const since = moneyCame({ dossier, act }) ?? vulnerabilityCame({ dossier, act, look })
  if (since !== null) return since
  const on = look.today
  const statement = statementOf(dossier, on)
  const facts = caseFacts(dossier, { organisation, statement, on, leaving: act.id })
  const obstacle = standsAgainstApprovedSms(facts, on)
  if (obstacle !== null) return heldBack(obstacle.because, obstacle.citations[0])
  const leaving = { channel: SMS, place: holidayPlaceOf(dossier) } as const
  const notBefore = opensFrom(leaving, look.now)
  const at = notBefore ?? look.now
  const { findings } = judgeSms({
    dossier,
    organisation,
    text: words.text,
    at,
    on,
    writtenOn: composedOn,
    purpose: purposeOf(act),
    letter: smsLetters.find((letter) => letter === words.letter) ?? null,
    leaving: act.id,
  })
  const refusal = findings.find(({ severity }) => severity === 'refuse')
  if (refusal === undefined) return notBefore === null ? null : { notBefore }
  return heldBack(said(refusal.sentence, REFUSED_IN_ENGLISH), refusal.citations[0])
}

function purposeOf({ payload }: Pick<OutwardActRow, 'payload'>): TemplatePurpose | null {
  const read = wordingSchema.safeParse(payload)
  return read.success ? read.data.wording : null
}

function heldBack(because: Said, citation: Citation = onceADay.citation): HeldBack {
  return { because, article: `${citation.code} ${citation.article}` }
}

const OTHER_DAY = said(
  'Ces mots ont été écrits il y a plus de quatre jours : leur somme n’est plus celle du jour. Écrivez-le de nouveau.',
  'These words were written more than four days ago: their sum is no longer that of today. Write the SMS again.',
)
const REFUSED_IN_ENGLISH =
  'The gate now refuses these words: write the SMS again to read its points.'
