import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isBefore,
  said,
  type Day,
} from '@quittance/kernel'

import {
  acknowledgmentCitation,
  firstLetterCitation,
  formalNoticeCitation,
  payOverCitation,
  policyCitation,
} from '#case-citations.data.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { limitationLevel, nextPayOver, runningPromise } from '#case-reading.ts'
import {
  caseIsOpen,
  demandChecks,
  firstLetterSent,
  firstObstacle,
  noCollectiveProceeding,
  noPlanIsFollowed,
  noSendingUnderWay,
  notTimeBarred,
  somethingIsOwed,
  stillInOurHands,
  type Check,
} from '#acts/obstacles.ts'
import { holdsLetter, ordersLetter } from '#acts/letter-stands.ts'
import { phoneIsOpen } from '#acts/phone-open.ts'
import { obstacle, permitted, type Permission } from '#acts/permission.ts'
import {
  beforeFormalNotice,
  callDelay,
  callFrom,
  dueSince,
  formalNoticeNotSent,
  formalNoticeFrom,
  handOverWaits,
  reminderDelay,
  reminderFrom,
} from '#acts/house-waits.ts'
import { withinCaps } from '#scenario/caps/within-caps.ts'
import { letterInTurn, someReminderInTurn } from '#scenario/letter-order.ts'

type Ask = (facts: CaseFacts, on: Day) => Permission

/**
 * Whether each act may be done on a day, or why not (actes possibles et impossibles).
 *
 * A delay of the scenario is an obstacle with its day; the gate still reads the text itself.
 */
export const caseCan = {
  'review-finding': ({ findingsAwaiting, repliesAwaiting }, on) =>
    findingsAwaiting + repliesAwaiting > 0
      ? permitted(on, acknowledgmentCitation)
      : obstacle(
          said(
            'Impossible : rien n’attend votre lecture.',
            'Not possible: nothing is waiting for you to read.',
          ),
        ),
  'first-letter': (facts, on) => {
    if (facts.capacity !== 'agency') return obstacle(ONLY_AGENCIES, firstLetterCitation)
    if (facts.firstLetter !== null)
      return obstacle(
        said(
          'Impossible : la première lettre est partie.',
          'Not possible: the first letter has left.',
        ),
      )
    return (
      firstObstacle(facts, on, [
        ...demandChecks,
        letterInTurn('first-reminder'),
        withinCaps('letter'),
      ]) ?? permitted(dueSince(facts, on), firstLetterCitation)
    )
  },
  reminder: (facts, on) =>
    firstObstacle(facts, on, [
      ...demandChecks,
      firstLetterSent,
      beforeFormalNotice,
      reminderDelay,
      someReminderInTurn,
      withinCaps('letter'),
    ]) ??
    permitted(
      reminderFrom(facts, on),
      ...(facts.capacity === 'agency' ? [firstLetterCitation] : []),
      policyCitation,
    ),
  'formal-notice': (facts, on) =>
    firstObstacle(facts, on, [
      ...demandChecks,
      ...holdsLetter['formal-notice'],
      formalNoticeNotSent,
      ...ordersLetter['formal-notice'],
      withinCaps('registered-letter'),
    ]) ?? permitted(formalNoticeFrom(facts, on) ?? dueSince(facts, on), formalNoticeCitation),
  call: (facts, on) =>
    firstObstacle(facts, on, [
      ...demandChecks,
      firstLetterSent,
      phoneIsOpen,
      callDelay,
      withinCaps('phone'),
    ]) ?? permitted(callFrom(facts, on), policyCitation),
  'record-payment': (_facts, on) => permitted(on),
  promise: (facts, on) => {
    const running = runningPromise(facts, on)
    if (running !== null) {
      return obstacle(
        said(
          `Impossible : un engagement court jusqu’au ${dayText(running.dueOn)}.`,
          `Not possible: a promise runs until ${englishDay(running.dueOn)}.`,
        ),
      )
    }
    return firstObstacle(facts, on, [caseIsOpen, somethingIsOwed, noPlanStands]) ?? permitted(on)
  },
  dispute: (facts, on) => caseIsOpen(facts, on) ?? permitted(on),
  'pay-over': payOver,
  'hand-over': (facts, on) =>
    firstObstacle(facts, on, [
      caseIsOpen,
      stillInOurHands,
      noCollectiveProceeding,
      somethingIsOwed,
      notTimeBarred,
      noSendingUnderWay,
      handOverWaits,
      noPlanIsFollowed,
    ]) ?? permitted(on),
  close,
} as const satisfies Readonly<Record<CaseAct, Ask>>

function payOver(facts: CaseFacts, on: Day): Permission {
  if (facts.capacity === 'creditor') {
    return obstacle(
      said(
        'Impossible : vous encaissez pour vous-même.',
        'Not possible: you collect for yourself.',
      ),
    )
  }
  const payment = nextPayOver(facts)
  if (payment === null) {
    return obstacle(
      said('Impossible : rien n’est encaissé.', 'Not possible: no money is held for the creditor.'),
      payOverCitation,
    )
  }
  if (payment.receiptedOn === null) {
    return obstacle(
      said(
        'Impossible avant la quittance du paiement.',
        'Not possible before the receipt for the payment.',
      ),
      payOverCitation,
    )
  }
  return permitted(isBefore(on, payment.collectedOn) ? on : payment.collectedOn, payOverCitation)
}

function close(facts: CaseFacts, on: Day): Permission {
  const closed = caseIsOpen(facts, on) ?? noSendingUnderWay(facts)
  if (closed !== null) return closed
  if (nextPayOver(facts) !== null) {
    return obstacle(
      said(
        'Impossible avant le reversement de ce qui est encaissé.',
        'Not possible before what was collected is paid over.',
      ),
      payOverCitation,
    )
  }
  const over =
    facts.statement.total <= 0 ||
    facts.status === 'handed-over' ||
    limitationLevel(facts, on) === 'expired'
  if (over) return permitted(on)
  const { total } = facts.statement
  return obstacle(
    said(
      `Impossible : il reste ${eurosText(total)} à recouvrer.`,
      `Not possible: ${englishEuros(total)} is left to recover.`,
    ),
  )
}

/** Beside a plan, a promise would expect the same money twice: the plan is agreed anew. */
const noPlanStands: Check = ({ instalments }) =>
  instalments.some(({ state }) => state === 'running')
    ? obstacle(
        said(
          'Impossible : un échéancier est en place, renégociez-le ou arrêtez-le.',
          'Not possible: a payment plan stands; agree it anew, or stop it.',
        ),
        policyCitation,
      )
    : null

const ONLY_AGENCIES = said(
  'Sans objet : la première lettre de l’article R124-4 ne s’impose qu’à une agence de recouvrement.',
  'Does not apply: the first letter of article R124-4 is required of collection agencies only.',
)
