import { addSpan, dayText, englishDay, isAfter, isBefore, said, type Day } from '@quittance/kernel'

import {
  acknowledgmentCitation,
  firstLetterCitation,
  insolvencyCitation,
  mandateCitation,
  notDueCitation,
  paymentCitation,
  policyCitation,
  standingCitation,
  timeBarredCitation,
} from '#case-citations.data.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import {
  firstLateDay,
  limitationLevel,
  missedInstalment,
  nextInstalment,
  disputeOfAll,
  runningPromise,
} from '#case-reading.ts'
import { obstacle, obstacleUntil, type Obstacle } from '#acts/permission.ts'
import { pauseOn } from '#scenario/count-wait.ts'

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
  status === 'closed'
    ? obstacle(said('Impossible : le dossier est clos.', 'Not possible: the case is closed.'))
    : null

export const stillInOurHands: Check = ({ status }) =>
  status === 'handed-over'
    ? obstacle(
        said(
          'Impossible : le dossier a été remis.',
          'Not possible: the case has been handed over.',
        ),
      )
    : null

export const somethingIsOwed: Check = ({ statement }) =>
  statement.total > 0
    ? null
    : obstacle(
        said('Impossible : plus rien n’est dû.', 'Not possible: nothing is owed any more.'),
        paymentCitation,
      )

/** What an agency must have in force on the day of any act. */
const agencyStanding: Check = (facts, on) => {
  const { capacity, mandate, insuredUntil, accountDeclaredOn } = facts
  if (capacity !== 'agency') return null
  const signed = mandate !== null && !isBefore(on, mandate.signedOn)
  if (!signed || (mandate.endsOn !== null && isAfter(on, mandate.endsOn))) {
    return obstacle(
      said(
        'Impossible sans convention écrite en vigueur avec le créancier.',
        'Not possible without a written convention in force with the creditor.',
      ),
      mandateCitation,
    )
  }
  if (insuredUntil === null || isAfter(on, insuredUntil)) {
    return obstacle(
      said(
        'Impossible sans assurance de responsabilité en vigueur.',
        'Not possible without liability insurance in force.',
      ),
      standingCitation,
    )
  }
  if (accountDeclaredOn === null || isBefore(on, accountDeclaredOn)) {
    return obstacle(
      said(
        'Impossible sans compte séparé déclaré au procureur.',
        'Not possible without a separate account declared to the public prosecutor.',
      ),
      standingCitation,
    )
  }
  return null
}

export const noCollectiveProceeding: Check = ({ holds }) =>
  holds.insolvency
    ? obstacle(
        said(
          'Impossible : une procédure collective est ouverte, la créance se déclare.',
          'Not possible: insolvency proceedings are open, and the claim is declared in them.',
        ),
        insolvencyCitation,
      )
    : null

const noOverIndebtedness: Check = ({ holds }) =>
  holds.overIndebtedness
    ? obstacle(
        said(
          'Impossible pendant l’examen du dossier de surendettement.',
          'Not possible while the over-indebtedness application is examined.',
        ),
        policyCitation,
      )
    : null

const nobodyIsDead: Check = ({ holds }) =>
  holds.deceased
    ? obstacle(
        said(
          'Impossible : le décès du débiteur est noté, rien n’est demandé en son nom.',
          'Not possible: the debtor’s death is recorded, and nothing is asked in that name.',
        ),
        policyCitation,
      )
    : null

const debtIsDue: Check = (facts, on) => {
  const late = firstLateDay(facts)
  if (late === null)
    return obstacle(
      said('Impossible : aucune créance n’est décrite.', 'Not possible: no claim is described.'),
    )
  return isBefore(on, late)
    ? obstacleUntil(
        late,
        said(
          `Impossible avant l’échéance : possible le ${dayText(late)}.`,
          `Not possible before the due date: possible on ${englishDay(late)}.`,
        ),
        notDueCitation,
      )
    : null
}

const everythingIsRead: Check = ({ findingsAwaiting, repliesAwaiting }) => {
  if (findingsAwaiting > 0) {
    return obstacle(
      said(
        'Impossible avant votre lecture : un engagement attend.',
        'Not possible until you have read the commitment that is waiting.',
      ),
      acknowledgmentCitation,
    )
  }
  return repliesAwaiting > 0
    ? obstacle(
        said(
          'Impossible avant votre lecture : une réponse du débiteur attend.',
          'Not possible until you have read the debtor’s reply.',
        ),
        policyCitation,
      )
    : null
}

/** A dispute of some items leaves the others to be asked for, in a letter that says so. */
const nothingContested: Check = (facts) =>
  disputeOfAll(facts) === null
    ? null
    : obstacle(
        said(
          'Impossible avant de répondre à la contestation.',
          'Not possible before the dispute is answered.',
        ),
        policyCitation,
      )

