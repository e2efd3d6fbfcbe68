import { scenarioFaults } from '@quittance/cases'
import type { SimulationInput } from '@quittance/contract'
import {
  forgetOldSimulations,
  insertSimulation,
  scenariosInForce,
  simulationsUnderWay,
  type ScenarioScope,
} from '@quittance/database'
import { addSpan, day, isAfter, said } from '@quittance/kernel'
import { scenarioOfInput } from '#outreach/sequence/scenario-of.ts'
import { requireScope } from '#outreach/sequence/scenario-verbs.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The most dossiers that a simulation replays, the longest period, and how many are kept. */
const MOST_DOSSIERS = 2000
const LONGEST_MONTHS = 24
const KEPT = 10

/**
 * Asks for a scenario to be replayed over the dossiers of a past period: the background does it, and
 * nothing of the dossiers changes.
 *
 * @throws Refused `invalid-input` for a period that is not past or too long; `law-refuses` with the first
 *   fault of unsound steps; `already-done` while another simulation runs.
 */
export async function askSimulation(work: Work, input: SimulationInput): Promise<{ id: string }> {
  await requireScope(work, input)
  const [fromOn, untilOn] = [day(input.from), day(input.until)]
  if (isAfter(fromOn, untilOn) || isAfter(untilOn, work.today)) {
    throw new Refused('invalid-input', NOT_PAST, { path: 'until' })
  }
  if (isAfter(untilOn, addSpan(fromOn, { months: LONGEST_MONTHS }))) {
    throw new Refused('invalid-input', TOO_LONG, { path: 'from' })
  }
  const [fault] = scenarioFaults(scenarioOfInput(input))
  if (fault !== undefined) throw new Refused('law-refuses', fault.sentence)
  if ((await simulationsUnderWay(work.tx)).length > 0) throw new Refused('already-done', UNDER_WAY)
  const id = work.house.chance.id()
  const { creditorId, debtorKind, steps, caps } = input
  const { organisationId, userId } = work.caller
  await insertSimulation(work.tx, {
    id,
    creditorId,
    debtorKind,
    steps,
    caps,
    fromOn,
    untilOn,
    askedAt: work.now,
    askedBy: userId,
    nearer: (await scenariosInForce(work.tx)).filter((one) => isNearer(one, input)),
    mostDossiers: MOST_DOSSIERS,
  })
  await forgetOldSimulations(work.tx, KEPT)
  await work.house.jobs.send(work.tx, 'scenario-is-simulated', { organisationId, id })
  return { id }
}

/** Whether a scope is followed before another: that of a creditor and a kind, a creditor, a kind, all. */
function isNearer(one: ScenarioScope, than: ScenarioScope): boolean {
  return nearnessOf(one) > nearnessOf(than)
}

function nearnessOf({ creditorId, debtorKind }: ScenarioScope): number {
  return (creditorId === null ? 0 : 2) + (debtorKind === null ? 0 : 1)
}

const NOT_PAST = said(
  'La période va d’un jour à un autre, et finit aujourd’hui au plus tard.',
  'The period goes from a day to a later one, and ends today at the latest.',
)
const TOO_LONG = said(
  `La période a ${LONGEST_MONTHS} mois au plus.`,
  `The period is ${LONGEST_MONTHS} months at most.`,
)
const UNDER_WAY = said(
  'Une simulation est en cours : attendez qu’elle soit finie.',
  'A simulation is running: wait until it is done.',
)
