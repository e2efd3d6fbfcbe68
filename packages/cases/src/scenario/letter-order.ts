import { dayText, englishDay, isBefore, said, type Day, type Said } from '@quittance/kernel'

import type { Check } from '#acts/obstacles.ts'
import { obstacle, obstacleUntil, type Obstacle } from '#acts/permission.ts'
import { policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import { limitationPresses } from '#case-reading.ts'
import { remindersWithinCap } from '#scenario/caps/within-caps.ts'
import { caseStanding } from '#scenario/case-standing.ts'
import { waitOver } from '#scenario/count-wait.ts'
import type { ScenarioStanding } from '#scenario/scenario-standing.ts'
import {
  scenarioActs,
  type ScenarioAct,
  type ScenarioLetter,
  type ScenarioStep,
} from '#scenario/scenario.ts'

/** A letter leaves once in the life of a dossier. */
export const letterNotSent =
  (letter: ScenarioLetter): Check =>
  ({ outreach: { letters } }) => {
    const on = letters[letter]
    if (on === undefined) return null
    const { fr, en } = stepWords[letter]
    return obstacle(
      said(
        `Impossible : ${fr} est partie le ${dayText(on)}.`,
        `Not possible: ${en} left on ${englishDay(on)}.`,
      ),
    )
  }

/**
 * No letter before its turn (ordre des étapes): what its scenario places before it has been done, and
 * its wait is over. A policy of the house; lifted for a formal notice when limitation presses.
 */
export const letterInTurn =
  (letter: ScenarioLetter): Check =>
  (facts, on) => {
    if (letter === 'formal-notice' && limitationPresses(facts, on)) return null
    const graver = graverThatLeft(letter, facts)
    if (graver !== null) return tooLate(graver)
    const standing = caseStanding(facts, on)
    const passed = standing.behind.find(({ step }) => step.act === letter)
    if (passed === undefined) {
      const capped = isReminder(letter) ? remindersWithinCap(facts, on) : null
      return capped ?? beforeItsTurn(letter, { facts, on, standing })
    }
    return passed.doneOn === null ? passedOver(passed.because) : null
  }

/** A letter graver than this one that left: no lighter one comes after it, be it in no scenario. */
function graverThatLeft(letter: ScenarioLetter, { outreach }: CaseFacts): ScenarioLetter | null {
  const { letters } = outreach
  const left = [...reminders, 'formal-notice' as const].filter((one) => letters[one] !== undefined)
  return left.findLast((one) => gravity(one) > gravity(letter)) ?? null
}

/** Some reminder has its turn: one that its scenario passes over does not hold up those after it. */
export const someReminderInTurn: Check = (facts, on) => {
  const { capacity, outreach } = facts
  const own = reminders.filter((letter) => letter !== 'first-reminder' || capacity !== 'agency')
  const left = own.filter((letter) => outreach.letters[letter] === undefined)
  if (left.length === 0) return letterNotSent('last-reminder')(facts, on)
  const found = left.map((letter) => letterInTurn(letter)(facts, on))
  if (found.includes(null)) return null
  return found.find((one) => one?.until !== undefined) ?? found[0] ?? null
}

/** A written reminder, as the caps of a scenario count them: neither the first letter nor the notice. */
function isReminder(letter: ScenarioLetter): boolean {
  return letter === 'second-reminder' || letter === 'last-reminder'
}

const reminders = ['first-reminder', 'second-reminder', 'last-reminder'] as const

type Turn = {
  readonly facts: CaseFacts
  readonly on: Day
  readonly standing: ScenarioStanding
}

function beforeItsTurn(letter: ScenarioLetter, { facts, on, standing }: Turn): Obstacle | null {
  const { behind, next } = standing
  const ahead = facts.outreach.scenario.steps.slice(behind.length)
  const before = stepsBefore(letter, ahead)
  const jumped = before.find(({ optional }) => !optional)
  if (jumped !== undefined) return notSkipped(jumped)
  const step = ahead[before.length]
  if (next === null || step?.act !== letter) return null
  const due = ahead
    .slice(1, before.length + 1)
    .reduce<Day | null>(
      (from, { after }) => (from === null ? null : waitOver(from, after, facts.outreach)),
      next.from,
    )
  return due === null || isBefore(on, due) ? waits(due) : null
}

/** The steps ahead that come before a letter: by its step, or by how grave it is where it has none. */
function stepsBefore(
  letter: ScenarioLetter,
  ahead: readonly ScenarioStep[],
): readonly ScenarioStep[] {
  const rank = ahead.findIndex(({ act }) => act === letter)
  if (rank >= 0) return ahead.slice(0, rank)
  const graver = ahead.findIndex(({ act }) => act !== 'call' && gravity(act) > gravity(letter))
  return graver < 0 ? [] : ahead.slice(0, graver)
}

function gravity(act: ScenarioAct): number {
  return scenarioActs.indexOf(act)
}

function notSkipped({ act }: ScenarioStep): Obstacle {
  const { fr, en } = stepWords[act]
  return obstacle(
    said(
      `Impossible avant ${fr} : le scénario du dossier ne saute aucune étape.`,
      `Not possible before ${en}: the scenario of the case skips no step.`,
    ),
    policyCitation,
  )
}

function tooLate(graver: ScenarioLetter): Obstacle {
  const { fr, en } = stepWords[graver]
  return obstacle(
    said(
      `Impossible : ${fr} est partie, une lettre moins grave ne vient pas après elle.`,
      `Not possible: ${en} has left, and no lighter letter comes after it.`,
    ),
    policyCitation,
  )
}

function passedOver(because: Said): Obstacle {
  return obstacle(
    said(
      `Impossible : le scénario du dossier passe cette étape. ${because.fr}`,
      `Not possible: the scenario of the case passes over this step. ${because.en}`,
    ),
    policyCitation,
  )
}

function waits(due: Day | null): Obstacle {
  if (due === null) {
    return obstacle(
      said(
        'Impossible avant la fin de la suspension de la suite.',
        'Not possible before the pause of the sequence ends.',
      ),
      policyCitation,
    )
  }
  return obstacleUntil(
    due,
    said(
      `Impossible avant le ${dayText(due)}, jour de cette étape dans le scénario du dossier.`,
      `Not possible before ${englishDay(due)}, the day of this step in the scenario of the case.`,
    ),
    policyCitation,
  )
}

const stepWords: Readonly<Record<ScenarioAct, Said>> = {
  'first-reminder': said('la première lettre', 'the first letter'),
  'second-reminder': said('la deuxième relance', 'the second reminder'),
  'last-reminder': said('la dernière relance', 'the last reminder'),
  call: said('l’appel prévu', 'the planned call'),
  'formal-notice': said('la mise en demeure', 'the formal notice'),
  'hand-over': said('la remise du dossier', 'the hand-over'),
}