const noPromiseRuns: Check = (facts, on) => {
  const promise = runningPromise(facts, on)
  if (promise === null) return null
  return obstacleUntil(
    addSpan(promise.graceUntil, { days: 1 }),
    said(
      `Impossible avant l’échéance promise du ${dayText(promise.dueOn)}.`,
      `Not possible before the promise falls due on ${englishDay(promise.dueOn)}.`,
    ),
    policyCitation,
  )
}

/**
 * While a plan stands, the whole is not asked for, be an instalment missed: the term that was granted
 * stays, and what fell due of it alone may be demanded, by the letter of that instalment.
 *
 * @see C. civ. 1305-2
 */
export const noPlanIsFollowed: Check = (facts, on) => {
  const missed = missedInstalment(facts, on)
  if (missed !== null) {
    return obstacle(
      said(
        `Impossible : un échéancier est en place. Son échéance du ${dayText(missed.dueOn)} n’est pas payée : tant qu’il n’est pas arrêté, seul ce qui est échu peut être demandé.`,
        `Not possible: a payment plan stands. Its instalment of ${englishDay(missed.dueOn)} is unpaid: until the plan is stopped, only what has fallen due may be asked for.`,
      ),
      notDueCitation,
    )
  }
  const next = nextInstalment(facts, on)
  if (next !== null) {
    return obstacle(
      said(
        `Impossible : un échéancier est suivi, prochaine échéance le ${dayText(next.dueOn)}.`,
        `Not possible: a payment plan is followed; its next instalment is due on ${englishDay(next.dueOn)}.`,
      ),
      notDueCitation,
    )
  }
  return facts.status === 'plan'
    ? obstacle(
        said(
          'Impossible : un échéancier est suivi.',
          'Not possible: a payment plan is being followed.',
        ),
        policyCitation,
      )
    : null
}

const OUTWARD: readonly CaseAct[] = ['first-letter', 'reminder', 'formal-notice', 'hand-over']

/** One demand at a time leaves for a debtor; the one in doubt is settled by a person first. */
export function noSendingUnderWay({ underWay }: Pick<CaseFacts, 'underWay'>): Obstacle | null {
  const sending = underWay.filter(({ act }) => OUTWARD.includes(act))
  if (sending.some(({ state }) => state === 'doubtful')) {
    return obstacle(
      said(
        'Impossible : un envoi a peut-être eu lieu, une personne doit le dire.',
        'Not possible: a message may have left; a person must say whether it did.',
      ),
    )
  }
  return sending.some(({ state }) => state === 'reserved')
    ? obstacle(
        said(
          'Impossible : un envoi est déjà réservé.',
          'Not possible: a message is already about to leave.',
        ),
      )
    : null
}

export const firstLetterSent: Check = ({ capacity, firstLetter }) =>
  capacity === 'agency' && firstLetter === null
    ? obstacle(
        said('Impossible avant la première lettre.', 'Not possible before the first letter.'),
        firstLetterCitation,
      )
    : null

export const notTimeBarred: Check = (facts, on) =>
  limitationLevel(facts, on) === 'expired'
    ? obstacle(
        said('Impossible : la créance est prescrite.', 'Not possible: the claim is time-barred.'),
        timeBarredCitation,
      )
    : null

/** The sequence was put on hold by a person (suspension de la suite). */
const notPaused: Check = ({ outreach }, on) => {
  const pause = pauseOn(outreach.pauses, on)
  if (pause === null) return null
  const { until } = pause
  return until === null
    ? obstacle(
        said(
          `Impossible : la suite est suspendue depuis le ${dayText(pause.from)}.`,
          `Not possible: the sequence is paused since ${englishDay(pause.from)}.`,
        ),
        policyCitation,
      )
    : obstacleUntil(
        addSpan(until, { days: 1 }),
        said(
          `Impossible : la suite est suspendue jusqu’au ${dayText(until)}.`,
          `Not possible: the sequence is paused until ${englishDay(until)}.`,
        ),
        policyCitation,
      )
}

/** What must hold before anything is asked of the debtor, by whatever way, each by its code. */
export const demandRules = [
  ['case-closed', caseIsOpen],
  ['handed-over', stillInOurHands],
  ['agency-standing', agencyStanding],
  ['insolvency', noCollectiveProceeding],
  ['over-indebtedness', noOverIndebtedness],
  ['deceased', nobodyIsDead],
  ['nothing-owed', somethingIsOwed],
  ['not-due', debtIsDue],
  ['sending-under-way', noSendingUnderWay],
  ['reply-unread', everythingIsRead],
  ['disputed', nothingContested],
  ['promise-runs', noPromiseRuns],
  ['plan-followed', noPlanIsFollowed],
  ['paused', notPaused],
] as const satisfies readonly (readonly [string, Check])[]

/** The same, in the same order. */
export const demandChecks: readonly Check[] = demandRules.map(([, check]) => check)
