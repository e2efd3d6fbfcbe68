import { addSpan, dayText, englishDay, isAfter, said, type Day } from '@quittance/kernel'

import { obstacle, obstacleUntil, type Obstacle } from '#acts/permission.ts'
import {
  accelerationCitation,
  formalNoticeCitation,
  paymentCitation,
} from '#case-citations.data.ts'

/** What lets a plan be stopped: a formal notice without effect, under a clause; or the debtor's word. */
export const stopGrounds = ['notice-unanswered', 'debtor-agreed'] as const
export type StopGround = (typeof stopGrounds)[number]

/** A plan that stands, as far as stopping it goes. */
export type PlanToStop = {
  /** Nothing of it is left to pay. */
  readonly isKept: boolean
  /** An instalment is past its grace, and not whole. */
  readonly isMissed: boolean
  /** Days that the clause of acceleration leaves; null without a clause, or where nobody read one. */
  readonly noticeDays: number | null
  /**
   * The formal notice of an instalment that left and is unpaid still: the day it was received, null
   * while nobody knows it. Null where none left.
   */
  readonly notice: { readonly receivedOn: Day | null } | null
}

/**
 * Why a plan may not be stopped on a day (déchéance du terme), or null where it may.
 *
 * An instalment missed makes nothing else due: a clause does, with its formal notice, once its time has
 * passed without payment. The debtor may agree to another arrangement at any time, but of a plan that
 * is paid nothing is left to stop.
 *
 * @see C. civ. 1305-4, 1344
 */
export function whyNotStopped(plan: PlanToStop, ground: StopGround, on: Day): Obstacle | null {
  if (plan.isKept) return obstacle(KEPT, paymentCitation)
  if (ground === 'debtor-agreed') return null
  if (plan.noticeDays === null) return obstacle(NO_CLAUSE, accelerationCitation)
  if (!plan.isMissed) return obstacle(NOT_MISSED, accelerationCitation)
  if (plan.notice === null) return obstacle(NO_NOTICE, formalNoticeCitation)
  const { receivedOn } = plan.notice
  if (receivedOn === null) return obstacle(NOT_RECEIVED, formalNoticeCitation)
  const last = addSpan(receivedOn, { days: plan.noticeDays })
  if (isAfter(on, last)) return null
  return obstacleUntil(
    addSpan(last, { days: 1 }),
    said(
      `Impossible avant la fin du délai de la mise en demeure de l’échéance, reçue le ${dayText(receivedOn)} : elle laisse jusqu’au ${dayText(last)} pour payer.`,
      `Not possible before the time left by the formal notice of the instalment, received on ${englishDay(receivedOn)}: it may be paid until ${englishDay(last)}.`,
    ),
    formalNoticeCitation,
  )
}

const KEPT = said(
  'Impossible : cet échéancier est payé en entier, il n’y a rien à arrêter.',
  'Not possible: this payment plan is paid in full; there is nothing to stop.',
)
const NO_CLAUSE = said(
  'Impossible : cet échéancier n’a pas de clause de déchéance du terme. Une échéance manquée ne rend pas les suivantes exigibles ; il s’arrête avec l’accord du débiteur, ou se renégocie.',
  'Not possible: this payment plan has no acceleration clause. A missed instalment does not make the others due; the plan is stopped with the debtor’s agreement, or agreed anew.',
)
const NOT_MISSED = said(
  'Impossible : aucune échéance n’est manquée, cet échéancier est suivi.',
  'Not possible: no instalment is missed; this payment plan is followed.',
)
const NO_NOTICE = said(
  'Impossible avant la mise en demeure de payer l’échéance manquée, que la clause promet : donnez le jour de sa réception et la pièce qui le montre.',
  'Not possible before the formal notice to pay the missed instalment, which the clause promises: give the day it was received and the exhibit that shows it.',
)
const NOT_RECEIVED = said(
  'Impossible : la mise en demeure de l’échéance est partie, mais sa réception n’est pas encore connue.',
  'Not possible: the formal notice of the instalment has left, but nobody knows yet when it was received.',
)
