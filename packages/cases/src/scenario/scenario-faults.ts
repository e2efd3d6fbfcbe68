import { invariant, said, type Said } from '@quittance/kernel'

import { casePolicies } from '#policy/case-policy.data.ts'
import { capFaults, type CapFault } from '#scenario/caps/cap-faults.ts'
import type { CapName } from '#scenario/caps/scenario-caps.ts'
import type { Scenario, ScenarioAct, ScenarioChannel, ScenarioStep } from '#scenario/scenario.ts'

/** Why a scenario may not be published, and at which step or cap; neither where it is the whole. */
export type ScenarioFault = {
  readonly code: ScenarioFaultCode
  readonly stepId: string | null
  readonly cap: CapName | null
  readonly sentence: Said
}

export type ScenarioFaultCode =
  | 'no-step'
  | 'too-many-steps'
  | 'same-id-twice'
  | 'letter-twice'
  | 'out-of-order'
  | 'first-letter-missing'
  | 'reminder-missing'
  | 'wait-out-of-bounds'
  | 'wait-too-short'
  | 'channel-not-for-step'
  | 'sms-alone'
  | 'condition-not-for-step'
  | 'condition-for-nobody'
  | 'optional-letter'
  | CapFault['code']

/** The order in which letters may leave, whatever the scenario. */
const ORDER: readonly ScenarioAct[] = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
  'hand-over',
]

const CHANNELS: Readonly<Record<ScenarioAct, readonly ScenarioChannel[]>> = {
  'first-reminder': ['letter', 'registered-letter', 'e-mail'],
  'second-reminder': ['letter', 'registered-letter', 'e-mail', 'sms'],
  'last-reminder': ['letter', 'registered-letter', 'e-mail', 'sms'],
  call: ['phone'],
  'formal-notice': ['registered-letter', 'electronic-registered'],
  'hand-over': [],
}

/** Bounds of the house: calm enough for the debtor, short enough for the claim. Policy, not law. */
const scenarioBounds = {
  mostSteps: 20,
  longestWait: 365,
  /** Days at the least before a call. */
  beforeCall: 2,
} as const

/** What the house waits after a letter, whatever a scenario says: a shorter wait would not be kept. */
const [policy] = casePolicies.slice(-1)

/** Days at the least between a letter and what follows it: the time that it leaves to pay has passed. */
function leastBetween(before: ScenarioAct | undefined, after: ScenarioAct): number {
  invariant(policy !== undefined, 'the house has a policy')
  if (before === 'formal-notice') return policy.formalNoticeToHandOver
  if (after === 'formal-notice') return policy.reminderToFormalNotice
  return before === 'first-reminder' ? policy.firstLetterToReminder : policy.reminderToReminder
}

/**
 * What stands against publishing a scenario; none where it is sound.
 *
 * Bounds of order and channel keep R124-4 (nothing before the first letter) and the policy of the
 * house; nothing here makes an act lawful on its day, which is for the gate.
 */
export function scenarioFaults({ steps, caps }: Scenario): readonly ScenarioFault[] {
  if (steps.length === 0) return [fault('no-step', null, NO_STEP)]
  if (steps.length > scenarioBounds.mostSteps) return [fault('too-many-steps', null, TOO_MANY)]
  const ofCaps = caps == null ? [] : capFaults(caps).map((one) => ({ ...one, stepId: null }))
  return [...stepsFaults(steps), ...ofCaps]
}

function stepsFaults(steps: readonly ScenarioStep[]): readonly ScenarioFault[] {
  return steps.flatMap((step, rank) => [
    ...standsTwice(step, steps.slice(0, rank)),
    ...stepFaults(step),
    ...reminderFaults(step, steps.slice(0, rank)),
    ...(rank === 0 ? firstStepFaults(step) : waitFaults(step, steps.slice(0, rank))),
  ])
}

function standsTwice(step: ScenarioStep, before: readonly ScenarioStep[]) {
  const found: ScenarioFault[] = []
  if (before.some(({ id }) => id === step.id)) found.push(fault('same-id-twice', step, SAME_ID))
  if (step.act === 'call') return found
  const rank = ORDER.indexOf(step.act)
  if (before.some(({ act }) => act === step.act)) found.push(fault('letter-twice', step, TWICE))
  else if (before.some(({ act }) => ORDER.indexOf(act) > rank)) {
    found.push(fault('out-of-order', step, OUT_OF_ORDER))
  }
  return found
}

function firstStepFaults(step: ScenarioStep) {
  return step.act === 'first-reminder' ? [] : [fault('first-letter-missing', step, FIRST)]
}

/** The house sends no formal notice before a reminder. */
function reminderFaults({ act, id }: ScenarioStep, before: readonly ScenarioStep[]) {
  if (act !== 'formal-notice' || before.some((step) => isReminder(step))) return []
  return [{ code: 'reminder-missing' as const, stepId: id, cap: null, sentence: REMINDER }]
}

function isReminder({ act }: ScenarioStep): boolean {
  return act === 'second-reminder' || act === 'last-reminder'
}

