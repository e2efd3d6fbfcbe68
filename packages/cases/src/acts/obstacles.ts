import { dayText, isAfter, isBefore, type Day } from '@quittance/kernel'

import {
  acknowledgmentCitation,
  firstLetterCitation,
  insolvencyCitation,
  mandateCitation,
  notDueCitation,
  paymentCitation,
  policyCitation,
  standingCitation,
} from '#case-citations.data.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { firstLateDay, lapsedPromise, openDispute, runningPromise } from '#case-reading.ts'
import { obstacle, obstacleUntil, type Obstacle } from '#acts/permission.ts'

/** Looks at one thing that may stand in the way; null when it does not. */
export type Check = (facts: CaseFacts, on: Day) => Obstacle | null

/** The first obstacle among several, the most durable first. */
export function firstObstacle(
  facts: CaseFacts,
  on: Day,
  checks: readonly Check[],
): Obstacle | null {
  for (const check of checks) {
    const found = check(facts, on)
    if (found !== null) return found
  }
  return null
}

export const caseIsOpen: Check = ({ status }) =>
  status === 'closed' ? obstacle('Impossible : le dossier est clos.') : null

export const stillInOurHands: Check = ({ status }) =>
  status === 'handed-over' ? obstacle('Impossible : le dossier a été remis.') : null

export const somethingIsOwed: Check = ({ statement }) =>
  statement.total > 0 ? null : obstacle('Impossible : plus rien n’est dû.', paymentCitation)

/** What an agency must have in force on the day of any act. */
const agencyStanding: Check = (facts, on) => {
  const { capacity, mandate, insuredUntil, accountDeclaredOn } = facts
  if (capacity !== 'agency') return null
  const signed = mandate !== null && !isBefore(on, mandate.signedOn)
  if (!signed || (mandate.endsOn !== null && isAfter(on, mandate.endsOn))) {
    return obstacle(
      'Impossible sans convention écrite en vigueur avec le créancier.',
      mandateCitation,
    )
  }
  if (insuredUntil === null || isAfter(on, insuredUntil)) {
    return obstacle('Impossible sans assurance de responsabilité en vigueur.', standingCitation)
  }
  if (accountDeclaredOn === null || isBefore(on, accountDeclaredOn)) {
    return obstacle('Impossible sans compte séparé déclaré au procureur.', standingCitation)
  }
  return null
}

export const noCollectiveProceeding: Check = ({ holds }) =>
  holds.insolvency
    ? obstacle(
        'Impossible : une procédure collective est ouverte, la créance se déclare.',
        insolvencyCitation,
      )
    : null

const noOverIndebtedness: Check = ({ holds }) =>
  holds.overIndebtedness
    ? obstacle('Impossible pendant l’examen du dossier de surendettement.', policyCitation)
    : null

const debtIsDue: Check = (facts, on) => {
  const late = firstLateDay(facts)
  if (late === null) return obstacle('Impossible : aucune créance n’est décrite.')
  return isBefore(on, late)
    ? obstacleUntil(
        late,
        `Impossible avant l’échéance : possible le ${dayText(late)}.`,
        notDueCitation,
      )
    : null
}

const everythingIsRead: Check = ({ findingsAwaiting, repliesAwaiting }) => {
  if (findingsAwaiting > 0) {
    return obstacle(
      'Impossible avant votre lecture : un engagement attend.',
      acknowledgmentCitation,
    )
  }
  return repliesAwaiting > 0
    ? obstacle('Impossible avant votre lecture : une réponse du débiteur attend.', policyCitation)
    : null
}

const nothingContested: Check = (facts) =>
  openDispute(facts) === null
    ? null
    : obstacle('Impossible avant de répondre à la contestation.', policyCitation)

const noPromiseRuns: Check = (facts, on) => {
  const promise = runningPromise(facts, on)
  if (promise === null) return null
  const until = promise.dueOn.add({ days: 1 })
  return obstacleUntil(
    until,
    `Impossible avant l’échéance promise du ${dayText(promise.dueOn)}.`,
    policyCitation,
  )
}

/** A plan that is followed suspends demands; a lapsed promise ends the wait. */
const noPlanIsFollowed: Check = (facts, on) =>
  facts.status === 'plan' && lapsedPromise(facts, on) === null
    ? obstacle('Impossible : un échéancier est suivi.', policyCitation)
    : null

const OUTWARD: readonly CaseAct[] = ['first-letter', 'reminder', 'formal-notice', 'hand-over']

export const noSendingUnderWay: Check = ({ underWay }) => {
  const sending = underWay.filter(({ act }) => OUTWARD.includes(act))
  if (sending.some(({ state }) => state === 'doubtful')) {
    return obstacle('Impossible : un envoi a peut-être eu lieu, une personne doit le dire.')
  }
  return sending.some(({ state }) => state === 'reserved')
    ? obstacle('Impossible : un envoi est déjà réservé.')
    : null
}

export const firstLetterSent: Check = ({ capacity, firstLetter }) =>
  capacity === 'agency' && firstLetter === null
    ? obstacle('Impossible avant la première lettre.', firstLetterCitation)
    : null

/** What must hold before anything is asked of the debtor, by whatever way. */
export const demandChecks: readonly Check[] = [
  caseIsOpen,
  stillInOurHands,
  agencyStanding,
  noCollectiveProceeding,
  noOverIndebtedness,
  somethingIsOwed,
  debtIsDue,
  noSendingUnderWay,
  everythingIsRead,
  nothingContested,
  noPromiseRuns,
  noPlanIsFollowed,
]
