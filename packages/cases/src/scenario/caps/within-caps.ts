import { said, saidTogether, laterDay, type Day } from '@quittance/kernel'

import type { Check } from '#acts/obstacles.ts'
import { obstacle, obstacleUntil, type Obstacle } from '#acts/permission.ts'
import { policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import { capHolding } from '#scenario/caps/caps-hold.ts'
import type { ScenarioChannel } from '#scenario/scenario.ts'

/** No step towards a person beyond the caps of the scenario, by a way; a policy of the house. */
export const withinCaps =
  (channel: ScenarioChannel): Check =>
  ({ outreach: { scenario, contacts } }, on) => {
    const hold = capHolding(scenario.caps, { channel, contacts }, on)
    return hold === null ? null : obstacleUntil(hold.until, hold.because, policyCitation)
  }

/** The written reminders of a dossier: its letters, and the SMS beside its scenario. */
export function writtenReminders({ reminders, outreach }: CaseFacts): readonly Day[] {
  return [...reminders, ...outreach.smsBeside]
}

/** True once a dossier has had all the written reminders that its scenario lets it have. */
export function remindersAtCap(facts: CaseFacts): boolean {
  const most = facts.outreach.scenario.caps?.reminders ?? null
  return most !== null && writtenReminders(facts).length >= most
}

/** No written reminder beyond the cap of a dossier: what follows its reminders comes instead. */
export const remindersWithinCap: Check = (facts) =>
  remindersAtCap(facts)
    ? obstacle(
        said(
          'Impossible : ce dossier a eu toutes les relances écrites que son scénario lui laisse (plafond du scénario).',
          'Not possible: this case has had all the written reminders that its scenario lets it have (cap of the scenario).',
        ),
        policyCitation,
      )
    : null

/** Two obstacles of the house told as one, which is gone when both are. */
export function bothObstacles(one: Obstacle | null, other: Obstacle | null): Obstacle | null {
  if (one === null || other === null) return one ?? other
  const because = saidTogether([one.because, other.because])
  const citations = [...new Set([...one.citations, ...other.citations])]
  return one.until === undefined || other.until === undefined
    ? obstacle(because, ...citations)
    : obstacleUntil(laterDay(one.until, other.until), because, ...citations)
}
