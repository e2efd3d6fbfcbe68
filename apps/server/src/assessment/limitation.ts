import type { ClaimRecord } from '@quittance/database'
import { day, isAfter, type Day, type Outcome } from '@quittance/kernel'
import {
  answerLimitation,
  withoutArguableEvents,
  type Limitation,
  type LimitationDocument,
} from '@quittance/law'
import { hasDeadPart, rulingMatter } from '#assessment/limitation-parts.ts'

/**
 * The facts of the question of limitation on a day, of the part of the claim that is to be acted on
 * first; the law leaves out what came after it.
 */
export function limitationDocument(dossier: ClaimRecord, asOf: Day): LimitationDocument {
  return rulingMatter(dossier, asOf).document
}

/** The limitation of a dossier on a day, with every event that counts or does not. */
export function limitationOf(dossier: ClaimRecord, asOf: Day): Outcome<Limitation> {
  return answerLimitation(limitationDocument(dossier, asOf))
}

/**
 * The limitation of a dossier on a day, and the last day that nobody disputes where an arguable event
 * moved it: the one to act by. That day is null where even without what is arguable the law leaves a
 * doubt, and while the period stands still.
 */
export function readLimitation(dossier: ClaimRecord, asOf: Day): LimitationRead {
  const document = limitationDocument(dossier, asOf)
  const limitation = answerLimitation(document)
  const sure =
    limitation.outcome === 'answer' && limitation.certainty === 'established'
      ? limitation
      : answerLimitation(withoutHypothesis(withoutArguableEvents(document)))
  const isSure = sure.outcome === 'answer' && sure.certainty === 'established'
  return { limitation, establishedLastDay: isSure ? sure.value.lastDay : null }
}

type LimitationRead = {
  readonly limitation: Outcome<Limitation>
  readonly establishedLastDay: string | null
}

/** The day that stands in for a start that nobody said is an early one: it is prudent to act by it. */
function withoutHypothesis(document: LimitationDocument): LimitationDocument {
  return document.claim?.startIsAssumed === true
    ? { ...document, claim: { ...document.claim, startIsAssumed: false } }
    : document
}

/**
 * Where limitation stands for words that threaten: null, so that a person is asked, when only an
 * arguable event keeps the claim from being time-barred, or when a part of it is.
 */
export function limitationToThreaten(dossier: ClaimRecord, on: Day): Limitation['status'] | null {
  const { limitation, establishedLastDay: sure } = readLimitation(dossier, on)
  if (limitation.outcome !== 'answer') return null
  const { status } = limitation.value
  if (status === 'expired') return status
  const over = sure !== null && isAfter(on, day(sure))
  return over || hasDeadPart(dossier, on) ? null : status
}
