import { dayText, eurosText, isBefore, laterDay, type Day } from '@quittance/kernel'

import {
  acknowledgmentCitation,
  firstLetterCitation,
  formalNoticeCitation,
  payOverCitation,
  policyCitation,
  timeBarredCitation,
} from '#case-citations.data.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import {
  firstLateDay,
  lastOf,
  limitationLevel,
  limitationPresses,
  nextPayOver,
  runningPromise,
} from '#case-reading.ts'
import {
  caseIsOpen,
  demandChecks,
  firstLetterSent,
  firstObstacle,
  noCollectiveProceeding,
  noSendingUnderWay,
  somethingIsOwed,
  stillInOurHands,
  type Check,
} from '#acts/obstacles.ts'
import { obstacle, obstacleUntil, permitted, type Permission } from '#acts/permission.ts'

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
      : obstacle('Impossible : rien n’attend votre lecture.'),
  'first-letter': (facts, on) => {
    if (facts.capacity !== 'agency') return obstacle(ONLY_AGENCIES, firstLetterCitation)
    if (facts.firstLetter !== null) return obstacle('Impossible : la première lettre est partie.')
    return (
      firstObstacle(facts, on, demandChecks) ?? permitted(dueSince(facts, on), firstLetterCitation)
    )
  },
  reminder: (facts, on) =>
    firstObstacle(facts, on, [
      ...demandChecks,
      firstLetterSent,
      beforeFormalNotice,
      reminderDelay,
    ]) ??
    permitted(
      reminderFrom(facts, on),
      ...(facts.capacity === 'agency' ? [firstLetterCitation] : []),
      policyCitation,
    ),
  'formal-notice': (facts, on) =>
    firstObstacle(facts, on, [
      ...demandChecks,
      firstLetterSent,
      notTimeBarred,
      formalNoticeNotSent,
      formalNoticeDelay,
    ]) ?? permitted(formalNoticeFrom(facts, on) ?? dueSince(facts, on), formalNoticeCitation),
  call: (facts, on) =>
    firstObstacle(facts, on, [...demandChecks, firstLetterSent, callDelay]) ??
    permitted(callFrom(facts, on), policyCitation),
  'record-payment': (_facts, on) => permitted(on),
  promise: (facts, on) => {
    const running = runningPromise(facts, on)
    if (running !== null)
      return obstacle(`Impossible : un engagement court jusqu’au ${dayText(running.dueOn)}.`)
    return firstObstacle(facts, on, [caseIsOpen, somethingIsOwed]) ?? permitted(on)
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
    ]) ?? permitted(on),
  close,
} as const satisfies Readonly<Record<CaseAct, Ask>>

function payOver(facts: CaseFacts, on: Day): Permission {
  if (facts.capacity === 'creditor') return obstacle('Impossible : vous encaissez pour vous-même.')
  const payment = nextPayOver(facts)
  if (payment === null) return obstacle('Impossible : rien n’est encaissé.', payOverCitation)
  if (payment.receiptedOn === null) {
    return obstacle('Impossible avant la quittance du paiement.', payOverCitation)
  }
  return permitted(isBefore(on, payment.collectedOn) ? on : payment.collectedOn, payOverCitation)
}

function close(facts: CaseFacts, on: Day): Permission {
  const closed = caseIsOpen(facts, on) ?? noSendingUnderWay(facts, on)
  if (closed !== null) return closed
  if (nextPayOver(facts) !== null) {
    return obstacle('Impossible avant le reversement de ce qui est encaissé.', payOverCitation)
  }
  const over =
    facts.statement.total <= 0 ||
    facts.status === 'handed-over' ||
    limitationLevel(facts, on) === 'expired'
  if (over) return permitted(on)
  return obstacle(`Impossible : il reste ${eurosText(facts.statement.total)} à recouvrer.`)
}

const notTimeBarred: Check = (facts, on) =>
  limitationLevel(facts, on) === 'expired'
    ? obstacle('Impossible : la créance est prescrite.', timeBarredCitation)
    : null

const beforeFormalNotice: Check = ({ formalNotice }) =>
  formalNotice === null
    ? null
    : obstacle(
        'Impossible : la mise en demeure est partie, le rappel viendrait après elle.',
        policyCitation,
      )

const formalNoticeNotSent: Check = ({ formalNotice }) =>
  formalNotice === null
    ? null
    : obstacle(`Impossible : la mise en demeure est partie le ${dayText(formalNotice.on)}.`)

const reminderDelay: Check = (facts, on) => {
  if (facts.reminders.length >= casePolicyOn(on).remindersAtMost) {
    return obstacle('Impossible : les rappels du scénario sont épuisés.', policyCitation)
  }
  return waitUntil(reminderFrom(facts, on), on, 'le délai du scénario')
}

function reminderFrom(facts: CaseFacts, on: Day): Day {
  const { firstLetterToReminder, reminderToReminder } = casePolicyOn(on)
  const due = dueSince(facts, on)
  const last = lastOf(facts.reminders)
  if (last !== null) return laterDay(due, last.add({ days: reminderToReminder }))
  const letter = facts.firstLetter
  return letter === null ? due : laterDay(due, letter.sentOn.add({ days: firstLetterToReminder }))
}

const formalNoticeDelay: Check = (facts, on) => {
  if (limitationPresses(facts, on)) return null
  const from = formalNoticeFrom(facts, on)
  return from === null
    ? obstacle('Impossible avant un premier rappel (scénario de la maison).', policyCitation)
    : waitUntil(from, on, 'le délai du dernier rappel')
}

function formalNoticeFrom({ reminders }: CaseFacts, on: Day): Day | null {
  const { reminderToFormalNotice, remindersBeforeFormalNotice } = casePolicyOn(on)
  const last = lastOf(reminders)
  if (last === null || reminders.length < remindersBeforeFormalNotice) return null
  return last.add({ days: reminderToFormalNotice })
}

const callDelay: Check = (facts, on) =>
  waitUntil(callFrom(facts, on), on, 'le délai entre deux appels')

function callFrom(facts: CaseFacts, on: Day): Day {
  const last = lastOf(facts.calls)
  const due = dueSince(facts, on)
  return last === null ? due : laterDay(due, last.add({ days: casePolicyOn(on).callToCall }))
}

const handOverWaits: Check = (facts, on) => {
  if (facts.title || limitationPresses(facts, on)) return null
  const promise = runningPromise(facts, on)
  if (promise !== null) {
    return obstacleUntil(
      promise.dueOn.add({ days: 1 }),
      `Impossible : échéance promise non passée, ${dayText(promise.dueOn)}.`,
      policyCitation,
    )
  }
  if (facts.formalNotice === null) {
    return obstacle('Impossible avant la mise en demeure (scénario de la maison).', policyCitation)
  }
  const from = facts.formalNotice.on.add({ days: casePolicyOn(on).formalNoticeToHandOver })
  return waitUntil(from, on, 'le délai laissé par la mise en demeure')
}

function waitUntil(from: Day, on: Day, what: string) {
  if (!isBefore(on, from)) return null
  return obstacleUntil(from, `Impossible avant le ${dayText(from)}, pour ${what}.`, policyCitation)
}

/** Since when something is due, at the latest today. */
function dueSince(facts: CaseFacts, on: Day): Day {
  const late = firstLateDay(facts) ?? on
  const since = laterDay(late, facts.openedOn)
  return isBefore(on, since) ? on : since
}

const ONLY_AGENCIES =
  'Sans objet : la première lettre de l’article R124-4 ne s’impose qu’à une agence de recouvrement.'