function stepFaults(step: ScenarioStep) {
  const { act, channels, after, conditions, optional } = step
  const found: ScenarioFault[] = []
  const isBounded =
    Number.isInteger(after.count) && after.count >= 0 && after.count <= scenarioBounds.longestWait
  if (!isBounded) found.push(fault('wait-out-of-bounds', step, OUT_OF_BOUNDS))
  const isOpen = channels.every((channel) => CHANNELS[act].includes(channel))
  if (!isOpen || (channels.length === 0 && act !== 'hand-over')) {
    found.push(fault('channel-not-for-step', step, NO_CHANNEL))
  }
  if (isOpen && channels.includes('sms') && channels.length === 1) {
    found.push(fault('sms-alone', step, SMS_ALONE))
  }
  if (conditions.length > 0 && (act === 'first-reminder' || act === 'hand-over')) {
    found.push(fault('condition-not-for-step', step, NO_CONDITION))
  }
  if (conditions.some((one) => one.kind === 'debtor-is' && one.kinds.length === 0)) {
    found.push(fault('condition-for-nobody', step, FOR_NOBODY))
  }
  if (optional && act !== 'call') found.push(fault('optional-letter', step, NOT_OPTIONAL))
  return found
}

function waitFaults(step: ScenarioStep, before: readonly ScenarioStep[]) {
  if (step.act === 'call') {
    const last = before.at(-1)?.act
    const least =
      last === 'formal-notice' ? leastBetween(last, step.act) : scenarioBounds.beforeCall
    return step.after.count >= least
      ? []
      : [fault('wait-too-short', step, tooShort({ least, here: step.after.count, from: BEFORE }))]
  }
  const letter = before.findLastIndex(({ act }) => act !== 'call')
  if (letter === -1) return []
  // Working days are longer than calendar days: counted alike, nothing comes sooner.
  const waited = before.slice(letter + 1).reduce((sum, { after }) => sum + after.count, 0)
  const least = leastBetween(before[letter]?.act, step.act)
  const here = waited + step.after.count
  if (here >= least) return []
  return [fault('wait-too-short', step, tooShort({ least, here, from: LETTER_BEFORE }))]
}

function fault(code: ScenarioFaultCode, step: ScenarioStep | null, sentence: Said): ScenarioFault {
  return { code, stepId: step?.id ?? null, cap: null, sentence }
}

const NO_STEP = said(
  'Un scénario a au moins une étape : la première lettre.',
  'A scenario has at least one step: the first letter.',
)
const TOO_MANY = said(
  `Un scénario a ${scenarioBounds.mostSteps} étapes au plus.`,
  `A scenario has ${scenarioBounds.mostSteps} steps at most.`,
)
const SAME_ID = said(
  'Deux étapes portent le même identifiant.',
  'Two steps have the same identifier.',
)
const TWICE = said(
  'Cette étape est déjà plus haut : chaque lettre part une seule fois.',
  'This step is already above: each letter leaves once.',
)
const OUT_OF_ORDER = said(
  'Cette étape vient trop tard : une étape plus grave est placée avant elle.',
  'This step comes too late: a graver step is placed before it.',
)
const FIRST = said(
  'Un scénario commence par la première lettre : rien n’est demandé avant elle (CPCE, R124-4).',
  'A scenario begins with the first letter: nothing is asked before it (CPCE, R124-4).',
)
const REMINDER = said(
  'Une mise en demeure suit une relance au moins (règle de la maison, non une loi).',
  'A formal notice follows at least one reminder (house policy, not a law).',
)
const OUT_OF_BOUNDS = said(
  `Un délai est un nombre de jours entre 0 et ${scenarioBounds.longestWait}.`,
  `A wait is a number of days between 0 and ${scenarioBounds.longestWait}.`,
)
const NO_CHANNEL = said(
  'Cette étape ne peut pas partir par cette voie, ou n’en a aucune.',
  'This step cannot leave by this channel, or has none.',
)
const SMS_ALONE = said(
  'Un SMS a une autre voie derrière lui : qui répond STOP, ou change de numéro, n’en reçoit plus (règle de la maison).',
  'An SMS has another channel behind it: whoever answers STOP, or changes number, receives none (house policy).',
)
const NO_CONDITION = said(
  'Cette étape ne prend pas de condition : elle vaut pour toutes les créances.',
  'This step takes no condition: it holds for every claim.',
)
const FOR_NOBODY = said(
  'Cette étape ne vaut pour aucun débiteur : cochez au moins une qualité, ou retirez l’étape.',
  'This step holds for no debtor: tick at least one kind, or remove the step.',
)
const NOT_OPTIONAL = said(
  'Seul un appel peut être facultatif : une lettre n’est jamais sautée.',
  'Only a call may be optional: no letter is ever skipped.',
)

const BEFORE = said('l’étape d’avant', 'the step before')
/** The waits of the calls between two letters count. */
const LETTER_BEFORE = said('la lettre d’avant', 'the letter before')

type Short = { readonly least: number; readonly here: number; readonly from: Said }

function tooShort({ least, here, from }: Short): Said {
  return said(
    `Le délai est trop court : ${least} jours au moins après ${from.fr} ; ici ${here} (règle de la maison, non une loi).`,
    `The wait is too short: at least ${least} days after ${from.en}; here ${here} (house policy, not a law).`,
  )
}
