import {
  addSpan,
  dayText,
  englishDay,
  isBefore,
  laterDay,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import { firstLateDay, lastOf, limitationPresses, runningPromise } from '#case-reading.ts'
import type { Check } from '#acts/obstacles.ts'
import { obstacle, obstacleUntil } from '#acts/permission.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { remindersAtCap, writtenReminders } from '#scenario/caps/within-caps.ts'

/** A reminder is behind the dossier once it was put in default. */
export const beforeFormalNotice: Check = ({ formalNotice }) =>
  formalNotice === null
    ? null
    : obstacle(
        said(
          'Impossible : la mise en demeure est partie, la relance viendrait après elle.',
          'Not possible: the formal notice has left, and a reminder would come after it.',
        ),
        policyCitation,
      )

/** A formal notice is sent once. */
export const formalNoticeNotSent: Check = ({ formalNotice }) =>
  formalNotice === null
    ? null
    : obstacle(
        said(
          `Impossible : la mise en demeure est partie le ${dayText(formalNotice.on)}.`,
          `Not possible: the formal notice left on ${englishDay(formalNotice.on)}.`,
        ),
      )

/** The wait before a reminder, and how many there are. */
export const reminderDelay: Check = (facts, on) => {
  if (facts.reminders.length >= casePolicyOn(on).remindersAtMost) {
    return obstacle(
      said(
        'Impossible : les relances du scénario sont épuisées.',
        'Not possible: the scenario has no reminder left.',
      ),
      policyCitation,
    )
  }
  return waitUntil(
    reminderFrom(facts, on),
    on,
    said('le délai du scénario', 'the time set by the scenario'),
  )
}

/** The first day of the next reminder. */
export function reminderFrom(facts: CaseFacts, on: Day): Day {
  const { firstLetterToReminder, reminderToReminder } = casePolicyOn(on)
  const due = dueSince(facts, on)
  const last = lastOf(facts.reminders)
  if (last !== null) return laterDay(due, addSpan(last, { days: reminderToReminder }))
  const letter = facts.firstLetter
  return letter === null
    ? due
    : laterDay(due, addSpan(letter.sentOn, { days: firstLetterToReminder }))
}

/** The wait after the last reminder; lifted when limitation presses. */
export const formalNoticeDelay: Check = (facts, on) => {
  if (limitationPresses(facts, on)) return null
  const from = formalNoticeFrom(facts, on)
  return from === null
    ? obstacle(
        said(
          'Impossible avant une première relance (scénario de la maison).',
          'Not possible before a first reminder (house scenario).',
        ),
        policyCitation,
      )
    : waitUntil(
        from,
        on,
        said('le délai de la dernière relance', 'the time left by the last reminder'),
      )
}

/**
 * The first day of the formal notice; null before the reminders it follows. Where SMS beside the scenario
 * took all the reminders that its caps let a dossier have, they are those.
 */
export function formalNoticeFrom(facts: CaseFacts, on: Day): Day | null {
  const { reminderToFormalNotice, remindersBeforeFormalNotice } = casePolicyOn(on)
  const reminders = remindersAtCap(facts) ? writtenReminders(facts) : facts.reminders
  const last = lastOf(reminders)
  if (last === null || reminders.length < remindersBeforeFormalNotice) return null
  return addSpan(last, { days: reminderToFormalNotice })
}

/** The wait between two calls, and after the formal notice: the time that it left to pay. */
export const callDelay: Check = (facts, on) =>
  waitUntil(
    afterNotice(facts, on),
    on,
    said('le délai laissé par la mise en demeure', 'the time left by the formal notice'),
  ) ??
  waitUntil(
    callFrom(facts, on),
    on,
    said('le délai entre deux appels', 'the time between two calls'),
  )

/** The first day of the next call. */
export function callFrom(facts: CaseFacts, on: Day): Day {
  const last = lastOf(facts.calls)
  const from = laterDay(dueSince(facts, on), afterNotice(facts, on))
  return last === null ? from : laterDay(from, addSpan(last, { days: casePolicyOn(on).callToCall }))
}

/**
 * From when a call is a step again: a formal notice gives the debtor a time to pay, and nobody asks
 * twice meanwhile. A promise that fell due since, and limitation that presses, wait for nothing.
 */
function afterNotice(facts: CaseFacts, on: Day): Day {
  const { formalNotice } = facts
  const due = dueSince(facts, on)
  if (formalNotice === null || limitationPresses(facts, on)) return due
  const isBroken = [...facts.promises, ...facts.instalments].some(
    ({ state, dueOn, graceUntil }) =>
      state === 'running' && isBefore(formalNotice.on, dueOn) && isBefore(graceUntil, on),
  )
  if (isBroken) return due
  return addSpan(formalNotice.on, { days: casePolicyOn(on).formalNoticeToHandOver })
}

/** What the debtor is left before the hand-over; lifted when limitation presses. */
export const handOverWaits: Check = (facts, on) => {
  if (facts.title || limitationPresses(facts, on)) return null
  const promise = runningPromise(facts, on)
  if (promise !== null) {
    return obstacleUntil(
      addSpan(promise.graceUntil, { days: 1 }),
      said(
        `Impossible : échéance promise non passée, ${dayText(promise.dueOn)}.`,
        `Not possible: the promised day, ${englishDay(promise.dueOn)}, has not passed.`,
      ),
      policyCitation,
    )
  }
  if (facts.formalNotice === null) {
    return obstacle(
      said(
        'Impossible avant la mise en demeure (scénario de la maison).',
        'Not possible before the formal notice (house scenario).',
      ),
      policyCitation,
    )
  }
  const from = addSpan(facts.formalNotice.on, { days: casePolicyOn(on).formalNoticeToHandOver })
  return waitUntil(
    from,
    on,
    said('le délai laissé par la mise en demeure', 'the time left by the formal notice'),
  )
}

/** A wait of the scenario; `what` names the time that runs, within a sentence. */
function waitUntil(from: Day, on: Day, what: Said) {
  if (!isBefore(on, from)) return null
  return obstacleUntil(
    from,
    said(
      `Impossible avant le ${dayText(from)}, pour ${what.fr}.`,
      `Not possible before ${englishDay(from)}: ${what.en} is not over.`,
    ),
    policyCitation,
  )
}

/** Since when something is due, at the latest today. */
export function dueSince(facts: CaseFacts, on: Day): Day {
  const since = lateFrom(facts, on)
  return isBefore(on, since) ? on : since
}

/** The first day on which something is both late and entrusted to the house, past or to come. */
export function lateFrom(facts: CaseFacts, on: Day): Day {
  return laterDay(firstLateDay(facts) ?? on, facts.openedOn)
}
