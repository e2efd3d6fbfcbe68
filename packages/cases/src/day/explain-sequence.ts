import {
  addSpan,
  dayNumber,
  dayText,
  isAfter,
  isBefore,
  type Day,
  type Explanation,
} from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import { lateFrom } from '#acts/house-waits.ts'
import { longestRunOfDays } from '#scenario/caps/caps-hold.ts'
import type { ScenarioStanding, StepAhead, StepBehind } from '#scenario/scenario-standing.ts'
import type { ScenarioAct, ScenarioPause, ScenarioWait } from '#scenario/scenario.ts'

/** Where a dossier stands in its scenario: the step that comes, what it waited for, by what way. */
export function explainSequence(
  facts: CaseFacts,
  on: Day,
  { behind, next }: ScenarioStanding,
): Explanation {
  const done = behind.map(explainBehind)
  if (next === null) {
    return node('day/sequence', 'La suite est finie : elle n’ordonne plus rien.', { steps: done })
  }
  const name = `« ${stepNames[next.step.act]} »`
  const isReached = next.choice.channel !== null || next.state === 'unreachable'
  const steps = [
    ...done,
    explainWait(next, { startsOn: lateFrom(facts, on), behind }),
    ...pausesSince(facts, on, behind).map(explainPause),
    ...explainCap(next, facts, on),
    ...(isReached ? [explainWay(next)] : []),
  ]
  const told = node('day/sequence', `Étape ${name} : ${aheadWords(next)}`, { steps })
  return { ...told, citations: [policyCitation] }
}

const stepNames: Readonly<Record<ScenarioAct, string>> = {
  'first-reminder': 'première lettre',
  'second-reminder': 'deuxième relance',
  'last-reminder': 'dernière relance',
  call: 'appel',
  'formal-notice': 'mise en demeure',
  'hand-over': 'remise du dossier',
}

const ways = {
  letter: 'courrier',
  'registered-letter': 'recommandé',
  'electronic-registered': 'recommandé électronique',
  'e-mail': 'courriel',
  sms: 'SMS',
  phone: 'téléphone',
} as const

function explainWay({ choice: { channel, because } }: StepAhead): Explanation {
  const gives = channel === null ? undefined : ways[channel]
  return node('day/channel', `Voie. ${because.fr}`, { gives })
}

function aheadWords({ because }: StepAhead): string {
  return `${because.fr.slice(0, 1).toLowerCase()}${because.fr.slice(1)}`
}

function explainBehind({ step, doneOn, because }: StepBehind): Explanation {
  const name = stepNames[step.act]
  const sentence = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}. ${because.fr}`
  const gives = doneOn === null ? 'passée' : dayText(doneOn)
  return node('day/step-behind', sentence, { gives })
}

/** How long the step waits, and since when: a step passed over lends its own wait to it. */
function explainWait(
  { step, from }: StepAhead,
  { startsOn, behind }: { readonly startsOn: Day; readonly behind: readonly StepBehind[] },
): Explanation {
  const lastDone = behind.findLastIndex(({ doneOn }) => doneOn !== null)
  const lent = behind.slice(lastDone + 1).map((one) => one.step.after)
  const since = behind[lastDone]?.doneOn ?? null
  const start =
    since === null
      ? `du ${dayText(startsOn)}, premier jour de retard d’un dossier confié`
      : `du ${dayText(since)}, jour de l’étape d’avant`
  const waits = [...lent, step.after].filter(({ count }) => count > 0)
  const long = waits.length === 0 ? 'aucun' : waits.map(waitWords).join(', puis ')
  const passed = lent.some(({ count }) => count > 0)
    ? ' (celui d’une étape passée compte aussi)'
    : ''
  const gives = from === null ? 'sans terme' : dayText(from)
  return node('day/wait', `Délai : ${long}, à compter ${start}${passed}.`, { gives })
}

/** The cap that holds the step, until when, and how many steps towards the person it may count. */
function explainCap(
  { cap }: StepAhead,
  { outreach: { scenario, contacts } }: CaseFacts,
  on: Day,
): readonly Explanation[] {
  if (cap === null || scenario.caps == null) return []
  const days = longestRunOfDays(scenario.caps)
  const counted = contacts
    .filter((one) => !isAfter(one.on, on) && isAfter(addSpan(one.on, { days }), on))
    .toSorted((one, other) => dayNumber(one.on) - dayNumber(other.on))
    .map((one) =>
      node('day/contact', `Démarche envers cette personne, par ${ways[one.channel]}.`, {
        gives: dayText(one.on),
      }),
    )
  const gives = `possible le ${dayText(cap.until)}`
  return [
    { ...node('day/cap', cap.because.fr, { gives, steps: counted }), citations: [policyCitation] },
  ]
}

function waitWords({ count, unit }: ScenarioWait): string {
  const kind = unit === 'working-days' ? 'ouvré' : 'calendaire'
  const many = count > 1 ? 's' : ''
  return `${count} jour${many} ${kind}${many}`
}

/** The pauses whose days the wait did not count. */
function pausesSince(
  facts: CaseFacts,
  on: Day,
  behind: readonly StepBehind[],
): readonly ScenarioPause[] {
  const since = behind.findLast(({ doneOn }) => doneOn !== null)?.doneOn ?? lateFrom(facts, on)
  return facts.outreach.pauses.filter(
    ({ from, until }) => !isAfter(from, on) && (until === null || !isBefore(until, since)),
  )
}

function explainPause({ from, until }: ScenarioPause): Explanation {
  return node(
    'day/pause',
    until === null
      ? `Suspension depuis le ${dayText(from)} : ses jours ne comptent pas.`
      : `Suspension du ${dayText(from)} au ${dayText(until)} : ses jours ne comptent pas.`,
    {},
  )
}

type Under = {
  readonly gives?: string | undefined
  readonly steps?: readonly Explanation[]
}

function node(rule: string, sentence: string, { gives, steps = [] }: Under): Explanation {
  const result = gives === undefined ? {} : { result: gives }
  return { rule, sentence, citations: [], steps, ...result }
}
