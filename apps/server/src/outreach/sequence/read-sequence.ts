import { caseStanding, type CaseFacts } from '@quittance/cases'
import type { DossierSequence, PauseView, SequenceStepView } from '@quittance/contract'
import { getOrganisation, loadDossier, type PauseRecord } from '@quittance/database'
import { isBefore, type Day } from '@quittance/kernel'
import { assess } from '#assessment/assessment.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { noDossier } from '#dossier/moved.ts'
import { pauseInterval } from '#outreach/sequence/pause-interval.ts'
import type { Work } from '#wiring/work.ts'

/** Where a dossier stands in its scenario today: behind, ahead, later, and what holds it. */
export async function readSequence(
  { tx, today, now }: Work,
  { id }: { readonly id: string },
): Promise<DossierSequence> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(tx)
  const { statement } = assess(dossier, today)
  const facts = caseFacts(dossier, { organisation, statement, on: today, at: now })
  return {
    version: dossier.version,
    scenarioVersion: dossier.scenario?.version ?? null,
    steps: stepsOf(facts, today),
    pauses: dossier.pauses.map((pause) => pauseView(pause, today)).toReversed(),
  }
}

function stepsOf(facts: CaseFacts, on: Day): SequenceStepView[] {
  const { behind, next } = caseStanding(facts, on)
  const later = facts.outreach.scenario.steps.slice(behind.length + (next === null ? 0 : 1))
  return [
    ...behind.map(({ step, doneOn, because }): SequenceStepView => ({
      ...named(step),
      state: doneOn === null ? 'passed-over' : 'done',
      on: doneOn?.toString() ?? null,
      ...NO_CHANNEL,
      because,
    })),
    ...(next === null
      ? []
      : [
          {
            ...named(next.step),
            state: next.state,
            on: (next.cap?.until ?? next.from)?.toString() ?? null,
            channel: next.choice.channel,
            channelBecause: next.choice.because,
            because: next.because,
          },
        ]),
    ...later.map((step): SequenceStepView => ({
      ...named(step),
      state: 'later',
      on: null,
      ...NO_CHANNEL,
      because: null,
    })),
  ]
}

type Step = CaseFacts['outreach']['scenario']['steps'][number]

const NO_CHANNEL = { channel: null, channelBecause: null } as const

function named({ id, act, optional }: Step): Pick<SequenceStepView, 'id' | 'act' | 'optional'> {
  return { id, act, optional }
}

function pauseView(pause: PauseRecord, on: Day): PauseView {
  const held = pauseInterval(pause)
  const { id, fromOn, reason, ended } = pause
  return {
    id,
    from: fromOn.toString(),
    until: (held === null ? pause.untilOn : held.until)?.toString() ?? null,
    reason,
    state: held === null ? 'void' : stateOn(held, on),
    endedBecause: ended?.reason ?? null,
  }
}

function stateOn(
  { from, until }: NonNullable<ReturnType<typeof pauseInterval>>,
  on: Day,
): PauseView['state'] {
  if (isBefore(on, from)) return 'coming'
  return until !== null && isBefore(until, on) ? 'over' : 'running'
}
